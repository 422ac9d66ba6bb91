/**
 * Numerals in English and Chinese text: digits, words, Chinese characters. A numeral is read with all that scales it,
 * 4.1 billion and 三十多万 alike. Names with digits ('910C', 'GPT-4') are none; Roman numerals are not read.
 */
import { hanNumber } from './han-numbers.ts';
import { matchAt } from './match-at.ts';
import { type Scale, scaleAfter } from './scales.ts';
import { currencyBefore } from './units.ts';
import { wordNumber } from './word-numbers.ts';

export interface Numeral {
  /** Offsets in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Absent where the numeral is too vague to have one ('a few hundred', 十几), or has more digits than a double. */
  readonly value?: number;
  /** Whether the value is a share, in per cent: 'two-thirds', 百分之三, 三分之二. */
  readonly isShare: boolean;
  readonly form: 'digits' | 'words' | 'han';
  /** What scales it, worked into the value: 1e6 for 'million', 1e4 for 万, else 1. */
  readonly scale: number;
  /** Whether it is said to be exceeded: 三十多, 100余. */
  readonly isExceeded: boolean;
  /** Whether it stands for a number only before a unit: a single Chinese character is part of many words. */
  readonly needsUnit: boolean;
  /** Whether it is part of a date, a time of day or a version, not an amount. */
  readonly isLabel: boolean;
}

