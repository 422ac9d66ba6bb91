/** When claims were said: each at its date, no more precise than that is known, or apart where it is unknown. */
import type { Claim, ClaimId, ClaimKind, RelationKind } from '../pack/schema.ts';
import { type DateSpan, isBefore, spanOf, spanOfAll } from './date-span.ts';
import {
  type ChartedClaim,
  type ChartedOrigin,
  type ChartedPack,
  claimReader,
  distinctClaims,
} from './packed-claims.ts';

export interface TimelinePoint extends ChartedClaim {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly said: string;
  readonly span: DateSpan;
}

/** What one claim is to an earlier or other one on the same axis. */
export interface TimelineLink {
  readonly kind: Exclude<RelationKind, 'same'>;
  readonly from: ClaimId;
  readonly to: ClaimId;
  readonly reason: string;
}

/** Why there is too little to plot. */
export type TimelineShortage = 'no claims' | 'no dates' | 'one date';

export interface Timeline {
  /** In order of time; of equal starts the more precise date first. */
  readonly points: readonly TimelinePoint[];
  /** Claims of unknown date: they are listed, and have no place on the axis. */
  readonly undated: readonly ChartedClaim[];
  /** Between points. */
  readonly links: readonly TimelineLink[];
  /** The time that all points together leave open; undefined without points. */
  readonly axis: DateSpan | undefined;
  /** Null where there is enough: two different dates. */
  readonly shortage: TimelineShortage | null;
}

/** `claims`: those to show, of the packs that `pack` is put together from. */
export function timelineOf(claims: readonly Claim[], pack: ChartedPack): Timeline {
  const read = claimReader(pack);
  const points: TimelinePoint[] = [];
  const undated: ChartedClaim[] = [];
  for (const claim of distinctClaims(claims)) {
    const { date } = claim;
    if ('value' in date) points.push({ ...read(claim), said: date.value, span: spanOf(date.value) });
    else undated.push(read(claim));
  }
  points.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    points,
    undated,
    links: linksBetween(points, pack.relations),
    axis: spanOfAll(points.map(({ span }) => span)),
    shortage: shortageOf(points, undated),
  };
}

/**
 * Tension and updates always connect; what qualifies a claim mostly stands beside it in one text, so it connects only
 * where it is known to come at another time.
 */
function linksBetween(points: readonly TimelinePoint[], relations: ChartedPack['relations']): readonly TimelineLink[] {
  const spans = new Map(points.map(({ id, span }) => [id, span]));
  return relations.flatMap(({ kind, from, to, reason }) => {
    const [one, other] = [spans.get(from), spans.get(to)];
    if (!one || !other || kind === 'same') return [];
    if (kind === 'qualifies' && !isBefore(one, other) && !isBefore(other, one)) return [];
    return [{ kind, from, to, reason }];
  });
}

function shortageOf(points: readonly TimelinePoint[], undated: readonly ChartedClaim[]): TimelineShortage | null {
  if (points.length === 0) return undated.length === 0 ? 'no claims' : 'no dates';
  return points.every(({ said }) => said === points[0]?.said) ? 'one date' : null;
}

/** Points that stand in one row of the chart. */
export interface TimelineRow {
  readonly by: 'kind' | 'origin' | 'origins' | 'others';
  /** Of a row by kind. */
  readonly kind?: ClaimKind;
  /** Of a row by origin. */
  readonly origin?: ChartedOrigin;
  /** Of the row of `others`: how many origins are in it. */
  readonly count: number;
  readonly points: readonly TimelinePoint[];
}

const KINDS: readonly ClaimKind[] = ['fact', 'statistic', 'company claim', 'estimate', 'forecast', 'opinion'];

export function rowsByKind(points: readonly TimelinePoint[]): readonly TimelineRow[] {
  return KINDS.map((kind) => ({
    by: 'kind' as const,
    kind,
    count: 1,
    points: points.filter((point) => point.kind === kind),
  })).filter((row) => row.points.length > 0);
}

/** Rows of single origins beyond this many are put together, so that the chart can be taken in. */
const MOST_ORIGINS = 8;

/** The origins with most claims first, then claims that several origins carry, then all other origins. */
export function rowsByOrigin(points: readonly TimelinePoint[]): readonly TimelineRow[] {
  const byOrigin = new Map<string, TimelinePoint[]>();
  const several: TimelinePoint[] = [];
  for (const point of points) {
    const [origin] = point.origins;
    if (!origin || point.origins.length > 1) several.push(point);
    else byOrigin.set(origin.id, [...(byOrigin.get(origin.id) ?? []), point]);
  }
  const ordered = [...byOrigin.values()].sort((a, b) => b.length - a.length);
  const rows: TimelineRow[] = ordered.slice(0, MOST_ORIGINS).map((shown) => {
    const origin = shown[0]?.origins[0];
    return { by: 'origin', count: 1, points: shown, ...(origin ? { origin } : {}) };
  });
  if (several.length > 0) rows.push({ by: 'origins', count: 1, points: several });
  const others = ordered.slice(MOST_ORIGINS);
  if (others.length > 0) rows.push({ by: 'others', count: others.length, points: others.flat() });
  return rows;
}
