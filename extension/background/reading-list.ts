/**
 * The one writer of the reading list: pages of several tabs may change it at once, and each change reads before it
 * writes. Claims are copied from the library, not taken from the page that asks.
 */
import browser from 'webextension-polyfill';
import type { ClaimId } from '../../src/pack/schema.ts';
import {
  LONGEST_NOTE,
  MOST_SAVED,
  mergeSaved,
  type RemovedClaim,
  removedClaim,
  type SavedClaim,
  savedPage,
  storedClaim,
} from '../../src/reading-list/saved-claim.ts';
import type { BackgroundCalls, ListOutcome } from '../shared/messages.ts';
import { isRemovedKey, listKeys, removedKey, savedKey } from '../shared/reading-list/list-keys.ts';
import type { Library } from './library.ts';
import { turns } from './turns.ts';

/** How long what was removed can be brought back, in ms: 30 days. */
const KEPT_AFTER_REMOVAL_MS = 30 * 24 * 60 * 60 * 1000;

type ListCalls = Extract<keyof BackgroundCalls, `readingList.${string}`>;
type ListHandlers = {
  readonly [Name in ListCalls]: (request: BackgroundCalls[Name]['request']) => Promise<ListOutcome>;
};

export function readingList(library: () => Promise<Library>): ListHandlers {
  const inTurn = turns();
  /** A browser that cannot store, or a library that cannot be read, is an outcome like others. */
  const change =
    <Request>(act: (request: Request) => Promise<ListOutcome>) =>
    (request: Request) =>
      inTurn(() => act(request)).catch((): ListOutcome => ({ ok: false, problem: 'not-stored' }));

  return {
    'readingList.save': change(async ({ claims, note = '', page }) => {
      const { toSave } = await library();
      const pages = [page && savedPage(page.title, page.address)].filter((one) => one !== undefined);
      const savedAt = new Date().toISOString();
      const fresh = claims.flatMap((id) => {
        const copy = toSave(id);
        return copy ? [{ ...copy, savedAt, note, pages }] : [];
      });
      if (fresh.length < claims.length) return { ok: false, problem: 'unknown-claim' };
      return add(fresh);
    }),
    'readingList.import': change(({ saved }) => add(saved)),
    'readingList.annotate': change(async ({ claim, note }) => {
      if (note.length > LONGEST_NOTE) return { ok: false, problem: 'note-too-long' };
      const [{ saved } = {}] = await storedOf([claim]);
      if (!saved) return { ok: false, problem: 'unknown-claim' };
      await write([{ ...saved, note }]);
      return { ok: true };
    }),
    'readingList.remove': change(async ({ claims }) => {
      const removedAt = new Date().toISOString();
      const found = (await storedOf(claims)).flatMap(({ saved = [] }) => saved);
      const items = found.map((saved) => [removedKey(saved.claim.id), { saved, removedAt } satisfies RemovedClaim]);
      // First the copy: if the browser stops between the two, nothing is lost.
      await browser.storage.local.set(Object.fromEntries(items));
      await browser.storage.local.remove(found.map(({ claim }) => savedKey(claim.id)));
      await eraseOld(Date.now());
      return { ok: true };
    }),
    'readingList.restore': change(async ({ claims }) => {
      const found = (await storedOf(claims)).flatMap(({ removed = [] }) => removed);
      return add(found.map(({ saved }) => saved));
    }),
    'readingList.erase': change(async ({ claims }) => {
      await browser.storage.local.remove(claims.map(removedKey));
      return { ok: true };
    }),
  };
}

interface Stored {
  readonly saved?: SavedClaim | undefined;
  readonly removed?: RemovedClaim | undefined;
}

/** What the store has of claims, in their order. */
async function storedOf(claims: readonly ClaimId[]): Promise<readonly Stored[]> {
  const items = await browser.storage.local.get(claims.flatMap((claim) => [savedKey(claim), removedKey(claim)]));
  return claims.map((claim) => ({
    saved: storedClaim(items[savedKey(claim)]),
    removed: removedClaim(items[removedKey(claim)], storedClaim),
  }));
}

/** Adds claims to the list, all or none. What is there already, or was, gives its note and pages to the new. */
async function add(claims: readonly SavedClaim[]): Promise<ListOutcome> {
  const known = await storedOf(claims.map(({ claim }) => claim.id));
  // A file may have a claim twice.
  const byId = new Map<ClaimId, SavedClaim>();
  for (const [at, fresh] of claims.entries()) {
    const { saved: stored, removed } = known[at] ?? {};
    const saved = byId.get(fresh.claim.id) ?? stored;
    const whole = saved ? mergeSaved(saved, fresh) : removed ? mergeSaved(fresh, removed.saved) : fresh;
    if (!whole) return { ok: false, problem: 'note-too-long' };
    byId.set(fresh.claim.id, whole);
  }
  const merged = [...byId.values()];
  const keys = new Set(await listKeys());
  for (const { claim } of merged) {
    keys.delete(removedKey(claim.id));
    keys.add(savedKey(claim.id));
  }
  if (keys.size > MOST_SAVED) return { ok: false, problem: 'full' };
  await write(merged);
  await browser.storage.local.remove(merged.map(({ claim }) => removedKey(claim.id)));
  return { ok: true };
}

async function write(claims: readonly SavedClaim[]) {
  await browser.storage.local.set(Object.fromEntries(claims.map((saved) => [savedKey(saved.claim.id), saved])));
}

/** Erases what was removed long ago. What cannot be read stays. */
async function eraseOld(now: number) {
  const keys = (await listKeys()).filter(isRemovedKey);
  const items = await browser.storage.local.get(keys);
  const old = keys.filter((key) => {
    const removed = removedClaim(items[key], storedClaim);
    return removed && now - Date.parse(removed.removedAt) > KEPT_AFTER_REMOVAL_MS;
  });
  if (old.length > 0) await browser.storage.local.remove(old);
}
