import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

const folder = fileURLToPath(new URL('../../schema/', import.meta.url));

describe('pack/json-schema jsonSchemas', () => {
  it.each([...jsonSchemas()])('%s is the file that editors read', async (name, text) => {
    // `npm run schema` writes them anew.
    await expect(text).toMatchFileSnapshot(`${folder}${name}`);
  });

  it('leaves no file behind that nothing makes', () => {
    expect(readdirSync(folder).sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  it('explains, and refuses what the format has not', () => {
    const source = JSON.parse(jsonSchemas().get('source.schema.json') ?? '');
    const claim = source.properties.claims.items;
    expect(claim.additionalProperties).toBe(false);
    expect(claim.required).toContain('hedge');
    expect(claim.properties.statement.description).toContain('stays true when shown alone');
    expect(claim.properties.kind.enum).toContain('company claim');
  });
});
