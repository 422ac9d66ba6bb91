/** The documents that hold most of the words asked for, best first. */
import type { FoundWords, WordIndex } from './word-index.ts';

export interface RankOptions {
  /** What a word counts by the fields it stands in, for each of the 32 masks. */
  readonly fieldWeights: Float32Array;
  /** Turns the match, from 0 to 1 and a little more, into the final score. */
  readonly rescore?: (document: number, match: number) => number;
  /** Whether a document that holds so many of the words counts. Default: those that hold as many as any does. */
  readonly accepts?: (document: number, held: number) => boolean;
  readonly limit: number;
}

export interface RankedDocuments {
  readonly documents: readonly number[];
  /** All that match, beyond the limit too. */
  readonly total: number;
  /** How many of the words asked for the fullest of them holds; fewer than all if no document holds all. */
  readonly wordsHeld: number;
}

const NOTHING: RankedDocuments = { documents: [], total: 0, wordsHeld: 0 };

/** `asked`: for each word of the query what may stand for it. */
export function rankDocuments(
  index: WordIndex,
  asked: readonly FoundWords[],
  { fieldWeights, rescore, accepts, limit }: RankOptions,
): RankedDocuments {
  if (asked.length === 0) return NOTHING;
  const scores = new Float32Array(index.documents);
  /** What the word at hand has given to each document so far: of all that may stand for it, the best counts. */
  const given = new Float32Array(index.documents);
  const held = new Uint8Array(index.documents);
  const lastHeld = new Uint8Array(index.documents);
  let possible = 0;
  let most = 0;
  for (const [position, found] of asked.entries()) {
    const rarity = rarityOf(index, found);
    possible += rarity;
    for (const [word, { quality }] of found) {
      const worth = quality * rarity;
      index.forEachDocument(word, (document, fields) => {
        const worthHere = worth * (fieldWeights[fields] ?? 0);
        if (lastHeld[document] !== position + 1) {
          lastHeld[document] = position + 1;
          given[document] = 0;
          held[document] = (held[document] ?? 0) + 1;
          most = Math.max(most, held[document] ?? 0);
        }
        const gain = worthHere - (given[document] ?? 0);
        if (gain <= 0) return;
        given[document] = worthHere;
        scores[document] = (scores[document] ?? 0) + gain;
      });
    }
  }
  if (most === 0) return NOTHING;

  const best = new BestOf(limit);
  let total = 0;
  for (let document = 0; document < held.length; document++) {
    const count = held[document] ?? 0;
    if (count === 0 || !(accepts ? accepts(document, count) : count === most)) continue;
    total++;
    const match = (scores[document] ?? 0) / possible;
    best.offer(document, rescore ? rescore(document, match) : match);
  }
  return { documents: best.documents, total, wordsHeld: most };
}

/** Words that few documents hold say more. All that stand for one word of the query count as one. */
function rarityOf(index: WordIndex, found: FoundWords): number {
  let documents = 0;
  for (const word of found.keys()) documents += index.frequency(word);
  return Math.log(1 + index.documents / Math.max(1, documents));
}

/** Keeps the best so many, those offered first before others as good. Lists are short: insertion does. */
class BestOf {
  readonly documents: number[] = [];
  readonly #scores: number[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(document: number, score: number): void {
    const scores = this.#scores;
    if (scores.length >= this.#limit && score <= (scores[scores.length - 1] ?? 0)) return;
    let place = scores.length;
    while (place > 0 && (scores[place - 1] ?? 0) < score) place--;
    scores.splice(place, 0, score);
    this.documents.splice(place, 0, document);
    if (scores.length > this.#limit) {
      scores.pop();
      this.documents.pop();
    }
  }
}

/** The weight of each mask: that of the best field in it, and a little for every other. */
export function weightsOfMasks(weights: readonly number[]): Float32Array {
  const others = 0.1;
  return Float32Array.from({ length: 1 << weights.length }, (_, mask) => {
    const its = weights.filter((_, field) => (mask >> field) & 1);
    const best = Math.max(0, ...its);
    return best + others * (its.reduce((sum, weight) => sum + weight, 0) - best);
  });
}
