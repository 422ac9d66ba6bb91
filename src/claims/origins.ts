/** How many times something was said independently: copies of one publication are one origin. */
import type { Claim, OriginId, Source, SourceId } from '../pack/schema.ts';

export interface OriginCount {
  /** Independent publications that carry the claim. */
  readonly origins: number;
  /** Sources that carry it, copies of one origin counted each. */
  readonly sources: number;
}

export function countOrigins(claim: Claim, sources: ReadonlyMap<SourceId, Source>): OriginCount {
  const carrying = new Set(claim.evidence.map(({ source }) => source));
  const origins = new Set<OriginId>();
  for (const id of carrying) {
    const origin = sources.get(id)?.origin;
    if (origin !== undefined) origins.add(origin);
  }
  return { origins: origins.size, sources: carrying.size };
}
