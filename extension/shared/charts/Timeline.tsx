/** Claims along time, with their kinds by shape, and what was said against or after them. */
import { useState } from 'preact/hooks';
import { flow } from '../../../src/charts/flow.ts';
import { fitText, textWidth } from '../../../src/charts/text-size.ts';
import {
  rowsByKind,
  rowsByOrigin,
  type Timeline as TimelineData,
  type TimelineLink,
  type TimelineRow,
  type TimelineShortage,
} from '../../../src/charts/timeline.ts';
import { layoutTimeline, type PlacedRow } from '../../../src/charts/timeline-layout.ts';
import { KIND_KEYS, RELATION_KEYS } from '../components/ClaimList.tsx';
import { formatDate, plural, type StringKey, t } from '../strings.ts';
import { type ChartDrawing, ChartFigure, type ChartProps, titleWith } from './ChartFigure.tsx';
import { claimAddress } from './chart-links.ts';
import { CLAIM_HEADS, claimCells, claimInWords, listed, numberText } from './claim-words.tsx';
import { KindSign } from './KindSign.tsx';
import { TimeTicks } from './TimeTicks.tsx';
import { useWidth } from './use-width.ts';

interface TimelineProps extends ChartProps {
  readonly timeline: TimelineData;
  /** Whose claims they are, for the title; absent for those of a whole library. */
  readonly subject?: string;
}

type RowChoice = 'kind' | 'origin';

const ROW_CHOICES: readonly (readonly [choice: RowChoice, key: StringKey])[] = [
  ['kind', 'rowsByKind'],
  ['origin', 'rowsByOrigin'],
];

const SHORTAGE_KEYS: Readonly<Record<TimelineShortage, StringKey>> = {
  'no claims': 'tooLittleTimeline_no_claims',
  'no dates': 'tooLittleTimeline_no_dates',
  'one date': 'tooLittleTimeline_one_date',
};

const LINK_CLASSES: Readonly<Record<TimelineLink['kind'], string>> = {
  'in tension': 'link tension',
  updates: 'link updates',
  qualifies: 'link qualifies',
};

export function Timeline({ timeline, subject, pack, library }: TimelineProps) {
  const [choice, setChoice] = useState<RowChoice>('kind');
  const { measured, width } = useWidth();
  const { points, undated, shortage } = timeline;
  const rows = choice === 'kind' ? rowsByKind(points) : rowsByOrigin(points);
  const first = points[0]?.said;
  return (
    <ChartFigure
      pack={pack}
      title={titleWith(t('timelineTitle'), subject)}
      summary={summaryOf(timeline)}
      measured={measured}
      drawing={
        shortage === null
          ? width > 0
            ? draw({ timeline, rows, width, library, showsKinds: choice === 'origin' })
            : undefined
          : t(SHORTAGE_KEYS[shortage], first === undefined ? [] : [formatDate(first)])
      }
      choices={
        <fieldset class="chart-choice">
          <legend class="spoken">{t('timelineRows')}</legend>
          {ROW_CHOICES.map(([one, key]) => (
            <button key={one} type="button" aria-pressed={one === choice} onClick={() => setChoice(one)}>
              {t(key)}
            </button>
          ))}
        </fieldset>
      }
      notes={[
        ...(shortage === null ? [t('timelineReading')] : []),
        ...(undated.length > 0 ? [plural('undated', undated.length)] : []),
      ]}
      table={tableOf(timeline, library)}
    />
  );
}

interface DrawnTimeline extends Pick<TimelineProps, 'timeline' | 'library'> {
  readonly rows: readonly TimelineRow[];
  readonly width: number;
  /** Whether kinds need a key, as rows do not name them. */
  readonly showsKinds: boolean;
}

