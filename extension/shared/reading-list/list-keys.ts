/**
 * Where the reading list is kept: an item of local storage for each claim, so that a page that shows three claims need
 * not read a thousand. Only the background writes (background/reading-list.ts).
 */
import browser from 'webextension-polyfill';
import type { ClaimId } from '../../../src/pack/schema.ts';

const SAVED = 'saved:';
const REMOVED = 'removed:';

export const savedKey = (claim: ClaimId) => `${SAVED}${claim}`;
/** What was removed is kept for a while, with its note. */
export const removedKey = (claim: ClaimId) => `${REMOVED}${claim}`;

export const isSavedKey = (key: string) => key.startsWith(SAVED);
export const isRemovedKey = (key: string) => key.startsWith(REMOVED);
export const isListKey = (key: string) => isSavedKey(key) || isRemovedKey(key);

/** Not yet among the polyfill's types: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/StorageArea/getKeys */
type WithKeys = { getKeys(): Promise<string[]> };

/** Keys alone, without reading what they hold. */
export async function listKeys(): Promise<readonly string[]> {
  const keys = await (browser.storage.local as unknown as WithKeys).getKeys();
  return keys.filter(isListKey);
}

/** Calls back with the keys of the list that have changed, wherever that was, until `signal` is aborted. */
export function onListChange(callback: (keys: readonly string[]) => void, signal: AbortSignal): void {
  const listen = (changes: object, area: string) => {
    const keys = area === 'local' ? Object.keys(changes).filter(isListKey) : [];
    if (keys.length > 0) callback(keys);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
