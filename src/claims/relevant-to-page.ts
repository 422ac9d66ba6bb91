/** Which few claims of a library matter most for a page as a whole: what it names most, and what it begins with. */
import { findMentions } from '../mentions/find-mentions.ts';
import type { PackContent } from '../pack/join-packs.ts';
import type { Claim, ClaimId, EntityId, OriginId, SourceId } from '../pack/schema.ts';
import type { ClaimIndex } from './claim-index.ts';
import { concernsAmong } from './concerns.ts';
import { rankClaims } from './rank.ts';

export interface PageNames {
  readonly entity: EntityId;
  /** How often the page mentions it. */
  readonly count: number;
}

/** Entities looked at: those mentioned most. */
const MOST_ENTITIES = 8;
/** What a mention in title or lead counts for, in mentions further down. */
const LEAD_WEIGHT = 4;
/** How far down an entity's claims one of another origin may come from. */
const ORIGIN_REACH = 4;

/**
 * At most `most`, each once, without what was withdrawn. Places go to entities as seats go to parties (D'Hondt), so that
 * the one that a page is about has most of them and not all. `lead`: the page's title and first paragraphs.
 */
export function relevantToPage(
  index: ClaimIndex,
  named: readonly PageNames[],
  lead: string,
  most: number,
): readonly Claim[] {
  const weights = weigh(index, named, lead);
  const left = new Map([...weights.keys()].map((entity) => [entity, claimsBeside(index, entity, lead)]));
  const places = new Map<EntityId, number>();
  const chosen = new Set<ClaimId>();
  const origins = new Set<OriginId | SourceId>();
  const relevant: Claim[] = [];
  while (relevant.length < most) {
    const open = [...weights].filter(([entity]) => left.get(entity)?.some(({ id }) => !chosen.has(id)));
    const share = ([entity, weight]: (typeof open)[number]) => weight / ((places.get(entity) ?? 0) + 1);
    const [next] = open.sort((a, b) => share(b) - share(a));
    if (!next) break;
    const [entity] = next;
    const its = (left.get(entity) ?? []).filter(({ id }) => !chosen.has(id));
    const isNew = ({ from }: ClaimBeside) => [...from].some((origin) => !origins.has(origin));
    const taken = its.slice(0, ORIGIN_REACH).find(isNew) ?? its[0];
    if (!taken) break;
    places.set(entity, (places.get(entity) ?? 0) + 1);
    chosen.add(taken.id);
    for (const origin of taken.from) origins.add(origin);
    relevant.push(taken.claim);
  }
  return relevant;
}

/**
 * The part of a library that is about some entities, or by them: with many claims it takes much less time to index
 * than the whole.
 */
export function partAbout(whole: PackContent, wanted: ReadonlySet<EntityId>): PackContent {
  const concernsOf = concernsAmong(whole.entities);
  const claims = whole.claims.filter((claim) => [...concernsOf(claim)].some((id) => wanted.has(id)));
  const concerned = new Set([...wanted, ...claims.flatMap((claim) => [...claim.about, ...concernsOf(claim)])]);
  const ids = new Set(claims.map(({ id }) => id));
  return {
    ...whole,
    claims,
    entities: whole.entities.filter(({ id }) => concerned.has(id)),
    relations: whole.relations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
  };
}

interface ClaimBeside {
  readonly id: ClaimId;
  readonly claim: Claim;
  readonly from: ReadonlySet<OriginId | SourceId>;
}

function claimsBeside(index: ClaimIndex, entity: EntityId, lead: string): readonly ClaimBeside[] {
  const from = new Map((index.claimsOf.get(entity) ?? []).map(({ claim, origins }) => [claim.id, origins]));
  return rankClaims(index, entity, lead)
    .filter(({ claim: { withdrawn } }) => !withdrawn)
    .map(({ claim }) => ({ id: claim.id, claim, from: from.get(claim.id) ?? new Set() }));
}

function weigh(index: ClaimIndex, named: readonly PageNames[], lead: string): ReadonlyMap<EntityId, number> {
  const weights = new Map(named.map(({ entity, count }) => [entity, count]));
  for (const { entity } of findMentions(lead, index.gazetteer)) {
    const weight = weights.get(entity);
    // What the reader has silenced is not among the names of the page, and stays away.
    if (weight !== undefined) weights.set(entity, weight + LEAD_WEIGHT);
  }
  return new Map([...weights].sort(([, a], [, b]) => b - a).slice(0, MOST_ENTITIES));
}
