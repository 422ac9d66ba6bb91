/**
 * Keeps the search index between visits, in this browser's IndexedDB: one index, of the packs that the library has
 * now. A store that is full, broken or forbidden only costs the time to make the index again.
 */
import { clear, createStore, get, set } from 'idb-keyval';
import type { StoredLibraryIndex } from '../../src/search/library-index.ts';

const store = () => createStore('sidelight-search', 'indexes');

/** Whatever is stored for these packs, as it is; undefined if nothing can be had. */
export async function readStoredIndex(packs: string): Promise<unknown> {
  try {
    return await get(packs, store());
  } catch {
    return undefined;
  }
}

export async function storeIndex(packs: string, index: StoredLibraryIndex): Promise<void> {
  try {
    const indexes = store();
    await clear(indexes);
    await set(packs, index, indexes);
  } catch {
    // It will be made again.
  }
}
