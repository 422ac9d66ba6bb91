/** The words of an index that a word of the query may stand for: itself, what it begins, and what it was meant to be. */
import type { FoundWords, WordIndex } from './word-index.ts';
import type { Word } from './words.ts';

/** What a word counts that is not the one asked for. */
const QUALITY = { begun: 0.75, inflected: 0.8, typo: 0.5, secondTypo: 0.3 } as const;

/** Endings that an English word may have beyond the one asked for: chip, chips; subsidise, subsidised. */
const LONGEST_ENDING = 2;
/** Shorter words begin too many others. */
const SHORTEST_STEM = 4;

/** Words of fewer letters than these have no typing errors, those of fewer than the others have one. */
const ONE_TYPO_FROM = 4;
const TWO_TYPOS_FROM = 8;

export interface Asked {
  /** The word may still be being typed. */
  readonly isLast: boolean;
  /** Whether typing errors count although the word, as it is, is there. */
  readonly typos: 'always' | 'if unknown' | 'never';
}

export function findWords(index: WordIndex, { text, script }: Pick<Word, 'text' | 'script'>, asked: Asked): FoundWords {
  const found: FoundWords = new Map();
  const add = (word: string, number: number, quality: number) => {
    if ((found.get(number)?.quality ?? 0) < quality) found.set(number, { word, quality });
  };
  const exact = index.numberOf(text);
  if (exact !== undefined) add(text, exact, 1);
  if (script === 'ideographs') return found;

  if (asked.isLast) {
    for (const [word, number] of index.beginningWith(text)) add(word, number, QUALITY.begun);
  } else if (text.length >= SHORTEST_STEM) {
    for (const [word, number] of index.beginningWith(text)) {
      if (word.length <= text.length + LONGEST_ENDING) add(word, number, QUALITY.inflected);
    }
  }
  if (asked.typos === 'never' || (asked.typos === 'if unknown' && found.size > 0)) return found;

  const distance = typosIn(text);
  if (distance === 0) return found;
  for (const [word, [number, apart]] of index.similarTo(text, distance)) {
    add(word, number, apart === 1 ? QUALITY.typo : QUALITY.secondTypo);
  }
  for (const swapped of swappedLetters(text)) {
    if (asked.isLast) for (const [word, number] of index.beginningWith(swapped)) add(word, number, QUALITY.typo);
    const number = index.numberOf(swapped);
    if (number !== undefined) add(swapped, number, QUALITY.typo);
  }
  return found;
}

/** How many typing errors a word may have. A wrong digit is another number. */
export function typosIn(word: string): 0 | 1 | 2 {
  if (word.length < ONE_TYPO_FROM || /\p{N}/u.test(word)) return 0;
  return word.length < TWO_TYPOS_FROM ? 1 : 2;
}

/** The word with two neighbouring letters the other way round, at each place: one error, though two letters differ. */
function swappedLetters(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  });
}
