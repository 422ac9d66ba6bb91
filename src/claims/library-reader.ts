/**
 * What a library has to tell of each entity, source and claim, as plain data that can be sent to a page. Lists that
 * may be long come in portions with their full number.
 */
import type { PackContent } from '../pack/join-packs.ts';
import type {
  Claim,
  ClaimId,
  Entity,
  EntityId,
  Figure,
  Origin,
  RelationKind,
  Source,
  SourceId,
  Speaker,
} from '../pack/schema.ts';
import {
  type ClaimFilter,
  type FilterChoices,
  filterChoices,
  filterClaims,
  newestFirst,
  yearSaid,
} from './claim-filter.ts';
import { type ClaimView, type EntityName, type EntityView, readPack } from './claim-view.ts';
import { concernsAmong } from './concerns.ts';
import { groupByTopic } from './group-by-topic.ts';
import { originsOf } from './origins.ts';

/** An entity as it stands in a list. */
export type ListedEntity = Pick<EntityView, 'id' | 'name' | 'chinese' | 'kind'> & { readonly claimCount: number };

/** A source as it stands in a list. */
export type ListedSource = Pick<Source, 'id' | 'title' | 'publisher' | 'date'> & { readonly claimCount: number };

export interface LibraryContents {
  /** Those with the most claims first. */
  readonly entities: readonly ListedEntity[];
  readonly sources: readonly ListedSource[];
  readonly claimCount: number;
}

/** One portion of a list and how long it is. */
export interface Portion<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export interface EntityProfile {
  readonly entity: EntityView;
  /** By language; names without one are those that any text may write. */
  readonly names: readonly { readonly lang: string | undefined; readonly names: readonly string[] }[];
  readonly tickers: readonly string[];
  readonly wikidata?: string;
  /** What it belongs to. */
  readonly of?: EntityName;
  /** What belongs to it. */
  readonly members: Portion<ListedEntity>;
  readonly claimCount: number;
  readonly sourceCount: number;
  readonly originCount: number;
  /** Years of the oldest and the newest claim, where any is known. */
  readonly said?: { readonly first: string; readonly last: string };
  readonly choices: FilterChoices;
  readonly speakers: Portion<SpeakerRow>;
  readonly pairs: Portion<ClaimPair>;
}

/** Somebody who speaks about an entity, with one stake; the same name may have several. */
export interface SpeakerRow {
  readonly name: string;
  readonly entity?: EntityId;
  /** In different claims they may speak in different roles. */
  readonly roles: readonly string[];
  readonly stake: Speaker['stake'];
  readonly claims: number;
}

/** Two claims that stand to each other, and why. */
export interface ClaimPair {
  readonly kind: RelationKind;
  readonly reason: string;
  readonly from: ClaimView;
  readonly to: ClaimView;
}

export interface TopicPortion extends Portion<ClaimView> {
  readonly topic: string | null;
}

export interface SourceProfile {
  readonly source: Omit<Source, 'article' | 'origin'>;
  readonly origin: Source['origin'];
  /** What its origin is, where that is known. */
  readonly originDetails?: Origin;
  /** Other sources of the same origin. */
  readonly copies: readonly ListedSource[];
  readonly claims: Portion<ClaimView>;
}

export interface ClaimProfile {
  readonly claim: ClaimView;
  readonly topics: readonly string[];
  readonly figures: readonly Figure[];
  readonly pairs: Portion<ClaimPair>;
}

export interface LibraryReader {
  readonly contents: () => LibraryContents;
  /** Null for what the library does not have; so for all that follow. */
  readonly entity: (id: EntityId) => EntityProfile | null;
  readonly entityClaims: (id: EntityId, filter: ClaimFilter) => readonly TopicPortion[];
  /** Claims of one topic from a place on. */
  readonly moreClaims: (id: EntityId, filter: ClaimFilter, topic: string | null, from: number) => readonly ClaimView[];
  readonly source: (id: SourceId) => SourceProfile | null;
  readonly moreOfSource: (id: SourceId, from: number) => readonly ClaimView[];
  readonly claim: (id: ClaimId) => ClaimProfile | null;
}

/** Claims shown of each topic at first, and those that each further portion has. */
const FIRST_CLAIMS = 6;
const MORE_CLAIMS = 50;
const SHOWN_MEMBERS = 60;
const SHOWN_SPEAKERS = 40;
const SHOWN_PAIRS = 12;

const PAIR_ORDER: readonly RelationKind[] = ['in tension', 'qualifies', 'updates', 'same'];

