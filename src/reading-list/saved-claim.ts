/**
 * A claim as a reader has saved it: a copy of all that it said then, which no change of a pack can take away, with the
 * reader's own note, and the pages for whose sake it was saved.
 */
import * as v from 'valibot';
import type { ClaimView } from '../claims/claim-view.ts';
import { corpusSchemas, type EntityKind, packSchema } from '../pack/schema.ts';

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

/** How many claims a list may hold, those that can still be brought back among them: within the browser's 10 MB. */
export const MOST_SAVED = 1500;
/** In UTF-16 code units: some pages of text. */
export const LONGEST_NOTE = 10_000;
/** Pages that a claim is saved for; the oldest go first. */
export const MOST_PAGES = 20;
const LONGEST_TITLE = 500;
const LONGEST_ADDRESS = 4000;

const claimParts = corpusSchemas.source.entries.claims.item.entries;
const sourceParts = corpusSchemas.source.entries.source.entries;
const relationParts = packSchema.entries.relations.item.entries;
const entityParts = packSchema.entries.entities.item.entries;
const text = entityParts.name;

const sourceViewSchema = v.looseObject({
  id: sourceParts.id,
  title: sourceParts.title,
  author: sourceParts.author,
  publisher: sourceParts.publisher,
  date: sourceParts.date,
  passage: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, 'an http or https address'))),
  addressBasis: v.picklist(['stated', 'inferred', 'found', 'unknown']),
  caveats: v.array(text),
});

/** What later versions add is kept, though this one does not know it. */
const claimViewSchema = v.looseObject({
  id: claimParts.id,
  statement: claimParts.statement,
  kind: claimParts.kind,
  hedge: claimParts.hedge,
  speaker: claimParts.speaker,
  about: v.array(v.looseObject({ id: entityParts.id, name: text })),
  reportedBy: v.array(text),
  date: claimParts.date,
  origins: v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number from 0 up')),
  sources: v.array(sourceViewSchema),
  cites: v.array(
    v.looseObject({ name: text, url: v.pipe(v.string(), v.regex(/^https?:\/\//, 'an http or https address')) }),
  ),
  related: v.array(v.looseObject({ kind: relationParts.kind, reason: text, statement: text })),
  caveats: v.array(text),
  corrections: claimParts.corrections,
  withdrawn: claimParts.withdrawn,
});

const pageSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE, `at most ${LONGEST_TITLE} characters`)),
  address: v.pipe(
    v.string(),
    v.regex(/^https?:\/\//, 'an http or https address'),
    v.maxLength(LONGEST_ADDRESS, `at most ${LONGEST_ADDRESS} characters`),
  ),
});

export const savedClaimSchema = v.object({
  claim: claimViewSchema,
  speakerKind: v.optional(entityParts.kind),
  pack: v.object({ id: v.string(), title: v.string(), version: v.string(), language: v.string() }),
  savedAt: v.pipe(v.string(), v.isoTimestamp('a time such as 2026-03-03T10:20:30.000Z')),
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE, `at most ${LONGEST_NOTE} characters`)),
  pages: v.pipe(v.array(pageSchema), v.maxLength(MOST_PAGES, `at most ${MOST_PAGES} pages`)),
});

/** A saved claim from anything that may have been stored; undefined if it is none. */
export function savedClaimFrom(stored: unknown): SavedClaim | undefined {
  const parsed = v.safeParse(savedClaimSchema, stored);
  return parsed.success ? (parsed.output as SavedClaim) : undefined;
}

/** A page as it is kept with a claim, its title cut to size; undefined where its address is not one to come back to. */
export function savedPage(title: string, address: string): SavedPage | undefined {
  const page = { title: title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, ''), address };
  return v.safeParse(pageSchema, page).success ? page : undefined;
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
