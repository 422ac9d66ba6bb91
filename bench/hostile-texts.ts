/** Texts and names made to be slow to search: the cost of each must grow as the text does, and no faster. */
import { compileGazetteer } from '../src/mentions/compile-gazetteer.ts';
import { findMentions } from '../src/mentions/find-mentions.ts';
import { Gazetteer } from '../src/mentions/gazetteer.ts';
import type { Entity } from '../src/pack/schema.ts';

/** What each text is made of, and the names it is searched for. */
const HOSTILE = {
  'near misses': { unit: 'Bureau of Industry and ', names: ['Bureau of Industry and Security', 'Bureau of Industry'] },
  'one long word': { unit: 'a', names: ['a', 'aa'] },
  'names within names': { unit: 'a ', names: Array.from({ length: 10 }, (_, index) => 'a '.repeat(index + 1).trim()) },
  'a name without end, and no other': { unit: 'a-', names: ['a '.repeat(60).trim()] },
  'names end to end': { unit: '华为', names: ['华为', '为华', '华为华为'] },
  'words that hash alike': { unit: 'Aa BB ', names: ['AaAa', 'BBBB', 'AaBB'] },
  'invisible characters': { unit: 'a\u00ad\u200b', names: ['aa'] },
} as const;

/** Milliseconds for so many UTF-16 code units of each, and how many times as long twice as many take. */
export function measureHostile(units: number) {
  return Object.entries(HOSTILE).map(([what, { unit, names }]) => {
    const gazetteer = new Gazetteer(compileGazetteer([entityOf(names)]));
    const once = unit.repeat(units / unit.length);
    const twice = unit.repeat((2 * units) / unit.length);
    const ms = leastTime(() => findMentions(once, gazetteer));
    return { what, ms, growth: leastTime(() => findMentions(twice, gazetteer)) / ms };
  });
}

function entityOf(names: readonly string[]): Entity {
  const aliases = names.map((text) => ({ text }));
  return { id: 'hostile' as Entity['id'], name: 'Hostile', kind: 'company', description: 'made up', aliases };
}

function leastTime(act: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
