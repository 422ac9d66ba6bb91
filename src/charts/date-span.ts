/** Dates of a day, a month or a year as the stretch of time that they leave open. */

/** Milliseconds since 1970 in UTC; the end is the first moment after it. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

export type DatePrecision = 'year' | 'month' | 'day';

/** How precise the most precise of them is. */
export function finestOf(dates: readonly string[]): DatePrecision {
  const length = Math.max(0, ...dates.map((date) => date.length));
  return length > 'YYYY-MM'.length ? 'day' : length > 'YYYY'.length ? 'month' : 'year';
}

/** `2024`, `2024-06` or `2024-06-21` as all the time that it may mean. */
export function spanOf(date: string): DateSpan {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { start: utc(year, 1, 1), end: utc(year + 1, 1, 1) };
  if (day === undefined) return { start: utc(year, month, 1), end: utc(year, month + 1, 1) };
  return { start: utc(year, month, day), end: utc(year, month, day + 1) };
}

/** `Date.UTC` takes years below 100 for those of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The shortest stretch that holds all of them; undefined for none. */
export function spanOfAll(spans: readonly DateSpan[]): DateSpan | undefined {
  const [first, ...others] = spans;
  return (
    first &&
    others.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }), first)
  );
}

/** Whether one is known to be over when the other begins. */
export function isBefore(one: DateSpan, other: DateSpan): boolean {
  return one.end <= other.start;
}
