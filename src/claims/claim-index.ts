/** What ranking needs of a pack, worked out once: each claim with the terms it is found by, and what is related to it. */
import { compileGazetteer } from '../mentions/compile-gazetteer.ts';
import { Gazetteer } from '../mentions/gazetteer.ts';
import type { PackContent } from '../pack/join-packs.ts';
import type {
  Claim,
  ClaimId,
  ClaimKind,
  Entity,
  EntityId,
  OriginId,
  RelationKind,
  Source,
  SourceId,
} from '../pack/schema.ts';
import { type TermVector, termVectors } from './alike.ts';
import { type ReadFigure, readFigure } from './compare-figures.ts';
import { concernsAmong } from './concerns.ts';
import { originsOf } from './origins.ts';
import { conceptOf, type Term, termsOf } from './terms.ts';
import { yearsOf } from './words.ts';

export interface ClaimIndex {
  readonly gazetteer: Gazetteer;
  readonly claimsOf: ReadonlyMap<EntityId, readonly IndexedClaim[]>;
  /** Each entity's names in one line: a sentence about it need not repeat them. */
  readonly namesOf: ReadonlyMap<EntityId, string>;
  /** The year of the newest claim: how old the others are is counted from here, since nothing here knows the time. */
  readonly newestYear: number;
}

export interface IndexedClaim {
  readonly claim: Claim;
  /** How much each term counts in this claim. */
  readonly terms: ReadonlyMap<Term, number>;
  readonly figures: readonly ReadFigure[];
  readonly years: ReadonlySet<number>;
  readonly entities: ReadonlySet<EntityId>;
  readonly origins: ReadonlySet<OriginId | SourceId>;
  /** Year in which it was said, where that is known. */
  readonly year?: number;
  readonly related: readonly { readonly claim: ClaimId; readonly kind: RelationKind }[];
  /** Its terms as they are compared with those of other claims. */
  readonly vector: TermVector;
}

/**
 * How much a term counts by where it stands. Topics are written to be met by readers' sentences, so they count
 * most; the many phrases of `metBy` only help where those leave it open.
 */
const FIELD_WEIGHTS = { topic: 1.5, statement: 1, measure: 0.7, kind: 0.7, described: 0.5, metBy: 0.4 } as const;

/** Claims of these kinds are met by sentences that speak so. */
const KIND_CONCEPTS: Partial<Readonly<Record<ClaimKind, Term>>> = {
  'company claim': conceptOf('boast'),
  forecast: conceptOf('forecast'),
  estimate: conceptOf('estimate'),
};

export function indexClaims(pack: PackContent): ClaimIndex {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const related = relatedClaims(pack);
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const concernsOf = concernsAmong(pack.entities);
  const terms = new Map(pack.claims.map((claim) => [claim.id, claimTerms(claim)]));
  const vectors = termVectors(Array.from(terms, ([id, terms]) => ({ id, terms })));
  const claimsOf = new Map<EntityId, IndexedClaim[]>();
  let newestYear = 0;
  for (const claim of pack.claims) {
    const indexed = {
      ...indexClaim(claim, sources),
      terms: terms.get(claim.id) ?? new Map(),
      related: related.get(claim.id) ?? [],
      vector: vectors.get(claim.id) ?? new Map(),
    };
    if (!claim.withdrawn) newestYear = Math.max(newestYear, indexed.year ?? 0);
    for (const entity of concernsOf(claim)) {
      const others = claim.about.filter((other) => other !== entity).map((other) => entities.get(other));
      const seen = { ...indexed, terms: withDescriptions(indexed.terms, others) };
      const claims = claimsOf.get(entity);
      if (claims) claims.push(seen);
      else claimsOf.set(entity, [seen]);
    }
  }
  const namesOf = new Map(
    pack.entities.map(({ id, name, aliases }) => [id, [name, ...aliases.map(({ text }) => text)].join('\n')]),
  );
  return { gazetteer: new Gazetteer(compileGazetteer(pack.entities)), claimsOf, namesOf, newestYear };
}

/**
 * A sentence calls others by what they are: the search company, the phone. What the entity itself is, all its claims
 * would have in common.
 */
function withDescriptions(
  terms: IndexedClaim['terms'],
  others: readonly (Entity | undefined)[],
): IndexedClaim['terms'] {
  const all = new Map(terms);
  for (const entity of others) {
    if (!entity || entity.kind === 'country' || entity.kind === 'instrument') continue;
    for (const term of termsOf(entity.description)) if (!all.has(term)) all.set(term, FIELD_WEIGHTS.described);
  }
  return all;
}

/** What was withdrawn speaks to nothing any more. */
function relatedClaims({ relations, claims }: PackContent): ReadonlyMap<ClaimId, IndexedClaim['related']> {
  const withdrawn = new Set(claims.filter((claim) => claim.withdrawn).map(({ id }) => id));
  const related = new Map<ClaimId, { claim: ClaimId; kind: RelationKind }[]>();
  for (const { kind, from, to } of relations) {
    if (withdrawn.has(from) || withdrawn.has(to)) continue;
    related.set(from, [...(related.get(from) ?? []), { claim: to, kind }]);
    related.set(to, [...(related.get(to) ?? []), { claim: from, kind }]);
  }
  return related;
}

function claimTerms(claim: Claim): IndexedClaim['terms'] {
  const terms = new Map<Term, number>();
  // A term counts where it stands best, and a little more if it stands in several places; never less for one more.
  const add = (term: Term, weight: number) => {
    const former = terms.get(term) ?? 0;
    terms.set(term, Math.max(former, Math.min(former + weight, 2 * weight)));
  };
  const addText = (text: string, weight: number) => {
    for (const term of termsOf(text)) add(term, weight);
  };
  for (const phrase of claim.metBy) addText(phrase, FIELD_WEIGHTS.metBy);
  addText(claim.statement, FIELD_WEIGHTS.statement);
  for (const topic of claim.topics) addText(topic, FIELD_WEIGHTS.topic);
  for (const { measure } of claim.figures) addText(measure, FIELD_WEIGHTS.measure);
  if (!claim.speaker.ownVoice) addText(claim.speaker.role ?? '', FIELD_WEIGHTS.described);
  const kindConcept = KIND_CONCEPTS[claim.kind];
  if (kindConcept !== undefined) add(kindConcept, FIELD_WEIGHTS.kind);
  return terms;
}

function indexClaim(
  claim: Claim,
  sources: ReadonlyMap<SourceId, Source>,
): Omit<IndexedClaim, 'terms' | 'related' | 'vector'> {
  const said = 'value' in claim.date ? yearOf(claim.date.value) : undefined;
  const years = new Set(yearsOf(claim.statement));
  for (const { asOf } of claim.figures) if (asOf !== undefined) years.add(yearOf(asOf));
  if (said !== undefined) years.add(said);
  return {
    claim,
    figures: claim.figures.flatMap(readFigure),
    years,
    entities: new Set(claim.speaker.entity === undefined ? claim.about : [...claim.about, claim.speaker.entity]),
    origins: originsOf(claim, sources),
    ...(said === undefined ? {} : { year: said }),
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
