/** Places along an axis of time. Lengths are CSS px. */
import { utcTicks } from 'd3-time';
import type { DateSpan } from './date-span.ts';

export interface TimeTick {
  readonly time: number;
  readonly x: number;
}

export interface TimeAxis {
  readonly place: (time: number) => number;
  readonly ticks: readonly TimeTick[];
  /** What a tick's label has to tell. */
  readonly step: 'year' | 'month' | 'day';
}

/** Room for one label and a gap, in any of the languages. */
const TICK_PITCH = 84;
const DAY = 86_400_000;

export function timeAxis({ start, end }: DateSpan, from: number, to: number): TimeAxis {
  const place = (time: number) => from + ((to - from) * (time - start)) / (end - start || DAY);
  const count = Math.max(2, Math.floor((to - from) / TICK_PITCH));
  const times = utcTicks(new Date(start), new Date(end), count)
    .map((tick) => tick.getTime())
    .filter((time) => time % DAY === 0);
  const ticks = thinOut(
    times.map((time) => ({ time, x: place(time) })),
    TICK_PITCH * 0.8,
  );
  const dates = ticks.map(({ time }) => new Date(time));
  const step = dates.some((date) => date.getUTCDate() !== 1)
    ? 'day'
    : dates.some((date) => date.getUTCMonth() !== 0)
      ? 'month'
      : 'year';
  return { place, ticks, step };
}

/** Every tick, or every second, third and so on, so that none is nearer to the next than `gap`. */
function thinOut(ticks: readonly TimeTick[], gap: number): readonly TimeTick[] {
  const [first, second] = ticks;
  if (!first || !second) return ticks;
  const every = Math.ceil(gap / (second.x - first.x));
  return ticks.filter((_, index) => index % every === 0);
}
