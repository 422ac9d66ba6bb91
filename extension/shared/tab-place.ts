/** Where the reader is in popup or side panel: kept for each tab, in memory only, so that they go on where they were. */
import browser from 'webextension-polyfill';
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { placeKey } from './session-keys.ts';

export interface TabPlace {
  /** What is being searched for. */
  readonly query: string;
  /** Whose claims are shown; null for the list of names. */
  readonly entity: EntityId | null;
  /** What its claims are narrowed to. */
  readonly filter: ClaimFilter;
  /** Whether the claims that are relevant to the page are folded away. */
  readonly isFolded: boolean;
  /** How far the list and the claims are scrolled, in CSS px. */
  readonly listTop: number;
  readonly claimsTop: number;
}

export const START: TabPlace = {
  query: '',
  entity: null,
  filter: {},
  isFolded: false,
  listTop: 0,
  claimsTop: 0,
};

/** A document of a tab, by the number that it gives itself (`page.present`); null where nobody is there to tell. */
export interface TabDocument {
  readonly tabId: number;
  readonly document: number | null;
}

interface StoredPlace extends TabPlace {
  readonly document: number | null;
  /** Who stored it: each hears of its own changes too. */
  readonly by: string;
}

/** Where the reader was at this document; the start if the tab has gone on to another since. */
export async function readPlace({ tabId, document }: TabDocument): Promise<TabPlace> {
  const key = placeKey(tabId);
  return placeAt(document, (await browser.storage.session.get(key))[key]) ?? START;
}

/** Whether a place is kept for any document of the tab. */
export async function isPlaceKept(tabId: number): Promise<boolean> {
  const key = placeKey(tabId);
  return (await browser.storage.session.get(key))[key] !== undefined;
}

export async function storePlace({ tabId, document }: TabDocument, place: TabPlace, by: string): Promise<void> {
  const stored: StoredPlace = { ...place, document, by };
  await browser.storage.session.set({ [placeKey(tabId)]: stored });
}

export async function forgetPlace(tabId: number): Promise<void> {
  await browser.storage.session.remove(placeKey(tabId));
}

/** Hears of places that others than `by` have stored for this document. */
export function onPlaceChange(
  { tabId, document }: TabDocument,
  by: string,
  act: (place: TabPlace) => void,
  signal: AbortSignal,
): void {
  const key = placeKey(tabId);
  const listen = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const stored = changes[key]?.newValue as StoredPlace | undefined;
    const place = placeAt(document, stored);
    if (place && stored?.by !== by) act(place);
  };
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
}

function placeAt(document: number | null, stored: unknown): TabPlace | undefined {
  const place = stored as StoredPlace | undefined;
  if (place?.document !== document) return undefined;
  const { query, entity, filter, isFolded, listTop, claimsTop } = place;
  return { query, entity, filter, isFolded, listTop, claimsTop };
}
