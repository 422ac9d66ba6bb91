/**
 * Full-text search over all that the packs hold: names in every language, claims, sources. The index is made once for
 * a set of packs and stored as plain data; opening it again costs little. Entities stand in the claims' index by their
 * ids, so that any of their names finds the claims about them without being written there.
 */
import type { PackContent } from '../pack/join-packs.ts';
import type { Alias, Claim, Entity, EntityId, Source } from '../pack/schema.ts';
import { nameKey } from './known-phrases.ts';
import { type StoredWordIndex, WordIndex, WordIndexBuilder } from './word-index.ts';
import { stretchesOf, wordsOf } from './words.ts';

/** Grows whenever an older stored index would not be understood, or would find something else. */
export const INDEX_FORMAT = 1;

export interface StoredLibraryIndex {
  readonly format: typeof INDEX_FORMAT;
  readonly names: StoredWordIndex;
  readonly claims: StoredWordIndex;
  readonly sources: StoredWordIndex;
}

/** The fields of a claim by their bit, with what a word counts in them. */
export const CLAIM_FIELDS = { statement: 0, topics: 1, speaker: 2, hedge: 3, source: 4 } as const;
export const CLAIM_FIELD_WEIGHTS = [1, 1.1, 1.2, 0.4, 0.4] as const;

export const SOURCE_FIELDS = { title: 0, publisher: 1, author: 2 } as const;
export const SOURCE_FIELD_WEIGHTS = [1, 1.2, 1.2] as const;

/** One name of an entity, as it is written somewhere. */
export interface NameForm {
  readonly entity: Entity;
  readonly text: string;
  readonly lang?: string;
}

/** What opens search: the packs, and the three indexes of them. */
export interface LibraryIndex {
  readonly content: PackContent;
  readonly names: WordIndex;
  /** The documents of `names`. */
  readonly forms: readonly NameForm[];
  /** By all words of a name. */
  readonly entitiesNamed: ReadonlyMap<string, readonly EntityId[]>;
  readonly claims: WordIndex;
  readonly sources: WordIndex;
}

/** The word that stands in the claims' index for an entity: no text has such a word. */
export function wordOfEntity(id: EntityId): string {
  return `@${id}`;
}

/**
 * Makes the index in steps, so that whoever runs it can do something else between: each `next()` takes a few
 * milliseconds; the last one returns the index.
 */
export function* indexLibrary(content: PackContent): Generator<void, StoredLibraryIndex> {
  const names = new WordIndexBuilder();
  for (const { text } of nameForms(content.entities)) addDocument(names, [text]);
  yield;
  const sourceTexts = new Map(content.sources.map((source) => [source.id, textsOfSource(source)]));
  const sources = new WordIndexBuilder();
  for (const texts of sourceTexts.values()) addDocument(sources, texts);
  yield;
  const claims = new WordIndexBuilder();
  for (const [index, claim] of content.claims.entries()) {
    addClaim(claims, claim, sourceTexts);
    if (index % CLAIMS_A_STEP === 0) yield;
  }
  yield;
  return { format: INDEX_FORMAT, names: names.finish(), claims: claims.finish(), sources: sources.finish() };
}

const CLAIMS_A_STEP = 200;

/**
 * Opens an index for the packs that it was made of.
 *
 * @throws if it is not such an index: whatever was stored can be given
 */
export function openLibraryIndex(content: PackContent, stored: unknown): LibraryIndex {
  if (!isStoredIndex(stored)) throw new Error('not a search index of this format');
  const forms = nameForms(content.entities);
  const index = {
    content,
    forms,
    entitiesNamed: entitiesByName(forms),
    names: new WordIndex(stored.names),
    claims: new WordIndex(stored.claims),
    sources: new WordIndex(stored.sources),
  };
  const isOfThesePacks =
    index.names.documents === forms.length &&
    index.claims.documents === content.claims.length &&
    index.sources.documents === content.sources.length;
  if (!isOfThesePacks) throw new Error('a search index of other packs');
  return index;
}

