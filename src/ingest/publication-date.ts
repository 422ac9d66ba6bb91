/** Dates as articles and their metadata write them, as the format writes them: never more precise than written. */
import * as chrono from 'chrono-node';
import { isDate, readNumericDate } from '../text/date-value.ts';

/** What a text names as a date; `isRelative` if only the day of reading tells which, as in 'last Friday'. */
export interface WrittenDate {
  readonly text: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly start: number;
  readonly isRelative: boolean;
}

/** Of a value that a machine wrote: the day as written, without regard to time zones; undefined if it is no date. */
export function readDateValue(value: string): string | undefined {
  const numeric = /^\s*\d{4}/.test(value) && !/^\s*0000|年/.test(value);
  return numeric ? readNumericDate(value) : readDateLine(value);
}

/** Of a line that a person wrote: the first complete date in it. */
export function readDateLine(line: string): string | undefined {
  const [, year = '', month = '', day = ''] = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(line) ?? [];
  const chinese = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (year !== '' && isDate(chinese)) return chinese;
  return writtenDates(line).find(({ date, isRelative }) => !isRelative && date.length === 'YYYY-MM-DD'.length)?.date;
}

/** Whether a line is a date and hardly more: a time, a time zone, a word like 'Updated'. */
export function isDateLine(line: string): boolean {
  if (line.length > MAX_DATE_LINE || readDateLine(line) === undefined) return false;
  const rest = line
    .replace(/\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/, '')
    .replace(/\b(?:published|updated|posted|last|modified|on|at|by|am|pm|date|time|[A-Z]{2,4}T?)\b[:.]?/gi, '');
  const words = writtenDates(rest).reduce((left, { text }) => left.replace(text, ''), rest);
  return (words.match(/\p{L}{2,}/gu)?.length ?? 0) <= 1;
}

const MAX_DATE_LINE = 90;

/** Every date that a text names. `readOn` (YYYY-MM-DD) is the day from which relative ones are reckoned. */
export function writtenDates(text: string, readOn?: string): readonly WrittenDate[] {
  const isDay = readOn?.length === 'YYYY-MM-DD'.length;
  const reference = isDay ? { instant: new Date(`${readOn}T12:00:00Z`), timezone: 0 } : undefined;
  return chrono.parse(text, reference).flatMap(({ text: written, index, start }) => {
    // 'in two months' is how long something takes as often as when it comes.
    if (/^(?:now|in .* (?:day|week|month|year)s?)$/i.test(written) || isAmbiguous(written)) return [];
    const isRelative = !/\d{4}/.test(written);
    const isTimeOnly = !(['day', 'weekday', 'month', 'year'] as const).some((part) => start.isCertain(part));
    if (isRelative ? !isDay || (isTimeOnly && !/day|week|month|year/i.test(written)) : isTimeOnly) return [];
    const parts = [start.get('year'), start.get('month'), start.get('day')].map((part) =>
      String(part).padStart(2, '0'),
    );
    const hasDay =
      start.isCertain('day') || start.isCertain('weekday') || /\b(?:to|yester)?day\b|\bdays\b/i.test(written);
    const known = /\byears?\b/i.test(written) ? 1 : hasDay ? 3 : 2;
    return [{ text: written, date: parts.slice(0, known).join('-'), start: index, isRelative }];
  });
}

/** Whether it depends on the country which number is the month. */
function isAmbiguous(written: string): boolean {
  const [, one, other] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(written) ?? [];
  return one !== undefined && Number(one) <= 12 && Number(other) <= 12 && one !== other;
}
