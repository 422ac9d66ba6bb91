/**
 * Packs of any size to measure with, the same in every run: claims as long as those of the bundled pack and with its
 * words, mixed with invented ones, few of them often and most of them seldom, as in any language.
 */
import type { PackContent } from '../src/pack/join-packs.ts';
import type { Claim, ClaimId, Entity, EntityId, Pack, Source, SourceId } from '../src/pack/schema.ts';
import { nameList } from './name-lists.ts';
import { SeededRandom } from './seeded-random.ts';

const SEED = 3;
/** Claims a source and claims an entity, as in a large library. */
const CLAIMS_A_SOURCE = 20;
const ENTITIES = 5_000;
const RARE_WORDS = 40_000;
const RARE_SHARE = 0.25;
const SPEAKERS = 5_000;

/** A pack with so many claims, made of `pack`. */
export function madeUpPack(pack: Pack, claimCount: number): Pack {
  const random = new SeededRandom(SEED);
  const ownWords = pack.claims.flatMap(({ statement }) => statement.match(/[\p{L}\p{N}’-]+/gu) ?? []);
  const rareWords = nameList(RARE_WORDS, []).map((name) => name.split(' ')[0]?.toLowerCase() ?? '');
  const rare = () => rareWords[Math.floor(RARE_WORDS * random.next() ** 4)] ?? '';
  const word = () => (random.chance(RARE_SHARE) ? rare() : random.pick(ownWords));
  const sentence = (least: number, end: number) => Array.from({ length: random.integer(least, end) }, word).join(' ');

  const entities = [...pack.entities, ...madeUpEntities(ENTITIES - pack.entities.length)];
  const speakers = nameList(SPEAKERS, []);
  const sources = Array.from({ length: Math.ceil(claimCount / CLAIMS_A_SOURCE) }, (_, index): Source => {
    const model = random.pick(pack.sources);
    const title = { basis: 'stated', value: sentence(6, 12) } as const;
    return { ...model, id: `made-up-${index}` as SourceId, title };
  });
  const claims = Array.from({ length: claimCount }, (_, index): Claim => {
    const model = random.pick(pack.claims);
    const year = random.integer(2015, 2026);
    return {
      ...model,
      id: `made-up-${index}` as ClaimId,
      statement: `${sentence(16, 32)}.`,
      about: [...new Set([...model.about, random.pick(entities).id])],
      speaker: { ...model.speaker, name: random.pick(speakers) },
      topics: [...model.topics.slice(0, 3), rare()],
      date: { basis: 'stated', value: String(year) },
      evidence: model.evidence.slice(0, 1).map((evidence) => ({ ...evidence, source: random.pick(sources).id })),
    };
  });
  return { ...pack, id: 'made-up' as Pack['id'], entities, sources, claims, relations: [] } satisfies PackContent &
    Pack;
}

function madeUpEntities(count: number): readonly Entity[] {
  return nameList(count, []).map((name, index) => ({
    id: `made-up-${index}` as EntityId,
    name,
    kind: 'company',
    description: 'made up',
    aliases: [{ text: name }],
  }));
}

/** What readers type, letter by letter at the end of each: whole queries, of names, words, both, with errors. */
export const QUERIES: readonly string[] = [
  'huawei',
  'china chips',
  'export controls huawei',
  'nvida share',
  'smartphone launch',
  'us government',
  'artificial intelligence',
  'semiconductr manufacturing',
  'kirin 9000s',
  'chinese subsidies for chips',
  'research and development spending by huawei',
  '华为',
  '華為 芯片',
  '出口管制',
  'Jeffrey Kesler',
  'deepseek cost of training',
  'market share 2024',
  'ascend 910c production',
];

/** Each query as it is typed: after its first letter, its second, and so on. */
export function asTyped(query: string): readonly string[] {
  return Array.from({ length: query.length }, (_, index) => query.slice(0, index + 1)).filter(
    (typed) => !typed.endsWith(' '),
  );
}
