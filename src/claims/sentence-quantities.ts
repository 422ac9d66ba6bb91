/** Quantities in a sentence as a reader's page writes them, in units that can be compared, with what bounds them. */
import { type Quantity, readQuantities } from '../quantities/read-quantities.ts';
import type { Unit } from '../quantities/units.ts';

/** What kind of thing is counted or measured. Only quantities of one kind can be set side by side. */
export type UnitKind = 'percent' | 'money' | 'time' | 'length' | 'times' | 'count';

/** An amount with what bounds it; in per cent, in whole units of the currency, in months, in nanometres. */
export interface Amount {
  readonly kind: UnitKind;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** ISO code of the currency, or what is counted, as a word in the singular; absent where the sentence does not say. */
  readonly unit?: string;
  /** Whether it is an amount in each year. */
  readonly isYearly?: boolean;
}

export interface SentenceQuantity extends Amount {
  /** As written, with hedge and unit. */
  readonly text: string;
  /** Offsets into the sentence, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether the sentence calls it approximate. */
  readonly isRough: boolean;
}

const MONTHS: Readonly<Record<string, number>> = {
  hours: 12 / 365.25 / 24,
  days: 12 / 365.25,
  weeks: (12 / 365.25) * 7,
  months: 1,
  years: 12,
};

/** What is counted, where claims count it too. */
const THINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^[\s-]?(?:\p{L}+ ){0,3}?(?:chips?|processors?|accelerators?|dies|units|GPUs?|cards?)(?!\p{L})|^\s?[颗顆枚块塊片]/iu,
    'chip',
  ],
  [/^[\s-]?(?:\p{L}+ ){0,2}?(?:respondents?|decision-makers?)(?!\p{L})|^名?受[访訪]者/iu, 'respondent'],
];
/** So far from its number may a thing stand, in UTF-16 code units. */
const LONGEST_THING = 80;
const YEARLY = /^\s(?:(?:a|per|each|every)\syear|annually|yearly)(?!\p{L})/iu;

/** A number without a unit is taken for a count only from here on: below it may number anything. */
const LEAST_BARE_COUNT = 1000;

/** The quantities of a sentence, in order. Years, and numbers that belong to names, are none. */
export function sentenceQuantities(sentence: string): readonly SentenceQuantity[] {
  return readQuantities(sentence).flatMap((quantity) => {
    const { isLabel, hedgeStart: start, isRough } = quantity;
    const bounds = [quantity.value, quantity.min, quantity.max].filter((bound) => bound !== undefined);
    if (isLabel || bounds.length === 0) return [];
    const measured = quantity.unit ? measuredBy(quantity.unit) : counted(quantity, sentence, bounds);
    if (!measured) return [];
    const { worth, length, ...unit } = measured;
    const yearly = YEARLY.exec(sentence.slice(quantity.end + length, quantity.end + length + 20))?.[0];
    const end = quantity.end + length + (yearly?.length ?? 0);
    const amount = { ...unit, ...scaled(quantity, worth), ...(yearly === undefined ? {} : { isYearly: true }) };
    return [{ ...amount, text: sentence.slice(start, end), start, end, isRough }];
  });
}

interface Measure extends Pick<Amount, 'kind' | 'unit'> {
  /** What one of it is worth in the unit of its kind. */
  readonly worth: number;
  /** Of the words after the number that say what is counted. */
  readonly length: number;
}

function measuredBy({ kind, name }: Unit): Measure {
  const worth = kind === 'time' ? (MONTHS[name] ?? 1) : 1;
  return { kind, worth, length: 0, ...(kind === 'money' && name !== '' ? { unit: name } : {}) };
}

function counted(
  { end, numbers, isScaled }: Quantity,
  sentence: string,
  bounds: readonly number[],
): Measure | undefined {
  // 'One of the chips', 一片: an article or a pronoun as often as a number.
  if (!isScaled && numbers.length === 1 && numbers[0]?.form !== 'digits' && numbers[0]?.value === 1) return undefined;
  const after = sentence.slice(end, end + LONGEST_THING);
  for (const [written, unit] of THINGS) {
    const found = written.exec(after)?.[0];
    if (found !== undefined) return { kind: 'count', unit, worth: 1, length: found.length };
  }
  return Math.min(...bounds) < LEAST_BARE_COUNT ? undefined : { kind: 'count', worth: 1, length: 0 };
}

function scaled({ value, min, max }: Quantity, worth: number): Pick<Amount, 'value' | 'min' | 'max'> {
  const times = (bound: number) => Number((bound * worth).toPrecision(12));
  return {
    ...(value === undefined ? {} : { value: times(value) }),
    ...(min === undefined ? {} : { min: times(min) }),
    ...(max === undefined ? {} : { max: times(max) }),
  };
}
