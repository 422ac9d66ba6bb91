/**
 * Which claims matter most beside a sentence, and why: what it talks about, its figures, its years and its other
 * entities; where these decide nothing, kind, what others say to it, origins and recency; and variety, since three
 * claims of one origin that say much the same are not three. docs/ranking.md tells how this was measured.
 */
import { findMentions, type Mention } from '../mentions/find-mentions.ts';
import type { Claim, ClaimId, ClaimKind, EntityId, RelationKind } from '../pack/schema.ts';
import type { ClaimIndex, IndexedClaim } from './claim-index.ts';
import { compareRead, type FigureComparison, readSentenceFigures, type Verdict } from './compare-figures.ts';
import { type Term, type TermSpan, termSpans } from './terms.ts';
import { yearsOf } from './words.ts';

export { type ClaimIndex, indexClaims } from './claim-index.ts';

export interface RankedClaim {
  readonly claim: Claim;
  /** Comparable only among the claims of one call. */
  readonly score: number;
  /** What the score is made of, weightiest first. */
  readonly reasons: readonly Reason[];
  /** Figures of the sentence beside the claim's. */
  readonly figures: readonly FigureComparison[];
}

/** A part of a claim's rank. `share` is what it adds to the score, or takes from it; all shares make the score. */
export type Reason = { readonly share: number } & (
  | { readonly kind: 'topic' /** Words of the sentence. */; readonly words: readonly string[] }
  | { readonly kind: 'figure'; readonly text: string; readonly verdict: Verdict }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'entity'; readonly entity: EntityId }
  | { readonly kind: 'about'; readonly entity: EntityId }
  | { readonly kind: 'beside'; readonly claim: ClaimId; readonly relation: RelationKind | 'alike' }
  | { readonly kind: 'checkable'; readonly claimKind: ClaimKind }
  | { readonly kind: 'discussed' /** Claims that are related to it. */; readonly count: number }
  | { readonly kind: 'origins'; readonly count: number }
  | { readonly kind: 'recent'; readonly year: number }
  | { readonly kind: 'same origin' | 'same words' /** A claim that stands above. */; readonly claim: ClaimId }
);

/** A term's gain flattens as its weight in a claim grows (BM25's k1; Robertson and Zaragoza 2009). */
const SATURATION = 3;
/** What a sign that all claims have is still worth. */
const LEAST_RARITY = 0.2;
/** Below 1, so that several words that a sentence shares with a claim outweigh a single rare one. */
const RARITY_POWER = 0.7;

/** What a sentence's other signs are worth; those of a year and an entity the more, the fewer claims have them. */
const FIGURE_GAINS: Readonly<Record<Verdict, number>> = { same: 7, differs: 4, 'not comparable': 1.5 };
/** What a word is worth that the sentence says of another entity. */
const OTHERS_SHARE = 0.75;
const YEAR_GAIN = 1;
const ENTITY_GAIN = 1;
/** The claim is about the entity itself, not only about its product or by its speaker. */
const ABOUT_GAIN = 0.6;

/** What speaks for a claim whatever the sentence: small beside any matching word, decisive where none matches. */
const KIND_GAINS: Readonly<Record<ClaimKind, number>> = {
  statistic: 0.75,
  fact: 0.7,
  estimate: 0.7,
  forecast: 0.6,
  'company claim': 0.5,
  opinion: 0.3,
};
/** Of each claim that contradicts, qualifies, updates or repeats it: what others speak to is what matters. */
const DISCUSSED_GAIN = 0.15;
const MOST_DISCUSSED = 3;
const ORIGIN_GAIN = 0.25;
const MOST_ORIGINS = 3;
const RECENT_GAIN = 0.3;
/** Years after which a claim is old. */
const OLD_AGE = 4;

/** How much of a related claim's match with the sentence counts for a claim. */
const BESIDE_SHARE = 0.4;
/** What contradicts or qualifies a speaker's claim about his own product belongs beside it. */
const BESIDE_OWN_COMPANY_SHARE = 0.5;
/** The same of a claim on the same matter, where the two are as alike as can be. */
const ALIKE_SHARE = 0.5;

/** How many places are filled with regard to what stands above: as many as are read together. */
const VARIED_PLACES = 6;
/** How many claims may come up for them: those further down lose nothing that would matter. */
const CANDIDATES = 24;
const SAME_ORIGIN_LOSS = 0.15;
const SAME_WORDS_LOSS = 0.5;
/** From this share of common terms on, two claims say much the same. */
const SAME_WORDS = 0.4;

