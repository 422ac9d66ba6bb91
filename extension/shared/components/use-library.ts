/** The packs as Sidelight’s pages read them. */
import { useEffect, useState } from 'preact/hooks';
import { type ClaimView, type EntityView, readPack } from '../../../src/claims/claim-view.ts';
import { indexClaims, rankClaims } from '../../../src/claims/rank.ts';
import { foldedWords } from '../../../src/mentions/characters.ts';
import { findMentions } from '../../../src/mentions/find-mentions.ts';
import type { EntityId, Pack } from '../../../src/pack/schema.ts';
import { loadBundledPack } from '../bundled-pack.ts';

export interface Library {
  readonly entities: readonly LibraryEntity[];
  readonly entity: (id: EntityId) => LibraryEntity | undefined;
  /** The entities that a text names, the most often named first. */
  readonly entitiesIn: (text: string) => readonly { readonly entity: LibraryEntity; readonly count: number }[];
  /** All claims that concern an entity, the weightiest first. */
  readonly claimsOf: (id: EntityId) => readonly ClaimView[];
}

export interface LibraryEntity extends EntityView {
  readonly claimCount: number;
  /** All its names and tickers, folded, for search. */
  readonly names: string;
}

/** Undefined while it is read; an error if it could not be. */
export function useLibrary(address: string): Library | Error | undefined {
  const [library, setLibrary] = useState<Library | Error>();
  useEffect(() => {
    loadBundledPack(address).then(
      (pack) => setLibrary(readLibrary(pack)),
      (error: unknown) => setLibrary(error instanceof Error ? error : new Error(String(error))),
    );
  }, [address]);
  return library;
}

export function readLibrary(pack: Pack): Library {
  const reader = readPack(pack);
  const index = indexClaims(pack);
  const entities = pack.entities.flatMap(({ id, aliases, tickers = [] }) => {
    const view = reader.entity(id);
    if (!view) return [];
    const names = [view.name, ...aliases.map(({ text }) => text), ...tickers].map(foldedWords).join('\n');
    return [{ ...view, claimCount: index.claimsOf.get(id)?.length ?? 0, names }];
  });
  entities.sort((a, b) => b.claimCount - a.claimCount || a.name.localeCompare(b.name));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return {
    entities,
    entity: (id) => byId.get(id),
    entitiesIn: (text) => {
      const counts = new Map<EntityId, number>();
      for (const { entity } of findMentions(text, index.gazetteer)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
      return [...counts]
        .sort(([, a], [, b]) => b - a)
        .flatMap(([id, count]) => {
          const entity = byId.get(id);
          return entity ? [{ entity, count }] : [];
        });
    },
    claimsOf: (id) => rankClaims(index, id, '').map(({ claim }) => reader.claim(claim)),
  };
}

/** The entities with a name in which a word starts as the query does. */
export function searchEntities(entities: readonly LibraryEntity[], query: string): readonly LibraryEntity[] {
  const words = foldedWords(query).trimEnd();
  return words === '' ? entities : entities.filter(({ names }) => names.includes(words));
}
