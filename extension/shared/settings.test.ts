import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someSettings } from './settings.test-support.ts';
import {
  changeBetween,
  changedSettings,
  DEFAULT_SETTINGS,
  isSilenced,
  type Settings,
  settingsFrom,
  siteSwitched,
} from './settings-shape.ts';

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
    expect(isSilenced(settings, { site, path: '/' })).toBe(expected);
  });

  it('holds for all sites while paused', () => {
    expect(isSilenced({ ...settings, isPaused: true }, { site: 'other.example', path: '/' })).toBe(true);
  });
});

describe('where only chosen sites are marked', () => {
  const only: Settings = { ...DEFAULT_SETTINGS, sitesMode: 'only', onlySites: ['news.example/tech/*'] };

  it.each([
    ['news.example', '/tech/chips', false],
    ['news.example', '/sport', true],
    ['other.example', '/tech/chips', true],
  ])('%s%s is silenced: %s', (site, path, expected) => {
    expect(isSilenced(only, { site, path })).toBe(expected);
  });

  it('still silences what is silenced', () => {
    const settings = { ...only, silencedSites: ['news.example/tech/games/*'] };
    expect(isSilenced(settings, { site: 'news.example', path: '/tech/games/x' })).toBe(true);
    expect(isSilenced(settings, { site: 'news.example', path: '/tech/x' })).toBe(false);
  });
});

describe('siteSwitched', () => {
  it('turns any page off and on again, whatever was chosen', () => {
    fc.assert(
      fc.property(someSettings, fc.domain(), (any, site) => {
        const settings = { ...any, isPaused: false };
        const page = { site: site.toLowerCase(), path: '/x' };
        const off = changedSettings(settings, siteSwitched(settings, page, false));
        expect(isSilenced(off, page)).toBe(true);
        expect(isSilenced(changedSettings(off, siteSwitched(off, page, true)), page)).toBe(false);
      }),
    );
  });
});

describe('changeBetween', () => {
  it('makes one of the other, but for the order of lists', () => {
    const sorted = (settings: Settings) =>
      JSON.stringify(settings, (_, value) =>
        Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value,
      );
    fc.assert(
      fc.property(someSettings, someSettings, (before, after) => {
        expect(sorted(changedSettings(before, changeBetween(before, after)))).toBe(sorted(after));
      }),
    );
  });
});
