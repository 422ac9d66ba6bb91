/** Writes what the reader chooses, in whatever tab: one change after another, each on what the one before has left. */
import { changedSettings, readSettings, type SettingsChange, storeSettings } from '../shared/settings.ts';
import { turns } from './turns.ts';

/** Gives a function that makes a change and resolves to whether it was stored. */
export function settingsWriter(): (change: SettingsChange) => Promise<boolean> {
  const inTurn = turns();
  return (change) =>
    inTurn(async () => storeSettings(changedSettings(await readSettings(), change))).then(
      () => true,
      () => false,
    );
}
