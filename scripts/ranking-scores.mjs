/**
 * How well claims are ranked in graded reading situations: nDCG@3 with gains of 2^grade - 1, and logarithmic discount
 * (Burges et al. 2005, after Järvelin and Kekäläinen 2002). A card shows three claims, so the first three count.
 */
import { readJsonLines } from './json-lines.mjs';

/**
 * @typedef {{
 *   id: string, entity: string, lang: string, sentence: string,
 *   grades: Readonly<Record<string, number>>, why?: string, set?: string
 * }} Situation
 * @typedef {{ situation: Situation, ndcg: number, ranked: readonly string[], wanted: readonly string[] }} Score
 */

const DEPTH = 3;

/** The situations of a file of JSON Lines. */
export function readSituations(/** @type {string} */ lines) {
  return /** @type {Situation[]} */ (readJsonLines(lines));
}

/**
 * @param {readonly Situation[]} situations
 * @param {(situation: Situation) => readonly string[]} rank ids of claims, best first
 * @returns {Score[]}
 */
export function scoreRanking(situations, rank) {
  return situations.map((situation) => {
    const { grades } = situation;
    const gradeOf = (/** @type {string} */ id) => grades[id] ?? 0;
    const ranked = rank(situation).slice(0, DEPTH);
    const wanted = Object.keys(grades)
      .sort((one, other) => gradeOf(other) - gradeOf(one))
      .slice(0, DEPTH);
    const best = discountedGain(wanted.map(gradeOf));
    return { situation, ndcg: best === 0 ? 1 : discountedGain(ranked.map(gradeOf)) / best, ranked, wanted };
  });
}

/** @param {readonly Score[]} scores */
export function meanOf(scores) {
  return scores.reduce((sum, { ndcg }) => sum + ndcg, 0) / scores.length;
}

/** Situations that were looked at while the ranking was made are of this set, as are those that name none. */
export const TUNED = 'tuned';

/**
 * The scores by the set that their situation is of.
 * @param {readonly Score[]} scores
 * @returns {ReadonlyMap<string, readonly Score[]>}
 */
export function bySet(scores) {
  /** @type {Map<string, Score[]>} */
  const sets = new Map();
  for (const score of scores) {
    const set = score.situation.set ?? TUNED;
    sets.set(set, [...(sets.get(set) ?? []), score]);
  }
  return sets;
}

/** @param {readonly number[]} grades best place first */
function discountedGain(grades) {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
