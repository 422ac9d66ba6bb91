/** Several packs as if they were one. What has an id that an earlier pack has is that pack's. */
import type { Pack } from './schema.ts';

export type PackContent = Pick<Pack, 'entities' | 'origins' | 'sources' | 'claims' | 'relations'>;

export function joinPacks(packs: readonly PackContent[]): PackContent {
  const [only] = packs;
  if (only && packs.length === 1) return only;
  return {
    entities: firstOfEach(packs.flatMap(({ entities }) => entities)),
    origins: firstOfEach(packs.flatMap(({ origins }) => origins)),
    sources: firstOfEach(packs.flatMap(({ sources }) => sources)),
    claims: firstOfEach(packs.flatMap(({ claims }) => claims)),
    relations: packs.flatMap(({ relations }) => relations),
  };
}

function firstOfEach<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item);
  return [...first.values()];
}
