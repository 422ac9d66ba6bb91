/** From the aliases of entities to a compiled gazetteer. Done once, where packs change, and not in any page. */
import type { Alias, Entity } from '../pack/schema.ts';
import { foldedWords, startsName } from './characters.ts';
import { bitsOf, type CompiledGazetteer, ENDS, GOES_ON, LONGEST_OPENING, MOST_GROUPS, slotValue } from './gazetteer.ts';
import { firstWord, isConditional, packAliases } from './packed-aliases.ts';
import { stringList } from './string-list.ts';
import { hashOf, placeOf } from './word-hash.ts';
import { writtenNames } from './written-names.ts';

/** A name as it is sorted. */
interface Entry {
  /** Folded words, parted by single spaces. */
  readonly words: string;
  readonly entity: number;
  readonly trimStart: number;
  readonly trimEnd: number;
  /** Absent where nothing depends on it. */
  readonly alias?: Alias;
}

/** At most half full, so that what is not there is known at the first or second place. */
const PLACES_PER_GROUP = 2;
/** One first word in sixteen that is of no name is taken for one, and with two bits for each, one opening in seventy. */
const BITS_PER_HASH = 16;

/**
 * Compiles the aliases of these entities, in O(n log n) for n names. Aliases for search only, and those without a
 * letter, digit or ideograph, are left out.
 *
 * @throws RangeError if the names start with more than four million different words
 */
export function compileGazetteer(entities: readonly Entity[]): CompiledGazetteer {
  const entries = sortedEntries(entities);
  const groups = firstsOfGroups(entries);
  const groupCount = groups.length - 1;
  if (groupCount > MOST_GROUPS) throw new RangeError(`${groupCount} first words; at most ${MOST_GROUPS} are possible`);
  const aliases = [...new Set(entries.flatMap(({ alias }) => alias ?? []))];
  const numbers = new Map(aliases.map((alias, index) => [alias, index + 1]));
  return {
    firstWords: filterOf(firstWordHashes(entries, groups), (hash, mask) => [placeOf(hash, mask)]),
    slots: tableOfFirstWords(entries, groups),
    openings: filterOf(entries.flatMap(({ words }) => openingOf(words) ?? []).map(hashOf), bitsOf),
    groups,
    words: stringList(entries.map(({ words }) => words)),
    entityOf: Uint32Array.from(entries, ({ entity }) => entity),
    aliasOf: Uint32Array.from(entries, ({ alias }) => (alias && numbers.get(alias)) ?? 0),
    trims: Uint8Array.from(entries, ({ trimStart, trimEnd }) => (trimStart << 4) | trimEnd),
    entities: stringList(entities.map(({ id }) => id)),
    aliases: packAliases(aliases),
  };
}

function sortedEntries(entities: readonly Entity[]): readonly Entry[] {
  const entries = entities.flatMap(({ aliases }, entity) =>
    aliases
      .filter(({ searchOnly }) => !searchOnly)
      .flatMap((alias) => writtenNames(alias, aliases))
      .map(({ text, alias, trimStart, trimEnd }): Entry => {
        const conditional = isConditional(alias) ? { alias } : {};
        return { words: foldedWords(text).trim(), entity, trimStart, trimEnd, ...conditional };
      }),
  );
  return entries
    .filter(({ words }) => startsName(words.charCodeAt(0)))
    .sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0));
}

function firstsOfGroups(entries: readonly Entry[]): Uint32Array {
  const firsts: number[] = [];
  let group: string | undefined;
  for (const [index, entry] of entries.entries()) {
    const word = firstWord(entry.words);
    if (word !== group) firsts.push(index);
    group = word;
  }
  return Uint32Array.from([...firsts, entries.length]);
}

function tableOfFirstWords(entries: readonly Entry[], groups: Uint32Array): Uint32Array {
  const slots = new Uint32Array(powerOfTwo((groups.length - 1) * PLACES_PER_GROUP));
  const mask = slots.length - 1;
  for (let group = 0; group < groups.length - 1; group++) {
    const members = entries.slice(groups[group], groups[group + 1]);
    const word = firstWord(members[0]?.words ?? '');
    const ends = members.some(({ words }) => words === word) ? ENDS : 0;
    const goesOn = members.some(({ words }) => words !== word) ? GOES_ON : 0;
    const hash = hashOf(word);
    let place = placeOf(hash, mask);
    while (slots[place] !== 0) place = (place + 1) & mask;
    slots[place] = slotValue(hash, group, ends | goesOn);
  }
  return slots;
}

function firstWordHashes(entries: readonly Entry[], groups: Uint32Array): number[] {
  return Array.from(groups.subarray(0, -1), (first) => hashOf(firstWord(entries[first]?.words ?? '')));
}

/** A Bloom filter of hashes, for which some bits stand each. */
function filterOf(
  hashes: readonly number[],
  bitsOfHash: (hash: number, mask: number) => readonly number[],
): Uint32Array {
  const distinct = new Set(hashes);
  const size = powerOfTwo(distinct.size * BITS_PER_HASH);
  const filter = new Uint32Array(size / 32);
  for (const hash of distinct) {
    for (const bit of bitsOfHash(hash, size - 1)) {
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }
  return filter;
}

function openingOf(words: string): string | undefined {
  const opening = words.split(' ', LONGEST_OPENING);
  return opening.length < 2 ? undefined : opening.join(' ');
}

/** The least power of two that is not below `least`, and not below 32, the bits of one number. */
function powerOfTwo(least: number): number {
  let size = 32;
  while (size < least) size *= 2;
  return size;
}
