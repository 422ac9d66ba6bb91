import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, pack } from '../claims/pack.test-support.ts';
import type { Claim, Relation } from '../pack/schema.ts';
import { claimsArbitrary } from './claims.test-support.ts';
import { rowsByKind, rowsByOrigin, type Timeline, timelineOf } from './timeline.ts';
import { layoutTimeline } from './timeline-layout.ts';

const said = (value: string) => ({ basis: 'stated', value }) as const;
const relation = (kind: Relation['kind'], from: string, to: string) =>
  ({ kind, from, to, reason: 'Because.' }) as Relation;
const timelineFor = (claims: readonly Claim[], relations: readonly Relation[] = []): Timeline =>
  timelineOf(claims, pack(claims, { relations }));

describe('charts/timeline timelineOf', () => {
  it('puts dates in order, and unknown ones apart', () => {
    const { points, undated } = timelineFor([
      claim('late', { date: said('2025') }),
      claim('sometime', { date: { basis: 'unknown' } }),
      claim('early', { date: said('2024-06-21') }),
    ]);
    expect(points.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(undated.map(({ id }) => id)).toEqual(['sometime']);
  });

  it('leaves a mere year its whole year', () => {
    const [point] = timelineFor([claim('year', { date: said('2025') })]).points;
    expect(point?.span).toEqual({ start: Date.UTC(2025, 0), end: Date.UTC(2026, 0) });
  });

  it('counts copies of one origin once, and names it', () => {
    const [point] = timelineFor([claim('copied', { sources: ['first', 'copy'] })]).points;
    expect(point?.origins).toEqual([{ id: 'one', name: 'one' }]);
  });

  it.each([
    ['no claims', [], 'no claims'],
    ['no known date', [claim('a', { date: { basis: 'unknown' } })], 'no dates'],
    ['one date', [claim('a', { date: said('2024') }), claim('b', { date: said('2024') })], 'one date'],
    ['two dates', [claim('a', { date: said('2024') }), claim('b', { date: said('2024-06') })], null],
  ])('says that there is too little with %s', (_, claims, shortage) => {
    expect(timelineFor(claims).shortage).toBe(shortage);
  });

  it('connects tension and updates always, qualifications only across time, sameness never', () => {
    const claims = [
      claim('old', { date: said('2024-06') }),
      claim('same-time', { date: said('2024') }),
      claim('new', { date: said('2025') }),
    ];
    const { links } = timelineFor(claims, [
      relation('in tension', 'old', 'same-time'),
      relation('updates', 'new', 'old'),
      relation('qualifies', 'same-time', 'old'),
      relation('qualifies', 'new', 'old'),
      relation('same', 'new', 'old'),
      relation('in tension', 'new', 'elsewhere'),
    ]);
    expect(links.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['in tension', 'old', 'same-time'],
      ['updates', 'new', 'old'],
      ['qualifies', 'new', 'old'],
    ]);
  });
});

describe('charts/timeline rows', () => {
  it('put claims of several origins into a row of their own, and rare origins together', () => {
    const sources = Array.from({ length: 12 }, (_, index) => `source-${index}`);
    const claims = [
      ...sources.map((source) => claim(`by-${source}`, { sources: [source] })),
      claim('again', { sources: ['source-3'] }),
      claim('shared', { sources: ['source-1', 'source-2'] }),
    ];
    const rows = rowsByOrigin(timelineOf(claims, pack(claims, { sources: [], origins: [] })).points);
    expect(rows[0]?.origin?.id).toBe('source-3');
    expect(rows.map(({ by }) => by)).toEqual([...Array(8).fill('origin'), 'origins', 'others']);
    expect(rows.at(-1)?.count).toBe(4);
  });

  it('hold every point once, by kind and by origin', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const { points } = timelineFor(claims);
        const ids = points.map(({ id }) => id).sort();
        for (const rows of [rowsByKind(points), rowsByOrigin(points)]) {
          expect(rows.flatMap((row) => row.points.map(({ id }) => id)).sort()).toEqual(ids);
        }
      }),
    );
  });
});

describe('charts/timeline-layout layoutTimeline', () => {
  it('shows every claim as a sign or in a heap, and none outside the picture', () => {
    fc.assert(
      fc.property(claimsArbitrary, fc.integer({ min: 280, max: 900 }), (claims, width) => {
        const timeline = timelineFor(claims);
        const layout = layoutTimeline(timeline, rowsByKind(timeline.points), width);
        const heaped = layout.clusters.reduce((sum, { heap }) => sum + (heap?.count ?? 0), 0);
        expect(layout.points.length + heaped + timeline.undated.length).toBe(claims.length);
        for (const { x, y } of layout.points) {
          expect(x).toBeGreaterThanOrEqual(5);
          expect(x).toBeLessThanOrEqual(width - 5);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(layout.axisY);
        }
        for (const { from, to } of layout.clusters) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(width + 1e-6);
          expect(from).toBeLessThan(to);
        }
      }),
    );
  });

  it('lets no two signs cover each other', () => {
    fc.assert(
      fc.property(claimsArbitrary, fc.integer({ min: 280, max: 900 }), (claims, width) => {
        const timeline = timelineFor(claims);
        const { points } = layoutTimeline(timeline, rowsByKind(timeline.points), width);
        for (const [index, one] of points.entries()) {
          for (const other of points.slice(index + 1)) {
            expect(Math.abs(one.x - other.x) >= 10 || Math.abs(one.y - other.y) >= 10).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('writes a number where the claims of one day are too many for signs', () => {
    const crowd = Array.from({ length: 61 }, (_, index) => claim(`c-${index}`, { date: said('2024-06-21') }));
    const timeline = timelineFor([...crowd, claim('other', { date: said('2025') })]);
    const { clusters, points } = layoutTimeline(timeline, rowsByKind(timeline.points), 400);
    expect(clusters.map(({ heap }) => heap?.count)).toContain(61);
    expect(points.map(({ point }) => point.id)).toEqual(['other']);
  });
});
