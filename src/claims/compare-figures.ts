/**
 * The figures of a sentence beside those of a claim. A comparison says that two figures are the same, that they
 * differ, or that they cannot be compared, and why; it never says that one is false. In doubt it is the last.
 */
import type { Claim, Figure } from '../pack/schema.ts';
import { type Amount, type SentenceQuantity, sentenceQuantities, type UnitKind } from './sentence-quantities.ts';
import { type Term, termSpans, termsOf } from './terms.ts';
import { stemsOf, yearsOf } from './words.ts';

export type Verdict = 'same' | 'differs' | 'not comparable';

/**
 * What decided: the values, within what their wording leaves open; bounds, or
 * rounding, that leave it open; the
 * sentence does not name what the figure measures; it speaks of another time; another currency or thing is counted; one
 * is an amount a year and the other is not.
 */
export type VerdictReason = 'values' | 'bounds' | 'measure' | 'time' | 'unit' | 'period';

export interface FigureComparison {
  readonly sentence: Pick<SentenceQuantity, 'text' | 'start' | 'end'>;
  readonly figure: Figure;
  readonly verdict: Verdict;
  readonly why: VerdictReason;
}

/** What comparing needs of a sentence, worked out once. */
export interface SentenceFigures {
  readonly quantities: readonly SentenceQuantity[];
  readonly terms: ReadonlySet<Term>;
  readonly years: ReadonlySet<number>;
}

/** What comparing needs of a figure, worked out once. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly amount: Amount;
  /** Ways to name each word of the measure: its stem, or a concept that it stands for. */
  readonly measure: readonly (readonly Term[])[];
}

/** So much may two values differ if one of them is called approximate. */
const ROUGH_TOLERANCE = 0.05;
/** Values are the same only if they agree in this many significant digits: $6 million need not be 5.6. */
const LEAST_DIGITS = 2;
/** So much of the measure must be named before equal values are the same, and before unequal ones differ. */
const NAMED_FOR_SAME = 0.5;
const NAMED_FOR_DIFFERENT = 0.8;

/**
 * `context` is what the reader knows besides the sentence: the names of the entity it is about. Only quantities and
 * figures of one kind of unit are compared.
 */
export function compareFigures(sentence: string, claim: Claim, context = ''): readonly FigureComparison[] {
  return compareRead(readSentenceFigures(sentence, context), claim.figures.flatMap(readFigure));
}

export function readSentenceFigures(sentence: string, context = ''): SentenceFigures {
  const quantities = sentenceQuantities(sentence);
  return {
    quantities,
    terms: new Set(quantities.length === 0 ? [] : [...termsOf(sentence), ...termsOf(context)]),
    years: new Set(yearsOf(sentence)),
  };
}

/** The figure as an amount; nothing for one whose unit no sentence is read for. */
export function readFigure(figure: Figure): readonly ReadFigure[] {
  const unit = FIGURE_UNITS.find(([written]) => written.test(figure.unit));
  if (!unit) return [];
  const [, kind, worth, thing] = unit;
  const { value, min, max } = figure;
  const amount = {
    kind,
    ...(value === undefined ? {} : { value: value * worth }),
    ...(min === undefined ? {} : { min: min * worth }),
    ...(max === undefined ? {} : { max: max * worth }),
    ...(thing === undefined ? {} : { unit: thing }),
    ...(/ a year$/.test(figure.unit) ? { isYearly: true } : {}),
  };
  const spans = termSpans(figure.measure);
  const measure = stemsOf(figure.measure)
    .map((stem) => spans.filter(({ start, end }) => start <= stem.start && end >= stem.end).map(({ term }) => term))
    .filter((ways) => ways.length > 0);
  return [{ figure, amount, measure }];
}

const FIGURE_UNITS: readonly (readonly [RegExp, UnitKind, number, string?])[] = [
  [/^%$/, 'percent', 1],
  [/^USD(?: a year)?$/, 'money', 1, 'USD'],
  [/^CNY(?: a year)?$/, 'money', 1, 'CNY'],
  [/^EUR(?: a year)?$/, 'money', 1, 'EUR'],
  [/^months?$/, 'time', 1],
  [/^years?$/, 'time', 12],
  [/^nm$/, 'length', 1],
  [/^times$/, 'times', 1],
  [/^chips$/, 'count', 1, 'chip'],
  [/^respondents$/, 'count', 1, 'respondent'],
];

