/** What is kept on disk, by part, and how much of it there is. */
import browser from 'webextension-polyfill';
import { SETTINGS_KEY } from '../shared/settings.ts';
import type { StringKey } from '../shared/strings.ts';
import { SYNC_KEY } from '../shared/sync-status.ts';

export interface StoredPart {
  readonly name: StringKey;
  /** Of keys and values as JSON in UTF-8; of databases what the browser estimates. */
  readonly bytes: number;
  /** The page that exports it, within the extension. */
  readonly page?: string;
}

/** Parts of local storage by their keys; what is of none is told as other. */
const PARTS: readonly (Omit<StoredPart, 'bytes'> & { readonly owns: (key: string) => boolean })[] = [
  { name: 'part_settings', owns: (key) => key === SETTINGS_KEY },
  { name: 'part_sync', owns: (key) => key === SYNC_KEY },
  {
    name: 'part_reading_list',
    owns: (key) => key.startsWith('saved:') || key.startsWith('removed:'),
    page: 'library/library.html#/list',
  },
];

export async function storedParts(): Promise<readonly StoredPart[]> {
  const [local, synced, databases] = await Promise.all([
    browser.storage.local.get(null),
    browser.storage.sync.get(null),
    databaseBytes(),
  ]);
  const named = PARTS.map(({ owns, ...part }) => ({ ...part, bytes: bytesOf(local, owns) }));
  const isOther = (key: string) => !PARTS.some(({ owns }) => owns(key));
  const parts: readonly StoredPart[] = [
    ...named,
    { name: 'part_other', bytes: bytesOf(local, isOther) },
    { name: 'part_synced_copy', bytes: bytesOf(synced, () => true) },
    { name: 'part_databases', bytes: databases },
  ];
  return parts.filter(({ bytes }) => bytes > 0);
}

function bytesOf(items: Readonly<Record<string, unknown>>, isMeant: (key: string) => boolean): number {
  const texts = Object.entries(items).flatMap(([key, value]) => (isMeant(key) ? [key + JSON.stringify(value)] : []));
  return new TextEncoder().encode(texts.join('')).length;
}

/** Only Chromium tells databases from other things that it keeps for a page. */
async function databaseBytes(): Promise<number> {
  if ((await indexedDB.databases()).length === 0) return 0;
  const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } = await navigator.storage.estimate();
  return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0;
}
