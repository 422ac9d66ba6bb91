/** Choosing among claims by what they are and where they stand, and what there is to choose from. */
import type { Claim, ClaimKind, SourceId, StakeInterest } from '../pack/schema.ts';

/** What is absent is not asked for. */
export interface ClaimFilter {
  readonly kind?: ClaimKind;
  /** The year in which it was said; '' for claims of unknown date. */
  readonly year?: string;
  readonly source?: SourceId;
  readonly stake?: StakeInterest;
}

export interface Choice<Value> {
  readonly value: Value;
  readonly claims: number;
}

/** More than a reader looks through. */
const MOST_SOURCES = 100;

/** Each with its number of claims; years newest first, all others by that number; of the sources the largest. */
export interface FilterChoices {
  readonly kind: readonly Choice<ClaimKind>[];
  readonly year: readonly Choice<string>[];
  readonly source: readonly Choice<SourceId>[];
  readonly stake: readonly Choice<StakeInterest>[];
}

export function yearSaid({ date }: Pick<Claim, 'date'>): string {
  return 'value' in date ? date.value.slice(0, 4) : '';
}

export function filterClaims(claims: readonly Claim[], { kind, year, source, stake }: ClaimFilter): readonly Claim[] {
  return claims.filter(
    (claim) =>
      (kind === undefined || claim.kind === kind) &&
      (year === undefined || yearSaid(claim) === year) &&
      (stake === undefined || claim.speaker.stake.interest === stake) &&
      (source === undefined || claim.evidence.some((evidence) => evidence.source === source)),
  );
}

export function filterChoices(claims: readonly Claim[]): FilterChoices {
  const years = count(claims.map(yearSaid));
  return {
    kind: count(claims.map(({ kind }) => kind)),
    year: [...years].sort((a, b) => (a.value < b.value ? 1 : -1)),
    source: count(claims.flatMap(({ evidence }) => [...new Set(evidence.map(({ source }) => source))])).slice(
      0,
      MOST_SOURCES,
    ),
    stake: count(claims.map(({ speaker }) => speaker.stake.interest)),
  };
}

function count<Value>(values: readonly Value[]): readonly Choice<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, claims]) => ({ value, claims })).sort((a, b) => b.claims - a.claims);
}

/** The newest first; those of unknown date last, in the order they have. */
export function newestFirst(claims: readonly Claim[]): readonly Claim[] {
  const dateOf = ({ date }: Claim) => ('value' in date ? date.value : '');
  return [...claims].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}
