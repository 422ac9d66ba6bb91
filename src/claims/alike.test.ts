import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClaimId } from '../pack/schema.ts';
import { likeness, type TermVector, termVectors } from './alike.ts';
import { termsOf } from './terms.ts';

const vectorsOf = (...texts: readonly string[]) => [
  ...termVectors(
    texts.map((text, index) => ({
      id: `claim-${index}` as ClaimId,
      terms: new Map([...termsOf(text)].map((term) => [term, 1] as const)),
    })),
  ).values(),
];
const none: TermVector = new Map();

it('is high for claims on the same matter, by the words that few claims have', () => {
  const [hums = none, atAcme = none, bakery = none] = vectorsOf(
    'Acme’s turbine hums',
    'the turbine hums at Acme',
    'Acme’s bakery',
  );
  expect(likeness(hums, atAcme)).toBeCloseTo(1);
  expect(likeness(hums, bakery)).toBe(0);
});

it('is the same from both sides, from 0 to 1, and 1 for a claim and itself', () => {
  const word = fc.constantFrom('turbine', 'bakery', 'engine', 'lathe', 'tractor', 'kettle');
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 8 }), (texts) => {
      const vectors = vectorsOf(...texts.map((words) => words.join(' ')));
      for (const one of vectors) {
        const itself = likeness(one, one);
        // Words that all claims have tell none of them from the others.
        expect(itself === 0 || Math.abs(itself - 1) < 1e-9).toBe(true);
        for (const other of vectors) {
          expect(likeness(one, other)).toBeCloseTo(likeness(other, one));
          expect(likeness(one, other)).toBeLessThan(1 + 1e-9);
        }
      }
    }),
  );
});
