/** Which claims are on one matter, worked out once for all of them. */
import type { ClaimId } from '../pack/schema.ts';
import type { Term } from './terms.ts';

export interface Alike {
  readonly claim: ClaimId;
  /** From 0, nothing in common, to 1, the same words in the same measure. */
  readonly likeness: number;
}

export interface TermsOfClaim {
  readonly id: ClaimId;
  /** How much each term counts in the claim. */
  readonly terms: ReadonlyMap<Term, number>;
}

/** Claims that have less in common are not kept: any two of one field have some words in common. */
const LEAST_LIKENESS = 0.05;

/**
 * For each claim those on the same matter: the cosine of their terms' weights, where a term counts the more the fewer
 * claims have it (TF-IDF; Salton and Buckley 1988).
 */
export function alikeClaims(claims: readonly TermsOfClaim[]): ReadonlyMap<ClaimId, readonly Alike[]> {
  const vectors = weightedTerms(claims);
  return new Map(
    vectors.map(({ id, weights }) => [
      id,
      vectors
        .filter((other) => other.id !== id)
        .map((other) => ({ claim: other.id, likeness: cosine(weights, other.weights) }))
        .filter(({ likeness }) => likeness >= LEAST_LIKENESS),
    ]),
  );
}

interface Weighted {
  readonly id: ClaimId;
  /** Of unit length. */
  readonly weights: ReadonlyMap<Term, number>;
}

function weightedTerms(claims: readonly TermsOfClaim[]): readonly Weighted[] {
  const holding = new Map<Term, number>();
  for (const { terms } of claims) for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  return claims.map(({ id, terms }) => {
    const weights = Array.from(
      terms,
      ([term, weight]) => [term, weight * Math.log(claims.length / (holding.get(term) ?? 1))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return { id, weights: new Map(weights.map(([term, weight]) => [term, weight / length])) };
  });
}

function cosine(one: ReadonlyMap<Term, number>, other: ReadonlyMap<Term, number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
