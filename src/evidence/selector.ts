/** Pointing into an article without holding its text: positions, a hash of the passage, and a few words at each end. */
import type { Evidence } from '../pack/schema.ts';

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Given by the platform. */
export type Sha256 = (text: string) => string;

const FRAGMENT_WORDS = 4;

/** What a pack stores of the passage at `start` to `end` (UTF-16 code units) of a normalised article text. */
export function describePassage(
  article: string,
  { start, end }: { readonly start: number; readonly end: number },
  sha256: Sha256,
): Omit<Evidence, 'source'> {
  const passage = article.slice(start, end);
  return {
    selector: { type: 'TextPositionSelector', start, end },
    sha256: sha256(passage),
    fragment: fragmentOf(passage),
  };
}

/**
 * First and last words of a passage; a passage that is no longer than one end has no second end. The ends never share
 * a word: a browser looks for the second only after the first.
 */
export function fragmentOf(passage: string): Evidence['fragment'] {
  const words = passage.split(' ');
  const start = words.slice(0, FRAGMENT_WORDS).join(' ');
  if (words.length <= FRAGMENT_WORDS) return { start };
  return { start, end: words.slice(Math.max(FRAGMENT_WORDS, words.length - FRAGMENT_WORDS)).join(' ') };
}
