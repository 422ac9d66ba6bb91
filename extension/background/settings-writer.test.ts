import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../shared/settings.ts';

let stored: Record<string, unknown> = {};
let isFull = false;

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (items: object) => {
          await Promise.resolve();
          if (isFull) throw new Error('no room');
          stored = { ...stored, ...items };
        },
      },
    },
  },
}));
const { settingsWriter } = await import('./settings-writer.ts');
const kept = () => stored.settings as Settings;

describe('settingsWriter', () => {
  beforeEach(() => {
    stored = {};
    isFull = false;
  });

  it('loses none of many changes that are made at the same instant', async () => {
    const change = settingsWriter();
    const sites = Array.from({ length: 30 }, (_, index) => `site-${index}.example`);
    const stored = await Promise.all([
      ...sites.map((site) => change({ add: { silencedSites: [site] } })),
      change({ set: { density: 'all' } }),
      change({ add: { exceptions: [{ entity: 'ant' as never, name: 'Ant' }] } }),
    ]);
    expect(stored.every(Boolean)).toBe(true);
    expect(kept()).toMatchObject({
      silencedSites: sites,
      density: 'all',
      exceptions: [{ entity: 'ant', name: 'Ant' }],
    });
  });

  it('says that a change could not be stored, and goes on with the next', async () => {
    const change = settingsWriter();
    isFull = true;
    expect(await change({ set: { isPaused: true } })).toBe(false);
    isFull = false;
    expect(await change({ set: { density: 'all' } })).toBe(true);
    expect(kept()).toMatchObject({ isPaused: false, density: 'all' });
  });
});
