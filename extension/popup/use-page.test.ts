import { describe, expect, it, vi } from 'vitest';
import type { EntityId } from '../../src/pack/schema.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { foundEntities } = await import('./use-page.ts');
const { placeInFrames } = await import('./use-mention-steps.ts');

const [a, b] = ['a', 'b'] as EntityId[] as [EntityId, EntityId];
const frames = [
  { frameId: 7, document: 'inner', counts: [{ entity: a, count: 2 }] },
  {
    frameId: 0,
    document: 'outer',
    counts: [
      { entity: b, count: 3 },
      { entity: a, count: 2 },
    ],
  },
];

describe('foundEntities', () => {
  it('adds up frames, most mentions first, the page itself before the frames in it', () => {
    expect(foundEntities(frames)).toEqual([
      {
        entity: a,
        count: 4,
        frames: [
          { frameId: 0, count: 2 },
          { frameId: 7, count: 2 },
        ],
      },
      { entity: b, count: 3, frames: [{ frameId: 0, count: 3 }] },
    ]);
  });
});

describe('placeInFrames', () => {
  it('finds the frame of a mention and its number there', () => {
    const found = foundEntities(frames)[0];
    if (!found) throw new Error('nothing found');
    expect([0, 1, 2, 3].map((position) => placeInFrames(found, position))).toEqual([
      { frameId: 0, index: 0 },
      { frameId: 0, index: 1 },
      { frameId: 7, index: 0 },
      { frameId: 7, index: 1 },
    ]);
  });
});
