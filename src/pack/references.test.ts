import { describe, expect, it } from 'vitest';
import { samplePack } from './assemble-sample.ts';
import { nearestName } from './parse-nearest-name.ts';
import { formatPath } from './parse-where.ts';
import { checkReferences } from './references.ts';
import type { Pack } from './schema.ts';

type Sample = ReturnType<typeof samplePack>;

/** The parts of a sample that the rows below change. */
function partsOf(pack: Sample) {
  const [acme, doe] = pack.entities;
  const [speed, sales] = pack.claims;
  const [source] = pack.sources;
  const [origin] = pack.origins;
  const [relation] = pack.relations;
  const evidence = speed?.evidence[0];
  if (!acme || !doe || !speed || !sales || !source || !origin || !relation || !evidence)
    throw new Error('the sample is too small');
  return { pack, acme, doe, speed, sales, source, origin, relation, evidence };
}
type Parts = ReturnType<typeof partsOf>;

const check = (pack: Sample) => checkReferences(pack as unknown as Pack, formatPath);

describe('pack/references checkReferences', () => {
  it('finds nothing wrong with the sample', () => {
    expect(check(samplePack())).toEqual([]);
  });

  it.each<[string, (parts: Parts) => unknown, string, string]>([
    [
      'an entity id twice',
      ({ pack, acme }) => pack.entities.push({ ...acme }),
      'entities[2].id',
      'already taken at entities[0].id',
    ],
    ['an origin id twice', ({ pack, origin }) => pack.origins.push(origin), 'origins[1].id', 'already taken'],
    ['a source id twice', ({ pack, source }) => pack.sources.push(source), 'sources[1].id', 'already taken'],
    ['a claim id twice', ({ pack, speed }) => pack.claims.push(speed), 'claims[2].id', 'already taken'],
    [
      'a claim about nobody',
      ({ speed }) => speed.about.push('zz'),
      'claims[0].about[1]',
      '"zz" is not among the entities',
    ],
    [
      'an unknown speaker',
      ({ speed }) => Object.assign(speed.speaker, { entity: 'zz' }),
      'claims[0].speaker.entity',
      'not among the entities',
    ],
    [
      'an unknown source',
      ({ evidence }) => Object.assign(evidence, { source: 'zz' }),
      'claims[0].evidence[0].source',
      'not among the sources',
    ],
    [
      'an unknown origin',
      ({ source }) => Object.assign(source.origin, { value: 'zz' }),
      'sources[0].origin.value',
      'not among the origins',
    ],
    [
      'an unknown reporter',
      ({ sales }) => Object.assign(sales, { reportedBy: [{ name: 'Zz', entity: 'zz' }] }),
      'claims[1].reportedBy[0].entity',
      'not among the entities',
    ],
    [
      'a relation from nowhere',
      ({ relation }) => Object.assign(relation, { from: 'zz' }),
      'relations[0].from',
      'not among the claims',
    ],
    [
      'a relation to nowhere',
      ({ relation }) => Object.assign(relation, { to: 'zz' }),
      'relations[0].to',
      'not among the claims',
    ],
    ['an unknown maker', ({ doe }) => Object.assign(doe, { of: 'zz' }), 'entities[1].of', 'not among the entities'],
    ['an entity of itself', ({ doe }) => Object.assign(doe, { of: 'jane-doe' }), 'entities[1].of', 'of itself'],
    [
      'an alias beside nobody',
      ({ doe }) => Object.assign(doe.aliases[1] ?? {}, { needs: { beside: ['acme', 'zz'] } }),
      'entities[1].aliases[1].needs.beside[1]',
      'not among the entities',
    ],
    [
      'a relation to itself',
      ({ relation }) => Object.assign(relation, { to: 'acme-sales' }),
      'relations[0]',
      'related to itself',
    ],
    [
      'a relation twice',
      ({ pack, relation }) => pack.relations.push({ ...relation }),
      'relations[1]',
      'already have the relation "qualifies" at relations[0]',
    ],
    [
      'a relation and its reverse',
      ({ pack, relation }) => pack.relations.push({ ...relation, from: relation.to, to: relation.from }),
      'relations[1]',
      'already have',
    ],
    ['an alias twice', ({ acme }) => acme.aliases.push({ text: 'Acme' }), 'entities[0].aliases[2]', 'stands twice'],
    [
      'evidence twice',
      ({ speed, evidence }) => speed.evidence.push(evidence),
      'claims[0].evidence[1]',
      'as evidence twice',
    ],
    [
      'evidence past the end',
      ({ evidence }) => Object.assign(evidence.selector, { end: 9999 }),
      'claims[0].evidence[0].selector.end',
      'mill.txt has only',
    ],
    [
      'corrections out of order',
      ({ sales }) =>
        Object.assign(sales, {
          corrections: [
            { on: '2026-03-03', before: 'Acme sold 1 mill.', why: 'A slip.' },
            { on: '2026-03-02', changed: 'the speaker', why: 'A slip.' },
          ],
        }),
      'claims[1].corrections[1].on',
      'of 2026-03-02 stands after one of 2026-03-03',
    ],
    [
      'a correction that left the statement as it was',
      ({ sales }) =>
        Object.assign(sales, { corrections: [{ on: '2026-03-03', before: sales.statement, why: 'A slip.' }] }),
      'claims[1].corrections[0].before',
      'is the one after it',
    ],
    [
      'a correction that left the statement as the next one found it',
      ({ sales }) =>
        Object.assign(sales, {
          corrections: [
            { on: '2026-03-03', before: 'Acme sold 1 mill.', why: 'A slip.' },
            { on: '2026-03-04', changed: 'the speaker', why: 'A slip.' },
            { on: '2026-03-05', before: 'Acme sold 1 mill.', why: 'A slip.' },
          ],
        }),
      'claims[1].corrections[0].before',
      'before the correction of 2026-03-03 is the one after it',
    ],
    [
      'a correction of what was withdrawn',
      ({ sales }) =>
        Object.assign(sales, {
          corrections: [{ on: '2026-03-03', before: 'Acme sold 1 mill.', why: 'A slip.' }],
          withdrawn: { on: '2026-03-02', why: 'The paper took it back.' },
        }),
      'claims[1].withdrawn.on',
      'was withdrawn on 2026-03-02 and corrected on 2026-03-03',
    ],
    [
      'a name that is no alias',
      ({ acme }) => Object.assign(acme, { name: 'Acme Inc' }),
      'entities[0].aliases',
      'the name "Acme Inc" is not among',
    ],
  ])('finds %s', (_, change, where, what) => {
    const pack = samplePack();
    change(partsOf(pack));
    const problems = check(pack);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ where, what: expect.stringContaining(what) });
    expect(problems[0]?.remedy).not.toBe('');
  });

  it('lets a statement go back to what it was, and several corrections be of one day', () => {
    const pack = samplePack();
    const { sales } = partsOf(pack);
    Object.assign(sales, {
      corrections: [
        { on: '2026-03-03', before: sales.statement, why: 'Thought to be wrong.' },
        { on: '2026-03-03', before: 'Acme sold 1 mill.', why: 'It was right.' },
      ],
      withdrawn: { on: '2026-03-03', why: 'The paper took it back.' },
    });
    expect(check(pack)).toEqual([]);
  });

  it('lets two languages share a form, and a claim have two passages of one source', () => {
    const pack = samplePack();
    const { acme, speed, sales } = partsOf(pack);
    acme.aliases.push(Object.assign({ text: 'Acme' }, { lang: 'fr' }));
    speed.evidence.push(...sales.evidence);
    expect(check(pack)).toEqual([]);
  });
});

describe('pack/parse-nearest-name nearestName', () => {
  it.each([
    ['hegde', ['hedge', 'date'], 'hedge'],
    ['HEDGE', ['hedge'], 'hedge'],
    ['colour', ['id', 'kind'], undefined],
    ['x', ['y'], 'y'],
    ['', [], undefined],
    ['a'.repeat(1000), ['a'], undefined],
  ])('%s among %j: %s', (written, names, expected) => {
    expect(nearestName(written, names)).toBe(expected);
  });
});
