import { describe, expect, it } from 'vitest';
import { claim, pack } from '../claims/pack.test-support.ts';
import type { Relation } from '../pack/schema.ts';
import { tensionPairsOf } from './tension-pairs.ts';

const relation = (kind: Relation['kind'], from: string, to: string) =>
  ({ kind, from, to, reason: 'Because.' }) as Relation;

describe('charts/tension-pairs tensionPairsOf', () => {
  const early = claim('early', { date: { basis: 'stated', value: '2024-06' } });
  const late = claim('late', { date: { basis: 'stated', value: '2025' } });
  const undated = claim('undated', { date: { basis: 'unknown' } });
  const relations = [
    relation('in tension', 'late', 'early'),
    relation('in tension', 'undated', 'late'),
    relation('qualifies', 'early', 'undated'),
    relation('in tension', 'early', 'gone'),
  ];
  const all = pack([early, late, undated], { relations });
  const idsOf = (claims: Parameters<typeof tensionPairsOf>[0]) =>
    tensionPairsOf(claims, all).map(({ first, second }) => [first.id, second.id]);

  it('has the earlier claim first, and an unknown date last', () => {
    expect(idsOf(all.claims)).toEqual([
      ['early', 'late'],
      ['late', 'undated'],
    ]);
  });

  it('has pairs of which one claim is wanted, and no others', () => {
    expect(idsOf([undated])).toEqual([['late', 'undated']]);
    expect(idsOf([])).toEqual([]);
  });
});
