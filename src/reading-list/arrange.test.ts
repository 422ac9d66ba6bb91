import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../pack/schema.ts';
import { arrangeSaved, LIST_ORDERS, searchSaved } from './arrange.ts';
import { anySaved, saved, viewOf } from './saved.test-support.ts';
import type { SavedClaim } from './saved-claim.ts';

const about = (name: string) => [{ id: name.toLowerCase() as EntityId, name }];
const older = saved({
  savedAt: '2026-01-01T00:00:00.000Z',
  claim: { ...viewOf(), about: about('Huawei') },
  note: 'Ask ＡＳＭＬ',
});
const newer = saved({
  savedAt: '2026-02-01T00:00:00.000Z',
  claim: { ...viewOf(), about: about('Acme') },
  pages: [{ title: 'Mills today', address: 'https://read.example/' }],
});

describe('searchSaved', () => {
  it.each([
    ['huawei', [older]],
    ['asml ASK', [older]],
    ['mills today', [newer]],
    ['read.example', [newer]],
    ['doe acme', [older, newer]],
    ['huawei today', []],
    ['  ', [older, newer]],
  ])('%s', (query, expected) => {
    expect(searchSaved([older, newer], query)).toEqual(expected);
  });
});

describe('arrangeSaved', () => {
  it('puts the newest first, in groups by the first entity or the last page', () => {
    const list = [older, newer];
    expect(arrangeSaved(list, 'newest')).toEqual([{ heading: '', saved: [newer, older] }]);
    expect(arrangeSaved(list, 'entity').map(({ heading }) => heading)).toEqual(['Acme', 'Huawei']);
    expect(arrangeSaved(list, 'page')).toEqual([
      { heading: 'Mills today', saved: [newer] },
      { heading: '', saved: [older] },
    ]);
  });

  it('puts claims of one moment in the same order, however they come', () => {
    const [a, b] = ['a', 'b'].map((id) => saved({ claim: { ...viewOf(), id: id as ClaimId } })) as [
      SavedClaim,
      SavedClaim,
    ];
    for (const list of [
      [a, b],
      [b, a],
    ])
      expect(arrangeSaved(list, 'newest')).toEqual([{ heading: '', saved: [a, b] }]);
  });

  it('has every claim once, in any order', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 5 }), fc.constantFrom(...LIST_ORDERS), (list, order) => {
        const arranged = arrangeSaved(list, order).flatMap((group) => group.saved);
        expect(new Set(arranged)).toEqual(new Set(list));
        expect(arranged).toHaveLength(list.length);
      }),
    );
  });
});
