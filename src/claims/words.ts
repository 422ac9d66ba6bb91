/** The words of a text that carry meaning, as ranking compares them. */
import { stemmer } from 'stemmer';

/** Words that say nothing about a sentence's subject. */
const STOP_WORDS = new Set(
  (
    'a about after all also an and any are as at be been before being both but by can could did do does for from had ' +
    'has have he her his how if in into is it its just may more most much no not of off on one only or other our out ' +
    'over own said say says she should so some such than that the their them then there these they this those through ' +
    'to too under up very was we were what when where which while who will with would you your'
  ).split(' '),
);

/** A stem with where its word stands, in UTF-16 code units. */
export interface Stem {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Stems of the words in alphabetic script that carry meaning, with repetitions, in order. Porter's stemmer, as the
 * statements are English.
 */
export function stemsOf(text: string): readonly Stem[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:&\p{L}+)?/gu), ({ 0: word, index }) => ({
    word: plain(word),
    start: index,
    end: index + word.length,
  }))
    .filter(({ word }) => word.length > 1 && /\p{L}/u.test(word) && !/\p{Script=Han}/u.test(word))
    .filter(({ word }) => !STOP_WORDS.has(word))
    .map(({ word, start, end }) => ({ stem: stemmer(word), start, end }));
}

/** Without accents and case. */
function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a number is read as a year rather than a quantity. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** The years that a text names. */
export function yearsOf(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{Nd}.,$€£¥])(?:19|20)\d\d(?![\d%％]|[.,]\d)/gu), ([year]) => Number(year));
}
