/** A pack of many claims to measure with: the bundled one, and more of its like about invented names. */
import { listNames } from '../src/claims/names-table.ts';
import type { Claim, Entity, Pack } from '../src/pack/schema.ts';
import { nameList } from './name-lists.ts';
import { SeededRandom } from './seeded-random.ts';

const SEED = 2;
/** So many claims are about each entity on average. */
const CLAIMS_EACH = 6;
/** So large a share of the claims is about the names that pages mention. */
const SHARE_OF_KNOWN = 0.1;

/** The files of an extension that has a pack of `count` claims, by name. */
export function largePackFiles(pack: Pack, count: number): Readonly<Record<string, string>> {
  const large = largePack(pack, count);
  return { 'pack.json': JSON.stringify(large), 'names.json': JSON.stringify(listNames(large)) };
}

function largePack(pack: Pack, count: number): Pack {
  const random = new SeededRandom(SEED);
  const known = pack.entities.map(({ name }) => name);
  const invented = nameList(known.length + Math.ceil(count / CLAIMS_EACH), known).slice(known.length);
  const entities = invented.map((name, at): Entity => {
    const { description } = random.pick(pack.entities);
    const alias = { ...pack.entities[0]?.aliases[0], text: name } as Entity['aliases'][number];
    return { id: `invented-${at}` as Entity['id'], name, kind: 'company', description, aliases: [alias] };
  });
  const claims = Array.from({ length: count - pack.claims.length }, (_, at): Claim => {
    const model = random.pick(pack.claims);
    const id = `invented-${at}` as Claim['id'];
    if (random.chance(SHARE_OF_KNOWN)) return { ...model, id };
    const { id: about, name } = random.pick(entities);
    return { ...model, id, about: [about], statement: `${name}: ${model.statement}` };
  });
  return { ...pack, entities: [...pack.entities, ...entities], claims: [...pack.claims, ...claims] };
}
