/** Finding words in text as whole words. Letter case does not matter unless asked; where words begin and end does. */

/** Scripts that write no space between words: a word may begin after any of their letters. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const SPACED_LETTER = new RegExp(String.raw`^(?![${UNSPACED}])[\p{L}\p{M}\p{N}]$`, 'u');

/** Start and end in UTF-16 code units; the end is the unit after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether no word and no surrogate pair of the text reaches over this offset. */
export function isWordBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = lastCharacter(text.slice(Math.max(0, offset - 2), offset));
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (/^\p{Surrogate}$/u.test(after)) return false;
  return !(SPACED_LETTER.test(before) && SPACED_LETTER.test(after));
}

/** Where the words stand, in order; typographic apostrophes count as plain ones. */
export function findWords(text: string, words: string, { exactCase = false } = {}): readonly Span[] {
  if (words === '') return [];
  const pattern = words.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/['’]/g, "['’]");
  return [...text.matchAll(new RegExp(pattern, exactCase ? 'gu' : 'giu'))]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ start, end }) => isWordBoundary(text, start) && isWordBoundary(text, end));
}

export function hasWords(text: string, words: string): boolean {
  return findWords(text, words).length > 0;
}

/** Like `hasWords`, for a figure: '1.1' does not stand in '21.1' or '1.15'. */
export function hasFigure(text: string, figure: string): boolean {
  return findWords(text, figure).some(
    ({ start, end }) =>
      !(/^\d/.test(figure) && /\d[.,]$/.test(text.slice(0, start))) &&
      !(/\d$/.test(figure) && /^[.,]\d/.test(text.slice(end))),
  );
}

/** Words of a text in lower case; what a hyphen joins are two words, what an apostrophe joins is one. */
export function wordsOf(text: string): readonly string[] {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*/gu), ([word]) =>
    word.replaceAll('’', "'"),
  );
}

/**
 * Numbers that stand for themselves, without separators of thousands. Digits that are part of a name, as in '910C',
 * 'H20' or 'GPT-4', are none.
 */
export function numbersOf(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\d]|\p{Lu}[\p{L}\d]*-|\d[.,])\d+(?:[.,]\d+)*(?!\p{L}*\d|\p{Lu})/gu),
    ([number]) => plainNumber(number),
  );
}

/** All numbers of a text, those within names and units ('7nm') too, written as `numbersOf` writes them. */
export function allNumbersOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/\d+(?:[.,]\d+)*/g), ([number]) => plainNumber(number)));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH_AND_YEAR = new RegExp(String.raw`(?<!\p{L})(${MONTHS.join('|')}) (\d{4})(?!\d)`, 'gu');

/** Months with their years, as in 'June 2024', in the form YYYY-MM. */
export function monthsOf(text: string): readonly string[] {
  return Array.from(
    text.matchAll(MONTH_AND_YEAR),
    ([, month = '', year]) => `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}`,
  );
}

/** Whether a text names the month that a date (YYYY-MM or longer) lies in, with or without its year. */
export function namesMonth(text: string, date: string): boolean {
  return hasWords(text, MONTHS[Number(date.slice(5, 7)) - 1] ?? '');
}

function plainNumber(number: string): string {
  return number.replace(/,(?=\d{3}(?:\D|$))/g, '');
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}
