/** What the reader has chosen, kept in this browser and the same in all its tabs: one object in local storage. */
import browser from 'webextension-polyfill';
import { askBackground } from './messenger.ts';
import { type Settings, type SettingsChange, settingsFrom } from './settings-shape.ts';
import { migrate, stored } from './settings-versions.ts';

export * from './settings-shape.ts';

export const SETTINGS_KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const { [SETTINGS_KEY]: value } = await browser.storage.local.get(SETTINGS_KEY);
  return settingsFrom(migrate(value));
}

/**
 * Changes what is stored. The background does it, so that changes made in several tabs at once follow one another.
 *
 * @throws if the browser cannot store it, or the background cannot be reached
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const { isStored } = await askBackground('settings.change', { change });
  if (!isStored) throw new Error('The browser could not store the settings.');
}

/**
 * Stores settings; what a later version of Sidelight has stored beside them stays. For the background alone, which is
 * the one that writes.
 *
 * @throws if the browser cannot store them
 */
export async function storeSettings(settings: Settings): Promise<void> {
  const { [SETTINGS_KEY]: before } = await browser.storage.local.get(SETTINGS_KEY);
  await browser.storage.local.set({ [SETTINGS_KEY]: stored(settings, before) });
}

/** Calls back with the settings after each change, wherever it was made, until `signal` is aborted. */
export function onSettingsChange(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listen = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) callback(settingsFrom(migrate(change.newValue)));
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
