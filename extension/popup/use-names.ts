/** The names of all entities that the packs have. */
import type { ListedName } from '../../src/claims/names-table.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { readNames } from '../shared/names.ts';
import { type Answer, useAnswer } from './use-answer.ts';

export interface Names {
  /** Those with the most claims first. */
  readonly all: readonly ListedName[];
  readonly of: (id: EntityId) => ListedName | undefined;
}

export function useNames(): Answer<Names> {
  return useAnswer('names', async () => {
    const all = await readNames();
    const byId = new Map(all.map((entity) => [entity.id, entity]));
    return { all, of: (id) => byId.get(id) };
  });
}
