/** Whether a passage stands where its selector says, and whether its first and last words lead there. */
import type { Path } from '../pack/parse-where.ts';
import type { Evidence } from '../pack/schema.ts';
import { hasWords, isWordBoundary } from './find-words.ts';
import { findMoved, placesOfFragment } from './locate-passage.ts';
import { fragmentOf, type Sha256 } from './selector.ts';

/** A fault at a path from what was checked. */
export interface Fault {
  readonly at: Path;
  readonly what: string;
  readonly remedy: string;
}

export function* passageFaults(article: string, evidence: Evidence, sha256: Sha256): Generator<Fault> {
  const { start, end } = evidence.selector;
  const passage = article.slice(start, end);
  if (end > article.length || sha256(passage) !== evidence.sha256) {
    yield {
      at: ['selector'],
      what:
        end > article.length
          ? `the passage ends at ${end}, after the end of the article at ${article.length}`
          : `the text at ${start} to ${end} is not the passage that was recorded`,
      remedy: whereItMoved(article, evidence, sha256),
    };
    return;
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

function whereItMoved(article: string, evidence: Evidence, sha256: Sha256): string {
  const moved = findMoved(article, evidence, sha256);
  if (!moved) return 'The passage was not found elsewhere in the article; choose it anew, or remove this evidence';
  const place = `${moved.start} to ${moved.end}`;
  return moved.isChanged
    ? `Its first and last words stand at ${place}, but the words between have changed: read it, and record it anew`
    : `The passage has moved to ${place}: write start ${moved.start} and end ${moved.end}`;
}

function* fragmentFaults(article: string, passage: string, { selector, fragment }: Evidence): Generator<Fault> {
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
