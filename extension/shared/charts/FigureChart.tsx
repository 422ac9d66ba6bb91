/** Figures of one measure over time, with who gave them. */

import { type FigureLayout, layoutFigures, type PlacedMark } from '../../../src/charts/figure-layout.ts';
import type { DatedMark, FigureMark, FigureSeries, FigureShortage } from '../../../src/charts/figure-series.ts';
import { LABEL_LEADING } from '../../../src/charts/place-labels.ts';
import { KIND_KEYS } from '../components/ClaimList.tsx';
import { formatDate, type StringKey, t, uiLanguage } from '../strings.ts';
import { amountText, axisAmount } from './amount-words.ts';
import { type ChartDrawing, ChartFigure, type ChartProps } from './ChartFigure.tsx';
import { claimAddress } from './chart-links.ts';
import { originsInWords } from './claim-words.tsx';
import { KindSign } from './KindSign.tsx';
import { TimeTicks } from './TimeTicks.tsx';
import { useWidth } from './use-width.ts';

interface FigureChartProps extends ChartProps {
  readonly series: FigureSeries;
}

const SHORTAGE_KEYS: Readonly<Record<FigureShortage, StringKey>> = {
  'no dates': 'tooLittleFigures_no_dates',
  'one date': 'tooLittleFigures_one_date',
};

export function FigureChart({ series, pack, library }: FigureChartProps) {
  const { measured, width } = useWidth();
  const { unit, marks, shortage } = series;
  const time = marks[0]?.asOf;
  return (
    <ChartFigure
      pack={pack}
      title={titleOf(series)}
      titleLanguage="en"
      summary={marks.map((mark) => markInWords(mark, unit)).join('; ')}
      measured={measured}
      drawing={
        shortage === null
          ? width > 0
            ? draw(series, width, library)
            : undefined
          : t(SHORTAGE_KEYS[shortage], time === undefined ? [] : [formatDate(time)])
      }
      notes={shortage === null ? notesOf(series) : []}
      beside={<FiguresBesideChart series={series} />}
      table={tableOf(series, library)}
    />
  );
}

/** The axis says per cent by itself. */
function titleOf({ measure, unit }: FigureSeries): string {
  const title = unit === '%' ? measure : t('figureTitle', [measure, unit]);
  return title.charAt(0).toLocaleUpperCase('en') + title.slice(1);
}

function draw(series: FigureSeries, width: number, library: string | undefined): ChartDrawing {
  const { unit, marks } = series;
  const speakers = new Set(marks.map(({ speaker }) => speaker.entity ?? speaker.name));
  const named = new Set<string>();
  const layout = layoutFigures(series, width, {
    amount: (amount) => axisAmount(amount, unit),
    label: (mark) => {
      const amount = amountInWords(mark, unit);
      // One speaker of all figures is named once.
      const key = mark.speaker.entity ?? mark.speaker.name;
      const isNamed = speakers.size === 1 && named.has(key);
      named.add(key);
      return isNamed ? [amount] : [amount, mark.speaker.name];
    },
  });
  return {
    width,
    height: layout.height,
    shapes: <FigureShapes layout={layout} />,
    links: layout.marks.flatMap(({ mark, x, y }) =>
      mark.claims.slice(0, 1).map((claim) => ({
        key: `${claim} ${x} ${y}`,
        href: claimAddress(claim, library),
        label: markInWords(mark, unit),
        x,
        y,
      })),
    ),
    linksLabel: t('claimsByArrows'),
  };
}

