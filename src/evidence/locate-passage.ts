/** Finding a passage in an article by its first and last words, as a browser does, or again by its hash. */
import type { Passage } from '../pack/schema.ts';
import { findWords, type Span } from './find-words.ts';
import type { Sha256 } from './selector.ts';

/**
 * Every place that the words may mean: for each place of the first words, up to the nearest of the last words after
 * them. More than one means that a browser may open the page at the wrong place.
 */
export function placesOfFragment(article: string, { start, end }: Passage['fragment']): readonly Span[] {
  const starts = findWords(article, start);
  if (end === undefined) return starts;
  const ends = findWords(article, end);
  return starts.flatMap((first) => {
    const last = ends.find((candidate) => candidate.start >= first.end);
    return last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** A passage with other words between its ends is hardly this much longer or shorter. */
const MAX_GROWTH = 0.25;

/**
 * Where a passage stands in another text, such as that of a page: where its first and last words are about as far apart
 * as they were. Undefined if that is nowhere, or in more than one place.
 */
export function findPassage(text: string, { selector, fragment }: Passage): Span | undefined {
  const length = selector.end - selector.start;
  const [place, ...others] = placesOfFragment(text, fragment).filter(({ start, end }) => {
    const { length: found } = text.slice(start, end).replace(/\s+/g, ' ');
    return Math.abs(found - length) <= length * MAX_GROWTH;
  });
  return others.length === 0 ? place : undefined;
}

/** Where a passage stands now; `isChanged` if only its ends were found and not every word between them. */
export interface MovedPassage extends Span {
  readonly isChanged: boolean;
}

/**
 * Looks for a passage that is no longer at its selector: first, wherever its first words stand, by its hash, the place
 * nearest to the old one first; then by its ends.
 */
export function findMoved(
  article: string,
  { selector, sha256, fragment }: Passage,
  hash: Sha256,
): MovedPassage | undefined {
  const length = selector.end - selector.start;
  const nearestFirst = findWords(article, fragment.start, { exactCase: true }).toSorted(
    (a, b) => Math.abs(a.start - selector.start) - Math.abs(b.start - selector.start),
  );
  for (const { start } of nearestFirst) {
    const end = start + length;
    if (hash(article.slice(start, end)) === sha256) return { start, end, isChanged: false };
  }
  const [place, ...others] = placesOfFragment(article, fragment);
  return place && others.length === 0 ? { ...place, isChanged: true } : undefined;
}
