/** Answers a query from the index: names, claims and sources, each group best first, with what matches in them. */
import type { ClaimId, ClaimKind, EntityId, EntityKind, KnownDate, KnownText, SourceId } from '../pack/schema.ts';
import { type Highlighted, highlight } from './highlight.ts';
import {
  CLAIM_FIELD_WEIGHTS,
  type LibraryIndex,
  lengthOfName,
  type NameForm,
  SOURCE_FIELD_WEIGHTS,
  wordOfEntity,
} from './library-index.ts';
import { type QueryWord, readQuery } from './query.ts';
import { type RankedDocuments, rankDocuments, weightsOfMasks } from './rank-documents.ts';
import { type Asked, findWords } from './spelling.ts';
import type { FoundWords, WordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

export interface NameHit {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: Highlighted;
  /** The name that was found, where it is another one. */
  readonly alias?: Highlighted & { readonly lang?: string };
}

export interface ClaimHit {
  readonly id: ClaimId;
  readonly kind: ClaimKind;
  readonly statement: Highlighted;
  readonly speaker: Highlighted;
  readonly date: KnownDate;
}

export interface SourceHit {
  readonly id: SourceId;
  readonly title: KnownText;
  readonly publisher: KnownText;
  readonly author: KnownText;
  readonly date: KnownDate;
  /** What matches in title, publisher and author, so far as they are known. */
  readonly matches: { readonly title: Highlighted; readonly publisher: Highlighted; readonly author: Highlighted };
}

export interface HitGroup<Hit> {
  readonly hits: readonly Hit[];
  /** All there are. */
  readonly total: number;
  /** Whether each has all the words of the query, or only most of them, since nothing has all. */
  readonly hasAllWords: boolean;
}

export interface SearchResult {
  readonly names: HitGroup<NameHit>;
  readonly claims: HitGroup<ClaimHit>;
  readonly sources: HitGroup<SourceHit>;
}

/** How many of each group are wanted. */
export type HitLimits = Readonly<Record<keyof SearchResult, number>>;

/** What meaning counts against the word itself: a claim that says it stands before one that is about it. */
const MEANT_QUALITY = 0.7;
const TRANSLATED_QUALITY = 0.5;

/** A name of which half was asked for counts three quarters of one that was asked for whole. */
const WHOLE_NAME_SHARE = 0.5;
/** Enough for the better known of two that match alike, never enough for another match. */
const KNOWN_SHARE = 0.01;

/** Of two names that are searched as one, the one that was typed is shown. */
const AS_WRITTEN_SHARE = 0.001;

const CLAIM_WEIGHTS = weightsOfMasks(CLAIM_FIELD_WEIGHTS);
const SOURCE_WEIGHTS = weightsOfMasks(SOURCE_FIELD_WEIGHTS);
const NAME_WEIGHTS = weightsOfMasks([1]);

/** Several forms of one entity may match: so many are looked at for each entity wanted. */
const FORMS_FOR_A_NAME = 12;

export function searchLibrary(index: LibraryIndex, query: string, limits: HitLimits): SearchResult {
  const words = readQuery(query, index.entitiesNamed);
  return {
    names: searchNames(index, query, words, limits.names),
    claims: searchClaims(index, words, limits.claims),
    sources: searchSources(index, words, limits.sources),
  };
}

function searchNames(
  index: LibraryIndex,
  query: string,
  words: readonly QueryWord[],
  limit: number,
): HitGroup<NameHit> {
  const written = query.trim();
  const asked = words.map((word) => findWords(index.names, word, { isLast: word.isLast, typos: 'always' }));
  const entities = new Set<EntityId>();
  const ranked = rankDocuments(index.names, asked, {
    fieldWeights: NAME_WEIGHTS,
    limit: limit * FORMS_FOR_A_NAME,
    // A name in a longer query is found by itself, but not by half of it.
    accepts: (document, held) => held === words.length || held >= lengthOfName(index.forms[document]?.text ?? ''),
    rescore(document, match) {
      const form = index.forms[document];
      if (!form) return 0;
      entities.add(form.entity.id);
      const share = Math.min(1, words.length / lengthOfName(form.text));
      const known = Math.log1p(claimsAbout(index, form.entity.id));
      const asWritten = form.text === written ? AS_WRITTEN_SHARE : 0;
      return match * (1 - WHOLE_NAME_SHARE + WHOLE_NAME_SHARE * share) + KNOWN_SHARE * known + asWritten;
    },
  });
  const best = new Map<EntityId, NameForm>();
  for (const document of ranked.documents) {
    const form = index.forms[document];
    if (form && !best.has(form.entity.id)) best.set(form.entity.id, form);
  }
  const shown = wordsFound(asked);
  const hits = [...best.values()].slice(0, limit).map(
    ({ entity, text, lang }): NameHit => ({
      id: entity.id,
      kind: entity.kind,
      name: highlight(entity.name, shown),
      ...(text === entity.name
        ? {}
        : { alias: { ...highlight(text, shown), ...(lang === undefined ? {} : { lang }) } }),
    }),
  );
  return { hits, total: entities.size, hasAllWords: ranked.wordsHeld === words.length };
}

function claimsAbout(index: LibraryIndex, id: EntityId): number {
  const word = index.claims.numberOf(wordOfEntity(id));
  return word === undefined ? 0 : index.claims.frequency(word);
}

function searchClaims(index: LibraryIndex, words: readonly QueryWord[], limit: number): HitGroup<ClaimHit> {
  const asked = words.map((word) => withMeanings(index.claims, word));
  const ranked = rankDocuments(index.claims, asked, { fieldWeights: CLAIM_WEIGHTS, limit });
  const shown = wordsFound(asked);
  for (const { meanings } of words) {
    for (const meaning of meanings) if ('entities' in meaning) addNames(shown, index, meaning.entities);
  }
  return groupOf(ranked, words, (document) => {
    const claim = index.content.claims[document];
    if (!claim) return [];
    const { id, kind, statement, speaker, date } = claim;
    return [{ id, kind, date, statement: highlight(statement, shown), speaker: highlight(speaker.name, shown) }];
  });
}

/** An entity that was asked for by a name of another language is shown where its English name stands. */
function addNames(shown: Set<string>, { forms }: LibraryIndex, entities: readonly EntityId[]): void {
  for (const { entity } of forms) {
    if (entities.includes(entity.id)) for (const { text } of wordsOf(entity.name)) shown.add(text);
  }
}

function searchSources(index: LibraryIndex, words: readonly QueryWord[], limit: number): HitGroup<SourceHit> {
  const asked = words.map((word) => findWords(index.sources, word, askedOf(word)));
  const ranked = rankDocuments(index.sources, asked, { fieldWeights: SOURCE_WEIGHTS, limit });
  const shown = wordsFound(asked);
  return groupOf(ranked, words, (document) => {
    const source = index.content.sources[document];
    if (!source) return [];
    const { id, title, publisher, author, date } = source;
    const matchIn = (known: KnownText) => highlight('value' in known ? known.value : '', shown);
    const matches = { title: matchIn(title), publisher: matchIn(publisher), author: matchIn(author) };
    return [{ id, title, publisher, author, date, matches }];
  });
}

function groupOf<Hit>(
  { documents, total, wordsHeld }: RankedDocuments,
  words: readonly QueryWord[],
  hitOf: (document: number) => readonly Hit[],
): HitGroup<Hit> {
  return { hits: documents.flatMap(hitOf), total, hasAllWords: wordsHeld === words.length };
}

function askedOf({ isLast }: QueryWord): Asked {
  return { isLast, typos: 'if unknown' };
}

/** A word with the entities and English words that it, or a phrase it is in, stands for. */
function withMeanings(index: WordIndex, word: QueryWord): FoundWords {
  const found = findWords(index, word, word.meanings.length > 0 ? { ...askedOf(word), typos: 'never' } : askedOf(word));
  for (const meaning of word.meanings) {
    const [meant, quality] =
      'entities' in meaning
        ? [meaning.entities.map(wordOfEntity), MEANT_QUALITY]
        : [meaning.words.flatMap((english) => [english, `${english}s`]), TRANSLATED_QUALITY];
    for (const one of meant) {
      const number = index.numberOf(one);
      if (number !== undefined && !found.has(number)) found.set(number, { word: one, quality });
    }
  }
  return found;
}

function wordsFound(asked: readonly FoundWords[]): Set<string> {
  return new Set(asked.flatMap((found) => Array.from(found.values(), ({ word }) => word)));
}
