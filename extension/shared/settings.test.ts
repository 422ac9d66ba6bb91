import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { changedSettings, DEFAULT_SETTINGS, isSilenced, settingsFrom } = await import('./settings.ts');

describe('settingsFrom', () => {
  it('takes what is valid, field by field, and the defaults for the rest', () => {
    const stored = {
      density: 'all',
      delayMs: 7,
      silencedSites: ['news.example', 3, ''],
      exceptions: [{ entity: 'ant', name: 'Ant', site: 'zoo.example' }, { entity: 'ant' }, null],
      unknown: true,
    };
    expect(settingsFrom(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'all',
      silencedSites: ['news.example'],
      exceptions: [{ entity: 'ant', name: 'Ant', site: 'zoo.example' }],
    });
  });

  it('makes settings of anything, and the same settings of settings', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = settingsFrom(stored);
        expect(settingsFrom(settings)).toEqual(settings);
      }),
    );
  });
});

describe('changedSettings', () => {
  const ant = { entity: 'ant' as never, name: 'Ant' };

  it('sets, adds to lists what they do not hold, and takes out what they do', () => {
    const before = { ...DEFAULT_SETTINGS, silencedSites: ['a.example', 'b.example'], exceptions: [ant] };
    const change = {
      set: { delayMs: 200 },
      add: { silencedSites: ['b.example', 'c.example'], exceptions: [{ ...ant, site: 'zoo.example' }] },
      remove: { silencedSites: ['a.example'] },
    };
    expect(changedSettings(before, change)).toEqual({
      ...before,
      delayMs: 200,
      silencedSites: ['b.example', 'c.example'],
      exceptions: [ant, { ...ant, site: 'zoo.example' }],
    });
  });

  it('takes back exactly what was added', () => {
    const before = { ...DEFAULT_SETTINGS, exceptions: [ant] };
    const exceptions = [{ ...ant, site: 'zoo.example' }];
    const after = changedSettings(before, { add: { exceptions } });
    expect(changedSettings(after, { remove: { exceptions } })).toEqual(before);
  });
});

describe('isSilenced', () => {
  const settings = { ...DEFAULT_SETTINGS, silencedSites: ['news.example'] };

  it.each([
    ['news.example', true],
    ['www.news.example', true],
    ['fakenews.example', false],
    ['example', false],
  ])('%s: %s', (site, expected) => {
    expect(isSilenced(settings, site)).toBe(expected);
  });

  it('holds for all sites while paused', () => {
    expect(isSilenced({ ...settings, isPaused: true }, 'other.example')).toBe(true);
  });
});
