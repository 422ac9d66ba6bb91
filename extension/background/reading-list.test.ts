import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClaimId } from '../../src/pack/schema.ts';
import { saved, viewOf } from '../../src/reading-list/saved.test-support.ts';
import { LONGEST_NOTE, MOST_SAVED, type SavedClaim } from '../../src/reading-list/saved-claim.ts';

const store = new Map<string, unknown>();
let isFullDisk = false;

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        // As browsers do, not at once, and copies both ways.
        get: async (keys: string | string[]) => {
          await Promise.resolve();
          const wanted = [keys].flat().filter((key) => store.has(key));
          return structuredClone(Object.fromEntries(wanted.map((key) => [key, store.get(key)])));
        },
        getKeys: async () => [...store.keys()],
        set: async (items: object) => {
          if (isFullDisk) throw new Error('no room');
          for (const [key, value] of Object.entries(structuredClone(items))) store.set(key, value);
        },
        remove: async (keys: string[]) => {
          for (const key of keys) store.delete(key);
        },
      },
    },
  },
}));
const { readingList } = await import('./reading-list.ts');

const [a, b] = ['a', 'b'] as ClaimId[] as [ClaimId, ClaimId];
const known = new Set<ClaimId>([a, b]);
const { pack } = saved();
const library = {
  toSave: (id: ClaimId) => (known.has(id) ? { claim: { ...viewOf(), id }, pack } : null),
};
const list = () => readingList(async () => library as never);
const item = (key: string) => store.get(key) as SavedClaim | undefined;
const page = { title: 'Mills today', address: 'https://read.example/' };

describe('readingList', () => {
  beforeEach(() => {
    store.clear();
    isFullDisk = false;
  });

  it('keeps a copy of what a claim says, where it is from, and the page for which it was saved', async () => {
    expect(await list()['readingList.save']({ claims: [a], note: 'Ask.', page })).toEqual({ ok: true });
    expect(item('saved:a')).toMatchObject({ claim: { id: 'a', statement: viewOf().statement }, pack, note: 'Ask.' });
    expect(item('saved:a')?.pages).toEqual([page]);
    await list()['readingList.save']({ claims: [b] });
    expect(item('saved:b')?.pages).toEqual([]);
  });

  it('keeps the note of a claim that is saved again, from another page or after it was removed', async () => {
    await list()['readingList.save']({ claims: [a], note: 'Ask.' });
    await list()['readingList.save']({ claims: [a, b], page });
    expect(item('saved:a')).toMatchObject({ note: 'Ask.', pages: [page] });
    await list()['readingList.remove']({ claims: [a] });
    expect(item('saved:a')).toBeUndefined();
    await list()['readingList.save']({ claims: [a] });
    expect(item('saved:a')).toMatchObject({ note: 'Ask.', pages: [page] });
    expect([...store.keys()].sort()).toEqual(['saved:a', 'saved:b']);
  });

  it('brings back what was removed as it was, and erases for good what is to go', async () => {
    await list()['readingList.save']({ claims: [a, b], note: 'Ask.' });
    const before = item('saved:a');
    await list()['readingList.remove']({ claims: [a, b] });
    await list()['readingList.restore']({ claims: [a] });
    expect(item('saved:a')).toEqual(before);
    await list()['readingList.erase']({ claims: [b] });
    expect([...store.keys()]).toEqual(['saved:a']);
  });

  it('makes changes that are asked for at once one after another', async () => {
    const calls = list();
    await Promise.all([
      calls['readingList.save']({ claims: [a] }),
      calls['readingList.annotate']({ claim: a, note: 'Ask.' }),
      calls['readingList.save']({ claims: [a], page }),
    ]);
    expect(item('saved:a')).toMatchObject({ note: 'Ask.', pages: [page] });
  });

  it('joins an imported list with what is there', async () => {
    await list()['readingList.save']({ claims: [a], note: 'Mine.' });
    const imported = [
      saved({ claim: { ...viewOf(), id: a }, note: 'Hers.' }),
      saved({ claim: { ...viewOf(), id: b } }),
    ];
    expect(await list()['readingList.import']({ saved: imported })).toEqual({ ok: true });
    expect(item('saved:a')?.note).toBe('Mine.\n\nHers.');
    expect(item('saved:b')).toBeDefined();
  });

  it('joins the notes of a claim that a file has twice', async () => {
    const twice = ['One.', 'Two.'].map((note) => saved({ claim: { ...viewOf(), id: a }, note }));
    await list()['readingList.import']({ saved: twice });
    expect(item('saved:a')?.note).toBe('One.\n\nTwo.');
  });

  it('says why it does not do something, and then changes nothing', async () => {
    await list()['readingList.save']({ claims: [a] });
    const before = structuredClone([...store]);
    const calls = list();
    const refused = async (problem: string, outcome: Promise<unknown>) => {
      expect(await outcome).toEqual({ ok: false, problem });
      expect([...store]).toEqual(before);
    };
    await refused('unknown-claim', calls['readingList.save']({ claims: [b, 'zz' as ClaimId] }));
    await refused('unknown-claim', calls['readingList.annotate']({ claim: b, note: '' }));
    await refused('note-too-long', calls['readingList.annotate']({ claim: a, note: 'x'.repeat(LONGEST_NOTE + 1) }));
    isFullDisk = true;
    await refused('not-stored', calls['readingList.save']({ claims: [b] }));
    await refused('not-stored', calls['readingList.remove']({ claims: [a] }));
  });

  it('is full with as many claims as it may hold, those among them that can be brought back', async () => {
    for (let count = 0; count < MOST_SAVED; count++) store.set(`removed:x${count}`, {});
    expect(await list()['readingList.save']({ claims: [a] })).toEqual({ ok: false, problem: 'full' });
    store.delete('removed:x0');
    expect(await list()['readingList.save']({ claims: [a] })).toEqual({ ok: true });
  });

  it('erases after 30 days what was removed, but not what it cannot read', async () => {
    const day = 24 * 60 * 60 * 1000;
    const removedAt = (days: number) => new Date(Date.now() - days * day).toISOString();
    store.set('removed:old', { saved: saved(), removedAt: removedAt(31) });
    store.set('removed:young', { saved: saved(), removedAt: removedAt(29) });
    store.set('removed:strange', { written: 'by a later version' });
    await list()['readingList.save']({ claims: [a] });
    await list()['readingList.remove']({ claims: [a] });
    expect([...store.keys()].sort()).toEqual(['removed:a', 'removed:strange', 'removed:young']);
  });
});
