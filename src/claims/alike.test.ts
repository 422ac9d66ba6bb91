import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../pack/schema.ts';
import { alikeClaims } from './alike.ts';
import { termsOf } from './terms.ts';

const saying = (id: string, text: string) => ({
  id: id as ClaimId,
  terms: new Map([...termsOf(text)].map((term) => [term, 1] as const)),
});

describe('alikeClaims', () => {
  it('finds the claim on the same matter, by the words that few claims have', () => {
    const alike = alikeClaims([
      saying('a', 'Acme’s turbine hums'),
      saying('b', 'the turbine hums at Acme'),
      saying('c', 'Acme’s bakery'),
    ]);
    expect(alike.get('a' as ClaimId)).toEqual([{ claim: 'b', likeness: expect.closeTo(1) }]);
    expect(alike.get('c' as ClaimId)).toEqual([]);
  });

  it('says of any claims the same from both sides, from 0 to 1, and nothing of a claim and itself', () => {
    const word = fc.constantFrom('turbine', 'bakery', 'engine', 'lathe', 'tractor', 'kettle');
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 8 }), (texts) => {
        const claims = texts.map((words, index) => saying(`claim-${index}`, words.join(' ')));
        const alike = alikeClaims(claims);
        for (const { id } of claims) {
          for (const { claim, likeness } of alike.get(id) ?? []) {
            expect(claim).not.toBe(id);
            expect(likeness).toBeGreaterThan(0);
            expect(likeness).toBeLessThan(1 + 1e-9);
            const back = alike.get(claim)?.find((other) => other.claim === id);
            expect(back?.likeness).toBeCloseTo(likeness);
          }
        }
      }),
    );
  });
});
