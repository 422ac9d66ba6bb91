import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, EntityId, Pack } from '../pack/schema.ts';
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

  it('meets other words for a claim’s matter, which count less than its own', () => {
    const claims = [
      claim('a-first'),
      claim('met', { metBy: ['coming off the conveyor', '传送带'] }),
      claim('said', { statement: 'Acme has a conveyor.' }),
    ];
    expect(first(claims.slice(0, 2), 'Fewer came off the conveyor.')).toBe('met');
    expect(first(claims.slice(0, 2), '传送带停了。')).toBe('met');
    expect(first(claims, 'Fewer came off the conveyor.')).toBe('said');
  });

  it('holds no word of a claim for less because it stands in one place more', () => {
    const figure = { text: '5', value: 5, unit: '%', measure: 'turbine' };
    const parts = { statement: 'Acme has a turbine.', topics: ['turbine'] };
    const claims = [claim('in-two-places', parts), claim('in-three-places', { ...parts, figures: [figure] })];
    const ranked = rankClaims(indexClaims(pack(claims)), ACME, 'The turbine hums.');
    const [two, three] = ['in-two-places', 'in-three-places'].map((id) =>
      ranked.find((one) => one.claim.id === id)?.reasons.find(({ kind }) => kind === 'topic'),
    );
    expect(three?.share).toBeGreaterThanOrEqual(two?.share ?? Number.POSITIVE_INFINITY);
  });

  it('meets Chinese words in either script', () => {
    const claims = [claim('a-first'), claim('b-simplified', { metBy: ['传送带'] }), claim('c-last')];
    expect(first(claims, '傳送帶停了。')).toBe('b-simplified');
    const traditional = [claim('a-first'), claim('b-traditional', { metBy: ['傳送帶'] })];
    expect(first(traditional, '传送带停了。')).toBe('b-traditional');
  });

  it('puts first the claim of the year that is named, the more so the fewer claims are of it', () => {
    const dated = (id: string, year: string) => claim(id, { date: { basis: 'stated', value: year } });
    const claims = ['a', 'b', 'c'].map((id) => dated(id, '2024')).concat(dated('z', '2019'));
    const shareOf = (year: number) =>
      rankClaims(indexClaims(pack(claims)), ACME, `It began in ${year}.`)
        .flatMap(({ reasons }) => reasons)
        .find(({ kind }) => kind === 'year')?.share ?? 0;
    expect(first(claims, 'It began in 2019.')).toBe('z');
    expect(shareOf(2019)).toBeGreaterThan(shareOf(2024));
    expect(shareOf(2024)).toBeGreaterThan(0);
  });

  it('puts what is on the same matter beside what the sentence meets', () => {
    const claims = [
      claim('a-bakery', { statement: 'Acme has a bakery.' }),
      claim('b-turbine', { statement: 'Acme’s turbine hums at night.' }),
      claim('z-alike', { statement: 'Neighbours hate the turbine that hums.', sources: ['second'] }),
    ];
    const ranked = rankClaims(indexClaims(pack(claims)), ACME, 'What happens at night?');
    expect(ranked.slice(0, 2).map((one) => one.claim.id)).toEqual(['b-turbine', 'z-alike']);
    expect(ranked[1]?.reasons).toContainEqual(expect.objectContaining({ kind: 'beside', relation: 'alike' }));
  });

  it('puts first what carries the same figure, however it is written', () => {
    const figure = { text: '$25 billion', value: 25e9, unit: 'USD', measure: 'spending' };
    const claims = [claim('a-first'), claim('spending', { figures: [figure] })];
    expect(first(claims, 'Acme will spend 25bn dollars.')).toBe('spending');
  });

  it('goes by the words near the entity rather than by those near another', () => {
    const claims = [
      claim('a-tractor', { statement: 'Acme has a tractor.' }),
      claim('b-lathe', { statement: 'Acme has a lathe.' }),
    ];
    expect(first(claims, 'Acme and its lathe, Rival and its tractor.')).toBe('b-lathe');
    expect(first(claims, 'Rival and its lathe, Acme and its tractor.')).toBe('a-tractor');
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

  it('puts first what other claims speak to where the sentence decides nothing', () => {
    const claims = [claim('a-alone'), claim('b-answer', { kind: 'opinion' }), claim('z-answered')];
    const relations = [{ kind: 'qualifies', from: 'b-answer', to: 'z-answered', reason: 'it names a limit' }] as const;
    const index = indexClaims(pack(claims, { relations: relations as unknown as Pack['relations'] }));
    const [best] = rankClaims(index, ACME, '');
    expect(best?.claim.id).toBe('z-answered');
    expect(best?.reasons).toContainEqual(expect.objectContaining({ kind: 'discussed', count: 1 }));
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

  it('puts what contradicts a speaker’s claim about his own product beside it', () => {
    const boast = claim('boast', {
      statement: 'Acme’s engine beats every other.',
      kind: 'company claim',
      speaker: { name: 'Acme', stake: { interest: 'own company' } },
    });
    const claims = [boast, claim('a-first'), claim('b-second'), claim('z-doubt', { kind: 'opinion' })];
    const relations = [{ kind: 'in tension', from: 'z-doubt', to: 'boast', reason: 'it names no test' }] as const;
    const index = indexClaims(pack(claims, { relations: relations as unknown as Pack['relations'] }));
    const ranked = rankClaims(index, ACME, 'They say that the engine beats all others.');
    expect(ranked.slice(0, 2).map((one) => one.claim.id)).toEqual(['boast', 'z-doubt']);
    expect(ranked[1]?.reasons).toContainEqual(expect.objectContaining({ kind: 'beside', claim: 'boast' }));
  });

  it('does not fill the first places with one origin saying one thing', () => {
    const engine = { statement: 'Acme’s engine is loud.', topics: ['noise'] };
    const claims = [claim('a', engine), claim('b', engine), claim('other', { sources: ['second'] })];
    expect(rankClaims(indexClaims(pack(claims)), ACME, '').map((one) => one.claim.id)).toEqual(['a', 'other', 'b']);
  });

  it('says what each score is made of', () => {
    const figure = { text: '5%', value: 5, unit: '%', measure: 'Acme’s share of engines', asOf: '2024' };
    const claims = [claim('share', { about: ['acme', 'rival'], topics: ['engine'], figures: [figure] }), claim('b')];
    const sentence = 'In 2024 Acme’s share of engines was 5%, says Rival.';
    const ranked = rankClaims(indexClaims(pack(claims)), ACME, sentence);
    for (const { score, reasons } of ranked) {
      expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(score);
    }
    expect(ranked[0]?.figures).toMatchObject([{ sentence: { text: '5%' }, verdict: 'same' }]);
    expect(ranked[0]?.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'topic', words: expect.arrayContaining(['engines']) }),
        expect.objectContaining({ kind: 'figure', text: '5%', verdict: 'same' }),
        expect.objectContaining({ kind: 'year', year: 2024 }),
        expect.objectContaining({ kind: 'entity', entity: 'rival' }),
        expect.objectContaining({ kind: 'checkable', claimKind: 'fact' }),
        expect.objectContaining({ kind: 'origins', count: 1 }),
      ]),
    );
  });

  it('ranks every claim once for any text, scores falling', () => {
    const claims = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) =>
      claim(id, { topics: [`topic ${id}`, 'chips'] }),
    );
    const index = indexClaims(pack(claims));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), (text) => {
        const ranked = rankClaims(index, ACME, `${text} chips g`);
        expect(new Set(ranked.map((one) => one.claim.id)).size).toBe(claims.length);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});
