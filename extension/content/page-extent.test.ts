import { describe, expect, it } from 'vitest';
import { nearestTo, placesOf } from './page-extent.ts';
import type { PageMention } from './page-mentions.ts';

const mention = (entity: string) => ({ entity }) as PageMention;

describe('placesOf', () => {
  it('sets a bit for each part of the page, also for its very end, and never a sign', () => {
    const positions = new Map([
      [mention('a'), 0],
      [mention('a'), 0.01],
      [mention('a'), 0.5],
      [mention('b'), 1],
    ]);
    expect(placesOf(positions)).toEqual([
      { entity: 'a', places: 1 + 2 ** 16 },
      { entity: 'b', places: 2 ** 31 },
    ]);
  });
});

describe('nearestTo', () => {
  it('is the number of the nearest mention, of those that have a place', () => {
    const [first, hidden, last] = [mention('a'), mention('a'), mention('a')];
    const positions = new Map([
      [first, 0.1],
      [last, 0.8],
    ]);
    const mentions = [first, hidden, last];
    expect([0, 0.4, 0.5, 1].map((at) => nearestTo(at, mentions, positions))).toEqual([0, 0, 2, 2]);
    expect(nearestTo(0.5, [], positions)).toBe(-1);
  });
});
