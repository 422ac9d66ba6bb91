/** Pointing into an article without holding its text: positions, a hash of the passage, and a few words at each end. */
import type { Evidence } from '../pack/schema.ts';
import { hasUnspaced } from './find-words.ts';

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
  const words = wordStarts(passage);
  const second = words[FRAGMENT_WORDS];
  if (second === undefined) return { start: passage };
  const start = passage.slice(0, second).trimEnd();
  const last = words[Math.max(FRAGMENT_WORDS, words.length - FRAGMENT_WORDS)] ?? second;
  return { start, end: passage.slice(last) };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where words start: after spaces, and in scripts without them where the segmenter, as browsers do, finds a word. */
function wordStarts(passage: string): readonly number[] {
  const starts: number[] = [];
  for (const { 0: word, index } of passage.matchAll(/\S+/g)) {
    if (!hasUnspaced(word)) starts.push(index);
    else {
      for (const segment of segmenter.segment(word)) if (segment.isWordLike) starts.push(index + segment.index);
    }
  }
  // What stands before the first word, as an opening mark does, belongs to it.
  return starts.length > 0 ? [0, ...starts.slice(1)] : [];
}
