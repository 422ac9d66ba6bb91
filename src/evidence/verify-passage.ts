/** Whether a passage stands where its selector says, and whether its first and last words lead there. */
import type { Path } from '../pack/parse-where.ts';
import type { Boilerplate, Passage } from '../pack/schema.ts';
import { hasWords, isWordBoundary } from './find-words.ts';
import { findMoved, placesOfFragment } from './locate-passage.ts';
import { fragmentOf, type Sha256 } from './selector.ts';

/** A fault at a path from what was checked. */
export interface Fault {
  readonly at: Path;
  readonly what: string;
  readonly remedy: string;
}

/** Of a passage that is evidence: `boilerplate` is what its source records as not being the article. */
export function* passageFaults(
  article: string,
  evidence: Passage,
  boilerplate: readonly Boilerplate[],
  sha256: Sha256,
): Generator<Fault> {
  const { start, end } = evidence.selector;
  const passage = article.slice(start, end);
  if (!resolves(article, evidence, sha256)) {
    yield movedFault(article, evidence, sha256);
    return;
  }
  for (const { what, selector } of boilerplate) {
    if (selector.start >= end || start >= selector.end) continue;
    yield {
      at: ['selector'],
      what: `the passage at ${start} to ${end} lies in what is not the article: ${what} at ${selector.start} to ${selector.end}`,
      remedy: 'Choose a passage of the article itself, or correct "boilerplate" of the source',
    };
  }
  let isCut = false;
  for (const [at, offset, edge] of [
    ['start', start, passage[0]],
    ['end', end, passage.at(-1)],
  ] as const) {
    if (edge !== ' ' && isWordBoundary(article, offset)) continue;
    isCut = true;
    yield {
      at: ['selector', at],
      what: `the passage ${at}s at ${offset}, ${edge === ' ' ? 'with a space' : 'within a word'}`,
      remedy: `Move its ${at} to the edge of the word, and record the hash anew`,
    };
  }
  // The fragment of a cut passage is wrong for that reason alone.
  if (!isCut) yield* fragmentFaults(article, passage, evidence);
}

/** Of a stretch of boilerplate. Where its words lead is of no matter: nobody is sent there. */
export function* boilerplateFaults(article: string, stretch: Boilerplate, sha256: Sha256): Generator<Fault> {
  if (!resolves(article, stretch, sha256)) yield movedFault(article, stretch, sha256);
}

/** Whether the recorded passage stands where its selector says. */
export function resolves(article: string, { selector, sha256: recorded }: Passage, sha256: Sha256): boolean {
  const { start, end } = selector;
  return end <= article.length && sha256(article.slice(start, end)) === recorded;
}

function movedFault(article: string, passage: Passage, sha256: Sha256): Fault {
  const { start, end } = passage.selector;
  return {
    at: ['selector'],
    what:
      end > article.length
        ? `the passage ends at ${end}, after the end of the article at ${article.length}`
        : `the text at ${start} to ${end} is not the passage that was recorded`,
    remedy: whereItMoved(article, passage, sha256),
  };
}

function whereItMoved(article: string, evidence: Passage, sha256: Sha256): string {
  const moved = findMoved(article, evidence, sha256);
  if (!moved) return 'The passage was not found elsewhere in the article; choose it anew, or remove this evidence';
  const place = `${moved.start} to ${moved.end}`;
  return moved.isChanged
    ? `Its first and last words stand at ${place}, but the words between have changed: read it, and record it anew`
    : `The passage has moved to ${place}: write start ${moved.start} and end ${moved.end}`;
}

function* fragmentFaults(article: string, passage: string, { selector, fragment }: Passage): Generator<Fault> {
  const { start, end } = fragment;
  const right = fragmentOf(passage);
  const remedy = `Write ${JSON.stringify(right)}`;
  if (!passage.startsWith(start)) {
    yield { at: ['fragment', 'start'], what: `the passage does not begin with "${start}"`, remedy };
  } else if (end === undefined && passage !== start) {
    yield { at: ['fragment'], what: `the passage goes on after "${start}", but the fragment has no end`, remedy };
  } else if (end !== undefined && !passage.endsWith(end)) {
    yield { at: ['fragment', 'end'], what: `the passage does not end with "${end}"`, remedy };
  } else {
    const places = placesOfFragment(article, fragment);
    const [place] = places;
    if (places.length === 1 && place?.start === selector.start && place.end === selector.end) return;
    yield {
      at: ['fragment'],
      what: misleading(places.length, hasWords(article, start) && hasWords(article, end ?? start)),
      remedy: 'Use more of its first and last words, four at most, or let the passage begin or end elsewhere',
    };
  }
}

function misleading(places: number, endsAreWords: boolean): string {
  if (places === 0)
    return endsAreWords ? 'the two ends of the fragment share words' : 'the fragment begins or ends within a word';
  if (places > 1) return `the fragment fits ${places} places in the article`;
  return 'the fragment leads to only a part of the passage, or to another place';
}
