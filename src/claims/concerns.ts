/** Whom a claim concerns: more than those that it names. */
import type { Claim, Entity, EntityId } from '../pack/schema.ts';

/**
 * Tells for a claim the entities that it concerns: those it is about, its speaker, the maker of a product, and the
 * government of a country, since no page marks the name of a country.
 */
export function concernsAmong(entities: readonly Entity[]): (claim: Claim) => ReadonlySet<EntityId> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const governments = governmentsByCountry(entities);
  return ({ about, speaker }) => {
    const concerned = new Set(speaker.entity === undefined ? about : [...about, speaker.entity]);
    for (const entity of about) {
      const maker = byId.get(entity)?.of;
      if (maker !== undefined) concerned.add(maker);
      for (const government of governments.get(entity) ?? []) concerned.add(government);
    }
    return concerned;
  };
}

function governmentsByCountry(entities: readonly Entity[]): ReadonlyMap<EntityId, readonly EntityId[]> {
  const countries = entities.filter(({ kind }) => kind === 'country');
  return new Map(countries.map(({ id }) => [id, entities.filter(({ of }) => of === id).map((body) => body.id)]));
}
