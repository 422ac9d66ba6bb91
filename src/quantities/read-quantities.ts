/**
 * Quantities in English and Chinese text: numbers with the units, ranges and hedges that they are written with. It is
 * the one place where numbers are read: proofs, drafts and comparisons only choose among what it finds.
 */
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.ts';
import { matchAt } from './match-at.ts';
import { type Numeral, numeralsIn, rounded, SPACED_LETTER } from './numerals.ts';
import { plainDigits } from './plain-digits.ts';
import { currencyBefore, isClassifier, type Unit, unitAfter, type WrittenUnit } from './units.ts';

/** One number of a quantity. */
export interface WrittenNumber {
  /** Offsets in UTF-16 code units, with what scales it, without its unit. */
  readonly start: number;
  readonly end: number;
  readonly form: Numeral['form'];
  /** With scale and sign; per cent as the number before the sign. Absent where it is too vague to have one. */
  readonly value?: number;
  readonly isPercent: boolean;
}

export interface Quantity {
  /** Offsets in UTF-16 code units: with currency and unit, without hedge. */
  readonly start: number;
  readonly end: number;
  /** The number; the two of a range, or of a share such as 'four of every five'. */
  readonly numbers: readonly WrittenNumber[];
  /** In the unit. A range has both bounds, 'up to' has a `max`; what is too vague has nothing. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: Unit;
  /** Where the hedge before it begins, or its own start. */
  readonly hedgeStart: number;
  readonly isRough: boolean;
  /** Whether it names a year, a day, a time or a version rather than an amount: 2024, 10:30, 'two years ago'. */
  readonly isLabel: boolean;
  /** Whether something scales it: 'million', 万. */
  readonly isScaled: boolean;
}

/** A numeral with the unit on either side of it. */
interface Measured {
  readonly numeral: Numeral;
  readonly sign: -1 | 1;
  readonly start: number;
  readonly end: number;
  readonly currency?: Unit;
  readonly after?: WrittenUnit;
  readonly isLabel: boolean;
  /** Whether it is a number only if a unit follows the range that it begins: 一 in 一到两年. */
  readonly needsUnit: boolean;
}

const NAME_AFTER = new RegExp(SPACED_LETTER, 'uy');
const DECADE_END = /s(?!\p{L})/uy;
const YEAR = /^(?:19|20)\d\d$/;
/** Dashes with spaces around them part thoughts. */
const RANGE = /^(?:\s(?:to|or)\s|[-–—~]|\s?[至到或]\s?)$/;
const PAIR = /^\sand\s$/;
const SHARE = /^\s(?:out\sof|of\severy|in(?:\severy)?)\s$/;
const WORD_SHARE = /^\sof\s$/;
/** What rises from one value to another has both, not a range of values. */
const CHANGE =
  /\b(?:r[io]se|rising|grew|grow(?:n|ing)?|increas(?:ed?|ing)|climb(?:ed|ing)?|jump(?:ed|ing)?|soar(?:ed|ing)?|up|fell|fall(?:en|ing)?|drop(?:ped|ping)?|declin(?:ed?|ing)|down|cut|went)(?:\s\p{L}+){0,2}\sfrom\s$/iu;
const LARGEST_WHOLE = 10;

/** All quantities, in order; no two overlap. Takes linear time. */
export function readQuantities(written: string): readonly Quantity[] {
  const text = plainDigits(written);
  const measured = [...numeralsIn(text)].flatMap((numeral) => measure(text, numeral) ?? []);
  const quantities: Quantity[] = [];
  let at = 0;
  while (at < measured.length) {
    const [first, second] = [measured[at], measured[at + 1]];
    if (!first) break;
    const pair = second && pairOf(text, first, second);
    if (pair) quantities.push(pair);
    else if (!first.needsUnit) quantities.push(single(text, first, second));
    at += pair ? 2 : 1;
  }
  return quantities;
}

