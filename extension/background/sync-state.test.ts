import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someSettings } from '../shared/settings.test-support.ts';
import { DEFAULT_SETTINGS, type Settings } from '../shared/settings-shape.ts';
import { bytesOf, itemsOf, MOST_BYTES, MOST_BYTES_PER_ITEM, stateIn } from './sync-items.ts';
import { firstState, joined, type SyncState, settingsAt, stamped, withoutForgotten } from './sync-state.ts';

/** What a browser shares after a row of settings, each a change of the one before. */
const history = fc.array(fc.tuple(someSettings, fc.nat(50)), { minLength: 1, maxLength: 4 }).map((steps) =>
  steps.reduce<{ state: SyncState; settings: Settings; now: number }>(
    ({ state, settings, now }, [next, later]) => ({
      state: stamped(state, settings, next, now + later),
      settings: next,
      now: now + later,
    }),
    { state: [], settings: DEFAULT_SETTINGS, now: 1 },
  ),
);

const sets = (settings: Settings) => ({
  ...settings,
  silencedSites: settings.silencedSites.toSorted(),
  onlySites: settings.onlySites.toSorted(),
  silencedEntities: settings.silencedEntities.toSorted(),
  exceptions: settings.exceptions.map((one) => JSON.stringify(one)).toSorted(),
});

describe('a shared state', () => {
  it('says the settings that it was made of', () => {
    fc.assert(
      fc.property(history, ({ state, settings }) => {
        expect(sets(settingsAt(state, DEFAULT_SETTINGS))).toEqual(sets(settings));
        expect(sets(settingsAt(firstState(settings), DEFAULT_SETTINGS))).toEqual(sets(settings));
      }),
    );
  });

  it('is joined to the same in whatever order, and however often', () => {
    fc.assert(
      fc.property(history, history, history, ({ state: a }, { state: b }, { state: c }) => {
        expect(joined(a, b)).toEqual(joined(b, a));
        expect(joined(joined(a, b), c)).toEqual(joined(a, joined(b, c)));
        expect(joined(joined(a, b), b)).toEqual(joined(a, b));
      }),
    );
  });

  const before: Settings = { ...DEFAULT_SETTINGS, silencedSites: ['a.example', 'b.example'] };
  const shared = firstState(before);

  it('takes the later change of each choice, and all changes of different ones', () => {
    const one = stamped(shared, before, { ...before, theme: 'dark', level: 'loose' }, 10);
    const other = stamped(shared, before, { ...before, theme: 'light', density: 'all' }, 20);
    expect(settingsAt(joined(one, other), before)).toMatchObject({ theme: 'light', level: 'loose', density: 'all' });
  });

  it('takes what was added and what was removed in either browser; what is added again is back', () => {
    const one = stamped(shared, before, { ...before, silencedSites: ['b.example', 'c.example'] }, 10);
    const other = stamped(shared, before, { ...before, silencedSites: ['a.example', 'd.example'] }, 20);
    const both = joined(one, other);
    expect(settingsAt(both, before).silencedSites).toEqual(['c.example', 'd.example']);
    const now = settingsAt(both, before);
    const again = stamped(both, now, { ...now, silencedSites: [...now.silencedSites, 'a.example'] }, 5);
    expect(settingsAt(joined(again, other), now).silencedSites).toContain('a.example');
  });

  it('gives way, where a browser begins to share, to what others have chosen since', () => {
    const here = firstState({ ...DEFAULT_SETTINGS, theme: 'dark', silencedSites: ['here.example'] });
    const there = stamped([], DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, theme: 'light' }, 10);
    expect(settingsAt(joined(here, there), DEFAULT_SETTINGS)).toMatchObject({
      theme: 'light',
      silencedSites: ['here.example'],
    });
  });

  it('keeps what only a later version knows, and does not follow it', () => {
    const later: SyncState = [
      { name: 'theme', value: 'sepia', time: 10 },
      { name: 'aura', value: 'blue', time: 10 },
    ];
    const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' };
    expect(settingsAt(later, dark)).toEqual(dark);
    expect(stamped(later, dark, { ...dark, level: 'loose' }, 20)).toEqual(expect.arrayContaining([...later]));
  });

  it('forgets after a year what was taken out, and nothing else', () => {
    const day = 24 * 60 * 60 * 1000;
    const out = stamped(shared, before, { ...before, silencedSites: [] }, day);
    expect(withoutForgotten(out, 365 * day)).toEqual(out);
    expect(withoutForgotten(out, 367 * day)).toEqual([]);
    expect(withoutForgotten(shared, 9999 * day)).toEqual(shared);
  });
});

describe('items of sync storage', () => {
  const long = (count: number): SyncState =>
    Array.from({ length: count }, (_, index) => ({ name: 'silencedSites', value: `字${index}.example`, time: index }));

  it('hold a state within the bounds, and give it back', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const states = fc.array(fc.record({ name: fc.constant('silencedSites'), value: text, time: fc.nat() }), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(states, (state) => {
        const items = itemsOf(state);
        const size = bytesOf(JSON.stringify(state));
        if (!items) {
          expect(size).toBeGreaterThan(MOST_BYTES * 0.9);
          return;
        }
        const sizes = Object.entries(items).map(([key, item]) => bytesOf(key) + bytesOf(JSON.stringify(item)));
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(MOST_BYTES_PER_ITEM);
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_BYTES);
        expect(stateIn({ ...items, other: [1] })).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  it('are none where the state is too large, or one entry is', () => {
    expect(Object.keys(itemsOf(long(1000)) ?? {}).length).toBeGreaterThan(5);
    expect(itemsOf(long(5000))).toBeNull();
    expect(itemsOf([{ name: 'silencedSites', value: 'x'.repeat(MOST_BYTES_PER_ITEM), time: 1 }])).toBeNull();
  });
});
