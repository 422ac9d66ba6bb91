import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityId } from '../../src/pack/schema.ts';

/** Three frames, the second of which is gone; each with so many mentions. */
const mentionsIn = new Map([
  [0, 2],
  [9, 1],
]);
const positions = new Map<number, number>();
const stored = new Map<string, unknown>();
const visited: string[] = [];
const asked: { before: number; after: number; keys?: readonly string[] }[] = [];
let shortcuts = ['Alt+.', 'Alt+,'];

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => Object.fromEntries(stored.has(key) ? [[key, stored.get(key)]] : []),
        set: async (entries: object) => {
          for (const [key, value] of Object.entries(entries)) stored.set(key, value);
        },
      },
    },
    commands: {
      getAll: async () => ['next-mention', 'previous-mention'].map((name, i) => ({ name, shortcut: shortcuts[i] })),
    },
    tabs: {
      async sendMessage(
        _: number,
        message: { step: 1 | -1; fromEdge: boolean; before: number; after: number },
        { frameId }: { frameId: number },
      ) {
        const count = mentionsIn.get(frameId);
        if (count === undefined) throw new Error('no such frame');
        const last = message.fromEdge ? undefined : positions.get(frameId);
        const next = last === undefined ? (message.step === 1 ? 0 : count - 1) : last + message.step;
        positions.delete(frameId);
        if (next < 0 || next >= count) return { shown: false };
        positions.set(frameId, next);
        visited.push(`${frameId}:${next}`);
        asked.push(message);
        return { shown: true };
      },
    },
  },
}));
const { stepThroughFrames } = await import('./frame-steps.ts');

const entity = 'a' as EntityId;
const reported = [9, 4, 0].map((frameId) => {
  const count = mentionsIn.get(frameId);
  return { frameId, document: 'd', counts: count === undefined ? [] : [{ entity, count }] };
});

describe('stepThroughFrames', () => {
  beforeEach(() => {
    positions.clear();
    stored.clear();
    visited.length = 0;
    asked.length = 0;
    shortcuts = ['Alt+.', 'Alt+,'];
  });

  it('goes through the frames in order, past those that are gone, and around', async () => {
    for (let count = 0; count < 4; count++) await stepThroughFrames(1, 1, reported);
    expect(visited).toEqual(['0:0', '0:1', '9:0', '0:0']);
  });

  it('goes back the same way', async () => {
    await stepThroughFrames(1, 1, reported);
    for (let count = 0; count < 3; count++) await stepThroughFrames(1, -1, reported);
    expect(visited).toEqual(['0:0', '9:0', '0:1', '0:0']);
  });

  it('tells each frame how many mentions are before and after its own', async () => {
    for (let count = 0; count < 3; count++) await stepThroughFrames(1, 1, reported);
    expect(asked.map(({ before, after }) => [before, after])).toEqual([
      [0, 1],
      [0, 1],
      [2, 0],
    ]);
  });

  it('tells the keys with the first step alone', async () => {
    for (let count = 0; count < 2; count++) await stepThroughFrames(1, 1, reported);
    expect(asked.map(({ keys }) => keys)).toEqual([['Alt+.', 'Alt+,'], undefined]);
  });

  it('tells no keys where one is unset', async () => {
    shortcuts = ['Alt+.', ''];
    await stepThroughFrames(1, 1, reported);
    expect(asked[0]).not.toHaveProperty('keys');
  });

  it('goes around in a page without frames', async () => {
    for (let count = 0; count < 3; count++) await stepThroughFrames(1, 1, []);
    expect(visited).toEqual(['0:0', '0:1', '0:0']);
  });
});