function draw({ timeline, rows, width, library, showsKinds }: DrawnTimeline): ChartDrawing {
  const layout = layoutTimeline(timeline, rows, width);
  const key = keyOf(timeline, showsKinds);
  const { places, height: keyHeight } = flow(
    key.map(({ signWidth, label }) => signWidth + 5 + textWidth(label, KEY_SIZE)),
    { width, lineHeight: 18, gap: 14 },
  );
  return {
    width,
    height: layout.height + keyHeight,
    shapes: (
      <>
        <TimeTicks axis={layout.axis} top={0} bottom={layout.axisY} width={width} />
        <path class="baseline" d={`M0 ${layout.axisY}H${width}`} />
        {layout.clusters.map(({ from, to, y, heap }) => (
          <g key={`${from} ${to} ${y}`}>
            {/* A day on an axis of years would be too thin to see. */}
            <path class="open-time" d={`M${from} ${y}H${Math.max(to, from + 2)}`} />
            {heap && (
              <text class="heap" x={heap.x} y={heap.y + 4} text-anchor="middle">
                ×{numberText(heap.count)}
              </text>
            )}
          </g>
        ))}
        {layout.links.map(({ link, path }) => (
          <path key={`${link.from} ${link.to}`} class={LINK_CLASSES[link.kind]} d={path} />
        ))}
        {layout.rows.map((placed) => (
          <RowHead key={placed.top} placed={placed} width={width} />
        ))}
        {layout.points.map(({ point, x, y }) => (
          <KindSign key={point.id} kind={point.kind} x={x} y={y} />
        ))}
        {places.map(({ x, y }, index) => {
          const item = key[index];
          return (
            item && (
              <g key={item.label} transform={`translate(${x} ${layout.height + y})`}>
                {item.sign}
                <text class="key" x={item.signWidth + 5} y={11}>
                  {item.label}
                </text>
              </g>
            )
          );
        })}
      </>
    ),
    links: layout.points
      .toSorted((a, b) => a.x - b.x || a.y - b.y)
      .map(({ point, x, y }) => ({
        key: point.id,
        href: claimAddress(point.id, library),
        label: claimInWords(point),
        x,
        y,
      })),
    linksLabel: t('claimsByArrows'),
  };
}

function RowHead({ placed: { row, top }, width }: { readonly placed: PlacedRow; readonly width: number }) {
  const count = numberText(row.points.length);
  return (
    <text class="row-name" x={0} y={top + 14}>
      {fitText(rowName(row), width - 50, 12)}
      <tspan class="row-count" dx={6}>
        {count}
      </tspan>
    </text>
  );
}

function rowName({ by, kind, origin, count }: TimelineRow): string {
  if (by === 'others') return plural('otherOrigins', count);
  if (by === 'origins') return t('severalOrigins');
  if (by === 'origin') return origin?.name ?? t('originUnnamed');
  return kind ? t(KIND_KEYS[kind]) : '';
}

const KEY_SIZE = 11;

/** Signs that are not named where they stand. */
function keyOf({ points, links }: TimelineData, showsKinds: boolean) {
  const kinds = showsKinds ? rowsByKind(points).flatMap(({ kind }) => kind ?? []) : [];
  const relations = [...new Set(links.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) => ({
      sign: <KindSign kind={kind} x={5} y={7} />,
      signWidth: 10,
      label: t(KIND_KEYS[kind]),
    })),
    ...relations.map((kind) => ({
      sign: <path class={LINK_CLASSES[kind]} d="M0 7H24" />,
      signWidth: 24,
      label: t(RELATION_KEYS[kind]),
    })),
  ];
}

function summaryOf({ points }: TimelineData): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const kinds = rowsByKind(points).map((row) => `${rowName(row)} ${numberText(row.points.length)}`);
  return t('timelineSummary', [
    plural('claims', points.length),
    formatDate(first.said),
    formatDate(last.said),
    listed(kinds),
  ]);
}

function tableOf({ points, undated, links }: TimelineData, library: string | undefined) {
  const statements = new Map(points.map(({ id, statement }) => [id, statement]));
  const related = (id: string) =>
    links
      .filter(({ from, to }) => from === id || to === id)
      .map(({ kind, from, to, reason }) => {
        const other = from === id ? to : from;
        return (
          <p key={`${kind} ${other}`}>
            <b>{t(RELATION_KEYS[kind])}</b> <span lang="en">{statements.get(other)}</span> <b>{t('why')}</b>{' '}
            <span lang="en">{reason}</span>
          </p>
        );
      });
  return {
    heads: [...CLAIM_HEADS, 'column_related' as const].map((key) => t(key)),
    rows: [...points, ...undated].map((claim) => ({
      key: claim.id,
      cells: [...claimCells(claim, library), related(claim.id)],
    })),
  };
}
