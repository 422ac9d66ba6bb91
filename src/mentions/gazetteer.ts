/**
 * The names of all entities, compiled: their folded words, sorted, so that all names with the same first words stand
 * together, and a table from first words to where they start. A text is looked up word by word. A small filter tells
 * nearly every word of a text, however many names there are; from a known first word on, the range of names that the
 * text may still become is narrowed by binary search, as in a suffix array.
 */
import type { EntityId } from '../pack/schema.ts';
import { type Conditions, type PackedAliases, unpackAlias } from './packed-aliases.ts';
import { type StringList, stringAt } from './string-list.ts';
import { placeOf } from './word-hash.ts';

/**
 * A compiled gazetteer, ready to be sent: `structuredClone` and messages between the parts of an extension take it as
 * it is, without a copy into objects. Numbers of forms are their places in the sorted list.
 */
export interface CompiledGazetteer {
  /** The first words of names, one bit each, by hash: small, so that nearly every word of a text is told by it alone. */
  readonly firstWords: Uint32Array;
  /**
   * By hash of a first word, open addressing: 0 where empty, or else the number of its group plus one in 22 bits,
   * `ENDS`, `GOES_ON`, and 8 bits of the hash.
   */
  readonly slots: Uint32Array;
  /**
   * The openings of names: their first three words, or both of two. Two bits each, by hash, so that 'no' is sure and
   * 'yes' is not (a Bloom filter: https://doi.org/10.1145/362686.362692).
   */
  readonly openings: Uint32Array;
  /** The first form of each group of forms with the same first word, and after them the number of forms. */
  readonly groups: Uint32Array;
  /** The words of each form, folded, parted by single spaces. */
  readonly words: StringList;
  /** Each form's entity. */
  readonly entityOf: Uint32Array;
  /** Each form's alias plus one; 0 where nothing depends on the alias. */
  readonly aliasOf: Uint32Array;
  /** How much of a form is not the name: at its start in the upper four bits, at its end in the lower. */
  readonly trims: Uint8Array;
  readonly entities: StringList;
  readonly aliases: PackedAliases;
}

/** One surface form of one entity, with the conditions under which it counts. */
export interface Form {
  readonly entity: EntityId;
  /** Absent where there are none: the form counts wherever it stands as a word. */
  readonly conditions?: Conditions;
  /** UTF-16 code units at either end that are not part of the name. */
  readonly trimStart: number;
  readonly trimEnd: number;
}

/** As many as the bits of a slot that hold a group's number can tell apart. */
export const MOST_GROUPS = 2 ** 22 - 1;
/** A name ends with the first word. */
export const ENDS = 1 << 22;
/** A name goes on after it. */
export const GOES_ON = 1 << 23;
const FINGERPRINT = 0xff << 24;
/** How many words of a name its opening has at most. */
export const LONGEST_OPENING = 3;

export function slotValue(hash: number, group: number, flags: number): number {
  return (fingerprintOf(hash) | flags | (group + 1)) >>> 0;
}

const SPACE = 0x20;

/** Looks names up in what was compiled. Cheap to make: nothing is read before it is asked for. */
export class Gazetteer {
  readonly compiled: CompiledGazetteer;
  readonly #forms = new Map<number, Form>();
  readonly #slotMask: number;
  readonly #openingMask: number;

  constructor(compiled: CompiledGazetteer) {
    this.compiled = compiled;
    this.#slotMask = compiled.slots.length - 1;
    this.#openingMask = compiled.openings.length * 32 - 1;
  }

