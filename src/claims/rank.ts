/**
 * Which claims matter most beside a sentence: what it talks about, its figures, its years and its other entities,
 * and, where it decides nothing, the weight of the evidence, kind and recency.
 */

import { compileGazetteer } from '../mentions/compile-gazetteer.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { Gazetteer } from '../mentions/gazetteer.ts';
import type { Claim, ClaimKind, Entity, EntityId, Pack, Source, SourceId } from '../pack/schema.ts';
import { countOrigins } from './origins.ts';
import { isYear, numbersOf, stemsOf } from './words.ts';

export interface RankedClaim {
  readonly claim: Claim;
  /** Comparable only among the claims of one call. */
  readonly score: number;
}

/** What ranking needs of a pack, worked out once. */
export interface ClaimIndex {
  readonly gazetteer: Gazetteer;
  readonly claimsOf: ReadonlyMap<EntityId, readonly IndexedClaim[]>;
  /** In how many claims a stem stands. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly size: number;
}

interface IndexedClaim {
  readonly claim: Claim;
  /** Weight of each stem in this claim. */
  readonly stems: ReadonlyMap<string, number>;
  readonly quantities: readonly number[];
  readonly years: ReadonlySet<number>;
  readonly entities: ReadonlySet<EntityId>;
  /** What speaks for the claim whatever the sentence, from 0 to 1. */
  readonly prior: number;
}

/** How much a stem counts by where it stands. Topics are written to be met by readers' sentences, so they count most. */
const FIELD_WEIGHTS = { topic: 1.5, statement: 1, measure: 0.7 } as const;

/** A stem's gain flattens as its weight in a claim grows (BM25's k1; Robertson and Zaragoza 2009). */
const SATURATION = 1.2;

/** What a sentence's other signs are worth, in units of one well-matching rare word. */
const QUANTITY_GAIN = 4;
const YEAR_GAIN = 0.6;
const ENTITY_GAIN = 1.8;
/** The claim is about the entity itself, not only about its product or by its speaker. */
const ABOUT_GAIN = 1.2;
/** Small beside any matching word, decisive where none matches. */
const PRIOR_GAIN = 1.5;

/** A checkable statement helps a reader more than a judgement. */
const KIND_WEIGHTS: Readonly<Record<ClaimKind, number>> = {
  statistic: 1,
  fact: 0.9,
  estimate: 0.9,
  forecast: 0.8,
  'company claim': 0.7,
  opinion: 0.4,
};

export function indexClaims(pack: Pack): ClaimIndex {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const newest = Math.max(0, ...pack.claims.map(({ date }) => ('value' in date ? yearOf(date.value) : 0)));
  const makers = new Map(pack.entities.map((entity) => [entity.id, entity.of]));
  const governments = governmentsByCountry(pack.entities);
  const claimsOf = new Map<EntityId, IndexedClaim[]>();
  const frequency = new Map<string, number>();
  for (const claim of pack.claims) {
    const indexed = indexClaim(claim, sources, newest);
    for (const stem of indexed.stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    const concerned = new Set(indexed.entities);
    for (const entity of claim.about) {
      const maker = makers.get(entity);
      if (maker !== undefined) concerned.add(maker);
      for (const government of governments.get(entity) ?? []) concerned.add(government);
    }
    for (const entity of concerned) {
      const claims = claimsOf.get(entity);
      if (claims) claims.push(indexed);
      else claimsOf.set(entity, [indexed]);
    }
  }
  return { gazetteer: new Gazetteer(compileGazetteer(pack.entities)), claimsOf, frequency, size: pack.claims.length };
}

/** No page marks the name of a country. What is said of a country is shown with the government that is of it. */
function governmentsByCountry(entities: readonly Entity[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const countries = entities.filter(({ kind }) => kind === 'country');
  return new Map(countries.map(({ id }) => [id, entities.filter(({ of }) => of === id).map((body) => body.id)]));
}

function indexClaim(claim: Claim, sources: ReadonlyMap<SourceId, Source>, newestYear: number): IndexedClaim {
  const stems = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const stem of stemsOf(text)) stems.set(stem, Math.min((stems.get(stem) ?? 0) + weight, 2 * weight));
  };
  add(claim.statement, FIELD_WEIGHTS.statement);
  for (const topic of claim.topics) add(topic, FIELD_WEIGHTS.topic);
  for (const { measure } of claim.figures) add(measure, FIELD_WEIGHTS.measure);

  const values = claim.figures.flatMap(({ value, min, max }) => [value, min, max].filter((one) => one !== undefined));
  const years = new Set(numbersOf(claim.statement).filter(isYear));
  for (const date of [dateValue(claim.date), ...claim.figures.map(({ asOf }) => asOf)]) {
    if (date !== undefined) years.add(yearOf(date));
  }
  const entities = new Set(claim.about);
  if (claim.speaker.entity !== undefined) entities.add(claim.speaker.entity);

  const { origins } = countOrigins(claim, sources);
  const said = dateValue(claim.date);
  const age = said === undefined ? 4 : newestYear - yearOf(said);
  const prior = 0.5 * KIND_WEIGHTS[claim.kind] + 0.3 * Math.min(1, origins / 2) + 0.2 * Math.max(0, 1 - age / 4);
  return { claim, stems, quantities: values, years, entities, prior };
}

/** The claims that concern an entity, best for this sentence first; empty for an entity that the pack does not know. */
export function rankClaims(index: ClaimIndex, entity: EntityId, sentence: string): readonly RankedClaim[] {
  const stems = new Set(stemsOf(sentence));
  const numbers = numbersOf(sentence);
  const mentioned = new Set(findMentions(sentence, index.gazetteer).map((mention) => mention.entity));
  mentioned.delete(entity);

  const ranked = (index.claimsOf.get(entity) ?? []).map((indexed) => {
    let score = PRIOR_GAIN * indexed.prior;
    if (indexed.claim.about.includes(entity)) score += ABOUT_GAIN;
    for (const stem of stems) {
      const weight = indexed.stems.get(stem);
      if (weight !== undefined) score += rarity(index, stem) * ((weight * (SATURATION + 1)) / (weight + SATURATION));
    }
    for (const other of mentioned) if (indexed.entities.has(other)) score += ENTITY_GAIN;
    for (const number of numbers) {
      if (indexed.quantities.includes(number)) score += isYear(number) ? YEAR_GAIN : QUANTITY_GAIN;
      else if (isYear(number) && indexed.years.has(number)) score += YEAR_GAIN;
    }
    return { claim: indexed.claim, score };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.claim.id < b.claim.id ? -1 : 1));
}

/** BM25's inverse document frequency. */
function rarity({ frequency, size }: ClaimIndex, stem: string): number {
  const holding = frequency.get(stem) ?? 0;
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5)) / 2;
}

function dateValue(date: Claim['date']): string | undefined {
  return 'value' in date ? date.value : undefined;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
