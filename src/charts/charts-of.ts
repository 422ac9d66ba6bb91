/** All charts of a set of claims, as plain data that can be sent to a page. */
import type { Claim } from '../pack/schema.ts';
import { type FigureSeries, figureSeriesOf } from './figure-series.ts';
import type { ChartedPack } from './packed-claims.ts';
import { type SpeakerMap, speakerMapOf } from './speaker-map.ts';
import { type Timeline, timelineOf } from './timeline.ts';

export interface ClaimCharts {
  readonly timeline: Timeline;
  /** Those that can be drawn first. */
  readonly series: readonly FigureSeries[];
  readonly speakers: SpeakerMap;
}

/** `claims`: those to show, of the packs that `pack` is put together from. What was withdrawn is not drawn. */
export function chartsOf(claims: readonly Claim[], pack: ChartedPack): ClaimCharts {
  const live = claims.filter(({ withdrawn }) => withdrawn === undefined);
  return {
    timeline: timelineOf(live, pack),
    series: figureSeriesOf(live, pack),
    speakers: speakerMapOf(live, pack),
  };
}