  /** `ENDS` and `GOES_ON` as they may hold for a first word of this hash; 0 if no name starts with it. */
  firstWord(hash: number): number {
    const { slots } = this.compiled;
    let place = placeOf(hash, this.#slotMask);
    const fingerprint = fingerprintOf(hash);
    let flags = 0;
    for (;;) {
      const slot = slots[place] as number;
      if (slot === 0) return flags;
      if ((slot & FINGERPRINT) === fingerprint) flags |= slot & (ENDS | GOES_ON);
      place = (place + 1) & this.#slotMask;
    }
  }

  /** Whether the words that a hash goes over may be the opening of a name. */
  mayOpenWith(hash: number): boolean {
    const { openings } = this.compiled;
    return bitsOf(hash, this.#openingMask).every((bit) => ((openings[bit >>> 5] as number) & (1 << (bit & 31))) !== 0);
  }

  /** The forms whose first word is the one in `query`, with that hash; an empty range if there are none. */
  startingWith(query: WordQuery, hash: number): FormRange {
    const { slots, groups } = this.compiled;
    const fingerprint = fingerprintOf(hash);
    for (let place = placeOf(hash, this.#slotMask); ; place = (place + 1) & this.#slotMask) {
      const slot = slots[place] as number;
      if (slot === 0) return { first: 0, last: 0 };
      if ((slot & FINGERPRINT) !== fingerprint) continue;
      const group = (slot & MOST_GROUPS) - 1;
      const range = { first: groups[group] as number, last: groups[group + 1] as number };
      if (this.#startsWith(range.first, query)) return range;
    }
  }

  /** Of a range, the forms that are exactly the words of `query` or start with them. */
  narrow({ first, last }: FormRange, query: WordQuery): FormRange {
    const from = this.#lowerBound(first, last, query, false);
    return { first: from, last: this.#lowerBound(from, last, query, true) };
  }

  /** Whether a form is exactly the words of `query`, given that it starts with them. */
  isWhole(form: number, query: WordQuery): boolean {
    const { starts } = this.compiled.words;
    return (starts[form + 1] as number) - (starts[form] as number) === query.length;
  }

  form(number: number): Form {
    const known = this.#forms.get(number);
    if (known) return known;
    const { entityOf, aliasOf, trims, entities, aliases } = this.compiled;
    const alias = aliasOf[number] as number;
    const trim = trims[number] as number;
    const form = {
      entity: stringAt(entities, entityOf[number] as number) as EntityId,
      trimStart: trim >>> 4,
      trimEnd: trim & 0xf,
      ...(alias > 0 && { conditions: unpackAlias(aliases, alias - 1) }),
    };
    this.#forms.set(number, form);
    return form;
  }

  #startsWith(form: number, { bytes, length }: WordQuery): boolean {
    const { bytes: words, starts } = this.compiled.words;
    const start = starts[form] as number;
    const end = starts[form + 1] as number;
    if (end - start < length) return false;
    for (let index = 0; index < length; index++) if (words[start + index] !== bytes[index]) return false;
    return end - start === length || words[start + length] === SPACE;
  }

  /** The first form in a range that sorts at or after the words of `query`, or after all that start with them. */
  #lowerBound(first: number, last: number, query: WordQuery, afterAll: boolean): number {
    let low = first;
    let high = last;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#sortsBefore(middle, query, afterAll)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sortsBefore(form: number, { bytes, length }: WordQuery, afterAll: boolean): boolean {
    const { bytes: words, starts } = this.compiled.words;
    const start = starts[form] as number;
    const end = starts[form + 1] as number;
    for (let index = 0; index < length; index++) {
      if (start + index === end) return true;
      const difference = (words[start + index] as number) - (bytes[index] as number);
      if (difference !== 0) return difference < 0;
    }
    // What goes on with a space starts with the same words; nothing sorts between it and the words themselves.
    return afterAll && (start + length === end || words[start + length] === SPACE);
  }
}

/** Eight bits of a hash, in the place that they have in a slot. Those of short words differ only once multiplied. */
function fingerprintOf(hash: number): number {
  return Math.imul(hash, GOLDEN) & FINGERPRINT;
}

/** The two bits that stand for a hash in a filter of `mask + 1` bits. */
export function bitsOf(hash: number, mask: number): readonly [number, number] {
  return [placeOf(hash, mask), placeOf(Math.imul(hash, GOLDEN), mask)];
}

/** Knuth's multiplier for hashes: 2 ** 32 by the golden ratio. */
const GOLDEN = 0x9e3779b1;

/** Folded words of a text, as they are compared with those of names. */
export interface WordQuery {
  readonly bytes: Uint8Array;
  length: number;
}

/** Forms from `first` up to, but not including, `last`. */
export interface FormRange {
  readonly first: number;
  readonly last: number;
}
