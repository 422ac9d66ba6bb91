import { describe, expect, it } from 'vitest';
import type { Claim, EntityId } from '../pack/schema.ts';
import { claim, pack } from './pack.test-support.ts';
import { indexClaims, rankClaims } from './rank.ts';

const ACME = 'acme' as EntityId;

function first(claims: readonly Claim[], sentence: string): string | undefined {
  return rankClaims(indexClaims(pack(claims)), ACME, sentence)[0]?.claim.id;
}

describe('rankClaims', () => {
  it('puts first what the sentence talks about', () => {
    const claims = [
      claim('output', { statement: 'Acme could make up to 200,000 chips.', topics: ['production', 'capacity'] }),
      claim('phones', { statement: 'Acme sold more phones.', topics: ['smartphone', 'sales'] }),
    ];
    expect(first(claims, 'Acme’s chip production is growing.')).toBe('output');
    expect(first(claims, 'Acme’s smartphones sell well.')).toBe('phones');
  });

  it('puts first what carries the same figure, however it is written', () => {
    const figure = { text: '$25 billion', value: 25e9, unit: 'USD', measure: 'spending' };
    const claims = [claim('a-first'), claim('spending', { figures: [figure] })];
    expect(first(claims, 'Acme will spend 25bn dollars.')).toBe('spending');
  });

  it('puts first what is about another entity of the sentence', () => {
    const claims = [claim('a-alone'), claim('both', { about: ['acme', 'rival'] })];
    expect(first(claims, 'Acme and Rival met.')).toBe('both');
  });

  it('puts facts of several origins before opinions where the sentence decides nothing', () => {
    const claims = [
      claim('an-opinion', { kind: 'opinion' }),
      claim('one-origin', { sources: ['first', 'copy'] }),
      claim('two-origins', { sources: ['first', 'second'] }),
    ];
    const ranked = rankClaims(indexClaims(pack(claims)), ACME, '');
    expect(ranked.map(({ claim: { id } }) => id)).toEqual(['two-origins', 'one-origin', 'an-opinion']);
  });

  it('includes claims about a maker’s products, and claims that the entity makes', () => {
    const byAcme = { name: 'Acme', entity: ACME, stake: { interest: 'own company' } } as const;
    const claims = [
      claim('product', { about: ['gadget'] }),
      claim('said', { about: ['rival'], speaker: byAcme }),
      claim('other', { about: ['rival'] }),
    ];
    const ranked = rankClaims(indexClaims(pack(claims)), ACME, '');
    expect(new Set(ranked.map(({ claim: { id } }) => id))).toEqual(new Set(['product', 'said']));
  });

  it('shows with a government what is said of its country, whose name no page marks', () => {
    const base = pack([claim('of-the-country', { about: ['land'] }), claim('of-acme')]);
    const [entity] = base.entities;
    if (!entity) throw new Error('the pack is too small');
    const country = { ...entity, id: 'land' as EntityId, kind: 'country' as const };
    const government = { ...entity, id: 'ministry' as EntityId, kind: 'public-body' as const, of: country.id };
    const index = indexClaims({ ...base, entities: [...base.entities, country, government] });
    const idsOf = (id: EntityId) => rankClaims(index, id, '').map((ranked) => ranked.claim.id);
    expect(idsOf(government.id)).toEqual(['of-the-country']);
    expect(idsOf(ACME)).toEqual(['of-acme']);
  });

  it('knows nothing of an entity that the pack does not have', () => {
    expect(rankClaims(indexClaims(pack([claim('a')])), 'nobody' as EntityId, 'Acme')).toEqual([]);
  });

  it('gives the same order every time', () => {
    const claims = ['b', 'a', 'c'].map((id) => claim(id));
    expect(rankClaims(indexClaims(pack(claims)), ACME, '').map(({ claim: { id } }) => id)).toEqual(['a', 'b', 'c']);
  });
});
