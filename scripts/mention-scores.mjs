/**
 * How well mentions are found in labelled passages: strict matches of span and entity. A label may allow other spans
 * (`alts`: a version, a company's legal form), or be arguable (`opt`), which then counts neither way.
 */
import { readJsonLines } from './json-lines.mjs';

/**
 * @typedef {{ start: number, end: number, entity: string }} Marked
 * @typedef {Marked & { text: string, opt?: boolean, alts?: (readonly [number, number])[] }} Label
 * @typedef {{ id: string, lang: string, kind: string, text: string, why?: string, mentions: Label[] }} Passage
 * @typedef {{ found: number, false: number, missed: number }} Counts
 * @typedef {{ passage: Passage, error: 'false' | 'missed', mention: Marked }} MentionError
 */

/** The passages of a file of JSON Lines. */
export function readPassages(/** @type {string} */ lines) {
  return /** @type {Passage[]} */ (readJsonLines(lines));
}

/**
 * @param {readonly Passage[]} passages
 * @param {(passage: Passage) => readonly Marked[]} find entities by their canonical names
 */
export function scoreMentions(passages, find) {
  /** @type {MentionError[]} */
  const errors = [];
  const all = newCounts();
  /** @type {Map<string, Counts>} */
  const byEntity = new Map();
  /** @type {Map<string, Counts>} */
  const byLanguage = new Map();
  let negatives = 0;
  let negativesMarked = 0;
  const entities = new Set(passages.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)));
  for (const passage of passages) {
    const required = passage.mentions.filter(({ opt }) => !opt);
    const arguable = passage.mentions.filter(({ opt }) => opt);
    const isArguable = (/** @type {Marked} */ found) =>
      arguable.some(({ entity, start, end }) => entity === found.entity && start < found.end && end > found.start);
    const found = find(passage).filter((mention) => entities.has(mention.entity));
    const left = new Set(required);
    const count = (/** @type {string} */ entity, /** @type {keyof Counts} */ what) => {
      all[what]++;
      countsOf(byEntity, entity)[what]++;
      countsOf(byLanguage, passage.lang)[what]++;
    };
    let isMarked = false;
    for (const mention of found) {
      const label = [...left].find((candidate) => isSame(candidate, mention));
      if (label) {
        left.delete(label);
        count(mention.entity, 'found');
      } else if (!isArguable(mention)) {
        isMarked = true;
        count(mention.entity, 'false');
        errors.push({ passage, error: 'false', mention });
      }
    }
    for (const label of left) {
      count(label.entity, 'missed');
      errors.push({ passage, error: 'missed', mention: label });
    }
    if (required.length === 0) {
      negatives++;
      if (isMarked) negativesMarked++;
    }
  }
  return { all, byEntity, byLanguage, negatives, negativesMarked, errors };
}

/** Precision and recall, 1 where there was nothing to find or nothing was found. */
export function rates(/** @type {Counts} */ { found, false: wrong, missed }) {
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** @param {Label} label @param {Marked} found */
function isSame(label, found) {
  if (label.entity !== found.entity) return false;
  /** @type {(readonly [number, number])[]} */
  const spans = [[label.start, label.end], ...(label.alts ?? [])];
  return spans.some(([start, end]) => start === found.start && end === found.end);
}

/** @returns {Counts} */
function newCounts() {
  return { found: 0, false: 0, missed: 0 };
}

/** @param {Map<string, Counts>} map @param {string} key */
function countsOf(map, key) {
  const counts = map.get(key) ?? newCounts();
  map.set(key, counts);
  return counts;
}
