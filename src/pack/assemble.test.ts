import { describe, expect, it } from 'vitest';
import { assemblePack } from './assemble.ts';
import { sampleCorpus, sampleFiles } from './assemble-sample.ts';
import { parsePack } from './parse.ts';

const files = sampleFiles();

describe('pack/assemble assemblePack', () => {
  it('puts the files of a corpus together into a pack that is valid by itself', () => {
    const assembled = assemblePack(files);
    expect(assembled).toMatchObject({ ok: true, value: { format: 'sidelight-pack/1', id: 'mills' } });
    if (!assembled.ok) return;
    expect(parsePack(JSON.stringify(assembled.value), 'pack.json')).toMatchObject({ ok: true, value: assembled.value });
  });

  it('gives the same pack in whatever order the files are listed', () => {
    const second = {
      name: 'entities/a.json',
      text: '{ "entities": [{ "id": "b", "name": "B", "kind": "company", "description": "B", "aliases": [{ "text": "B" }] }] }',
    };
    const forwards = assemblePack([...files, second]);
    const backwards = assemblePack([second, ...files.toReversed()]);
    expect(forwards.ok && JSON.stringify(forwards.value)).toBe(backwards.ok && JSON.stringify(backwards.value));
    expect(forwards.ok && forwards.value.entities[0]?.id).toBe('b');
  });

  it('drops $schema, which only editors read', () => {
    const corpus = sampleCorpus();
    const withSchema = { ...corpus, 'pack.json': { $schema: '../pack.schema.json', ...corpus['pack.json'] } };
    const assembled = assemblePack(sampleFiles(withSchema));
    expect(assembled.ok && '$schema' in assembled.value).toBe(false);
  });

  it.each([
    ['notes.txt', 'x'],
    ['claims.json', '{}'],
    ['entities/deeper/a.json', '{}'],
  ])('says which names are expected when it meets %s', (name, text) => {
    expect(assemblePack([...files, { name, text }])).toMatchObject({
      ok: false,
      problems: [
        { where: name, what: 'a corpus has no file of this name', remedy: expect.stringContaining('sources/*.json') },
      ],
    });
  });

  it('misses pack.json', () => {
    const others = files.filter(({ name }) => name !== 'pack.json');
    expect(assemblePack(others, 'corpus')).toMatchObject({
      ok: false,
      problems: [{ where: 'corpus/pack.json', what: 'the file is missing' }],
    });
  });

  it('names file, line and path of a reference that leads nowhere', () => {
    const corpus = sampleCorpus();
    for (const claim of corpus['sources/daily-mill.json'].claims.slice(1)) claim.about = ['acne'];
    const assembled = assemblePack(sampleFiles(corpus), 'corpus');
    expect(assembled).toMatchObject({
      ok: false,
      problems: [
        {
          where: expect.stringMatching(/^corpus\/sources\/daily-mill\.json:\d\d+:9 claims\[1\]\.about\[0\]$/),
          what: '"acne" is not among the entities',
          remedy: expect.stringContaining('"acme"'),
        },
      ],
    });
  });

  it('names both places of an id that two files give', () => {
    const copy = { name: 'entities/z.json', text: files.find(({ name }) => name.startsWith('entities'))?.text ?? '' };
    const assembled = assemblePack([...files, copy]);
    expect(assembled).toMatchObject({ ok: false });
    if (assembled.ok) return;
    expect(assembled.problems[0]).toMatchObject({
      where: 'entities/z.json:4:13 entities[0].id',
      what: 'the id "acme" is already taken at entities/companies.json:4:13 entities[0].id',
    });
  });

  it('reports the faults of all files at once', () => {
    const broken = files.map(({ name, text }) => ({ name, text: text.replace('{', '') }));
    const assembled = assemblePack(broken);
    expect(!assembled.ok && assembled.problems.map(({ where }) => where.split(':')[0])).toEqual([
      'entities/companies.json',
      'pack.json',
      'relations.json',
      'sources/daily-mill.json',
    ]);
  });
});
