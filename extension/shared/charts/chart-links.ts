/** Addresses of claims and entities on the library page. */
import type { ClaimId, EntityId } from '../../../src/pack/schema.ts';

/** Beside the page that shows the chart. */
export const LIBRARY_PAGE = 'library.html';

export function claimAddress(id: ClaimId, library = LIBRARY_PAGE): string {
  return `${library}#/claim/${id}`;
}

export function entityAddress(id: EntityId, library = LIBRARY_PAGE): string {
  return `${library}#/entity/${id}`;
}
