/**
 * Which claims are on the reading list, for all that show it in one document: read once when the first asks, kept up
 * to date while any listens.
 */
import type { ClaimId } from '../../../src/pack/schema.ts';
import { listKeys, onListChange, savedKey } from './list-keys.ts';

type Listener = () => void;

const listeners = new Set<Listener>();
let keys: ReadonlySet<string> = new Set();
let watching: AbortController | null = null;

export function isOnList(claim: ClaimId): boolean {
  return keys.has(savedKey(claim));
}

/** Calls back when it may be answered otherwise. Returns how to end that. */
export function watchList(listener: Listener): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = new AbortController();
    onListChange(refresh, watching.signal);
    refresh();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    watching?.abort();
    watching = null;
  };
}

/** The extension may have been reloaded under this page: then there is nothing to tell. */
async function refresh() {
  try {
    keys = new Set(await listKeys());
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