export function readLibrary(content: PackContent): LibraryReader {
  const reader = readPack(content);
  const entities = new Map(content.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(content.sources.map((source) => [source.id, source]));
  const claims = new Map(content.claims.map((claim) => [claim.id, claim]));
  const claimsOf = groupBy(content.claims, concernsAmong(content.entities));
  const claimsIn = groupBy(content.claims, ({ evidence }) => new Set(evidence.map(({ source }) => source)));
  const membersOf = groupBy(content.entities, ({ of }) => (of === undefined ? [] : [of]));
  const copiesOf = groupBy(content.sources, ({ origin }) => ('value' in origin ? [origin.value] : []));
  const relationsOf = groupBy(content.relations, ({ from, to }) => new Set([from, to]));

  const listEntity = (entity: Entity): readonly ListedEntity[] => {
    const view = reader.entity(entity.id);
    if (!view) return [];
    const { id, name, chinese, kind } = view;
    return [{ id, name, kind, ...(chinese && { chinese }), claimCount: claimsOf.get(id)?.length ?? 0 }];
  };
  const listSource = ({ id, title, publisher, date }: Source): ListedSource => {
    return { id, title, publisher, date, claimCount: claimsIn.get(id)?.length ?? 0 };
  };
  const pairsOf = (of: readonly Claim[]): Portion<ClaimPair> => {
    const relations = [...new Set(of.flatMap(({ id }) => relationsOf.get(id) ?? []))];
    relations.sort((a, b) => PAIR_ORDER.indexOf(a.kind) - PAIR_ORDER.indexOf(b.kind));
    const items = relations.slice(0, SHOWN_PAIRS).flatMap(({ kind, reason, from, to }) => {
      const [first, second] = [claims.get(from), claims.get(to)];
      return first && second ? [{ kind, reason, from: reader.claim(first), to: reader.claim(second) }] : [];
    });
    return { items, total: relations.length };
  };
  const groupsOf = remember((id: EntityId, filter: ClaimFilter) => {
    return groupByTopic(newestFirst(filterClaims(claimsOf.get(id) ?? [], filter)));
  });
  const views = (some: readonly Claim[], from: number, count: number) =>
    some.slice(from, from + count).map(reader.claim);

  return {
    contents: () => ({
      entities: byClaims(content.entities.flatMap(listEntity)),
      sources: [...content.sources.map(listSource)].sort((a, b) => b.claimCount - a.claimCount),
      claimCount: content.claims.length,
    }),
    entity(id) {
      const entity = entities.get(id);
      const view = reader.entity(id);
      if (!entity || !view) return null;
      const its = claimsOf.get(id) ?? [];
      const maker = entity.of === undefined ? undefined : entities.get(entity.of);
      const members = byClaims((membersOf.get(id) ?? []).flatMap(listEntity));
      const speakers = speakersOf(its);
      const years = its.map(yearSaid).filter(Boolean).sort();
      const [first] = years;
      return {
        entity: view,
        names: namesByLanguage(entity),
        tickers: entity.tickers ?? [],
        ...(entity.wikidata !== undefined && { wikidata: entity.wikidata }),
        ...(maker && { of: { id: maker.id, name: maker.name } }),
        members: { items: members.slice(0, SHOWN_MEMBERS), total: members.length },
        claimCount: its.length,
        sourceCount: new Set(its.flatMap(({ evidence }) => evidence.map(({ source }) => source))).size,
        originCount: new Set(its.flatMap((claim) => [...originsOf(claim, sources)])).size,
        ...(first !== undefined && { said: { first, last: years[years.length - 1] ?? first } }),
        choices: filterChoices(its),
        speakers: { items: speakers.slice(0, SHOWN_SPEAKERS), total: speakers.length },
        pairs: pairsOf(its),
      };
    },
    entityClaims: (id, filter) =>
      groupsOf(id, filter).map(({ topic, claims: its }) => {
        return { topic, items: views(its, 0, FIRST_CLAIMS), total: its.length };
      }),
    moreClaims(id, filter, topic, from) {
      const group = groupsOf(id, filter).find((one) => one.topic === topic);
      return views(group?.claims ?? [], from, MORE_CLAIMS);
    },
    source(id) {
      const source = sources.get(id);
      if (!source) return null;
      const { article: _, origin, ...about } = source;
      const originDetails = 'value' in origin ? content.origins.find((one) => one.id === origin.value) : undefined;
      const copies = 'value' in origin ? (copiesOf.get(origin.value) ?? []).filter((one) => one.id !== id) : [];
      const its = newestFirst(claimsIn.get(id) ?? []);
      return {
        source: about,
        origin,
        ...(originDetails && { originDetails }),
        copies: copies.map(listSource),
        claims: { items: views(its, 0, FIRST_CLAIMS), total: its.length },
      };
    },
    moreOfSource: (id, from) => views(newestFirst(claimsIn.get(id) ?? []), from, MORE_CLAIMS),
    claim(id) {
      const claim = claims.get(id);
      if (!claim) return null;
      return { claim: reader.claim(claim), topics: claim.topics, figures: claim.figures, pairs: pairsOf([claim]) };
    },
  };
}

function byClaims(entities: readonly ListedEntity[]): readonly ListedEntity[] {
  return [...entities].sort((a, b) => b.claimCount - a.claimCount || (a.name < b.name ? -1 : 1));
}

function namesByLanguage({ name, aliases }: Entity): EntityProfile['names'] {
  const languages = groupBy(
    aliases.filter(({ text }) => text !== name),
    ({ lang }) => [lang],
  );
  return [...languages].map(([lang, its]) => ({ lang, names: [...new Set(its.map(({ text }) => text))] }));
}

function speakersOf(claims: readonly Claim[]): readonly SpeakerRow[] {
  const rows = groupBy(claims, ({ speaker }) => [`${speaker.name}\n${speaker.stake.interest}`]);
  return [...rows.values()]
    .flatMap((its): readonly SpeakerRow[] => {
      const [first] = its;
      if (!first) return [];
      const { name, entity, stake } = first.speaker;
      const roles = new Set(its.flatMap(({ speaker: { role } }) => (role === undefined ? [] : [role])));
      return [{ name, roles: [...roles], stake, claims: its.length, ...(entity !== undefined && { entity }) }];
    })
    .sort((a, b) => b.claims - a.claims);
}

function groupBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Iterable<Key>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** Keeps the last answer: portions of one list are asked for one after the other. */
function remember<Answer>(ask: (id: EntityId, filter: ClaimFilter) => Answer): typeof ask {
  let last: { readonly question: string; readonly answer: Answer } | undefined;
  return (id, filter) => {
    const question = JSON.stringify([id, filter]);
    if (last?.question !== question) last = { question, answer: ask(id, filter) };
    return last.answer;
  };
}
