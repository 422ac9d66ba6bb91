/** Which claims a reader saves with a page: the weightiest about the names that it mentions most, each once. */
import type { ClaimId } from '../../src/pack/schema.ts';
import type { Library } from '../shared/components/use-library.ts';
import type { FoundEntity } from './use-page.ts';

const MOST_ENTITIES = 8;
const CLAIMS_EACH = 3;

export function pageSet(found: readonly FoundEntity[], library: Pick<Library, 'claimsOf'>): readonly ClaimId[] {
  const claims = found.slice(0, MOST_ENTITIES).flatMap(({ entity }) =>
    library
      .claimsOf(entity)
      .filter(({ withdrawn }) => !withdrawn)
      .slice(0, CLAIMS_EACH),
  );
  return [...new Set(claims.map(({ id }) => id))];
}
