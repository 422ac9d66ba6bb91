/** Figures in a sentence, with their values worked out, for a person to complete. */
import { SCALE, scaled } from '../evidence/quantities.ts';
import type { Figure } from '../pack/schema.ts';

/** A figure without what it measures, which only a reader can tell. */
export type DraftFigure = Pick<Figure, 'text' | 'value' | 'min' | 'max' | 'unit'>;

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  // Both China and Japan write it.
  '¥': '',
  yuan: 'CNY',
  yen: 'JPY',
  hk$: 'HKD',
  nt$: 'TWD',
};
const CHINESE_UNITS: Readonly<Record<string, string>> = {
  美元: 'USD',
  元: 'CNY',
  年: 'years',
  个月: 'months',
  個月: 'months',
};
/** Shares that are written as words, in per cent. */
const SHARES: Readonly<Record<string, number>> = {
  half: 50,
  'one-half': 50,
  'a third': 100 / 3,
  'one-third': 100 / 3,
  'two-thirds': 200 / 3,
  'a quarter': 25,
  'one-quarter': 25,
  'three-quarters': 75,
};

const alternatives = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
const capitalised = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

const NUMBER_WORD = alternatives(Object.keys(WORDS).flatMap((word) => [word, capitalised(word)]));
const NUMBER = String.raw`(?:\d+(?:,\d{3})*(?:\.\d+)?|\b(?:${NUMBER_WORD})\b)`;
const CURRENCY = String.raw`(?:(?:US|HK|NT)?\$|[€£¥])`;
/** Digits that belong to a name ('910C', 'GPT-4', '19th') are no figures. */
const NOT_IN_NAME = String.raw`(?<!(?!\p{Script=Han})\p{L}|\p{Nd}|\p{Lu}[\p{L}\d]*-|\d[.,:])`;
const NOT_BEFORE_NAME = String.raw`(?!(?![MBK]\b)\p{Lu}|(?:st|nd|rd|th)\b|\d|:\d|,\d)`;
const FIGURE = new RegExp(
  `(?:(?<sign>${CURRENCY})|${NOT_IN_NAME})(?<low>${NUMBER})${NOT_BEFORE_NAME}(?<lowScale>${SCALE})?%?` +
    String.raw`(?:(?:\s(?:to|or)\s|\s?[–-]\s?)${CURRENCY}?(?<high>${NUMBER})${NOT_BEFORE_NAME}(?<highScale>${SCALE})?)?` +
    String.raw`(?<unit>(?<=%)|\s?(?:%|per ?cent\b|percentage points\b)|[\s-]?(?:nm|nanomet(?:er|re)s?)\b|[\s-](?:yuan|yen|year|month|dollar|euro|pound)\b|[\s-]?fold\b|\s?(?:美元|元|年|个月|個月)|\s\p{Ll}[\p{Ll}-]*s\b)?`,
  'gu',
);

/** Words before a figure that make a bound of it. */
const UPPER =
  /\b(?:up to|at most|as (?:much|many|high) as|less than|fewer than|under|below|nearly|almost|no more than)\s*$/i;
const LOWER = /\b(?:at least|as (?:little|few|low) as|more than|over|above|no less than|no fewer than|upwards of)\s*$/i;

/** Words in -s after a number that say nothing of what it counts. */
const NO_UNIT = new Set(['as', 'is', 'was', 'this', 'its', 'his', 'has', 'says', 'does', 'less', 'across', 'plus']);

export function findFigures(sentence: string): readonly DraftFigure[] {
  return [...numbersIn(sentence), ...sharesIn(sentence)];
}

function* numbersIn(sentence: string): Generator<DraftFigure> {
  for (const match of sentence.matchAll(FIGURE)) {
    const { sign, low = '', lowScale, high, highScale, unit: written = '' } = match.groups ?? {};
    const unit = unitOf(sign, match[0].endsWith('%') ? '%' : written.trim());
    // Bare years are dates; a bare 'one' is a pronoun as often as a number.
    const isBare = sign === undefined && lowScale === undefined && high === undefined && !isMeasure(unit);
    const before = sentence.slice(0, match.index);
    // So are bare numbers after a name: 'Mate 60', 'June 21'.
    const isName = /\p{Lu}\p{Ll}+\s$/u.test(before);
    if (isBare && (isName || /^(?:19|20)\d\d$/.test(low) || !/\d/.test(low))) continue;
    const lowValue = scaled(numberOf(low), lowScale ?? (high === undefined ? undefined : highScale));
    const highValue = high === undefined ? undefined : scaled(numberOf(high), highScale);
    const isUnitRead = written === '' || (unit !== '' && !(sign !== undefined && /^\s/.test(written)));
    const text = isUnitRead ? match[0] : match[0].slice(0, -written.length);
    yield { text, ...boundsOf(before, lowValue, highValue), unit };
  }
}

function* sharesIn(sentence: string): Generator<DraftFigure> {
  const pattern = new RegExp(String.raw`\b(?:${alternatives(Object.keys(SHARES))})\b(?= (?:of|the)\b)`, 'gi');
  for (const { 0: text, index } of sentence.matchAll(pattern)) {
    yield { text, ...boundsOf(sentence.slice(0, index), SHARES[text.toLowerCase()] ?? 0, undefined), unit: '%' };
  }
}

function boundsOf(before: string, low: number, high: number | undefined): Pick<Figure, 'value' | 'min' | 'max'> {
  if (high !== undefined) return { min: Math.min(low, high), max: Math.max(low, high) };
  if (UPPER.test(before)) return { max: low };
  return LOWER.test(before) ? { min: low } : { value: low };
}

function numberOf(number: string): number {
  return WORDS[number.toLowerCase()] ?? Number(number.replaceAll(',', ''));
}

function isMeasure(unit: string): boolean {
  return ['%', 'times', 'nm', 'years', 'months', 'weeks', 'days', 'hours'].includes(unit) || /^[A-Z]{3}$/.test(unit);
}

/** In the spelling that packs use; empty where the text does not tell. */
function unitOf(sign: string | undefined, written: string): string {
  if (sign !== undefined) return CURRENCIES[sign.toLowerCase()] ?? '';
  const word = written.replace(/^-/, '');
  if (Object.hasOwn(CHINESE_UNITS, word)) return CHINESE_UNITS[word] ?? '';
  if (word === '%' || /^per ?cent$/.test(word)) return '%';
  if (word === 'fold') return 'times';
  if (/^(?:nm$|nanomet)/.test(word)) return 'nm';
  if (/^(?:year|month)$/.test(word)) return `${word}s`;
  return CURRENCIES[word.replace(/s$/, '')] ?? (NO_UNIT.has(word) ? '' : word);
}
