/** The words of a sentence as ranking compares them, and the numbers in it. */
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

/** Stems of the words that carry meaning, with repetitions, in order. Porter's stemmer, as the statements are English. */
export function stemsOf(text: string): string[] {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  return words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map((word) => stemmer(word));
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

const WRITTEN_NUMBER =
  /(?<![\p{L}\p{N}.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:[\s\u00a0-]?(thousand|million|billion|trillion)|([kmb]n?|tn))?(?![\p{L}\p{N}])/giu;

const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 };

/** The numbers of a sentence, scaled: '$25 billion' and '25bn' are both 25,000,000,000. Years are numbers too. */
export function numbersOf(text: string): number[] {
  return [...text.matchAll(WRITTEN_NUMBER)].map(([, whole = '', fraction = '', word, letters]) => {
    const scale = SCALES[word?.toLowerCase() ?? ''] ?? LETTER_SCALES[letters?.toLowerCase() ?? ''] ?? 1;
    return Number(whole.replaceAll(',', '') + fraction) * scale;
  });
}

/** Whether a number is read as a year rather than a quantity. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
