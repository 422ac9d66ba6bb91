/** Entities for tests, as short as their aliases. */
import type { Alias, Entity, EntityId } from '../pack/schema.ts';
import { compileGazetteer } from './compile-gazetteer.ts';
import { Gazetteer } from './gazetteer.ts';

/** An entity named `name` whose id is the name in lower case with hyphens for spaces. */
export function entityNamed(name: string, ...aliases: readonly (string | Omit<Alias, never>)[]): Entity {
  const forms = aliases.length > 0 ? aliases : [name];
  return {
    id: name.toLowerCase().replaceAll(' ', '-') as EntityId,
    name,
    kind: 'company',
    description: 'for tests',
    aliases: forms.map((form) => (typeof form === 'string' ? { text: form } : form)),
  };
}

export function gazetteerOf(entities: readonly Entity[]): Gazetteer {
  return new Gazetteer(compileGazetteer(entities));
}
