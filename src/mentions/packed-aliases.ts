/**
 * The conditions of aliases, compact: each word once, folded; lists of words as numbers; the rest as JSON. Most are
 * never asked for in a page, so they are unpacked one by one.
 */
import type { Alias, EntityId } from '../pack/schema.ts';
import { foldedWords } from './characters.ts';
import { type StringList, stringAt, stringList } from './string-list.ts';

export interface PackedAliases {
  /** The words of all conditions, folded, without the spaces around them. */
  readonly phrases: StringList;
  /** Numbers of phrases; each list is a range. */
  readonly lists: Uint16Array | Uint32Array;
  /** Each alias as JSON, with a range of `lists` for each list of words. */
  readonly records: StringList;
}

/** Which of an alias's words are looked for where, as ranges of `lists`. */
type Ranges = Partial<Record<(typeof PLACES)[number], readonly [number, number]>>;

const PLACES = ['near', 'before', 'after'] as const;

interface AliasRecord {
  /** Only where the alias asks how it is written. */
  readonly text?: string;
  readonly case?: Alias['case'];
  readonly alone?: boolean;
  readonly digitsMayFollow?: boolean;
  readonly needs?: Ranges & { beside?: readonly EntityId[]; onPage?: readonly EntityId[]; seen?: boolean };
  readonly unless?: Ranges & { languages?: readonly string[] };
}

/** Whether anything depends on where or how the alias stands. */
export function isConditional({ case: letterCase, alone, digitsMayFollow, needs, unless }: Alias): boolean {
  return [letterCase, alone, digitsMayFollow, needs, unless].some((condition) => condition !== undefined);
}

export function packAliases(aliases: readonly Alias[]): PackedAliases {
  const numbers = new Map<string, number>();
  const lists: number[] = [];
  const ranges = new Map<string, readonly [number, number]>();
  const pack = (words: readonly string[]): readonly [number, number] => {
    const phrases = words.map((phrase) => foldedWords(phrase).trim());
    const key = phrases.join('\n');
    const known = ranges.get(key);
    if (known) return known;
    const start = lists.length;
    for (const phrase of phrases) {
      if (!numbers.has(phrase)) numbers.set(phrase, numbers.size);
      lists.push(numbers.get(phrase) ?? 0);
    }
    const range = [start, lists.length] as const;
    ranges.set(key, range);
    return range;
  };
  const packPlaces = <Words extends Partial<Record<(typeof PLACES)[number], readonly string[] | undefined>>>(
    words: Words | undefined,
  ) => {
    if (!words) return undefined;
    const packed: Ranges = {};
    for (const place of PLACES) if (words[place]) packed[place] = pack(words[place]);
    return { ...words, ...packed };
  };
  const records = aliases.map(({ text, case: letterCase, alone, digitsMayFollow, needs, unless }) => {
    const written = letterCase === undefined || letterCase === 'any' ? {} : { text, case: letterCase };
    return JSON.stringify({ ...written, alone, digitsMayFollow, needs: packPlaces(needs), unless: packPlaces(unless) });
  });
  return {
    phrases: stringList([...numbers.keys()]),
    lists: numbers.size > 2 ** 16 ? Uint32Array.from(lists) : Uint16Array.from(lists),
    records: stringList(records),
  };
}

/** The conditions of an alias, the words folded, with a space on either side: see `foldedWords`. */
export interface Conditions extends Omit<AliasRecord, 'needs' | 'unless'> {
  readonly needs?: Circumstances & Omit<NonNullable<AliasRecord['needs']>, keyof Ranges>;
  readonly unless?: Circumstances & Omit<NonNullable<AliasRecord['unless']>, keyof Ranges>;
}

/**
 * Words of which one must stand in some place, by the word that is met there first: the last one of those that stand
 * before the name, the first one of others. So looking for a thousand costs no more than looking for one.
 */
export type Circumstances = Partial<Record<(typeof PLACES)[number], ReadonlyMap<string, readonly string[]>>>;

export function unpackAlias({ phrases, lists, records }: PackedAliases, index: number): Conditions {
  const record = JSON.parse(stringAt(records, index)) as AliasRecord;
  const unpack = (ranges: Ranges): Circumstances => {
    const circumstances: Circumstances = {};
    for (const place of PLACES) {
      const range = ranges[place];
      if (!range) continue;
      const byWord = new Map<string, string[]>();
      for (const number of lists.subarray(...range)) {
        const phrase = stringAt(phrases, number);
        const word = place === 'before' ? lastWord(phrase) : firstWord(phrase);
        const others = byWord.get(word);
        if (others) others.push(` ${phrase} `);
        else byWord.set(word, [` ${phrase} `]);
      }
      circumstances[place] = byWord;
    }
    return circumstances;
  };
  const { needs, unless, ...rest } = record;
  return {
    ...rest,
    ...(needs && { needs: { ...needs, ...unpack(needs) } as NonNullable<Conditions['needs']> }),
    ...(unless && { unless: { ...unless, ...unpack(unless) } as NonNullable<Conditions['unless']> }),
  };
}

/** The first of folded words. */
export function firstWord(words: string): string {
  const space = words.indexOf(' ');
  return space < 0 ? words : words.slice(0, space);
}

/** The last of folded words. */
export function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}
