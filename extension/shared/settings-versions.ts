/** The versions of what is stored of settings, and the way from each to the next. */
import { CHOICE_NAMES, isRecord, LIST_NAMES, type Settings, settingsFrom } from './settings-shape.ts';

/**
 * 1: no number; host names in `silencedSites`.
 * 2: `version`; patterns in `silencedSites`, of which a host name is one; appearance, sites' mode, language.
 */
export const SETTINGS_VERSION = 2;

type Stored = Readonly<Record<string, unknown>>;

/** From the version of their place in the list, counted from 1, to the next. */
const STEPS: readonly ((stored: Stored) => Stored)[] = [
  // A host name is a pattern, and what is new is as if it had not been chosen.
  (stored) => stored,
];

/** What was stored, as this version stores it. What a later version has stored stays as it is; so does what is none. */
export function migrate(stored: unknown): unknown {
  if (!isRecord(stored)) return stored;
  const version = versionOf(stored);
  if (version >= SETTINGS_VERSION) return stored;
  const migrated = STEPS.slice(version - 1).reduce((before, step) => step(before), stored);
  return { ...migrated, version: SETTINGS_VERSION };
}

export function versionOf(stored: Stored): number {
  const { version } = stored;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1;
}

/**
 * What to store for settings in the place of what is stored. Fields that this version does not know stay; where a
 * later version has stored, so does every known field that was not changed, since its value may be one that only the
 * later version understands.
 */
export function stored(settings: Settings, before: unknown): Stored {
  const kept = migrate(before);
  if (!isRecord(kept)) return { version: SETTINGS_VERSION, ...settings };
  const version = Math.max(versionOf(kept), SETTINGS_VERSION);
  if (version === SETTINGS_VERSION) return { ...kept, ...settings, version };
  const read = settingsFrom(kept);
  const names = [...CHOICE_NAMES, ...LIST_NAMES];
  const changed = names.filter((name) => JSON.stringify(read[name]) !== JSON.stringify(settings[name]));
  return { ...kept, ...Object.fromEntries(changed.map((name) => [name, settings[name]])), version };
}
