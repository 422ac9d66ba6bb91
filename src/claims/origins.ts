/** How many times something was said independently: copies of one publication are one origin. */
import type { Claim, OriginId, Source, SourceId } from '../pack/schema.ts';

export interface OriginCount {
  /** Independent publications that carry the claim. */
  readonly origins: number;
  /** Sources that carry it, copies of one origin counted each. */
  readonly sources: number;
}

export function countOrigins(claim: Claim, sources: ReadonlyMap<SourceId, Source>): OriginCount {
  return { origins: originsOf(claim, sources).size, sources: new Set(claim.evidence.map(({ source }) => source)).size };
}

/** The independent publications that carry a claim. A source of unknown origin stands for itself. */
export function originsOf(claim: Claim, sources: ReadonlyMap<SourceId, Source>): ReadonlySet<OriginId | SourceId> {
  return new Set(
    claim.evidence.map(({ source }) => {
      const origin = sources.get(source)?.origin;
      return origin && 'value' in origin ? origin.value : source;
    }),
  );
}

/**
 * Of a claim's origins, those that are independent of the page it is shown on: a page that is a source, or a copy of
 * one, is that origin again. `copies` are all sources of the page's origin.
 */
export function independentOrigins(
  { origins, sources }: { readonly origins: number; readonly sources: readonly { readonly id: SourceId }[] },
  copies: readonly SourceId[],
): number {
  return sources.some(({ id }) => copies.includes(id)) ? origins - 1 : origins;
}
