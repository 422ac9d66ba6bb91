/** Numbers in Chinese characters: 三十, 一百二十, 两万五, 二〇二五, 百分之三点五, 三分之二, 一半; 十几 is left unknown. */
import { matchAt } from './match-at.ts';

export interface HanNumber {
  /** The offset after it. */
  readonly end: number;
  /** Absent for 十几, 数百, 三四. In per cent where it is a share. */
  readonly value?: number;
  readonly isShare: boolean;
  /** Of its last characters: 1e4 in 三万. */
  readonly scale: number;
  /** Whether it is a number only before a unit. */
  readonly needsUnit: boolean;
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (digit, value) => [digit, value] as const),
  ['〇', 0],
  ['两', 2],
  ['兩', 2],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** So long may a number in characters be: 九千九百九十九万亿 and the like have less. */
const RUN = /[〇零一二两兩三四五六七八九十百千万萬亿億几幾数數]{1,30}/y;
const DECIMALS = /[点點]([〇零一二三四五六七八九]{1,9})/y;
const PER_CENT = /百分之(?:(\d{1,9}(?:\.\d{1,9})?)|(?=[〇零一二两兩三四五六七八九十百]))/y;
const PARTS = /([二三四五六七八九十百]{1,3})分之([一二两兩三四五六七八九十]{1,3})/y;
const HALF = /一半|半[数數]/y;
/** After these it says which, not how many; before those it is a word of its own. */
const ORDINAL_BEFORE = /[第周初]$|星期$|礼拜$|禮拜$|统$|統$/;

/** The number whose characters begin just there. */
export function hanNumber(text: string, start: number): HanNumber | undefined {
  const perCent = matchAt(PER_CENT, text, start);
  if (perCent) {
    const from = start + perCent[0].length;
    if (perCent[1] !== undefined)
      return { end: from, value: Number(perCent[1]), isShare: true, scale: 1, needsUnit: false };
    const read = plainNumber(text, from, true);
    return read && { ...read, isShare: true, scale: 1, needsUnit: false };
  }
  const parts = matchAt(PARTS, text, start);
  if (parts) {
    const [whole, part] = [readCharacters(parts[1] ?? ''), readCharacters(parts[2] ?? '')];
    if (whole === undefined || part === undefined || part > whole) return undefined;
    return { end: start + parts[0].length, value: (part / whole) * 100, isShare: true, scale: 1, needsUnit: false };
  }
  if (matchAt(HALF, text, start)) return { end: start + 2, value: 50, isShare: true, scale: 1, needsUnit: false };
  if (text.charAt(start) === '半') return { end: start + 1, value: 0.5, isShare: false, scale: 1, needsUnit: true };
  if (ORDINAL_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  return plainNumber(text, start, false);
}

function plainNumber(text: string, start: number, isAfterOf: boolean): HanNumber | undefined {
  const run = matchAt(RUN, text, start)?.[0] ?? '';
  const end = start + run.length;
  const needsUnit = !/^.*[十百千万萬亿億].*$/.test(run) || run.length === 1;
  const scale = scaleOf(run);
  if (isVague(run)) return { end, isShare: false, scale, needsUnit };
  const value = isAfterOf && run === '百' ? 100 : readCharacters(run);
  if (value === undefined) return undefined;
  const decimals = value < 1e4 ? matchAt(DECIMALS, text, end) : undefined;
  if (!decimals) return { end, value, isShare: false, scale, needsUnit: needsUnit && run.length < 4 };
  const fraction = Number(`0.${Array.from(decimals[1] ?? '', (digit) => DIGITS.get(digit) ?? 0).join('')}`);
  return { end: end + decimals[0].length, value: value + fraction, isShare: false, scale: 1, needsUnit };
}

function scaleOf(run: string): number {
  const scales = Array.from(/[百千万萬亿億]*$/.exec(run)?.[0] ?? '', (one) => TENS.get(one) ?? MYRIADS.get(one) ?? 1);
  return scales.reduce((product, one) => product * one, 1);
}

/** 十几, 几十, 数百; 三四, 五六百. */
function isVague(run: string): boolean {
  if (/[几幾数數]/.test(run)) return /^[几幾]$|[几幾][十百千万萬亿億]|^[数數][十百千万萬亿億]|十[几幾]/.test(run);
  return /^[一二两兩三四五六七八九]{2}(?=[十百千万萬亿億]|$)|[十百千][一二三四五六七八九]{2}/.test(run);
}

/** Nothing where the characters do not make a number: 百, 万一, 千万. */
function readCharacters(run: string): number | undefined {
  if (/^[〇零一二三四五六七八九]{3,}$/.test(run)) {
    return run.length > 15 ? undefined : Number(Array.from(run, (digit) => DIGITS.get(digit)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  let afterZero = false;
  for (const character of run) {
    const [one, ten, myriad] = [DIGITS.get(character), TENS.get(character), MYRIADS.get(character)];
    if (one !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = one;
      afterZero ||= one === 0;
    } else if (ten !== undefined) {
      const isBareTen = ten === 10 && (digit === undefined || digit === 0);
      if (!isBareTen && !digit) return undefined;
      if (ten >= lastUnit) return undefined;
      section += (isBareTen ? 1 : (digit ?? 1)) * ten;
      [digit, lastUnit, afterZero] = [undefined, ten, false];
    } else if (myriad !== undefined) {
      section += digit ?? 0;
      if (section === 0 && total === 0) return undefined;
      // 万亿 is a myriad of 亿.
      total = section === 0 ? total * myriad : myriad === 1e8 ? (total + section) * myriad : total + section * myriad;
      section = 0;
      [digit, lastUnit, afterZero] = [undefined, myriad, false];
    } else return undefined;
  }
  // 两万五 is 25,000; 两万零五 is 20,005.
  const isShort = digit !== undefined && !afterZero && lastUnit > 10 && Number.isFinite(lastUnit);
  return total + section + (isShort ? ((digit ?? 0) * lastUnit) / 10 : (digit ?? 0));
}