/** All names of all entities, one document each. */
function nameForms(entities: readonly Entity[]): readonly NameForm[] {
  return entities.flatMap((entity) => {
    const tickers = (entity.tickers ?? []).map((text): Pick<Alias, 'text' | 'lang'> => ({ text }));
    const all: readonly Pick<Alias, 'text' | 'lang'>[] = [{ text: entity.name }, ...entity.aliases, ...tickers];
    return [...new Map(all.map((form) => [form.text, form])).values()].map(({ text, lang }) => ({
      entity,
      text,
      ...(lang === undefined ? {} : { lang }),
    }));
  });
}

function entitiesByName(forms: readonly NameForm[]): ReadonlyMap<string, readonly EntityId[]> {
  const named = new Map<string, EntityId[]>();
  for (const { entity, text } of forms) {
    const key = nameKey(text);
    const ids = named.get(key);
    if (!ids) named.set(key, [entity.id]);
    else if (!ids.includes(entity.id)) ids.push(entity.id);
  }
  return named;
}

/** Each text is a field. */
function addDocument(builder: WordIndexBuilder, texts: readonly string[]): void {
  builder.begin();
  for (const [field, text] of texts.entries()) addText(builder, text, field);
}

function addText(builder: WordIndexBuilder, text: string, field: number): void {
  for (const word of wordsOf(text)) builder.add(word.text, field);
}

function addClaim(
  builder: WordIndexBuilder,
  { statement, topics, speaker, hedge, about, evidence, reportedBy = [] }: Claim,
  sourceTexts: ReadonlyMap<Source['id'], readonly string[]>,
): void {
  builder.begin();
  addText(builder, statement, CLAIM_FIELDS.statement);
  for (const topic of topics) addText(builder, topic, CLAIM_FIELDS.topics);
  addText(builder, `${speaker.name}\n${speaker.role ?? ''}`, CLAIM_FIELDS.speaker);
  if (hedge !== null) addText(builder, hedge, CLAIM_FIELDS.hedge);
  for (const { name } of reportedBy) addText(builder, name, CLAIM_FIELDS.source);
  for (const source of new Set(evidence.map(({ source }) => source))) {
    for (const text of sourceTexts.get(source) ?? []) addText(builder, text, CLAIM_FIELDS.source);
  }
  for (const entity of about) builder.add(wordOfEntity(entity), CLAIM_FIELDS.topics);
  if (speaker.entity !== undefined) builder.add(wordOfEntity(speaker.entity), CLAIM_FIELDS.speaker);
}

/** In the order of `SOURCE_FIELDS`; what is unknown has no words. */
function textsOfSource({ title, publisher, author }: Source): readonly string[] {
  return [title, publisher, author].map((known) => ('value' in known ? known.value : ''));
}

/** How many words a name has, for how much of it was asked for. */
export function lengthOfName(text: string): number {
  return stretchesOf(text).reduce(
    (sum, { script, text: word }) => sum + (script === 'ideographs' ? Math.max(1, word.length - 1) : 1),
    0,
  );
}

function isStoredIndex(stored: unknown): stored is StoredLibraryIndex {
  if (typeof stored !== 'object' || stored === null) return false;
  const { format, names, claims, sources } = stored as Partial<Record<keyof StoredLibraryIndex, unknown>>;
  return format === INDEX_FORMAT && [names, claims, sources].every(isStoredWordIndex);
}

function isStoredWordIndex(stored: unknown): stored is StoredWordIndex {
  if (typeof stored !== 'object' || stored === null) return false;
  const { words, starts, postings, documents } = stored as Partial<Record<keyof StoredWordIndex, unknown>>;
  return (
    typeof words === 'string' &&
    starts instanceof Uint32Array &&
    postings instanceof Uint32Array &&
    typeof documents === 'number' &&
    starts.length === (words === '' ? 0 : words.split('\n').length) + 1 &&
    starts[starts.length - 1] === postings.length
  );
}
