/**
 * A claim as a reader has saved it: a copy of all that it said then, which no change of a pack can take away, with the
 * reader's own note, and the pages for whose sake it was saved.
 */
import type { ClaimView } from '../claims/claim-view.ts';
import type { EntityKind } from '../pack/schema.ts';

export interface SavedPage {
  readonly title: string;
  readonly address: string;
}

export interface SavedClaim {
  readonly claim: ClaimView;
  /** What sort of entity the speaker is; absent where the speaker is none that the pack has. */
  readonly speakerKind?: EntityKind;
  /** Where the claim is from. */
  readonly pack: { readonly id: string; readonly title: string; readonly version: string; readonly language: string };
  /** An instant in ISO 8601. */
  readonly savedAt: string;
  /** The reader's own words; empty if there are none. */
  readonly note: string;
  /** Saved as part of these pages' sets; empty if it was saved by itself. */
  readonly pages: readonly SavedPage[];
}

/** A claim that was taken off the list, as it is kept for a while. */
export interface RemovedClaim {
  readonly saved: SavedClaim;
  /** An instant in ISO 8601. */
  readonly removedAt: string;
}

/** How many claims a list may hold, those that can still be brought back among them: within the browser's 10 MB. */
export const MOST_SAVED = 1500;
/** In UTF-16 code units: some pages of text. */
export const LONGEST_NOTE = 10_000;
/** Pages that a claim is saved for; the oldest go first. */
export const MOST_PAGES = 20;
export const LONGEST_TITLE = 500;
export const LONGEST_ADDRESS = 4000;

/**
 * As much of a look as merging needs at what this extension has stored itself: undefined if it is no saved claim.
 * Whoever shows it looks closer (saved-claim-schema.ts).
 */
export function storedClaim(stored: unknown): SavedClaim | undefined {
  const { claim, note, pages } = Object(stored) as Partial<Record<keyof SavedClaim, unknown>>;
  const isSaved = typeof Object(claim).id === 'string' && typeof note === 'string' && Array.isArray(pages);
  return isSaved ? (stored as SavedClaim) : undefined;
}

/** `read` reads the saved claim within. */
export function removedClaim(
  stored: unknown,
  read: (stored: unknown) => SavedClaim | undefined,
): RemovedClaim | undefined {
  const { saved: within, removedAt } = Object(stored) as Partial<Record<keyof RemovedClaim, unknown>>;
  const saved = read(within);
  return saved && typeof removedAt === 'string' ? { saved, removedAt } : undefined;
}

/** A page as it is kept with a claim, its title cut to size; undefined where its address is not one to come back to. */
export function savedPage(title: string, address: string): SavedPage | undefined {
  if (!/^https?:\/\//.test(address) || address.length > LONGEST_ADDRESS) return undefined;
  return { title: title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, ''), address };
}

/**
 * Two copies of one claim as one: nothing of what the reader wrote is lost. The copy of the claim and the time are the
 * first one's. Undefined if the notes together are too long.
 */
export function mergeSaved(kept: SavedClaim, added: SavedClaim): SavedClaim | undefined {
  const note = mergeNotes(kept.note, added.note);
  if (note.length > LONGEST_NOTE) return undefined;
  return { ...kept, note, pages: mergePages(kept.pages, added.pages) };
}

function mergeNotes(kept: string, added: string): string {
  if (added.trim() === '' || kept.includes(added)) return kept;
  return kept.trim() === '' || added.includes(kept) ? added : `${kept}\n\n${added}`;
}

function mergePages(kept: readonly SavedPage[], added: readonly SavedPage[]): readonly SavedPage[] {
  const fresh = added.filter(({ address }) => !kept.some((page) => page.address === address));
  return [...kept, ...fresh].slice(-MOST_PAGES);
}

/** What has become of a saved claim in the library. */
export type Fate = 'same' | 'changed' | 'withdrawn' | 'gone';

/** `now`: the claim as the library has it; null if it has it no more. */
export function fateOf(saved: ClaimView, now: ClaimView | null): Fate {
  if (!now) return 'gone';
  if (now.withdrawn && !saved.withdrawn) return 'withdrawn';
  return JSON.stringify(saidIn(saved)) === JSON.stringify(saidIn(now)) ? 'same' : 'changed';
}

/** What a reader would want to know the change of. Relations and origins also change as a pack merely grows. */
function saidIn({ statement, kind, hedge, speaker, date, sources, withdrawn }: ClaimView) {
  const { name, role, stake } = speaker;
  const known = sources.map(({ id, title, author, publisher, date: published }) => [
    id,
    ...[title, author, publisher, published].map((one) => ('value' in one ? one.value : null)),
  ]);
  const when = 'value' in date ? date.value : null;
  return [statement, kind, hedge, name, role, stake.interest, stake.note, when, known.toSorted(), Boolean(withdrawn)];
}
