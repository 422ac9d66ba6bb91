/**
 * What may be stored as a saved claim, apart from what is done with one: a content script that only says whether a
 * claim is saved, and the background, which is started often, need not carry it.
 */
import * as v from 'valibot';
import { corpusSchemas, packSchema } from '../pack/schema.ts';
import { LONGEST_ADDRESS, LONGEST_NOTE, LONGEST_TITLE, MOST_PAGES, type SavedClaim } from './saved-claim.ts';

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
