/** What the charts need to look up for a claim. */
import { originsOf } from '../claims/origins.ts';
import type { Claim, ClaimId, ClaimKind, KnownDate, OriginId, Pack, SourceId, Speaker } from '../pack/schema.ts';

/** The parts of a pack, or of several put together, that charts are drawn from. */
export type ChartedPack = Pick<Pack, 'entities' | 'origins' | 'sources' | 'relations' | 'claims'>;

/** A claim as charts and their tables show it. */
export interface ChartedClaim {
  readonly id: ClaimId;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly speaker: Speaker;
  readonly date: KnownDate;
  /** The independent publications that carry it, copies of one counted once. */
  readonly origins: readonly ChartedOrigin[];
}

export interface ChartedOrigin {
  readonly id: OriginId | SourceId;
  /** What was first published or, of unknown origin, who published the source; undefined if that is unknown too. */
  readonly name?: string;
}

export type ClaimReader = (claim: Claim) => ChartedClaim;

export function claimReader({ origins, sources }: Pick<ChartedPack, 'origins' | 'sources'>): ClaimReader {
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  const names = new Map<OriginId | SourceId, string>();
  for (const { id, publisher } of sources) if ('value' in publisher) names.set(id, publisher.value);
  for (const { id, name } of origins) names.set(id, name);
  return (claim) => ({
    id: claim.id,
    statement: claim.statement,
    kind: claim.kind,
    speaker: claim.speaker,
    date: claim.date,
    origins: [...originsOf(claim, sourcesById)].map((id) => {
      const name = names.get(id);
      return name === undefined ? { id } : { id, name };
    }),
  });
}

/** Each claim once: the same one may stand in several packs. */
export function distinctClaims(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
