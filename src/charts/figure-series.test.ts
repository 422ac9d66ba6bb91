import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, pack } from '../claims/pack.test-support.ts';
import type { Claim, Figure, Speaker } from '../pack/schema.ts';
import { claimsArbitrary } from './claims.test-support.ts';
import { layoutFigures } from './figure-layout.ts';
import { figureSeriesOf } from './figure-series.ts';
import { boxOf } from './place-labels.ts';

const figure = (rest: Partial<Figure>): Figure => ({ text: '80%', unit: '%', measure: 'share', ...rest });
const speaker = (name: string, rest: Partial<Speaker> = {}): Speaker => ({
  name,
  stake: { interest: 'none known' },
  ...rest,
});
const seriesFor = (claims: readonly Claim[]) => figureSeriesOf(claims, pack(claims));
const words = { amount: String, label: () => ['80%', 'Jane Doe'] };

describe('charts/figure-series figureSeriesOf', () => {
  it('parts measures and units, and lists what has no time', () => {
    const series = seriesFor([
      claim('a', {
        figures: [figure({ value: 80, asOf: '2024' }), figure({ value: 3, measure: 'other', unit: 'months' })],
      }),
      claim('b', { figures: [figure({ value: 50, asOf: '2025' }), figure({ value: 60 })] }),
    ]);
    expect(series.map(({ measure, unit }) => [measure, unit])).toEqual([
      ['share', '%'],
      ['other', 'months'],
    ]);
    expect(series[0]?.marks.map(({ asOf, amount }) => [asOf, amount.value])).toEqual([
      ['2024', 80],
      ['2025', 50],
    ]);
    expect(series[0]?.undated.map(({ amount }) => amount.value)).toEqual([60]);
  });

  it('counts a figure that a speaker repeats once, with all its claims and origins', () => {
    const figures = [figure({ max: 200, asOf: '2025' })];
    const [series] = seriesFor([
      claim('a', { figures, speaker: speaker('Jane Doe'), sources: ['first', 'copy'] }),
      claim('b', { figures, speaker: speaker('Jane Doe'), sources: ['second'] }),
      claim('c', { figures, speaker: speaker('Somebody else') }),
    ]);
    expect(series?.marks.map(({ claims }) => claims)).toEqual([['a', 'b'], ['c']]);
    expect(series?.marks[0]?.origins.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('counts copies of one text once, though they name themselves apart', () => {
    const figures = [figure({ value: 5, asOf: '2025' })];
    const own = (name: string) => speaker(name, { ownVoice: true });
    const count = (sources: readonly [string, string]) =>
      seriesFor([
        claim('a', { figures, speaker: own('This paper'), sources: [sources[0]] }),
        claim('b', { figures, speaker: own('That paper'), sources: [sources[1]] }),
      ])[0]?.marks.length;
    expect(count(['first', 'copy'])).toBe(1);
    expect(count(['first', 'second'])).toBe(2);
  });

  it('keeps another amount apart: a bound is not a value', () => {
    const [series] = seriesFor([
      claim('a', { figures: [figure({ max: 200, asOf: '2025' }), figure({ value: 200, asOf: '2025' })] }),
    ]);
    expect(series?.marks.map(({ amount }) => amount)).toEqual([{ max: 200 }, { value: 200 }]);
  });

  it.each([
    ['no time', [figure({ value: 1 }), figure({ value: 2 })], 'no dates'],
    ['one time', [figure({ value: 1, asOf: '2024' }), figure({ value: 2, asOf: '2024' })], 'one date'],
    ['two times', [figure({ value: 1, asOf: '2024' }), figure({ value: 1, asOf: '2025' })], null],
  ])('says that there is too little with %s', (_, figures, shortage) => {
    expect(seriesFor([claim('a', { figures })])[0]?.shortage).toBe(shortage);
  });

  it('has zero in its extent', () => {
    const [series] = seriesFor([claim('a', { figures: [figure({ min: 60, max: 80, asOf: '2024' })] })]);
    expect(series?.extent).toEqual([0, 80]);
  });

  it('has each figure of each claim, plotted or listed, once in a series', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const all = seriesFor(claims);
        for (const { id, figures } of claims) {
          for (const { measure, unit, asOf, value, min, max } of figures) {
            const series = all.find((one) => one.measure === measure && one.unit === unit);
            const found = (
              asOf === undefined ? series?.undated : series?.marks.filter((mark) => mark.asOf === asOf)
            )?.filter(
              ({ amount, claims }) =>
                claims.includes(id) && amount.value === value && amount.min === min && amount.max === max,
            );
            expect(found).toHaveLength(1);
          }
        }
      }),
    );
  });
});

describe('charts/figure-layout layoutFigures', () => {
  const layouts = (check: (layout: ReturnType<typeof layoutFigures>) => void) =>
    fc.assert(
      fc.property(claimsArbitrary, fc.integer({ min: 280, max: 900 }), (claims, width) => {
        for (const series of seriesFor(claims))
          if (series.shortage === null) check(layoutFigures(series, width, words));
      }),
    );

  it('keeps every mark between the axes', () => {
    layouts(({ marks, left, right, bottom }) => {
      for (const { x, from, to, y, bar } of marks) {
        for (const place of [x, from, to]) {
          expect(place).toBeGreaterThanOrEqual(left);
          expect(place).toBeLessThanOrEqual(right);
        }
        const low = bar?.open === 'downwards' ? bar.high : (bar?.low ?? y);
        const high = bar?.open === 'upwards' ? bar.low : (bar?.high ?? y);
        expect(low).toBeLessThanOrEqual(bottom + 1e-6);
        expect(high).toBeGreaterThanOrEqual(24 - 1e-6);
      }
    });
  });

  it('lets no label cover another', () => {
    layouts(({ marks }) => {
      const boxes = marks.flatMap(({ label }) => (label ? [boxOf(label)] : []));
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }
    });
  });

  it('draws amounts next to nothing', () => {
    const figures = [figure({ value: 5e-324, asOf: '2024' }), figure({ value: 1e-310, asOf: '2025' })];
    const [series] = seriesFor([claim('a', { figures: figures.map((one) => ({ ...one, unit: 'USD' })) })]);
    const marks = series ? layoutFigures(series, 400, words).marks : [];
    expect(marks.map(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toEqual([true, true]);
  });

  it('shows a share of its whole, and other amounts from zero', () => {
    const axisOf = (unit: string) => {
      const figures = [figure({ value: 80, asOf: '2024', unit }), figure({ value: 50, asOf: '2025', unit })];
      const [series] = seriesFor([claim('a', { figures })]);
      return series && layoutFigures(series, 400, words).amounts.map(({ amount }) => amount);
    };
    expect(axisOf('%')).toEqual([0, 50, 100]);
    expect(axisOf('USD')?.[0]).toBe(0);
  });

  it('joins figures of one speaker, and says that a line to a bound is open', () => {
    const lines = (figures: readonly Figure[]) => {
      const [series] = seriesFor([claim('a', { figures: [...figures] })]);
      return series && layoutFigures(series, 400, words).lines.map(({ isOpen }) => isOpen);
    };
    expect(lines([figure({ value: 80, asOf: '2024' }), figure({ value: 50, asOf: '2025' })])).toEqual([false]);
    expect(lines([figure({ value: 80, asOf: '2024' }), figure({ min: 50, asOf: '2025' })])).toEqual([true]);
    expect(lines([figure({ value: 80, asOf: '2024' }), figure({ min: 50, max: 60, asOf: '2025' })])).toEqual([]);
  });
});
