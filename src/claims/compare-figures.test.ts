import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../pack/schema.ts';
import { agreementOf, compareFigures, isSameValue } from './compare-figures.ts';
import { claim } from './pack.test-support.ts';

const share: Figure = { text: '80%', value: 80, unit: '%', measure: 'Acme’s market share in China', asOf: '2024' };
const output: Figure = { text: '200,000', max: 200_000, unit: 'chips', measure: 'Acme’s output of chips' };
const cost: Figure = { text: '$6 million', value: 6e6, unit: 'USD', measure: 'cost of training Acme’s model' };
const yearly: Figure = { text: '$25 billion', min: 25e9, unit: 'USD a year', measure: 'Acme’s investment' };
const lag: Figure = { text: '3 to 6 months', min: 3, max: 6, unit: 'months', measure: 'lag of Acme’s models' };

describe('compareFigures', () => {
  const rows: readonly [sentence: string, figure: Figure, verdict: string, why: string][] = [
    ['Acme’s market share in China was 80% in 2024.', share, 'same', 'values'],
    ['Acme 2024年在中国的市场份额为80%。', share, 'same', 'values'],
    ['Acme had four of every five buyers: its market share in China.', share, 'same', 'values'],
    ['Acme’s market share in China was about 82% in 2024.', share, 'same', 'values'],
    ['Acme’s market share in China was 66% in 2024.', share, 'differs', 'values'],
    ['Acme’s market share in China was 80% in 2021.', share, 'not comparable', 'time'],
    ['Acme’s shares rose by 3%.', share, 'not comparable', 'measure'],
    ['Some 80% of pupils like it.', share, 'not comparable', 'measure'],
    ['Acme’s market share in China was more than 70%.', share, 'not comparable', 'bounds'],
    ['Acme will make 200,000 chips.', output, 'same', 'values'],
    ['Acme’s output of chips will be 805,000.', output, 'differs', 'values'],
    ['Acme’s output of chips will be 150,000.', output, 'not comparable', 'bounds'],
    ['Acme asked 200,000 respondents.', output, 'not comparable', 'unit'],
    ['Training Acme’s model cost 600万美元。', cost, 'same', 'values'],
    ['Training Acme’s model cost $5.6 million.', cost, 'not comparable', 'bounds'],
    ['Training Acme’s model cost $9.4 million.', cost, 'differs', 'values'],
    ['Training Acme’s model cost 43 million yuan.', cost, 'not comparable', 'unit'],
    ['Acme’s investment came to $25 billion.', yearly, 'not comparable', 'period'],
    ['Acme’s investment is over $25 billion a year.', yearly, 'same', 'values'],
    ['Acme’s models lag by half a year to two years.', lag, 'not comparable', 'bounds'],
    ['Acme’s models lag by one to two years.', lag, 'differs', 'values'],
    ['Acme’s models lag by four months.', lag, 'same', 'values'],
  ];
  it.each(rows)('%s', (sentence, figure, verdict, why) => {
    expect(compareFigures(sentence, claim('a', { figures: [figure] }))).toMatchObject([{ figure, verdict, why }]);
  });

  it('says nothing of figures of another kind', () => {
    expect(compareFigures('Acme has 80% of it.', claim('a', { figures: [cost, lag, output] }))).toEqual([]);
    expect(compareFigures('Acme has most of it.', claim('a', { figures: [share] }))).toEqual([]);
  });

  it('knows from the context what the sentence leaves out', () => {
    const figures = [share];
    const sentence = 'Its market share was 66% in 2024.';
    expect(compareFigures(sentence, claim('a', { figures }))[0]?.verdict).toBe('not comparable');
    expect(compareFigures(sentence, claim('a', { figures }), 'Acme\nChina')[0]?.verdict).toBe('differs');
  });

  it('reads any text', () => {
    const all = claim('a', { figures: [share, output, cost, yearly, lag] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, number) => {
        for (const { sentence } of compareFigures(`${text}${number}%${text}`, all)) {
          expect(`${text}${number}%${text}`.slice(sentence.start, sentence.end)).toBe(sentence.text);
        }
      }),
    );
  });
});

describe('agreement of amounts', () => {
  const amounts = fc
    .tuple(fc.nat(1000), fc.nat(1000), fc.constantFrom('value', 'min', 'max', 'range'))
    .map(([one, other, shape]) => {
      if (shape === 'range') return { kind: 'count', min: Math.min(one, other), max: Math.max(one, other) } as const;
      return { kind: 'count', [shape]: one } as const;
    });

  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(0, 0.05), (one, other, tolerance) => {
        expect(agreementOf(one, other, tolerance)).toBe(agreementOf(other, one, tolerance));
      }),
    );
  });

  it('holds of an amount and itself', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(agreementOf(amount, amount)).toBe('equal');
      }),
    );
  });

  it('rounds as the coarser value does, symmetrically', () => {
    expect(isSameValue(587, 590)).toBe(true);
    expect(isSameValue(5_570_000, 6_000_000)).toBe(false);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (one, other) => {
        expect(isSameValue(one, other)).toBe(isSameValue(other, one));
      }),
    );
  });
});
