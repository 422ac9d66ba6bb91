import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsArbitrary, dateArbitrary } from './claims.test-support.ts';
import { finestOf, isBefore, spanOf, spanOfAll } from './date-span.ts';
import { timeAxis } from './time-axis.ts';

const axisFor = (first: string, last: string, width: number) =>
  timeAxis({ start: spanOf(first).start, end: spanOf(last).end }, 0, width, finestOf([first, last]));
const datesOf = ({ ticks }: ReturnType<typeof timeAxis>) =>
  ticks.map(({ time }) => new Date(time).toISOString().slice(0, 10));

describe('charts/time-axis timeAxis', () => {
  it('names years in their middle where all dates are years', () => {
    const { ticks, step } = axisFor('2024', '2025', 200);
    expect(step).toBe('year');
    expect(ticks.map(({ x, labelX }) => [Math.round(x), Math.round(labelX)])).toEqual([
      [0, 50],
      [100, 150],
    ]);
  });

  it('begins half years in January and July', () => {
    expect(datesOf(axisFor('2024-03-05', '2025-12', 400))).toEqual([
      '2024-07-01',
      '2025-01-01',
      '2025-07-01',
      '2026-01-01',
    ]);
  });

  it('tells days where all is within a month', () => {
    const axis = axisFor('2024-06-21', '2024-06-24', 400);
    expect(axis.step).toBe('day');
    expect(datesOf(axis)).toContain('2024-06-22');
  });

  it('keeps ticks on the axis, and room for their labels between them', () => {
    fc.assert(
      fc.property(dateArbitrary, dateArbitrary, fc.integer({ min: 240, max: 900 }), (one, other, width) => {
        const [first = one, last = other] = [one, other].sort((a, b) => spanOf(a).start - spanOf(b).start);
        const span = spanOfAll([spanOf(first), spanOf(last)]);
        if (!span) return;
        const { ticks } = timeAxis(span, 0, width, finestOf([first, last]));
        for (const [index, { x }] of ticks.entries()) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(width + 1e-6);
          expect(x - (ticks[index - 1]?.x ?? -100)).toBeGreaterThan(35);
        }
      }),
    );
  });
});

describe('charts/date-span', () => {
  it('ends a month where the next begins, also in December', () => {
    expect(spanOf('2024-12').end).toBe(spanOf('2025').start);
    expect(spanOf('2024-02-29').end).toBe(spanOf('2024-03-01').start);
  });

  it('takes early years for what they are', () => {
    expect(new Date(spanOf('0099').start).getUTCFullYear()).toBe(99);
  });

  it('knows nothing to be before what it may overlap', () => {
    expect(isBefore(spanOf('2024-06'), spanOf('2024'))).toBe(false);
    expect(isBefore(spanOf('2024-06'), spanOf('2024-07-01'))).toBe(true);
  });

  it('has all dates within the span of all', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const spans = claims.flatMap(({ date }) => ('value' in date ? [spanOf(date.value)] : []));
        const all = spanOfAll(spans);
        for (const { start, end } of spans) {
          expect(all && all.start <= start && end <= all.end && start < end).toBe(true);
        }
      }),
    );
  });
});