/** The claims that concern an entity, best for this sentence first; empty for an entity that the pack does not know. */
export function rankClaims(index: ClaimIndex, entity: EntityId, sentence: string): readonly RankedClaim[] {
  const claims = index.claimsOf.get(entity) ?? [];
  const reading = readSentence(index, entity, sentence, claims);
  const scored = claims.map((indexed) => scoreClaim(index, reading, indexed));
  addRelated(scored);
  for (const one of scored) one.score = one.reasons.reduce((sum, { share }) => sum + share, 0);
  return varied(scored).map(({ indexed: { claim }, score, reasons, figures }) => ({
    claim,
    score,
    reasons: reasons.sort((a, b) => Math.abs(b.share) - Math.abs(a.share)),
    figures,
  }));
}

/** A sentence as it is compared with claims. */
interface Reading {
  readonly entity: EntityId;
  readonly sentence: string;
  readonly terms: readonly (TermSpan & { /** What a match is worth. */ readonly gain: number })[];
  readonly figures: ReturnType<typeof readSentenceFigures>;
  readonly years: readonly { readonly year: number; readonly gain: number }[];
  readonly mentioned: readonly { readonly entity: EntityId; readonly gain: number }[];
}

interface Scored {
  readonly indexed: IndexedClaim;
  /** How much of the score the sentence gave, without what related claims add. */
  readonly match: number;
  readonly reasons: Reason[];
  readonly figures: readonly FigureComparison[];
  score: number;
}

function readSentence(
  { gazetteer, namesOf }: ClaimIndex,
  entity: EntityId,
  sentence: string,
  claims: readonly IndexedClaim[],
): Reading {
  const mentions = findMentions(sentence, gazetteer);
  const mentioned = new Set(mentions.map((mention) => mention.entity)).add(entity);
  const context = [...mentioned].map((id) => namesOf.get(id) ?? '').join('\n');
  mentioned.delete(entity);
  /** What it is worth that a claim has what the sentence has. */
  const worth = (has: (claim: IndexedClaim) => boolean) => rarity(claims.filter(has).length, claims.length);
  return {
    entity,
    sentence,
    terms: termSpans(sentence).map((span) => ({
      ...span,
      gain: worth(({ terms }) => terms.has(span.term)) * (isOfAnother(span, entity, mentions) ? OTHERS_SHARE : 1),
    })),
    figures: readSentenceFigures(sentence, context),
    years: [...new Set(yearsOf(sentence))].map((year) => ({
      year,
      gain: YEAR_GAIN * worth(({ years }) => years.has(year)),
    })),
    mentioned: [...mentioned].map((other) => ({
      entity: other,
      gain: ENTITY_GAIN * worth(({ entities }) => entities.has(other)),
    })),
  };
}

/** Whether a word is said of another entity than this one: of the one named last before it, or else of the first. */
function isOfAnother(word: TermSpan, entity: EntityId, mentions: readonly Mention[]): boolean {
  const named = mentions.findLast(({ start }) => start <= word.start) ?? mentions[0];
  return named !== undefined && named.entity !== entity && mentions.some((mention) => mention.entity === entity);
}

/** BM25's inverse document frequency, flattened, among the claims that are to be told apart. */
function rarity(holding: number, size: number): number {
  return (LEAST_RARITY + Math.log(1 + (size - holding + 0.5) / (holding + 0.5))) ** RARITY_POWER;
}

function scoreClaim({ newestYear }: ClaimIndex, reading: Reading, indexed: IndexedClaim): Scored {
  const { claim } = indexed;
  const figures = compareRead(reading.figures, indexed.figures);
  const signs = [
    ...topicReasons(reading, indexed),
    ...figureReasons(figures),
    ...reading.years
      .filter(({ year }) => indexed.years.has(year))
      .map(({ year, gain }) => ({ kind: 'year', year, share: gain }) as const),
    ...reading.mentioned
      .filter(({ entity }) => indexed.entities.has(entity))
      .map(({ entity, gain }) => ({ kind: 'entity', entity, share: gain }) as const),
  ];
  const reasons: Reason[] = [
    ...signs,
    { kind: 'checkable', claimKind: claim.kind, share: KIND_GAINS[claim.kind] },
    { kind: 'origins', count: indexed.origins.size, share: ORIGIN_GAIN * Math.min(indexed.origins.size, MOST_ORIGINS) },
  ];
  const count = Math.min(indexed.related.length, MOST_DISCUSSED);
  if (count > 0) reasons.push({ kind: 'discussed', count: indexed.related.length, share: DISCUSSED_GAIN * count });
  if (claim.about.includes(reading.entity)) reasons.push({ kind: 'about', entity: reading.entity, share: ABOUT_GAIN });
  if (indexed.year !== undefined && newestYear - indexed.year < OLD_AGE) {
    const share = RECENT_GAIN * (1 - (newestYear - indexed.year) / OLD_AGE);
    reasons.push({ kind: 'recent', year: indexed.year, share });
  }
  return { indexed, match: signs.reduce((sum, { share }) => sum + share, 0), reasons, figures, score: 0 };
}

