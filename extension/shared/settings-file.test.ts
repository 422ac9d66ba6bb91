import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someSettings } from './settings.test-support.ts';
import { formatSettingsFile, readSettingsFile } from './settings-file.ts';
import { DEFAULT_SETTINGS, settingsFrom } from './settings-shape.ts';

const fileOf = (settings: object, version = 2) => JSON.stringify({ format: 'sidelight-settings', version, settings });

describe('readSettingsFile', () => {
  it('reads what was written as it was', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        expect(readSettingsFile(formatSettingsFile(settings))).toEqual({ settings, unknown: [] });
      }),
    );
  });

  it('takes what a file does not say as at first', () => {
    expect(readSettingsFile(fileOf({ theme: 'dark' }))).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      unknown: [],
    });
  });

  it('says all that is wrong, and where', () => {
    const settings = {
      theme: 'sepia',
      delayMs: '350',
      silencedSites: ['a.example', 3, 'exam*.org'],
      onlySites: 'b.example',
      exceptions: [{ entity: 'ant' }],
    };
    expect(readSettingsFile(fileOf(settings))).toEqual({
      problems: [
        { kind: 'not-one-of', at: 'settings.delayMs', allowed: '200, 350, 600, 1000' },
        { kind: 'not-one-of', at: 'settings.theme', allowed: 'system, light, dark' },
        { kind: 'bad-item', at: 'settings.silencedSites[1]' },
        { kind: 'bad-pattern', at: 'settings.silencedSites[2]', problem: 'star', text: 'exam*.org' },
        { kind: 'not-list', at: 'settings.onlySites' },
        { kind: 'bad-item', at: 'settings.exceptions[0]' },
      ],
    });
  });

  it.each([
    ['[]', { kind: 'not-settings' }],
    ['{"settings": {}}', { kind: 'not-settings' }],
    ['{"format": "sidelight-settings", "version": 2}', { kind: 'not-object', at: 'settings' }],
  ])('does not take %s', (text, problem) => {
    expect(readSettingsFile(text)).toEqual({ problems: [problem] });
  });

  it('says where a text stops being JSON', () => {
    expect(readSettingsFile('{\n  "format": x\n}')).toEqual({ problems: [{ kind: 'not-json', place: '2:13' }] });
  });

  it('names what only a later version knows, and reads the rest', () => {
    expect(readSettingsFile(fileOf({ theme: 'dark', aura: 'blue' }, 9))).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      unknown: ['aura'],
    });
  });

  it('takes any text without throwing, and gives only settings', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((settings) => fileOf(settings)),
        ),
        (text) => {
          const reading = readSettingsFile(text);
          if ('settings' in reading) expect(settingsFrom(reading.settings)).toEqual(reading.settings);
          else expect(reading.problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
