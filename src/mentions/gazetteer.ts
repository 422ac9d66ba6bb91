/**
 * The compiled aliases of all entities: a hash table of every word-sequence prefix of every surface form. A name is
 * looked up word by word with a rolling hash, so that finding costs one probe for nearly every word of a text,
 * however many names there are. The compiled form is plain arrays and objects, ready to be sent to a page.
 */
import type { Alias, Entity, EntityId } from '../pack/schema.ts';
import { foldedWords } from './characters.ts';

/** One surface form of one entity, with the conditions under which it counts. */
export interface Form {
  readonly entity: EntityId;
  /** The form's folded words; a hash match is only a match if these are equal. */
  readonly words: string;
  /** Absent where nothing depends on it: the form counts wherever it stands as a word. */
  readonly alias?: Alias;
}

export interface Gazetteer {
  /** Open addressing, two cells a slot: a prefix's hash, and `forms index + 1` shifted by one with bit 0 for 'goes on'. Zero is empty. */
  readonly table: Int32Array;
  /** The forms that end at a prefix; forms whose hashes collide share an entry and are told apart by their words. */
  readonly forms: readonly (readonly Form[])[];
}

/** FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const WORD_BREAK = 0x20;

/** Extends a prefix's hash by one folded code unit. */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** Extends a prefix's hash to the start of its next word. */
export function extendHashToNextWord(hash: number): number {
  return extendHash(hash, WORD_BREAK);
}

/** What the table says of a prefix: 0 if no form starts with it. */
export function lookUp(table: Int32Array, hash: number): number {
  const mask = table.length - 2;
  for (let cell = slotOf(hash, mask); ; cell = (cell + 2) & mask) {
    const value = table[cell + 1] as number;
    if (value === 0 || table[cell] === hash) return value;
  }
}

/** Whether a longer form starts with the prefix whose table value this is. */
export function goesOn(value: number): boolean {
  return (value & 1) === 1;
}

/** The forms that end at the prefix whose table value this is. */
export function formsEndingAt(gazetteer: Gazetteer, value: number): readonly Form[] {
  return value >>> 1 === 0 ? [] : (gazetteer.forms[(value >>> 1) - 1] ?? []);
}

/** Compiles the aliases of these entities. Linear in their total length. */
export function compileGazetteer(entities: readonly Entity[]): Gazetteer {
  const prefixes = new Map<number, { goesOn: boolean; forms: Form[] }>();
  const prefix = (hash: number) => {
    const known = prefixes.get(hash);
    if (known) return known;
    const fresh = { goesOn: false, forms: [] };
    prefixes.set(hash, fresh);
    return fresh;
  };
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      if (alias.searchOnly) continue;
      const words = foldedWords(alias.text);
      const hashes = prefixHashes(words);
      const whole = hashes.pop();
      if (whole === undefined) continue;
      for (const hash of hashes) prefix(hash).goesOn = true;
      const conditions = isConditional(alias) ? { alias } : {};
      prefix(whole).forms.push({ entity: entity.id, words, ...conditions });
    }
  }
  const forms: Form[][] = [];
  const table = emptyTable(prefixes.size);
  for (const [hash, entry] of prefixes) {
    const index = entry.forms.length > 0 ? forms.push(entry.forms) : 0;
    insert(table, hash, (index << 1) | (entry.goesOn ? 1 : 0));
  }
  return { table, forms };
}

/** The hash after each word of a form's folded words. */
function prefixHashes(words: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_START;
  for (const word of words.trim().split(' ')) {
    if (word === '') continue;
    if (hashes.length > 0) hash = extendHashToNextWord(hash);
    for (let index = 0; index < word.length; index++) hash = extendHash(hash, word.charCodeAt(index));
    hashes.push(hash);
  }
  return hashes;
}

function isConditional({ case: letterCase, alone, digitsMayFollow, needs, unless }: Alias): boolean {
  return [letterCase, alone, digitsMayFollow, needs, unless].some((condition) => condition !== undefined);
}

/** At most half full, so that a miss, which nearly every word is, ends at the first or second probe. */
function emptyTable(entries: number): Int32Array {
  let slots = 16;
  while (slots < entries * 2) slots *= 2;
  return new Int32Array(slots * 2);
}

function insert(table: Int32Array, hash: number, value: number) {
  const mask = table.length - 2;
  let cell = slotOf(hash, mask);
  while (table[cell + 1] !== 0) cell = (cell + 2) & mask;
  table[cell] = hash;
  table[cell + 1] = value;
}

/** FNV's low bits are weak for short words: the high ones are mixed in. */
function slotOf(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask;
}
