import { describe, expect, it } from 'vitest';
import type { Claim, EntityId } from '../pack/schema.ts';
import { claim, pack } from './pack.test-support.ts';
import { indexClaims } from './rank.ts';
import { partAbout, relevantToPage } from './relevant-to-page.ts';

const on = (entity: string, count: number) => ({ entity: entity as EntityId, count });
const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ id }) => id);
const several = (about: string, count: number) =>
  Array.from({ length: count }, (_, at) => claim(`${about}-${at}`, { about: [about] }));

describe('relevantToPage', () => {
  const index = indexClaims(pack([...several('acme', 6), ...several('rival', 6)]));

  it('gives most places to what is mentioned most, and some to others', () => {
    const abouts = relevantToPage(index, [on('acme', 6), on('rival', 4)], '', 5).map(({ about }) => about[0]);
    expect(abouts.filter((id) => id === 'acme')).toHaveLength(3);
    expect(abouts.filter((id) => id === 'rival')).toHaveLength(2);
  });

  it('counts what title and lead name for more', () => {
    const [first] = relevantToPage(index, [on('acme', 3), on('rival', 1)], 'Rival gives in', 1);
    expect(first?.about).toEqual(['rival']);
  });

  it('begins with the claims that meet the lead', () => {
    const met = claim('met', { statement: 'Mills grind slowly at night.' });
    const { length } = several('acme', 6);
    const claims = relevantToPage(
      indexClaims(pack([...several('acme', length), met])),
      [on('acme', 1)],
      'Mills at night',
      1,
    );
    expect(idsOf(claims)).toEqual(['met']);
  });

  it('shows each claim once, prefers other origins, and leaves out what was withdrawn', () => {
    const withdrawn = { on: '2026-03-03', why: 'Wrong.' };
    const claims = [
      claim('both', { about: ['acme', 'rival'] }),
      claim('gone', { withdrawn }),
      claim('same'),
      claim('other', { sources: ['second'], kind: 'opinion' }),
    ];
    const relevant = idsOf(relevantToPage(indexClaims(pack(claims)), [on('acme', 9), on('rival', 1)], '', 5));
    expect([...relevant].sort()).toEqual(['both', 'other', 'same']);
    expect(relevant.indexOf('other')).toBeLessThan(relevant.indexOf('same'));
  });

  it('knows nothing of names without claims', () => {
    expect(relevantToPage(index, [on('nobody', 9)], '', 5)).toEqual([]);
  });
});

describe('partAbout', () => {
  it('has what is about an entity or its product, and who else that is about', () => {
    const whole = pack([claim('own'), claim('product', { about: ['gadget'] }), claim('other', { about: ['rival'] })]);
    const part = partAbout(whole, new Set(['acme' as EntityId]));
    expect(idsOf(part.claims)).toEqual(['own', 'product']);
    expect(part.entities.map(({ id }) => id)).toEqual(['acme', 'gadget']);
  });
});
