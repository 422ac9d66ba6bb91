import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../../src/pack/schema.ts';
import { addressOf, readRoute } from './route.ts';

describe('readRoute', () => {
  it.each([
    ['', { page: 'home' }],
    ['#', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/entity/huawei', { page: 'entity', id: 'huawei', filter: {} }],
    [
      '#/entity/huawei?kind=company+claim&year=2024&odd=1',
      { page: 'entity', id: 'huawei', filter: { kind: 'company claim', year: '2024' } },
    ],
    ['#/claim/x.y-1', { page: 'claim', id: 'x.y-1' }],
    ['#/source/s', { page: 'source', id: 's' }],
    ['#/search?q=%E5%8D%8E%E4%B8%BA+chips', { page: 'search', query: '华为 chips' }],
    ['#/search', { page: 'search', query: '' }],
    ['#/entity/', { page: 'nowhere', address: '#/entity/' }],
    ['#/entity/a/b', { page: 'nowhere', address: '#/entity/a/b' }],
    ['#/elsewhere/a', { page: 'nowhere', address: '#/elsewhere/a' }],
    ['#/entity/%', { page: 'entity', id: '%', filter: {} }],
  ])('%s', (hash, expected) => {
    expect(readRoute(hash)).toEqual(expected);
  });

  it('reads what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        for (const route of [
          { page: 'search', query: text },
          { page: 'claim', id: text as ClaimId },
          { page: 'entity', id: text as EntityId, filter: { year: '', kind: 'fact' } },
        ] as const) {
          expect(readRoute(addressOf(route))).toEqual(route);
        }
      }),
    );
  });
});
