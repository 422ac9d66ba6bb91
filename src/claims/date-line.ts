/**
 * The date in a line beside a headline, as pages write it for their readers: 'Published 3 November 2025',
 * '2025年11月3日', 'By A. Writer | November 3, 2025'. Only what can be read in one way is read.
 */
import { datesIn } from '../evidence/written-dates.ts';
import { isDate } from '../text/date-value.ts';

/** A longer line is a sentence, in UTF-16 code units. */
export const LONGEST_DATE_LINE = 120;

export interface DateLine {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The line says that this is when it was published, and is not a mere date. */
  readonly isTold: boolean;
}

const PUBLISHED =
  /\b(?:(?:first )?(?:published|posted)|publication date|date published|release date|date)\b|发布时间|发布日期|发布于|发布|发表于|发表|發布時間|發布日期|發布於|發布|發佈時間|發佈|發表於|發表|刊登|日期|时间|時間/giu;
const CHANGED = /\b(?:updated?|modified|revised|corrected|reviewed|accessed)\b|更新|修改|修訂|修订/iu;

/** What may stand beside a date without being a sentence. */
const BESIDE = [
  /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?/giu,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:星期|周|週)[一二三四五六日天]/giu,
  /\b(?:GMT|UTC|BST|CES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|[HJ]KT|JST|SGT|IST)\b|北京时间|北京時間/gu,
  /\b\d{1,3}[ -]min(?:ute)?s? read\b/giu,
  /(?:来源|來源|作者|记者|記者|编辑|編輯)[:：]\s*\S+/gu,
  /\b(?:on|at)\b/giu,
];

/** The name of who wrote it, before its date. */
const BY = /^by\s+[^\d,|]{2,60}?(?:,|(?=\s\d)|\s(?=(?:first )?published|posted)|\s(?=\p{L}+\.?\s\d{1,2},))/iu;

/** The parts of a line, where it is divided by signs that stand in no date. */
const DIVIDED = /\s*[|·•∙●]\s*|\s+[-–—]\s+|\n+/u;

/** Undefined if a line has no date, more than one, or says something else with it. */
export function readDateLine(line: string): DateLine | undefined {
  if (line.length > LONGEST_DATE_LINE) return undefined;
  const found = line.split(DIVIDED).flatMap((part) => readPart(part.trim()) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function readPart(part: string): DateLine | undefined {
  // 'Published 3 May 2024, updated 5 May 2024'
  const [before = ''] = part.split(CHANGED);
  const text = withoutOrdinals(before.replace(BY, ''));
  const dates = completeDates(text);
  const [only] = dates;
  if (!only || dates.length > 1) return undefined;
  const around = text.slice(0, only.start) + text.slice(only.start + only.text.length);
  const rest = [PUBLISHED, ...BESIDE].reduce((left, words) => left.replace(words, ' '), around);
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined;
  return { date: only.date, isTold: around.search(PUBLISHED) >= 0 };
}

interface CompleteDate {
  readonly text: string;
  readonly start: number;
  readonly date: string;
}

const NUMERIC =
  /(?<!\d)(?:(?<year>\d{4})(?:\s*年\s*|(?<sign>[-/.]))(?<month>\d{1,2})(?:\s*月\s*|\k<sign>)(?<day>\d{1,2})(?:\s*日)?|(?<one>\d{1,2})(?<other>[-/.])(?<two>\d{1,2})\k<other>(?<last>\d{4}))(?!\d)(?:T[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?/gu;

function completeDates(text: string): readonly CompleteDate[] {
  const written = datesIn(text).flatMap(({ text, start, year, month, day }) =>
    year === undefined || day === undefined ? [] : [{ text, start, date: `${year}-${month}-${day}` }],
  );
  const numeric = Array.from(text.matchAll(NUMERIC), ({ 0: text, index, groups = {} }) => {
    const { year, month = '', day = '', one = '', two = '', last = '' } = groups;
    const parts = year === undefined ? [last, ...monthAndDay(one, two)] : [year, month, day];
    return { text, start: index, date: parts.map((part) => part.padStart(2, '0')).join('-') };
  });
  const dates = [...written, ...numeric];
  // One that cannot be read makes the whole line unclear.
  return dates.every(({ date }) => date.length === 'YYYY-MM-DD'.length && isDate(date)) ? dates : [];
}

/** Empty where either number could be the month. */
function monthAndDay(one: string, two: string): readonly string[] {
  if (Number(one) > 12) return [two, one];
  return Number(two) > 12 || Number(one) === Number(two) ? [one, two] : [];
}

/** '3rd NOVEMBER 2025' as '3 November 2025', of the same months but not of the same length. */
function withoutOrdinals(text: string): string {
  return text
    .replace(/(\d)(?:st|nd|rd|th)\b/giu, '$1')
    .replace(/\bSept\b/giu, 'Sep')
    .replace(
      /\b(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b/g,
      (word) => word.charAt(0) + word.slice(1).toLowerCase(),
    );
}
