/**
 * `npm run mentions`: precision and recall on the labelled passages at each level, by language and by entity, and
 * every error. Other files of labelled passages can be named after `--`; the development set is scored too where it is.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askProgram } from './ask-program.mjs';
import { rates, readPassages, scoreMentions } from './mention-scores.mjs';

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));
const named = process.argv.slice(2);
const developmentSet = path('../../shared/mentions-dev.jsonl');
const files = named.length > 0 ? named : [path('../tests/mentions/passages.jsonl'), developmentSet].filter(existsSync);

for (const file of files) {
  const passages = readPassages(readFileSync(file, 'utf8'));
  console.log(`\n${basename(file)}: ${passages.length} passages`);
  const scores = ['strict', 'normal', 'loose'].map((level) => ({
    level,
    score: scoreMentions(passages, annotate(level, passages)),
  }));
  console.table(
    Object.fromEntries(
      scores.map(({ level, score }) => [
        level,
        { ...rounded(score.all), 'negatives marked': `${score.negativesMarked} of ${score.negatives}` },
      ]),
    ),
  );
  const normal = scores[1]?.score;
  if (!normal) continue;
  console.table(tableOf(normal.byLanguage));
  console.table(tableOf(normal.byEntity));
  for (const { passage, error, mention } of normal.errors) {
    const before = passage.text.slice(Math.max(0, mention.start - 30), mention.start);
    const after = passage.text.slice(mention.end, mention.end + 30);
    const surface = passage.text.slice(mention.start, mention.end);
    console.log(`${passage.id} ${error} ${mention.entity}: ${JSON.stringify(`${before}[${surface}]${after}`)}`);
  }
}
if (named.length === 0 && files.length === 1) console.log('Skipped: the development set is not there.');

/** @param {string} level @param {import('./mention-scores.mjs').Passage[]} passages */
function annotate(level, passages) {
  const questions = passages.map(({ id, text, lang }) => ({ id, text, lang }));
  /** @type {ReadonlyMap<string, { id: string, mentions: import('./mention-scores.mjs').Marked[] }>} */
  const answers = askProgram(['annotate', '--level', level], questions);
  return (/** @type {import('./mention-scores.mjs').Passage} */ { id }) => answers.get(id)?.mentions ?? [];
}

/** @param {import('./mention-scores.mjs').Counts} counts */
function rounded(counts) {
  const { precision, recall, f1 } = rates(counts);
  return { precision: precision.toFixed(3), recall: recall.toFixed(3), F1: f1.toFixed(3), ...counts };
}

/** @param {Map<string, import('./mention-scores.mjs').Counts>} map */
function tableOf(map) {
  return Object.fromEntries(
    [...map].sort(([a], [b]) => a.localeCompare(b)).map(([name, counts]) => [name, rounded(counts)]),
  );
}
