/** Who speaks about whom: speakers with their stake against the entities that their claims are about. */
import { group } from 'd3-array';
import type { Claim, Entity, EntityId, StakeInterest } from '../pack/schema.ts';
import { type ChartedPack, distinctClaims } from './packed-claims.ts';

export interface MappedEntity {
  readonly id: EntityId;
  readonly name: string;
  /** Claims about it. */
  readonly claims: number;
}

export interface MappedSpeaker {
  readonly name: string;
  readonly entity?: EntityId;
  readonly interest: StakeInterest;
  /** Claims of this speaker with this stake. */
  readonly claims: number;
  readonly about: readonly SpokenOf[];
}

export interface SpokenOf {
  readonly entity: EntityId;
  readonly claims: number;
  /** Whether the speaker is this entity, belongs to it, or is its maker. */
  readonly isOwn: boolean;
}

export interface SpeakerMap {
  /** The most spoken of first. */
  readonly entities: readonly MappedEntity[];
  /** Who speaks most first. */
  readonly speakers: readonly MappedSpeaker[];
  /** Null where there is enough: two speakers, or one who speaks about two entities. */
  readonly shortage: 'no claims' | 'one pair' | null;
}

/** The part of a map that there is room for. */
export interface FittedSpeakerMap {
  readonly entities: readonly MappedEntity[];
  /** By stake, and within it who speaks most first; each speaks about an entity that is shown. */
  readonly speakers: readonly MappedSpeaker[];
  readonly leftOut: SpeakerMapSize;
}

export interface SpeakerMapSize {
  readonly entities: number;
  readonly speakers: number;
}

/** Stakes in the order that speakers stand in: what is nearest to the matter first. */
const INTERESTS: readonly StakeInterest[] = [
  'own company',
  'competitor',
  'official',
  'analyst',
  'author',
  'none known',
];

export function speakerMapOf(claims: readonly Claim[], pack: ChartedPack): SpeakerMap {
  const distinct = distinctClaims(claims);
  const known = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const entities = countEntities(distinct).map(([id, count]) => ({
    id,
    name: known.get(id)?.name ?? id,
    claims: count,
  }));
  const bySpeaker = group(distinct, keyOf);
  const speakers = [...bySpeaker.values()].sort((a, b) => b.length - a.length).map((said) => speakerOf(said, known));
  const pairs = speakers.reduce((sum, { about }) => sum + about.length, 0);
  return { entities, speakers, shortage: pairs === 0 ? 'no claims' : pairs === 1 ? 'one pair' : null };
}

/** Keeps the entities most spoken of and, of the speakers about them, those who speak most. */
export function fitSpeakerMap({ entities, speakers }: SpeakerMap, room: SpeakerMapSize): FittedSpeakerMap {
  const shown = entities.slice(0, room.entities);
  const ids = new Set(shown.map(({ id }) => id));
  const heard = speakers
    .map((speaker) => ({ ...speaker, about: speaker.about.filter(({ entity }) => ids.has(entity)) }))
    .filter(({ about }) => about.length > 0)
    .slice(0, room.speakers)
    .sort((a, b) => INTERESTS.indexOf(a.interest) - INTERESTS.indexOf(b.interest));
  return {
    entities: shown,
    speakers: heard,
    leftOut: { entities: entities.length - shown.length, speakers: speakers.length - heard.length },
  };
}

/** A speaker with two stakes stands in two rows: what is gained by a claim depends on the claim. */
function keyOf({ speaker: { name, entity, stake } }: Claim): string {
  return JSON.stringify([entity ?? name, stake.interest]);
}

function countEntities(claims: readonly Claim[]): readonly (readonly [EntityId, number])[] {
  const counts = new Map<EntityId, number>();
  for (const { about } of claims) for (const id of new Set(about)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** `said`: all claims of one speaker. */
function speakerOf(said: readonly Claim[], known: ReadonlyMap<EntityId, Entity>): MappedSpeaker {
  const speaker = said[0]?.speaker;
  const own = speaker?.entity;
  const isOwn = (id: EntityId) =>
    own !== undefined && (id === own || known.get(own)?.of === id || known.get(id)?.of === own);
  return {
    name: speaker?.name ?? '',
    ...(own === undefined ? {} : { entity: own }),
    interest: speaker?.stake.interest ?? 'none known',
    claims: said.length,
    about: countEntities(said).map(([entity, claims]) => ({ entity, claims, isOwn: isOwn(entity) })),
  };
}