/** Each word counts once, by the best of the terms that it stands for; so does a term that several words name. */
function topicReasons({ sentence, terms }: Reading, indexed: IndexedClaim): Reason[] {
  const gains = new Map<number, { readonly word: string; readonly gain: number }>();
  const met = new Set<Term>();
  for (const { term, start, end, gain: worth } of terms) {
    const weight = indexed.terms.get(term);
    if (weight === undefined || met.has(term)) continue;
    met.add(term);
    const gain = worth * ((weight * (SATURATION + 1)) / (weight + SATURATION));
    if (gain > (gains.get(start)?.gain ?? 0)) gains.set(start, { word: sentence.slice(start, end), gain });
  }
  if (gains.size === 0) return [];
  const matches = [...gains.values()].sort((a, b) => b.gain - a.gain);
  return [
    {
      kind: 'topic',
      words: [...new Set(matches.map(({ word }) => word))],
      share: matches.reduce((sum, { gain }) => sum + gain, 0),
    },
  ];
}

/** The best of the comparisons: one figure that is the same is no less for others that are not. */
function figureReasons(figures: readonly FigureComparison[]): Reason[] {
  const [best] = figures.toSorted((a, b) => FIGURE_GAINS[b.verdict] - FIGURE_GAINS[a.verdict]);
  if (!best) return [];
  return [{ kind: 'figure', text: best.sentence.text, verdict: best.verdict, share: FIGURE_GAINS[best.verdict] }];
}

/** Gives each claim a share of what the sentence gave to the claim that it belongs beside most. */
function addRelated(scored: readonly Scored[]): void {
  const byId = new Map(scored.map((one) => [one.indexed.claim.id, one]));
  for (const { indexed, reasons } of scored) {
    const related = indexed.related.map(({ claim, kind }) => {
      const other = byId.get(claim);
      return { claim, relation: kind, share: other ? other.match * besideShare(kind, other) : 0 } as const;
    });
    const alike = indexed.alike.map(({ claim, likeness }) => {
      const share = (byId.get(claim)?.match ?? 0) * ALIKE_SHARE * likeness;
      return { claim, relation: 'alike', share } as const;
    });
    const [best] = [...related, ...alike].sort((a, b) => b.share - a.share);
    if (best && best.share > 0) reasons.push({ kind: 'beside', ...best });
  }
}

function besideShare(kind: RelationKind, { indexed: { claim } }: Scored): number {
  const isChallenge = kind === 'in tension' || kind === 'qualifies';
  return isChallenge && claim.speaker.stake.interest === 'own company' ? BESIDE_OWN_COMPANY_SHARE : BESIDE_SHARE;
}

/** Best first; in the first places, each with regard to those above (Carbonell and Goldstein 1998). */
function varied(scored: readonly Scored[]): readonly Scored[] {
  const left = scored.toSorted(byScore);
  const chosen: Scored[] = [];
  while (chosen.length < VARIED_PLACES) {
    const next = left.shift();
    if (!next) break;
    chosen.push(next);
    for (const one of left.slice(0, CANDIDATES)) discount(one, next);
    left.sort(byScore);
  }
  return [...chosen, ...left];
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.indexed.claim.id < b.indexed.claim.id ? -1 : 1);
}

/** Takes from a claim's score what a claim above it already gives. */
function discount(one: Scored, above: Scored): void {
  const { id } = above.indexed.claim;
  const isSameOrigin = [...one.indexed.origins].every((origin) => above.indexed.origins.has(origin));
  if (!isSameOrigin) return;
  const isSame = one.indexed.related.some(({ claim, kind }) => claim === id && kind === 'same');
  const overlap = isSame ? 1 : commonShare(one.indexed.terms, above.indexed.terms);
  const reason =
    overlap >= SAME_WORDS
      ? ({ kind: 'same words', claim: id, share: -SAME_WORDS_LOSS * overlap } as const)
      : ({ kind: 'same origin', claim: id, share: -SAME_ORIGIN_LOSS } as const);
  // One claim above is enough to lose by: the one that says most of the same.
  const former = one.reasons.findIndex(({ kind }) => kind === 'same origin' || kind === 'same words');
  const lost = one.reasons[former]?.share ?? 0;
  if (reason.share >= lost) return;
  if (former >= 0) one.reasons.splice(former, 1);
  one.reasons.push(reason);
  one.score += reason.share - lost;
}

/** Share of the terms of two claims that both have (Jaccard's index, weighted). */
function commonShare(one: ReadonlyMap<Term, number>, other: ReadonlyMap<Term, number>): number {
  let common = 0;
  let all = 0;
  for (const [term, weight] of one) {
    const there = other.get(term) ?? 0;
    common += Math.min(weight, there);
    all += Math.max(weight, there);
  }
  for (const [term, weight] of other) if (!one.has(term)) all += weight;
  return all === 0 ? 0 : common / all;
}