/** Each quantity of the sentence with each figure of its kind, in the order of the sentence. */
export function compareRead(sentence: SentenceFigures, figures: readonly ReadFigure[]): readonly FigureComparison[] {
  return sentence.quantities.flatMap((quantity) =>
    figures
      .filter(({ amount }) => amount.kind === quantity.kind)
      .map((figure) => {
        const { text, start, end } = quantity;
        return { sentence: { text, start, end }, figure: figure.figure, ...verdictOn(sentence, quantity, figure) };
      }),
  );
}

function verdictOn(
  sentence: SentenceFigures,
  quantity: SentenceQuantity,
  { figure, amount, measure }: ReadFigure,
): Pick<FigureComparison, 'verdict' | 'why'> {
  const incomparable = (why: VerdictReason) => ({ verdict: 'not comparable', why }) as const;
  if (quantity.unit !== amount.unit && (quantity.unit !== undefined || amount.kind === 'money')) {
    return incomparable('unit');
  }
  if (figure.asOf !== undefined && sentence.years.size > 0 && !sentence.years.has(Number(figure.asOf.slice(0, 4)))) {
    return incomparable('time');
  }
  const agreement = agreementOf(quantity, amount, quantity.isRough ? ROUGH_TOLERANCE : 0);
  const named = namedShare(measure, sentence.terms);
  if (agreement === 'overlap') return incomparable(named < NAMED_FOR_SAME ? 'measure' : 'bounds');
  if (named < (agreement === 'equal' ? NAMED_FOR_SAME : NAMED_FOR_DIFFERENT)) return incomparable('measure');
  if ((quantity.isYearly ?? false) !== (amount.isYearly ?? false)) return incomparable('period');
  return { verdict: agreement === 'equal' ? 'same' : 'differs', why: 'values' };
}

/** How much of a measure's words the sentence has, in these words or others. */
function namedShare(measure: readonly (readonly Term[])[], terms: ReadonlySet<Term>): number {
  if (measure.length === 0) return 0;
  return measure.filter((ways) => ways.some((term) => terms.has(term))).length / measure.length;
}

/** Whether two amounts of one kind agree, can both hold, or cannot; it is the same whichever comes first. */
export function agreementOf(one: Amount, other: Amount, tolerance = 0): 'equal' | 'overlap' | 'disjoint' {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  const agree = (x: number, y: number) => isSameValue(x, y, tolerance);
  if (agree(a.min, b.min) && agree(a.max, b.max)) return 'equal';
  // A value agrees with a bound that names it, and with a range that it lies in.
  for (const [point, range] of [
    [one.value, b],
    [other.value, a],
  ] as const) {
    if (point === undefined) continue;
    if (agree(point, range.min) || agree(point, range.max)) return 'equal';
    const isRange = Number.isFinite(range.min) && Number.isFinite(range.max);
    if (isRange && point >= range.min && point <= range.max) return 'equal';
  }
  if (a.min <= b.max && b.min <= a.max) return 'overlap';
  // '$6 million' may be 5.6 rounded: that makes them neither the same nor different.
  const mayBeRounded =
    one.value !== undefined && other.value !== undefined && isSameValue(one.value, other.value, 0, 1);
  return mayBeRounded ? 'overlap' : 'disjoint';
}

function boundsOf({ value, min, max }: Amount): { readonly min: number; readonly max: number } {
  return { min: value ?? min ?? Number.NEGATIVE_INFINITY, max: value ?? max ?? Number.POSITIVE_INFINITY };
}

/** Whether one value is the other, rounded as the coarser of them is, or within the tolerance. */
export function isSameValue(one: number, other: number, tolerance = 0, leastDigits = LEAST_DIGITS): boolean {
  if (one === other) return true;
  if (!Number.isFinite(one) || !Number.isFinite(other)) return false;
  const digits = Math.max(leastDigits, Math.min(significantDigits(one), significantDigits(other)));
  if (one.toPrecision(digits) === other.toPrecision(digits)) return true;
  return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other));
}

/** How many digits a value is written with, the zeros at its end not counted. */
function significantDigits(value: number): number {
  return (value.toExponential().split('e')[0] ?? '').replace(/\D/g, '').length;
}
