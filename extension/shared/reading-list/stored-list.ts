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

export async function readStoredList(): Promise<StoredList> {
  const items = await browser.storage.local.get([...(await listKeys())]);
  const saved: SavedClaim[] = [];
  const removed: RemovedClaim[] = [];
  for (const [key, item] of Object.entries(items)) {
    const savedItem = isSavedKey(key) ? savedClaimFrom(item) : undefined;
    const removedItem = isRemovedKey(key) ? removedClaim(item, savedClaimFrom) : undefined;
    if (savedItem) saved.push(savedItem);
    if (removedItem) removed.push(removedItem);
  }
  return { saved, removed, unreadable: Object.keys(items).length - saved.length - removed.length };
}
