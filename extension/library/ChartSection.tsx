import { useState } from 'preact/hooks';
import type { EntityProfile } from '../../src/claims/library-reader.ts';
import { FigureChart } from '../shared/charts/FigureChart.tsx';
import { SpeakerMap } from '../shared/charts/SpeakerMap.tsx';
import { Timeline } from '../shared/charts/Timeline.tsx';
import { t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { useAnswer } from './use-answer.ts';
import { Waiting } from './Waiting.tsx';

/** What is drawn of an entity: its claims along time, and its figures, those that can be plotted first. */
export function EntityCharts({ ask, entity }: { readonly ask: AskLibrary; readonly entity: EntityProfile['entity'] }) {
  const answer = useAnswer(ask, 'charts', { id: entity.id });
  const [isWhole, setWhole] = useState(false);
  if (answer === undefined || answer instanceof Error) return <Waiting failure={answer} />;
  const { charts, pack } = answer;
  const plotted = charts.series.filter(({ shortage }) => shortage === null);
  const listed = charts.series.filter(({ shortage }) => shortage !== null);
  return (
    <section class="charts">
      <h2 class="label">{t('overTime')}</h2>
      <Timeline timeline={charts.timeline} subject={entity.name} pack={pack} />
      {plotted.map((series) => (
        <FigureChart key={`${series.measure} ${series.unit}`} series={series} pack={pack} />
      ))}
      {listed.length > 0 && (
        <details onToggle={({ currentTarget }) => setWhole(currentTarget.open)}>
          <summary>{t('figuresNotPlotted', [String(listed.length)])}</summary>
          {isWhole &&
            listed.map((series) => (
              <FigureChart key={`${series.measure} ${series.unit}`} series={series} pack={pack} />
            ))}
        </details>
      )}
    </section>
  );
}

/** Who speaks about whom in the whole library. */
export function SpeakerSection({ ask }: { readonly ask: AskLibrary }) {
  const answer = useAnswer(ask, 'charts', { id: null });
  if (answer === undefined || answer instanceof Error) return <Waiting failure={answer} />;
  return (
    <section class="charts">
      <h2 class="label">{t('whoSpeaksOfWhom')}</h2>
      <SpeakerMap map={answer.charts.speakers} pack={answer.pack} />
    </section>
  );
}
