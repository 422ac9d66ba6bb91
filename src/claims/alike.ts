/** How much two claims are on one matter: the cosine of their terms' weights (TF-IDF; Salton and Buckley 1988). */
import type { ClaimId } from '../pack/schema.ts';
import type { Term } from './terms.ts';

export interface TermsOfClaim {
  readonly id: ClaimId;
  /** How much each term counts in the claim. */
  readonly terms: ReadonlyMap<Term, number>;
}

/** Of unit length. */
export type TermVector = ReadonlyMap<Term, number>;

/** What is less alike has no more in common than any two claims of one field. */
const LEAST_LIKENESS = 0.05;

/** The terms of each claim, weighted the more the fewer of the claims have them. */
export function termVectors(claims: readonly TermsOfClaim[]): ReadonlyMap<ClaimId, TermVector> {
  const holding = new Map<Term, number>();
  for (const { terms } of claims) for (const term of terms.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  return new Map(
    claims.map(({ id, terms }) => {
      const weights = Array.from(
        terms,
        ([term, weight]) => [term, weight * Math.log(claims.length / (holding.get(term) ?? 1))] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [id, new Map(weights.map(([term, weight]) => [term, weight / length]))];
    }),
  );
}

/** From 0, nothing in common that counts, to 1, the same words in the same measure. */
export function likeness(one: TermVector, other: TermVector): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum < LEAST_LIKENESS ? 0 : sum;
}
