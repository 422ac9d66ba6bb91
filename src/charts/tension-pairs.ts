/** Claims that are in tension, two by two. */
import type { Claim } from '../pack/schema.ts';
import { spanOf } from './date-span.ts';
import { type ChartedClaim, type ChartedPack, claimReader } from './packed-claims.ts';

export interface TensionPair {
  /** The earlier one, where both dates are known. */
  readonly first: ChartedClaim;
  readonly second: ChartedClaim;
  readonly reason: string;
}

/** Pairs of which at least one is among the claims; the other may be about somebody else. */
export function tensionPairsOf(claims: readonly Claim[], pack: ChartedPack): readonly TensionPair[] {
  const read = claimReader(pack);
  const wanted = new Set(claims.map(({ id }) => id));
  const all = new Map(pack.claims.map((claim) => [claim.id, claim]));
  return pack.relations.flatMap(({ kind, from, to, reason }) => {
    if (kind !== 'in tension' || (!wanted.has(from) && !wanted.has(to))) return [];
    const [one, other] = [all.get(from), all.get(to)];
    if (!one || !other) return [];
    const [first, second] = endOf(one) <= endOf(other) ? [one, other] : [other, one];
    return [{ first: read(first), second: read(second), reason }];
  });
}

/** Unknown dates come last. */
function endOf({ date }: Claim): number {
  return 'value' in date ? spanOf(date.value).end : Number.POSITIVE_INFINITY;
}
