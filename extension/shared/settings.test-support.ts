/** Any settings that a reader can have, for property tests. */
import fc from 'fast-check';
import type { EntityId } from '../../src/pack/schema.ts';
import { CHOICES, type Settings } from './settings-shape.ts';

const entity = fc.stringMatching(/^[a-z]{1,8}$/) as unknown as fc.Arbitrary<EntityId>;
const sites = fc.uniqueArray(fc.domain(), { maxLength: 6 });

const choices = Object.fromEntries(
  Object.entries(CHOICES).map(([name, values]) => [name, fc.constantFrom<unknown>(...values)]),
);

export const someSettings = fc.record({
  ...choices,
  silencedSites: sites,
  onlySites: sites,
  silencedEntities: fc.uniqueArray(entity, { maxLength: 6 }),
  exceptions: fc.uniqueArray(
    fc.record({ entity, name: fc.string({ minLength: 1 }), site: fc.domain() }, { requiredKeys: ['entity', 'name'] }),
    { maxLength: 6, selector: (one) => JSON.stringify(one) },
  ),
}) as unknown as fc.Arbitrary<Settings>;
