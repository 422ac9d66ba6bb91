/**
 * Numerals in English and Chinese text: digits, words, Chinese characters. A numeral is read with all that scales it,
 * 4.1 billion and 三十多万 alike. Names with digits ('910C', 'GPT-4') are none; Roman numerals are not read.
 */
import { hanNumber } from './han-numbers.ts';
import { matchAt } from './match-at.ts';
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

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};
const SCALE =
  /[\s-]?(hundred|thousand|million|billion|trillion)(?![\p{L}\p{Nd}])|\s?(mn|mln|bn|bln|tn|trn)(?![\p{L}\p{Nd}])|([kmb])(?![\p{L}\p{Nd}])/iuy;
const HAN_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
const HAN_SCALE = /\s?([十百千万萬亿億]{1,3})/y;
/** More digits than a double can tell apart are left unread. */
const MOST_DIGITS = 15;

/** Numerals of a text with plain digits (`plainDigits`), in order; none overlaps another. Takes linear time. */
export function* numeralsIn(text: string): Generator<Numeral> {
  const first = new RegExp(FIRST);
  for (let found = first.exec(text); found; found = first.exec(text)) {
    const numeral = numeralAt(text, found.index);
    if (numeral) yield numeral;
    else if (/[\d½⅓⅔¼¾]/.test(found[0])) first.lastIndex = endOfName(text, found.index);
    else first.lastIndex = found.index + found[0].length;
    if (numeral) first.lastIndex = numeral.end;
  }
}

/** The numeral that begins just there. */
function numeralAt(text: string, start: number): Numeral | undefined {
  if (/[\d½⅓⅔¼¾]/.test(text.charAt(start))) return digitsAt(text, start);
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
  if (/\d[./:]$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (/^\s?[月日号號]/.test(text.slice(end, end + 2))) return true;
  if (/^(?:[./:]\d|-\d{1,9}-\d)/.test(text.slice(end, end + 12))) return true;
  if (/\d-$/.test(text.slice(Math.max(0, start - 2), start)) && /^-\d/.test(text.slice(end, end + 2))) return true;
  return /\d{1,9}-\d{1,9}-$/.test(text.slice(Math.max(0, start - 20), start));
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
  const more = /^\s?[多余餘](?=\s?[\p{L}%])/u.exec(text.slice(numeral.end, numeral.end + 4));
  const common = { ...numeral, isExceeded: more !== null, needsUnit: false };
  let end = numeral.end + (more?.[0].length ?? 0);
  const english = more ? undefined : matchAt(SCALE, text, end);
  if (english) {
    if (english[3] !== undefined && isModelNumber(text, numeral.start, english[3])) return undefined;
    const factor = SCALES[(english[1] ?? english[2] ?? english[3] ?? '').toLowerCase()] ?? 1;
    return { ...common, ...valued(times(numeral.value, factor)), end: end + english[0].length, scale: factor };
  }
  let value: number | undefined;
  let part = numeral.value;
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    const scale = matchAt(HAN_SCALE, text, end);
    const factor = scale ? [...(scale[1] ?? '')].reduce((product, one) => product * (HAN_SCALES[one] ?? 1), 1) : 0;
    // '1亿2000万' is a sum whose parts get smaller.
    if (!scale || factor >= least) break;
    end += scale[0].length;
    least = factor;
    value = sum(value, times(part, factor));
    const next = numeral.form === 'digits' ? matchAt(/\d+(?:\.\d+)?(?=[千万萬])/y, text, end)?.[0] : undefined;
    if (next === undefined || next.length > MOST_DIGITS) break;
    const following = matchAt(HAN_SCALE, text, end + next.length)?.[1] ?? '';
    if ([...following].reduce((product, one) => product * (HAN_SCALES[one] ?? 1), 1) >= least) break;
    part = Number(next);
    end += next.length;
  }
  if (least === Number.POSITIVE_INFINITY) return { ...common, end, scale: 1 };
  return { ...common, ...valued(numeral.value === undefined ? undefined : value), end, scale: least };
}

function sum(one: number | undefined, other: number | undefined): number | undefined {
  return other === undefined ? one : rounded((one ?? 0) + other);
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : rounded(value * factor);
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

/** Digits of other scripts and full-width signs as those of ASCII; the length stays, so that offsets do. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/(?![0-9])[\u0660-\uabf9](?<=\p{Nd})/gu, (digit) => String(digitOf(digit)));
}

/** Unicode keeps the ten digits of a script together, the zero first. */
function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCharCode(code - value - 1))) value++;
  return value;
}