function measure(text: string, numeral: Numeral): Measured | undefined {
  const { start, end, form, isShare, isLabel, needsUnit, scale } = numeral;
  const currency = currencyBefore(text, start);
  const after = isShare ? undefined : unitAfter(text, end);
  const isDecade =
    form === 'digits' && YEAR.test(text.slice(start, end)) && matchAt(DECADE_END, text, end) !== undefined;
  if (form === 'digits' && !isDecade && !after && matchAt(NAME_AFTER, text, end)) return undefined;
  const from = currency?.start ?? start;
  const isMinus = /(?:^|[\s(])[−-]$/.test(text.slice(Math.max(0, from - 2), from));
  const isYear =
    isYearNumber(numeral, text) && !currency && (after === undefined || after.name === 'years') && scale === 1;
  return {
    numeral,
    sign: isMinus ? -1 : 1,
    start: from,
    end: after?.end ?? end,
    ...(currency === undefined ? {} : { currency: { kind: currency.kind, name: currency.name } }),
    ...(after === undefined ? {} : { after }),
    isLabel: isLabel || isYear || (after?.isDate ?? false),
    needsUnit: needsUnit && !after && !currency && !isClassifier(text.charAt(end)),
  };
}

function isYearNumber({ start, end, form, value = 0 }: Numeral, text: string): boolean {
  if (form === 'digits') return YEAR.test(text.slice(start, end));
  return form === 'han' && value >= 1900 && value <= 2100 && end - start === 4;
}

function unitOf({ numeral, currency, after }: Measured): Unit | undefined {
  if (numeral.isShare) return { kind: 'percent', name: '%' };
  if (currency) return currency;
  return after && { kind: after.kind, name: after.name };
}

function amountIn({ numeral, sign, after, currency }: Measured): number | undefined {
  if (numeral.value === undefined) return undefined;
  return rounded(numeral.value * sign * (currency ? 1 : (after?.worth ?? 1)));
}

/** A range, or a share: two numbers that make one quantity. */
function pairOf(text: string, first: Measured, second: Measured): Quantity | undefined {
  if (first.isLabel || second.isLabel || second.needsUnit) return undefined;
  const between = text.slice(first.end, second.start);
  return shareOf(text, between, first, second) ?? rangeOf(text, between, first, second);
}

function shareOf(text: string, between: string, first: Measured, second: Measured): Quantity | undefined {
  if (!isShare(between, first, second) || unitOf(first) || unitOf(second)) return undefined;
  const [part, whole] = [first.numeral.value, second.numeral.value];
  if (part === undefined || whole === undefined || part > whole || first.sign < 0) return undefined;
  if (!Number.isInteger(part) || !Number.isInteger(whole) || whole < 3 || whole > LARGEST_WHOLE) return undefined;
  const numbers = [first, second].map((one) => numberOf(one, one.numeral.value, undefined));
  return quantity(text, [first, second], numbers, { kind: 'percent', name: '%' }, [rounded((part / whole) * 100)]);
}

/** 'Four of five' is a share; '4 of 9' may be a page. */
function isShare(between: string, ...pair: readonly Measured[]): boolean {
  return SHARE.test(between) || (WORD_SHARE.test(between) && pair.every(({ numeral }) => numeral.form === 'words'));
}

function rangeOf(text: string, between: string, first: Measured, second: Measured): Quantity | undefined {
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  const isRange = RANGE.test(between) || (PAIR.test(between) && /\bbetween\s$/i.test(before));
  if (!isRange || CHANGE.test(before)) return undefined;
  const low = shared(first, second);
  const [unit, other] = [unitOf(low), unitOf(second)];
  if (unit && other && !isSameUnit(unit, other)) return undefined;
  // '22% to 862': the second has to be of the same kind, unless the first says it for both: '$20 to 25', 百分之五到六.
  if (unit && !other && !first.currency && !first.numeral.isShare) return undefined;
  const [min, max] = [amountIn(low), amountIn({ ...second, ...(first.currency ? { currency: first.currency } : {}) })];
  if (min === undefined || max === undefined || min >= max) return undefined;
  const both = unit ?? other;
  const numbers = [numberOf(low, min, both), numberOf(second, max, both)];
  return quantity(text, [low, second], numbers, both, [min, max]);
}

function isSameUnit(one: Unit, other: Unit): boolean {
  return one.kind === other.kind && one.name === other.name;
}

/** What scales and measures the second number measures the first too, unless that has its own: '3 to 6 million'. */
function shared(first: Measured, second: Measured): Measured {
  const { numeral, after, currency } = first;
  const { scale, value: larger = 0 } = second.numeral;
  const { value } = numeral;
  const isUnscaled = numeral.scale === 1 && scale !== 1 && !after;
  const isScaledBySecond = isUnscaled && value !== undefined && value * scale < larger;
  const isMeasuredBySecond = !after && !currency && !numeral.isShare && second.after !== undefined && !second.currency;
  return {
    ...first,
    ...(isScaledBySecond ? { numeral: { ...numeral, value: rounded(value * scale), scale } } : {}),
    ...(isMeasuredBySecond ? { after: second.after } : {}),
  };
}

/** A number by itself. 'Three and six per cent' are two, and both per cent. */
function single(text: string, written: Measured, next: Measured | undefined): Quantity {
  const between = next && !written.isLabel && !next.isLabel ? text.slice(written.end, next.start) : '';
  const measured = next && (PAIR.test(between) || RANGE.test(between)) ? shared(written, next) : written;
  const unit = unitOf(measured);
  const value = amountIn(measured);
  return quantity(text, [measured], [numberOf(measured, value, unit)], unit, value === undefined ? [] : [value]);
}

function numberOf({ numeral }: Measured, value: number | undefined, unit: Unit | undefined): WrittenNumber {
  const { start, end, form } = numeral;
  return { start, end, form, ...(value === undefined ? {} : { value }), isPercent: unit?.kind === 'percent' };
}

function quantity(
  text: string,
  measured: readonly Measured[],
  numbers: readonly WrittenNumber[],
  unit: Unit | undefined,
  values: readonly number[],
): Quantity {
  const start = measured[0]?.start ?? 0;
  const end = measured.at(-1)?.end ?? start;
  const [before, after] = [hedgeBefore(text, start), hedgeAfter(text, end)];
  const isExceeded = measured.some(({ numeral }) => numeral.isExceeded);
  const bound = before?.bound ?? after?.bound ?? (isExceeded ? 'least' : undefined);
  return {
    start,
    end,
    numbers,
    ...amountOf(values, bound),
    ...(unit === undefined ? {} : { unit }),
    hedgeStart: before?.start ?? start,
    isRough: (before?.isRough ?? false) || (after?.isRough ?? false),
    isLabel: measured.some(({ isLabel }) => isLabel),
    isScaled: measured.some(({ numeral }) => numeral.scale !== 1),
  };
}

function amountOf(values: readonly number[], bound: Hedge['bound']): Pick<Quantity, 'value' | 'min' | 'max'> {
  const [first, second] = values;
  if (first === undefined) return {};
  if (second !== undefined) return { min: first, max: second };
  if (bound === 'least') return { min: first };
  return bound === 'most' ? { max: first } : { value: first };
}
