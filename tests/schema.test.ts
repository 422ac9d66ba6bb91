/** What editors tell whoever writes a corpus: the schema that each file names must be there, and fit. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));
const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const schemaOf = (name: string): string => join(corpus, dirname(name), read(join(corpus, name)).$schema);

/** Faults of a value under the schema of a corpus file, as an editor would underline them. */
function faultsOf(name: string, value: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(read(schemaOf(name)));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the JSON Schema', () => {
  it.each(files)('that %s names accepts it', (name) => {
    expect(faultsOf(name, read(join(corpus, name)))).toEqual([]);
  });

  it('refuses what is wrong', () => {
    const name = files.find((file) => file.startsWith('sources/')) ?? '';
    const source = read(join(corpus, name));
    source.claims[0].kind = 'rumour';
    source.claims[0].evidence[0].selector.start = -1;
    source.claims[1].speakers = [];
    source.source.url = { basis: 'found', value: 'https://example.org' };
    const faults = faultsOf(name, source);
    expect(faults).toContainEqual(expect.stringContaining('/claims/0/kind'));
    expect(faults).toContainEqual(expect.stringContaining('/claims/0/evidence/0/selector/start'));
    expect(faults).toContainEqual(expect.stringMatching(/^\/claims\/1 .*additional/));
    expect(faults).toContainEqual(expect.stringMatching(/^\/source\/url .*note/));
  });
});
