/** How a state is laid out among the items of sync storage, which bounds the size of each and of all. */
import { type SyncState, stateFrom } from './sync-state.ts';

/** The bounds that browsers document, in bytes of UTF-8: of an item's key and its JSON, and of all items. */
export const MOST_BYTES_PER_ITEM = 8192;
export const MOST_BYTES = 102_400;

const PREFIX = 'settings:';

export type SyncItems = Readonly<Record<string, SyncState>>;

/** Null if they do not fit. */
export function itemsOf(state: SyncState): SyncItems | null {
  const items: Record<string, SyncState> = {};
  let entries: SyncState = [];
  const keyOf = (index: number) => `${PREFIX}${index}`;
  let key = keyOf(0);
  let room = 0;
  let total = 0;
  for (const entry of state) {
    // With the comma that comes before it.
    const size = bytesOf(JSON.stringify(entry)) + 1;
    if (room < size) {
      key = keyOf(Object.keys(items).length);
      entries = [];
      // Two for the brackets.
      room = MOST_BYTES_PER_ITEM - bytesOf(key) - 2;
      total += bytesOf(key) + 2;
      if (room < size) return null;
    }
    entries = [...entries, entry];
    items[key] = entries;
    room -= size;
    total += size;
    if (total > MOST_BYTES) return null;
  }
  return items;
}

/** The state that items hold, whatever else is among them: some may not have arrived yet. */
export function stateIn(items: Readonly<Record<string, unknown>>): SyncState {
  return Object.entries(items).flatMap(([key, value]) => (isSyncKey(key) ? stateFrom(value) : []));
}

export function isSyncKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
