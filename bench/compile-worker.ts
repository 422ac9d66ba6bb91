/**
 * Runs in a worker: compiles so many names, the pack's with their conditions, and others without, three to an entity.
 */
import { compileGazetteer } from '../src/mentions/compile-gazetteer.ts';
import type { CompiledGazetteer } from '../src/mentions/gazetteer.ts';
import type { Entity } from '../src/pack/schema.ts';
import { nameList } from './name-lists.ts';

export interface NamesToCompile {
  readonly entities: readonly Entity[];
  readonly count: number;
}

export interface CompiledNames {
  readonly compiled: CompiledGazetteer;
  /** The names, without conditions. */
  readonly list: readonly string[];
  /** Milliseconds that compiling took. */
  readonly compileTime: number;
}

addEventListener('message', ({ data }: MessageEvent<NamesToCompile>) => {
  const { entities, count } = data;
  const given = entitiesWith(entities, count);
  const start = performance.now();
  const compiled = compileGazetteer(given);
  const compileTime = performance.now() - start;
  postMessage({ compiled, list: nameList(count, namesOf(entities)), compileTime } satisfies CompiledNames);
});

function namesOf(entities: readonly Entity[]): string[] {
  return entities.flatMap(({ aliases }) => aliases.filter(({ searchOnly }) => !searchOnly).map(({ text }) => text));
}

function entitiesWith(entities: readonly Entity[], count: number): Entity[] {
  const own: Entity[] = [];
  let left = count;
  for (const entity of entities) {
    if (left <= 0) break;
    const aliases = entity.aliases.slice(0, left);
    own.push({ ...entity, aliases });
    left -= aliases.length;
  }
  const others = nameList(count, namesOf(entities)).slice(count - left);
  for (let index = 0; index < others.length; index += 3) {
    const aliases = others.slice(index, index + 3).map((text) => ({ text }));
    const id = `made-up-${index}` as Entity['id'];
    own.push({ id, name: aliases[0]?.text ?? '', kind: 'company', description: 'made up', aliases });
  }
  return own;
}
