import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someSettings } from './settings.test-support.ts';
import { DEFAULT_SETTINGS, settingsFrom } from './settings-shape.ts';
import { migrate, SETTINGS_VERSION, stored } from './settings-versions.ts';

describe('migrate', () => {
  it('takes version 1, which has no number, with all that was chosen', () => {
    const chosen = {
      level: 'strict',
      isPaused: true,
      silencedSites: ['news.example'],
      silencedEntities: ['ant'],
      exceptions: [{ entity: 'ant', name: 'Ant', site: 'zoo.example' }],
      density: 'all',
      markStyle: 'underline',
      opening: 'key',
      delayMs: 600,
    };
    expect(migrate(chosen)).toEqual({ ...chosen, version: 2 });
    expect(settingsFrom(migrate(chosen))).toEqual({ ...DEFAULT_SETTINGS, ...chosen });
  });

  it('leaves this version and later ones as they are, and what is no settings at all', () => {
    for (const value of [{ version: SETTINGS_VERSION, theme: 'dark' }, { version: 9, aura: 'blue' }, null, 3, []]) {
      expect(migrate(value)).toEqual(value);
    }
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        expect(migrate(migrate(value))).toEqual(migrate(value));
      }),
    );
  });
});

describe('stored', () => {
  it('is read again as the settings that it was made of, whatever was stored before', () => {
    fc.assert(
      fc.property(someSettings, fc.anything(), (settings, before) => {
        expect(settingsFrom(migrate(stored(settings, before)))).toEqual(settings);
      }),
    );
  });

  it('keeps what only a later version knows: its number, its fields, and its values that were not changed', () => {
    const later = { version: 9, aura: 'blue', theme: 'sepia', textSize: 110, silencedSites: [{ site: 'a.example' }] };
    expect(stored({ ...settingsFrom(later), textSize: 125 }, later)).toEqual({ ...later, textSize: 125 });
    expect(stored({ ...settingsFrom(later), theme: 'dark' }, later)).toMatchObject({ theme: 'dark', aura: 'blue' });
  });
});
