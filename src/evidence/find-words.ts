/** Finding words in text as whole words. Letter case does not matter unless asked; where words begin and end does. */

/** Scripts that write no space between words: a word may begin after any of their letters. */
export const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const SPACED_LETTER = new RegExp(String.raw`^(?![${UNSPACED}])[\p{L}\p{M}\p{N}]$`, 'u');

/** Whether a text has letters of a script without spaces. */
export function hasUnspaced(text: string): boolean {
  return new RegExp(`[${UNSPACED}]`, 'u').test(text);
}

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

/**
 * Where the words stand, in order, also where two places overlap; typographic apostrophes count as plain ones, and any
 * white space as a space.
 */
export function findWords(text: string, words: string, { exactCase = false } = {}): readonly Span[] {
  if (words === '') return [];
  const pattern = words
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/ /g, '\\s+');
  return [...text.matchAll(new RegExp(`(?=(${pattern}))`, exactCase ? 'gu' : 'giu'))]
    .map(({ 1: found = '', index }) => ({ start: index, end: index + found.length }))
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

/** Every run of this many characters of scripts without spaces, digits between them counted. */
export function unspacedRuns(text: string, length: number): readonly string[] {
  const stretches = (text.match(new RegExp(`[${UNSPACED}\\d]{${length},}`, 'gu')) ?? []).filter(hasUnspaced);
  return stretches.flatMap((stretch) => {
    const characters = [...stretch];
    return characters
      .slice(0, characters.length - length + 1)
      .map((_, start) => characters.slice(start, start + length).join(''));
  });
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}