function FigureShapes({ layout }: { readonly layout: FigureLayout }) {
  const { amounts, axis, left, right, bottom, zeroY, width, lines, marks } = layout;
  return (
    <>
      {amounts.map(({ amount, label, y }) => (
        <g key={amount}>
          <path class="grid" d={`M${left} ${y}H${right}`} />
          <text class="tick" x={left - 8} y={y + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      <TimeTicks axis={axis} top={bottom} bottom={bottom} width={width} />
      <path class="baseline" d={`M${left} ${zeroY}H${right}`} />
      {marks.map((placed) => (
        <OpenTime key={keyOf(placed)} placed={placed} />
      ))}
      {lines.map(({ from, to, isOpen }) => (
        <path
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          class={isOpen ? 'run open' : 'run'}
          d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
        />
      ))}
      {marks.map((placed) => (
        <g key={keyOf(placed)}>
          <ErrorBar placed={placed} />
          {placed.bar?.open !== null && <KindSign kind={placed.mark.kind} x={placed.x} y={placed.y} />}
          {placed.mark.derived !== undefined && <circle class="derived" cx={placed.x} cy={placed.y} r={8} />}
        </g>
      ))}
      {marks.map((placed) => (
        <MarkLabel key={keyOf(placed)} placed={placed} />
      ))}
    </>
  );
}

function keyOf({ mark, x, y }: PlacedMark): string {
  return `${mark.claims[0]} ${x} ${y}`;
}

/** The time that the figure's date leaves open, at its amount or, for a range, at all amounts within it. */
function OpenTime({ placed: { from, to, y, bar } }: { readonly placed: PlacedMark }) {
  if (!bar || bar.open !== null) return <path class="open-time" d={`M${from} ${y}H${to}`} />;
  return <path class="open-range" d={`M${from} ${bar.high}H${to}V${bar.low}H${from}z`} />;
}

/** A bar with caps for a range, and an arrow away from an open bound. */
function ErrorBar({ placed: { x, bar } }: { readonly placed: PlacedMark }) {
  if (!bar) return null;
  const { low, high, open } = bar;
  const cap = (y: number) => `M${x - 6} ${y}H${x + 6}`;
  const tip = (y: number, back: number) => `M${x - 4} ${y + back}L${x} ${y}L${x + 4} ${y + back}`;
  const ends =
    open === 'upwards'
      ? cap(low) + tip(high, 5)
      : open === 'downwards'
        ? cap(high) + tip(low, -5)
        : cap(low) + cap(high);
  return <path class="error-bar" d={`M${x} ${low}V${high}${ends}`} />;
}

function MarkLabel({ placed: { label } }: { readonly placed: PlacedMark }) {
  if (!label) return null;
  const [amount, ...others] = label.lines;
  return (
    <text class="mark-label" x={label.x} y={label.y} text-anchor={label.anchor}>
      <tspan class="amount">{amount}</tspan>
      {others.map((line) => (
        <tspan key={line} x={label.x} dy={LABEL_LEADING}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function notesOf({ marks, unit }: FigureSeries): readonly string[] {
  const bounds = marks.filter(({ amount: { value } }) => value === undefined);
  const hasOpen = bounds.some(({ amount: { min, max } }) => min === undefined || max === undefined);
  const hasRange = bounds.some(({ amount: { min, max } }) => min !== undefined && max !== undefined);
  const derived = marks.flatMap(({ amount, derived }) =>
    derived === undefined ? [] : [t('workedOutHow', [amountText(amount, unit), derived])],
  );
  return [...(hasOpen ? [t('openBound')] : []), ...(hasRange ? [t('rangeBar')] : []), ...new Set(derived)];
}

/** Figures that are not drawn: all, where there is no chart, and else those without a time. */
function FiguresBesideChart({ series: { marks, undated, unit, shortage } }: { readonly series: FigureSeries }) {
  const dated = shortage === null ? [] : marks.map((mark) => markInWords(mark, unit));
  const others = undated.map((mark) =>
    t('pointedPlain', [amountInWords(mark, unit), mark.speaker.name, t(KIND_KEYS[mark.kind])]),
  );
  if (dated.length + others.length === 0) return null;
  return (
    <div class="chart-note">
      <FigureList figures={dated} />
      {others.length > 0 && shortage !== 'no dates' && <p>{t('figuresNoTime')}</p>}
      <FigureList figures={others} />
    </div>
  );
}

function FigureList({ figures }: { readonly figures: readonly string[] }) {
  if (figures.length === 0) return null;
  return (
    <ul class="figures-listed">
      {figures.map((figure) => (
        <li key={figure}>{figure}</li>
      ))}
    </ul>
  );
}

function amountInWords({ amount, derived }: FigureMark, unit: string): string {
  const text = amountText(amount, unit);
  return derived === undefined ? text : t('workedOut', [text]);
}

function markInWords(mark: DatedMark, unit: string): string {
  return t('pointedFigure', [
    amountInWords(mark, unit),
    formatDate(mark.asOf),
    mark.speaker.name,
    t(KIND_KEYS[mark.kind]),
  ]);
}

function tableOf({ unit, marks, undated }: FigureSeries, library: string | undefined) {
  const row = (mark: FigureMark, asOf: string | undefined, index: number) => ({
    key: `${index}`,
    cells: [
      asOf === undefined ? t('dateUnknown') : formatDate(asOf),
      amountInWords(mark, unit),
      <span key="speaker" lang="en">
        {mark.speaker.name}
      </span>,
      t(KIND_KEYS[mark.kind]),
      mark.claims.map((claim, number) => (
        <a key={claim} class="numbered" href={claimAddress(claim, library)}>
          {t('claimNumber', [new Intl.NumberFormat(uiLanguage()).format(number + 1)])}
        </a>
      )),
      originsInWords(mark.origins),
    ],
  });
  const heads: readonly StringKey[] = [
    'column_as_of',
    'column_figure',
    'column_speaker',
    'column_kind',
    'column_claims',
    'column_origins',
  ];
  return {
    heads: heads.map((key) => t(key)),
    rows: [
      ...marks.map((mark, index) => row(mark, mark.asOf, index)),
      ...undated.map((mark, index) => row(mark, undefined, marks.length + index)),
    ],
  };
}
