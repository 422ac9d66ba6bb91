/**
 * `npm run ranking`: nDCG@3 in the graded reading situations, for the set that the ranking was made with and each of
 * those that it was not, and what was ranked and wanted wherever it is below 0.9. Other files of situations can be
 * named after `--`; for sets that the ranking was not made with, only numbers are printed unless `--held-out` asks for
 * more.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { askProgram } from './ask-program.mjs';
import { bySet, meanOf, readSituations, scoreRanking, TUNED } from './ranking-scores.mjs';

/** A card with less than this is explained. */
const GOOD = 0.9;

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'held-out': { type: 'boolean' } } });
const files = positionals.length > 0 ? positionals : [path('../tests/ranking/situations.jsonl')];

for (const file of files) {
  const situations = readSituations(readFileSync(file, 'utf8'));
  const scores = scoreRanking(situations, rank(situations));
  const sets = bySet(scores);
  const groups = {
    ...Object.fromEntries(sets),
    English: scores.filter(({ situation }) => situation.lang === 'en'),
    Chinese: scores.filter(({ situation }) => situation.lang === 'zh'),
    all: scores,
  };
  console.log(`\n${basename(file)}: ${situations.length} situations`);
  console.table(
    Object.fromEntries(
      Object.entries(groups)
        .filter(([, group]) => group.length > 0)
        .map(([name, group]) => [name, { situations: group.length, 'nDCG@3': meanOf(group).toFixed(3) }]),
    ),
  );
  for (const { situation, ndcg, ranked, wanted } of values['held-out'] ? scores : (sets.get(TUNED) ?? [])) {
    if (ndcg >= GOOD) continue;
    const graded = (/** @type {readonly string[]} */ ids) =>
      ids.map((id) => `${id} (${situation.grades[id] ?? 0})`).join(', ');
    console.log(`\n${situation.id} ${ndcg.toFixed(3)}: ${situation.sentence}`);
    console.log(`  ranked: ${graded(ranked)}\n  wanted: ${graded(wanted)}`);
  }
}

/** @param {readonly import('./ranking-scores.mjs').Situation[]} situations */
function rank(situations) {
  const questions = situations.map(({ id, entity, sentence }) => ({ id, entity, context: sentence }));
  /** @type {ReadonlyMap<string, { id: string, claims: { id: string }[] }>} */
  const answers = askProgram(['rank'], questions);
  return (/** @type {import('./ranking-scores.mjs').Situation} */ { id }) =>
    (answers.get(id)?.claims ?? []).map((claim) => claim.id);
}
