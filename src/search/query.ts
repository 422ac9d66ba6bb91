/** What a reader asks for: the words of the query, and what phrases among them mean. */
import type { EntityId } from '../pack/schema.ts';
import { type KnownPhrase, knownPhrases } from './known-phrases.ts';
import { askedPairs, isStopWord, stretchesOf, type Word } from './words.ts';

export interface QueryWord extends Word {
  /** It ends the query, so it may still be being typed. */
  readonly isLast: boolean;
  readonly meanings: readonly KnownPhrase['meaning'][];
}

/** More words than a sentence has ask for nothing more. */
const MOST_WORDS = 32;

export function readQuery(
  query: string,
  entitiesNamed: ReadonlyMap<string, readonly EntityId[]>,
): readonly QueryWord[] {
  const phrases = knownPhrases(query, entitiesNamed);
  const borders = new Set(phrases.flatMap(({ start, end }) => [start, end]));
  const stretches = stretchesOf(query);
  const meant = stretches.filter(({ text }) => !isStopWord(text));
  const isFinished = /\s$/u.test(query);
  return (meant.length > 0 ? meant : stretches)
    .slice(0, MOST_WORDS)
    .flatMap((stretch) => (stretch.script === 'ideographs' ? divide(stretch, borders).flatMap(askedPairs) : [stretch]))
    .map((word, index, { length }) => ({
      ...word,
      isLast: index === length - 1 && !isFinished,
      meanings: phrases
        .filter(({ start, end }) => start <= word.start && word.end <= end)
        .map(({ meaning }) => meaning),
    }));
}

/** Ideographs are divided where something known begins or ends: pairs across those borders mean nothing. */
function divide({ text, start, end, script }: Word, borders: ReadonlySet<number>): readonly Word[] {
  const cuts = [...borders].filter((border) => border > start && border < end).sort((a, b) => a - b);
  return [start, ...cuts].map((from, index) => {
    const to = cuts[index] ?? end;
    return { text: text.slice(from - start, to - start), start: from, end: to, script };
  });
}
