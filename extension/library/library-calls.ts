/** What the library page asks of its worker: one table, as between the other parts (shared/messages.ts). */
import type { ClaimCharts } from '../../src/charts/charts-of.ts';
import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { ClaimView } from '../../src/claims/claim-view.ts';
import type {
  ClaimProfile,
  EntityProfile,
  LibraryContents,
  SourceProfile,
  TopicPortion,
} from '../../src/claims/library-reader.ts';
import type { ClaimId, EntityId, SourceId } from '../../src/pack/schema.ts';
import type { HitLimits, SearchResult } from '../../src/search/search-library.ts';
import type { ChartOrigin } from '../shared/charts/ChartFigure.tsx';

export interface LibraryCalls {
  /** Comes first: the addresses of the packs. All other answers wait for it. */
  open: { request: { readonly packs: readonly string[] }; response: LibraryContents };
  /** Null for what no pack has; so for the others. */
  entity: { request: { readonly id: EntityId }; response: EntityProfile | null };
  entityClaims: { request: { readonly id: EntityId; readonly filter: ClaimFilter }; response: readonly TopicPortion[] };
  moreClaims: {
    request: {
      readonly id: EntityId;
      readonly filter: ClaimFilter;
      readonly topic: string | null;
      readonly from: number;
    };
    response: readonly ClaimView[];
  };
  /** Of an entity, or of the whole library. */
  charts: {
    request: { readonly id: EntityId | null };
    response: { readonly charts: ClaimCharts; readonly pack: ChartOrigin };
  };
  source: { request: { readonly id: SourceId }; response: SourceProfile | null };
  moreOfSource: { request: { readonly id: SourceId; readonly from: number }; response: readonly ClaimView[] };
  claim: { request: { readonly id: ClaimId }; response: ClaimProfile | null };
  /** The first waits for the index. */
  search: { request: { readonly query: string; readonly limits: HitLimits }; response: SearchResult };
}

export type LibraryCall = keyof LibraryCalls;
export type RequestOf<Name extends LibraryCall> = LibraryCalls[Name]['request'];
export type ResponseOf<Name extends LibraryCall> = LibraryCalls[Name]['response'];

/** A call on its way, with the number that its answer will have. */
export interface CallMessage<Name extends LibraryCall = LibraryCall> {
  readonly number: number;
  readonly name: Name;
  readonly request: RequestOf<Name>;
}

export type AnswerMessage =
  | { readonly number: number; readonly response: unknown }
  | { readonly number: number; readonly error: string };
