/** Places along an axis of time. Lengths are CSS px. */
import { type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { DatePrecision, DateSpan } from './date-span.ts';

export interface TimeTick {
  readonly time: number;
  readonly x: number;
  /** Middle of its label: under the tick or, where a label names the whole year after it, in the middle of that. */
  readonly labelX: number;
}

export interface TimeAxis {
  readonly place: (time: number) => number;
  readonly ticks: readonly TimeTick[];
  /** What a tick's label has to tell. */
  readonly step: DatePrecision;
}

/** Room for one label and a gap, in any of the languages. */
const TICK_PITCH = 76;
/** The same for a year's number. */
const YEAR_PITCH = 44;
const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

interface TickInterval {
  readonly step: DatePrecision;
  /** About, in ms. */
  readonly length: number;
  readonly interval: TimeInterval | null;
}

/** From fine to coarse; all but weeks begin where the coarser ones do. */
const INTERVALS: readonly TickInterval[] = [
  { step: 'day', length: DAY, interval: utcDay },
  { step: 'day', length: 7 * DAY, interval: utcMonday },
  ...[1, 3, 6].map((months) => ({
    step: 'month' as const,
    length: (months * YEAR) / 12,
    interval: utcMonth.every(months),
  })),
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((years) => ({
    step: 'year' as const,
    length: years * YEAR,
    interval: utcYear.every(years),
  })),
];

const STEPS: readonly DatePrecision[] = ['year', 'month', 'day'];

/** `finest`: of the dates that stand on it. Where all are years, there is nothing to tell within them. */
export function timeAxis({ start, end }: DateSpan, from: number, to: number, finest: DatePrecision): TimeAxis {
  const place = (time: number) => from + ((to - from) * (time - start)) / (end - start || DAY);
  const fits = ({ step, length }: TickInterval) =>
    STEPS.indexOf(step) <= STEPS.indexOf(finest) &&
    place(start + length) - from >= (step === 'year' ? YEAR_PITCH : TICK_PITCH);
  const { step, interval } = INTERVALS.find(fits) ?? { step: 'year', interval: null };
  const times = interval?.range(new Date(start), new Date(end + 1)).map((date) => date.getTime()) ?? [start];
  const ticks = times.map((time) => {
    const x = place(time);
    return { time, x, labelX: finest === 'year' ? (x + place(utcYear.offset(new Date(time), 1).getTime())) / 2 : x };
  });
  // The year that begins where the axis ends is not on it.
  return { place, ticks: finest === 'year' ? ticks.filter(({ time }) => time < end) : ticks, step };
}
