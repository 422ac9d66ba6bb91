/** Where everything in a chart of figures stands. Lengths are CSS px from the upper left corner. */
import { group, nice, ticks } from 'd3-array';
import { finestOf } from './date-span.ts';
import type { DatedMark, FigureSeries } from './figure-series.ts';
import { type Box, type PlacedLabel, placeLabels } from './place-labels.ts';
import { textWidth } from './text-size.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

export interface PlacedMark {
  readonly mark: DatedMark;
  readonly x: number;
  /** The time that the figure's date leaves open. */
  readonly from: number;
  readonly to: number;
  /** Of the value, or of the bound that is known; of a range, its middle, where nothing is drawn. */
  readonly y: number;
  /** Ends of the error bar: of a range both bounds; of an open bound, from it to where the arrow's point is. */
  readonly bar?: { readonly low: number; readonly high: number; readonly open: 'upwards' | 'downwards' | null };
  readonly label?: PlacedLabel;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Between figures of one speaker that follow each other. */
export interface FigureLine {
  readonly from: Place;
  readonly to: Place;
  /** One of its ends is a forecast or a bound. */
  readonly isOpen: boolean;
}

export interface FigureLayout {
  readonly width: number;
  readonly height: number;
  readonly axis: TimeAxis;
  readonly left: number;
  readonly right: number;
  readonly zeroY: number;
  readonly bottom: number;
  readonly amounts: readonly { readonly amount: number; readonly label: string; readonly y: number }[];
  readonly marks: readonly PlacedMark[];
  readonly lines: readonly FigureLine[];
}

export interface FigureWords {
  /** An amount on the axis. */
  readonly amount: (amount: number) => string;
  /** What stands beside a mark, most important line first. */
  readonly label: (mark: DatedMark) => readonly string[];
}

const TICK_SIZE = 11;
const TOP = 24;
const FOOT = 26;
const RIGHT = 8;
const PLOT_HEIGHT = 170;
/** About so many amounts on the axis: few lines, since the marks have their own numbers. */
const MOST_AMOUNTS = 3;
/** Half a mark's sign, and the air around it. */
const RADIUS = 7;
/** How far the arrow of an open bound reaches: a sign of direction, not an amount. */
const OPEN_LENGTH = 26;
/** Marks of one time stand this far apart at least. */
const PITCH = 18;

export function layoutFigures(series: FigureSeries, width: number, words: FigureWords): FigureLayout {
  const [low, high] = amountDomain(series);
  const amounts = ticks(low, high, MOST_AMOUNTS).map((amount) => ({ amount, label: words.amount(amount) }));
  const left = Math.ceil(Math.max(...amounts.map(({ label }) => textWidth(label, TICK_SIZE)))) + 8;
  const right = width - RIGHT;
  const bottom = TOP + PLOT_HEIGHT;
  const y = (amount: number) => bottom - ((amount - low) / (high - low)) * PLOT_HEIGHT;
  const dates = series.marks.map(({ asOf }) => asOf);
  const axis = timeAxis(series.axis ?? { start: 0, end: 1 }, left + RADIUS, right - RADIUS, finestOf(dates));
  const bare = series.marks.map((mark) => placeMark(mark, series.marks, axis, y));
  const lines = linesBetween(bare);
  const labels = placeLabels(
    bare.map(({ mark, x, y }) => ({ x, y, radius: RADIUS, lines: words.label(mark) })),
    {
      room: { left, right: width, top: 0, bottom: bottom - 2 },
      taken: bare.flatMap(errorBar),
      crossed: [...bare.flatMap(openTime), ...lines.flatMap(alongLine)],
    },
  );
  return {
    width,
    height: bottom + FOOT,
    axis,
    left,
    right,
    zeroY: y(0),
    bottom,
    amounts: amounts.map((tick) => ({ ...tick, y: y(tick.amount) })),
    marks: bare.map((placed, index) => {
      const label = labels[index];
      return label ? { ...placed, label } : placed;
    }),
    lines,
  };
}

/** Of less than this no ticks can be worked out: it is too near to the least number that there is. */
const LEAST_EXTENT = 1e-300;

/** From zero to a round number above the highest; a share is shown of its whole. */
function amountDomain({ unit, extent: [low, high] }: FigureSeries): readonly [number, number] {
  if (high - low < LEAST_EXTENT) return [low, low + 1];
  if (unit === '%' && low >= 0 && high <= 100) return [0, 100];
  return nice(low, high, MOST_AMOUNTS);
}

function placeMark(
  mark: DatedMark,
  all: readonly DatedMark[],
  axis: TimeAxis,
  place: (amount: number) => number,
): PlacedMark {
  const [from, to] = [axis.place(mark.span.start), axis.place(mark.span.end)];
  const beside = all.filter(({ asOf }) => asOf === mark.asOf);
  const offset = beside.indexOf(mark) - (beside.length - 1) / 2;
  const [first, last] = [axis.place(all[0]?.span.start ?? 0), axis.place(Math.max(...all.map(({ span }) => span.end)))];
  const pitch = Math.min(Math.max(PITCH, (to - from) / (beside.length + 1)), (last - first) / beside.length);
  const half = (pitch * (beside.length - 1)) / 2;
  // Marks beside each other at an end of the axis still stand on it.
  const middle = Math.min(Math.max((from + to) / 2, first + half), last - half);
  const x = middle + offset * pitch;
  const { value, min, max } = mark.amount;
  if (value !== undefined) return { mark, x, from, to, y: place(value) };
  if (min !== undefined && max !== undefined) {
    const bar = { low: place(min), high: place(max), open: null };
    return { mark, x, from, to, y: (bar.low + bar.high) / 2, bar };
  }
  const y = place(min ?? max ?? 0);
  const bar =
    min === undefined
      ? { low: y + OPEN_LENGTH, high: y, open: 'downwards' as const }
      : { low: y, high: y - OPEN_LENGTH, open: 'upwards' as const };
  return { mark, x, from, to, y, bar };
}

function errorBar({ x, bar }: PlacedMark): readonly Box[] {
  return bar ? [{ left: x - 6, right: x + 6, top: bar.high, bottom: bar.low }] : [];
}

function openTime({ from, to, y, bar }: PlacedMark): readonly Box[] {
  return isRange({ bar }) ? [] : [{ left: from, right: to, top: y - 2, bottom: y + 2 }];
}

/** A slanting line as small boxes along it. */
function alongLine({ from, to }: FigureLine): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
  return Array.from({ length: steps }, (_, step) => {
    const share = (step + 0.5) / steps;
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
  });
}

/** Each speaker's own figures are joined, if there is one at each time; a range has no one height to be joined at. */
function linesBetween(marks: readonly PlacedMark[]): readonly FigureLine[] {
  const bySpeaker = group(marks, ({ mark: { speaker } }) => speaker.entity ?? speaker.name);
  return [...bySpeaker.values()].flatMap((own) => {
    const times = new Set(own.map(({ mark }) => mark.asOf));
    if (times.size < own.length) return [];
    return own.slice(1).flatMap((to, index) => {
      const from = own[index];
      if (!from || isRange(from) || isRange(to)) return [];
      const isOpen = [from, to].some(({ mark, bar }) => mark.kind === 'forecast' || bar !== undefined);
      return [{ from, to, isOpen }];
    });
  });
}

/** Whether it has two bounds. */
export function isRange({ bar }: { readonly bar?: PlacedMark['bar'] }): boolean {
  return bar?.open === null;
}
