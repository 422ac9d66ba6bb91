/** Dates that a statement names, to be held against what a passage and a claim's own date tell. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** Long and short, but not 'May' in the middle of 'Mayor'. */
const MONTH = String.raw`(?<![\p{L}])(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')})(?![\p{L}])`;
const DATE = new RegExp(
  String.raw`(?:(?<dayBefore>\d{1,2})\s(?<month1>${MONTH})(?:,?\s(?<year1>\d{4}))?|(?<month2>${MONTH})\s(?<dayAfter>\d{1,2})(?!\d)(?:,?\s(?<year2>\d{4}))?|(?<month3>${MONTH}),?\s(?<year3>\d{4}))(?!\d)`,
  'gu',
);

export interface StatedDate {
  readonly text: string;
  readonly start: number;
  /** Two digits each; the year and the day may be missing, though not both. */
  readonly month: string;
  readonly year?: string;
  readonly day?: string;
}

export function datesIn(text: string): readonly StatedDate[] {
  return Array.from(text.matchAll(DATE), ({ 0: written, index, groups = {} }) => {
    const name = groups.month1 ?? groups.month2 ?? groups.month3 ?? '';
    const month = MONTHS.findIndex((candidate) => candidate.startsWith(name.slice(0, 3))) + 1;
    const year = groups.year1 ?? groups.year2 ?? groups.year3;
    const day = groups.dayBefore ?? groups.dayAfter;
    return {
      text: written,
      start: index,
      month: twoDigits(String(month)),
      ...(year === undefined ? {} : { year }),
      ...(day === undefined ? {} : { day: twoDigits(day) }),
    };
  });
}

/** A text without its dates, so that the numbers in them are not taken for figures. */
export function withoutDates(text: string): string {
  return text.replace(DATE, (written) => ' '.repeat(written.length));
}

/**
 * Whether a date is told: by another that says as much, or, for its month, by a passage that names the month alone.
 * `known` are dates as the format writes them.
 */
export function isToldDate(date: StatedDate, passage: string, known: readonly string[]): boolean {
  const { year, month, day } = date;
  const agrees = (other: { readonly year?: string; readonly month: string; readonly day?: string }) =>
    other.month === month &&
    (year === undefined || other.year === undefined || other.year === year) &&
    (day === undefined || other.day === day);
  const told = known.flatMap((value) => [...isoDates(value), ...datesIn(value)]);
  if (told.some(agrees) || datesIn(passage).some(agrees)) return true;
  const monthName = MONTHS[Number(month) - 1] ?? '';
  return day === undefined && new RegExp(String.raw`(?<!\p{L})${monthName}(?!\p{L})`, 'u').test(passage);
}

function isoDates(value: string): { readonly year: string; readonly month: string; readonly day?: string }[] {
  return Array.from(value.matchAll(/\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g), ([, year = '', month = '', day]) => ({
    year,
    month,
    ...(day === undefined ? {} : { day }),
  }));
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
