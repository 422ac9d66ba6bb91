/** Examples in the docs must be such as the format takes: people copy them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../src/pack/parse.ts';
import { inFile } from '../src/pack/parse-json.ts';
import { corpusSchemas } from '../src/pack/schema.ts';

const text = readFileSync(new URL('../docs/corpus.md', import.meta.url), 'utf8');
const [claim, entity, ...others] = Array.from(text.matchAll(/```json\n(.*?)```/gs), ([, json = '']) => json);

describe('docs/corpus.md', () => {
  it('has a claim that the format takes', () => {
    const parsed = parseDocument(corpusSchemas.source.entries.claims, `[${claim}]`, inFile('claim'));
    expect(parsed).toMatchObject({ ok: true });
  });

  it('has an entity that the format takes', () => {
    const parsed = parseDocument(corpusSchemas.entities.entries.entities, `[${entity}]`, inFile('entity'));
    expect(parsed).toMatchObject({ ok: true });
    expect(others).toEqual([]);
  });

  it('explains every kind of claim, relation and stake that there is', () => {
    const { kind, speaker } = corpusSchemas.source.entries.claims.item.entries;
    const relation = corpusSchemas.relations.entries.relations.item.entries.kind;
    for (const name of [...kind.options, ...relation.options, ...speaker.entries.stake.entries.interest.options]) {
      expect(text, name).toContain(`\`${name}\``);
    }
  });
});
