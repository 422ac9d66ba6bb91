import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, pack } from '../claims/pack.test-support.ts';
import type { Claim, EntityId, StakeInterest } from '../pack/schema.ts';
import { claimsArbitrary } from './claims.test-support.ts';
import { fitSpeakerMap, speakerMapOf } from './speaker-map.ts';
import { layoutSpeakerMap } from './speaker-map-layout.ts';

const speaker = (name: string, interest: StakeInterest, entity?: string) => ({
  name,
  stake: { interest },
  ...(entity === undefined ? {} : { entity: entity as EntityId }),
});
const mapFor = (claims: readonly Claim[]) => speakerMapOf(claims, pack(claims));

describe('charts/speaker-map speakerMapOf', () => {
  it('counts claims by speaker, stake and entity, and knows who speaks about their own', () => {
    const { speakers, entities } = mapFor([
      claim('a', { about: ['acme', 'rival'], speaker: speaker('Acme', 'own company', 'acme') }),
      claim('b', { about: ['gadget'], speaker: speaker('Acme', 'own company', 'acme') }),
      claim('c', { about: ['acme'], speaker: speaker('Acme', 'competitor', 'acme') }),
    ]);
    expect(entities.map(({ id, claims }) => [id, claims])).toEqual([
      ['acme', 2],
      ['rival', 1],
      ['gadget', 1],
    ]);
    expect(speakers.map(({ interest, claims }) => [interest, claims])).toEqual([
      ['own company', 2],
      ['competitor', 1],
    ]);
    expect(speakers[0]?.about.map(({ entity, isOwn }) => [entity, isOwn])).toEqual([
      ['acme', true],
      ['rival', false],
      ['gadget', true],
    ]);
  });

  it.each([
    ['no claims', [], 'no claims'],
    ['one speaker on one name', [claim('a'), claim('b')], 'one pair'],
    ['one speaker on two names', [claim('a', { about: ['acme', 'rival'] })], null],
  ])('says that there is too little with %s', (_, claims, shortage) => {
    expect(mapFor(claims).shortage).toBe(shortage);
  });

  it('has each claim once for each entity that it is about', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const pairs = claims.reduce((sum, { about }) => sum + about.length, 0);
        const { speakers, entities } = mapFor(claims);
        const counted = speakers.flatMap(({ about }) => about.map((one) => one.claims));
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(pairs);
        expect(entities.reduce((sum, one) => sum + one.claims, 0)).toBe(pairs);
      }),
    );
  });
});

describe('charts/speaker-map fitSpeakerMap', () => {
  it('keeps the most spoken of, and says how many are left out', () => {
    const map = mapFor([
      claim('a', { about: ['acme'], speaker: speaker('One', 'author') }),
      claim('b', { about: ['acme'], speaker: speaker('Two', 'official') }),
      claim('c', { about: ['rival'], speaker: speaker('Three', 'official') }),
    ]);
    const { entities, speakers, leftOut } = fitSpeakerMap(map, { entities: 1, speakers: 5 });
    expect(entities.map(({ id }) => id)).toEqual(['acme']);
    expect(speakers.map(({ name }) => name)).toEqual(['Two', 'One']);
    expect(leftOut).toEqual({ entities: 1, speakers: 1 });
  });
});

describe('charts/speaker-map-layout layoutSpeakerMap', () => {
  it('keeps every cell in the picture, apart from all others', () => {
    const crowd = Array.from({ length: 400 }, (_, index) =>
      claim(`c-${index}`, { about: [`e-${index % 60}`], speaker: speaker(`Speaker ${index % 23}`, 'analyst') }),
    );
    fc.assert(
      fc.property(
        fc.oneof(claimsArbitrary, fc.constant(crowd)),
        fc.integer({ min: 280, max: 900 }),
        (claims, width) => {
          const map = mapFor(claims);
          const { cells, height, shown, columns, rows } = layoutSpeakerMap(map, width);
          for (const { x, y } of cells) {
            expect(x).toBeGreaterThan(0);
            expect(x).toBeLessThanOrEqual(width - 12);
            expect(y).toBeLessThan(height);
          }
          expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length);
          expect(columns.length + shown.leftOut.entities).toBe(map.entities.length);
          expect(rows.length + shown.leftOut.speakers).toBe(map.speakers.length);
        },
      ),
    );
  });
});
