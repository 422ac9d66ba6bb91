/**
 * The hash of a word, a unit at a time: h * 31 + unit, modulo 2 ** 32. Written with shifts, since it runs for every
 * character of a page, and an engine that has only just met it pays for each call.
 */

const WORD_BREAK = 0x20;

/** Extends the hash of a word by one folded code unit. */
export function extendHash(hash: number, unit: number): number {
  return ((hash << 5) - hash + unit) | 0;
}

/** Extends the hash of a word to the start of the word after it. */
export function extendHashToNextWord(hash: number): number {
  return extendHash(hash, WORD_BREAK);
}

/** Where a hash belongs in a table of `mask + 1` places. */
export function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The hash of folded text, its words parted by single spaces. That of no text is 0. */
export function hashOf(words: string): number {
  let hash = 0;
  for (let index = 0; index < words.length; index++) hash = extendHash(hash, words.charCodeAt(index));
  return hash;
}
