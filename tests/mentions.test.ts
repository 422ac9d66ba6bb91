/**
 * Mentions in labelled passages, as many right as wrong bearers of names: what is found wrongly or missed is known,
 * with why it remains. Whatever changes that, for better or worse, is to be looked at.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rates, readPassages, scoreMentions } from '../scripts/mention-scores.mjs';
import { buildPackFromFolder } from '../src/cli/corpus-folder.ts';
import { compileGazetteer, findMentions, Gazetteer, type Level } from '../src/mentions/index.ts';
import knownErrors from './mentions/known-errors.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const { entities } = await buildPackFromFolder(join(root, 'corpus'));
const gazetteer = new Gazetteer(compileGazetteer(entities));
const names = new Map(entities.map(({ id, name }) => [id, name]));

const read = (file: string) => readPassages(readFileSync(file, 'utf8'));
const score = (passages: ReturnType<typeof read>, level: Level) =>
  scoreMentions(passages, ({ text, lang: language }) =>
    findMentions(text, gazetteer, { language, level }).map(({ start, end, entity }) => ({
      start,
      end,
      entity: names.get(entity) ?? entity,
    })),
  );

describe('mentions in the labelled passages', () => {
  const passages = read(join(root, 'tests/mentions/passages.jsonl'));
  const normal = score(passages, 'normal');

  it('are labelled with what stands there', () => {
    for (const { id, text, mentions } of passages) {
      for (const mention of mentions) expect(text.slice(mention.start, mention.end), id).toBe(mention.text);
    }
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });

  it('are found but for the errors that are known', () => {
    const order = (one: string, other: string) => (one < other ? -1 : 1);
    const errors = normal.errors.map(({ passage, error, mention }) => `${passage.id} ${error} ${mention.entity}`);
    expect(errors.sort(order)).toEqual(
      knownErrors.map(({ id, error, entity }) => `${id} ${error} ${entity}`).sort(order),
    );
  });

  it('are fewer and surer, or more and less sure, as the reader chooses', () => {
    const strict = score(passages, 'strict').all;
    const loose = score(passages, 'loose').all;
    expect(strict.false).toBeLessThanOrEqual(normal.all.false);
    expect(strict.found).toBeLessThan(normal.all.found);
    expect(loose.false).toBeGreaterThan(normal.all.false);
    expect(loose.found).toBeGreaterThan(normal.all.found);
  });
});

const developmentSet = join(root, '../shared/mentions-dev.jsonl');
const isThere = existsSync(developmentSet);

describe.skipIf(!isThere)('mentions in the development set', () => {
  it('reach what is asked of them', () => {
    const { all, negativesMarked } = score(read(developmentSet), 'normal');
    expect(rates(all).f1).toBeGreaterThanOrEqual(0.97);
    expect(negativesMarked).toBeLessThanOrEqual(1);
  });
});
if (!isThere) console.warn('Skipped: the development set is not there.');