/** A letter of a script that parts words by spaces: digits that touch one belong to a name, if it is no unit. */
export const SPACED_LETTER = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})`;

const FIRST = /[\d½⅓⅔¼¾〇零一二两兩三四五六七八九十百半几幾数數]|(?<![\p{L}\p{M}\p{Nd}])[a-z]+/giu;
const DIGIT = /[\d½⅓⅔¼¾]/;
const DIGITS =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\p{L}\d])|\d+)(?:\.\d+|(?<!,\d{3}),\d{1,2}(?![\d,]))?|(?=[½⅓⅔¼¾])/uy;
const VULGAR_FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
};
/** What digits are joined with in dates, times of day, versions and the like. */
const CHAIN = /\d+(?:[./:]\d+)+|\d+(?:-\d+){2,}/y;
const NAME_BEFORE = new RegExp(String.raw`(?:${SPACED_LETTER}|\p{Lu}[\p{L}\d]{0,30}-)$`, 'u');
const REST_OF_NAME = /[\p{L}\p{Nd}]+/uy;

const REST_DIGITS = /\d{1,8}(?:\.\d{1,4})?(?=[千万萬])/y;
/** More digits than a double can tell apart are left unread. */
const MOST_DIGITS = 15;

/** Numerals of a text with plain digits (`plain-digits.ts`), in order; none overlaps another. Takes linear time. */
export function* numeralsIn(text: string): Generator<Numeral> {
  const first = new RegExp(FIRST);
  for (let found = first.exec(text); found; found = first.exec(text)) {
    const numeral = numeralAt(text, found.index);
    if (numeral) yield numeral;
    const isDigit = DIGIT.test(found[0]);
    first.lastIndex = numeral?.end ?? (isDigit ? endOfName(text, found.index) : found.index + found[0].length);
  }
}

/** The numeral that begins just there. */
function numeralAt(text: string, start: number): Numeral | undefined {
  if (DIGIT.test(text.charAt(start))) return digitsAt(text, start);
  return /[a-z]/i.test(text.charAt(start)) ? wordsAt(text, start) : hanAt(text, start);
}

function digitsAt(text: string, start: number): Numeral | undefined {
  if (NAME_BEFORE.test(text.slice(Math.max(0, start - 32), start))) return undefined;
  const written = matchAt(DIGITS, text, start)?.[0];
  if (written === undefined) return undefined;
  const plain = start + written.length;
  const fraction = VULGAR_FRACTIONS[text.charAt(plain)];
  const end = fraction === undefined ? plain : plain + 1;
  const isShare = written === '' && /^\s(?:of|the|its|their)\s/.test(text.slice(end, end + 7));
  const value = written === '' ? 0 : numberOf(written);
  const whole = value === undefined ? undefined : (value + (fraction ?? 0)) * (isShare ? 100 : 1);
  return scaled(text, { start, end, ...valued(whole), isShare, form: 'digits', isLabel: isChained(text, start, end) });
}

function numberOf(written: string): number | undefined {
  if (written.replace(/\D/g, '').length > MOST_DIGITS) return undefined;
  const isDecimalComma = /^\d+,\d{1,2}$/.test(written);
  return Number(isDecimalComma ? written.replace(',', '.') : written.replace(/[, ]/g, ''));
}

/** Whether digits are part of a date, a time of day, a version: 2025-06-20, 10:30, 3.1.2, 6月. */
function isChained(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
  if (/\d[./:]$|\d-\d{1,9}-$/.test(before)) return true;
  if (/^(?:[./:]\d|-\d{1,9}-\d|\s?[月日号號])/.test(after)) return true;
  return /\d-$/.test(before) && /^-\d/.test(after);
}

function wordsAt(text: string, start: number): Numeral | undefined {
  const read = wordNumber(text, start);
  if (!read) return undefined;
  const { end, value, isShare, scale } = read;
  return {
    start,
    end,
    ...valued(value),
    isShare,
    form: 'words',
    scale,
    isExceeded: false,
    needsUnit: false,
    isLabel: false,
  };
}

function hanAt(text: string, start: number): Numeral | undefined {
  const read = hanNumber(text, start);
  if (!read) return undefined;
  const { end, value, isShare, needsUnit } = read;
  const isLabel = /^[月日号號]/.test(text.slice(end, end + 1));
  const numeral = scaled(text, { start, end, ...valued(value), isShare, form: 'han', isLabel });
  return (
    numeral && {
      ...numeral,
      scale: numeral.scale * read.scale,
      needsUnit: needsUnit && !isLabel && numeral.scale === 1,
    }
  );
}

/**
 * 'Ascend 910B' is no 910 billion, and 'Llama 70B' may be left out too: a single capital letter after a name is part
 * of it as often as a scale, unless it is a price.
 */
function isModelNumber(text: string, start: number, letter: string): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  if (currencyBefore(text, start)) return false;
  return /\p{L}-$/u.test(before) || (/[A-Z]/.test(letter) && /(?:\p{Lu}[\p{L}\d]*\s|\p{Script=Han})$/u.test(before));
}

/** With what follows and scales it. */
function scaled(text: string, numeral: Omit<Numeral, 'scale' | 'isExceeded' | 'needsUnit'>): Numeral | undefined {
  const { start, end, form, value } = numeral;
  const more = /^\s?[多余餘](?=\s?[\p{L}%])/u.exec(text.slice(end, end + 4))?.[0];
  const common = { ...numeral, isExceeded: more !== undefined, needsUnit: false };
  const numberEnd = end + (more?.length ?? 0);
  const scale = scaleAfter(text, numberEnd);
  if (!scale) return { ...common, end: numberEnd, scale: 1 };
  if (scale.letter !== undefined && isModelNumber(text, start, scale.letter)) return undefined;
  const rest = form === 'digits' ? restAfter(text, scale) : undefined;
  const whole = value === undefined ? undefined : value * scale.factor + (rest?.value ?? 0);
  return { ...common, ...valued(whole), end: rest?.end ?? scale.end, scale: scale.factor };
}

/** '1亿2000万' is a sum. */
function restAfter(text: string, { factor, end }: Scale): { readonly value: number; readonly end: number } | undefined {
  const digits = matchAt(REST_DIGITS, text, end)?.[0] ?? '';
  const scale = digits === '' ? undefined : scaleAfter(text, end + digits.length);
  return scale && scale.factor < factor ? { value: Number(digits) * scale.factor, end: scale.end } : undefined;
}

function valued(value: number | undefined): { readonly value?: number } {
  return value === undefined ? {} : { value: rounded(value) };
}

/** To what a double can tell: 4.1 billion is 4,100,000,000. */
export function rounded(value: number): number {
  return Number(value.toPrecision(14));
}

function endOfName(text: string, start: number): number {
  const chain = matchAt(CHAIN, text, start)?.[0].length ?? 0;
  return start + Math.max(1, chain, matchAt(REST_OF_NAME, text, start)?.[0].length ?? 0);
}
