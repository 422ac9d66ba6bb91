/** The reading list as it is stored, read with care: it may have been written by another version. */
import browser from 'webextension-polyfill';
import { type RemovedClaim, removedClaim, type SavedClaim } from '../../../src/reading-list/saved-claim.ts';
import { savedClaimFrom } from '../../../src/reading-list/saved-claim-schema.ts';
import { isRemovedKey, isSavedKey, listKeys } from './list-keys.ts';

export interface StoredList {
  readonly saved: readonly SavedClaim[];
  readonly removed: readonly RemovedClaim[];
  /** Items that this version cannot read. They stay where they are. */
  readonly unreadable: number;
}

/** By its key; undefined where it cannot be read. */
export type ListItems = ReadonlyMap<string, SavedClaim | RemovedClaim | undefined>;

export async function readListItems(): Promise<ListItems> {
  return readAgain(new Map(), await listKeys());
}

/** The same items, but for those of these keys, which are read anew. */
export async function readAgain(items: ListItems, keys: readonly string[]): Promise<ListItems> {
  const stored = await browser.storage.local.get([...keys]);
  const read = new Map(items);
  for (const key of keys) read.delete(key);
  for (const [key, item] of Object.entries(stored)) {
    read.set(key, isSavedKey(key) ? savedClaimFrom(item) : removedClaim(item, savedClaimFrom));
  }
  return read;
}

export function listOf(items: ListItems): StoredList {
  const entries = [...items];
  return {
    saved: entries.flatMap(([key, item]) => (item && isSavedKey(key) ? [item as SavedClaim] : [])),
    removed: entries.flatMap(([key, item]) => (item && isRemovedKey(key) ? [item as RemovedClaim] : [])),
    unreadable: entries.filter(([, item]) => !item).length,
  };
}
