import { describe, expect, it } from 'vitest';
import type { Claim, ClaimId, EntityId, Pack, SourceId } from '../pack/schema.ts';
import { readLibrary } from './library-reader.ts';
import { claim, pack } from './pack.test-support.ts';

const acme = 'acme' as EntityId;
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const said = (value: string): Pick<Claim, 'date'> => ({ date: { basis: 'stated', value } });
const speaker = (name: string, interest: Claim['speaker']['stake']['interest'], role?: string) => ({
  speaker: { name, stake: { interest }, ...(role === undefined ? {} : { role }) },
});
const related = (from: string, to: string, kind: Pack['relations'][number]['kind']) => ({
  kind,
  from: from as ClaimId,
  to: to as ClaimId,
  reason: 'For a reason.',
});

describe('an entity', () => {
  it('has the claims about it, by it, about its products and its country, and no others', () => {
    const library = readLibrary(
      pack([
        claim('about'),
        claim('by', { about: ['rival'], speaker: { name: 'Acme', entity: acme, stake: { interest: 'own company' } } }),
        claim('product', { about: ['gadget'] }),
        claim('other', { about: ['rival'] }),
      ]),
    );
    expect(library.entity(acme)?.claimCount).toBe(3);
    expect(idsOf(library.entityClaims(acme, {}).flatMap(({ items }) => items))).toEqual(['about', 'by', 'product']);
  });

  it('has names by language, what belongs to it, and counts copies as one origin', () => {
    const profile = readLibrary(pack([claim('one', { sources: ['first', 'copy', 'second'] })])).entity(acme);
    expect(profile?.names).toEqual([{ lang: 'zh-Hans', names: ['艾克米'] }]);
    expect(profile?.members.items).toEqual([{ id: 'gadget', name: 'Gadget', kind: 'product', claimCount: 0 }]);
    expect([profile?.sourceCount, profile?.originCount]).toEqual([3, 2]);
    expect(readLibrary(pack([])).entity('gadget' as EntityId)?.of).toEqual({ id: 'acme', name: 'Acme' });
  });

  it('lists who speaks about it, once for each stake, the most often heard first', () => {
    const profile = readLibrary(
      pack([
        claim('1', speaker('A', 'analyst')),
        claim('2', speaker('B', 'official', 'minister')),
        claim('3', speaker('B', 'official', 'governor')),
        claim('4', speaker('B', 'author')),
      ]),
    ).entity(acme);
    expect(profile?.speakers.items).toEqual([
      { name: 'B', roles: ['minister', 'governor'], stake: { interest: 'official' }, claims: 2 },
      { name: 'A', roles: [], stake: { interest: 'analyst' }, claims: 1 },
      { name: 'B', roles: [], stake: { interest: 'author' }, claims: 1 },
    ]);
  });

  it('has each pair once, what is in tension first', () => {
    const profile = readLibrary(
      pack([claim('1'), claim('2'), claim('3')], {
        relations: [related('1', '2', 'same'), related('2', '3', 'in tension')],
      }),
    ).entity(acme);
    expect(profile?.pairs.items.map(({ kind, from, to }) => [kind, from.id, to.id])).toEqual([
      ['in tension', '2', '3'],
      ['same', '1', '2'],
    ]);
  });

  it('has its claims by topic, newest first, in portions', () => {
    const many = Array.from({ length: 70 }, (_, index) => claim(`c${index}`, { topics: ['rare', 'chips'] }));
    const library = readLibrary(
      pack([...many, claim('new', { topics: ['chips'], ...said('2025-01-02') }), claim('alone', { topics: ['odd'] })]),
    );
    const [chips, others] = library.entityClaims(acme, {});
    expect([chips?.topic, chips?.total, chips?.items.length]).toEqual(['chips', 71, 6]);
    expect(chips?.items[0]?.id).toBe('new');
    expect([others?.topic, idsOf(others?.items ?? [])]).toEqual([null, ['alone']]);
    const rest = [6, 56].flatMap((from) => idsOf(library.moreClaims(acme, {}, 'chips', from)));
    expect(new Set([...idsOf(chips?.items ?? []), ...rest]).size).toBe(71);
  });

  it('lets through what has all that is asked for', () => {
    const library = readLibrary(
      pack([
        claim('a', { kind: 'forecast', ...said('2024'), ...speaker('A', 'analyst') }),
        claim('b', { kind: 'forecast', ...said('2023-05'), sources: ['second'] }),
        claim('c', { date: { basis: 'unknown' } }),
      ]),
    );
    const through = (filter: Parameters<typeof library.entityClaims>[1]) =>
      idsOf(library.entityClaims(acme, filter).flatMap(({ items }) => items));
    expect(through({ kind: 'forecast' })).toEqual(['a', 'b']);
    expect(through({ kind: 'forecast', year: '2023' })).toEqual(['b']);
    expect(through({ year: '' })).toEqual(['c']);
    expect(through({ source: 'second' as SourceId })).toEqual(['b']);
    expect(through({ stake: 'analyst' })).toEqual(['a']);
    expect(through({ stake: 'official' })).toEqual([]);
    expect(library.entity(acme)?.choices.year).toEqual([
      { value: '2024', claims: 1 },
      { value: '2023', claims: 1 },
      { value: '', claims: 1 },
    ]);
  });
});

describe('a source', () => {
  it('has its origin, the other copies of that, and its claims', () => {
    const profile = readLibrary(pack([claim('1'), claim('2', { sources: ['second'] })])).source('first' as SourceId);
    expect(profile?.originDetails?.name).toBe('one');
    expect(idsOf(profile?.copies ?? [])).toEqual(['copy']);
    expect(idsOf(profile?.claims.items ?? [])).toEqual(['1']);
    expect(profile?.source).not.toHaveProperty('article');
  });
});

it('has nothing for ids that it does not know', () => {
  const library = readLibrary(pack([claim('1')]));
  expect(library.entity('x' as EntityId)).toBeNull();
  expect(library.source('x' as SourceId)).toBeNull();
  expect(library.claim('x' as ClaimId)).toBeNull();
  expect(library.entityClaims('x' as EntityId, {})).toEqual([]);
});
