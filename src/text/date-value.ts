/** Dates as machines write them, and as the format does: YYYY, YYYY-MM or YYYY-MM-DD. */

/** The day as written, without regard to time zones; never more precise than written; undefined if it is no date. */
export function readNumericDate(value: string): string | undefined {
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(value);
  const spaced = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(value);
  const [, year = '', month = '', day = ''] = compact ?? spaced ?? [];
  if (year === '' || year === '0000' || value.includes('年')) return undefined;
  const date = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  return isDate(date.join('-')) ? date.join('-') : undefined;
}

/** Whether there is such a day, month or year. */
export function isDate(date: string): boolean {
  const [year, month = '01', day = '01'] = date.split('-');
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(day);
}
