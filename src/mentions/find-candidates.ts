/**
 * Where in a text the words of some name stand, whether or not they count there. One pass reads every character once,
 * and for nearly every word that is all; from a word that a name may start with, the names that do stand there are
 * followed word by word.
 */
import { CharacterClass, classOf, fold, isRun, readUnit, startsName, UNITS } from './characters.ts';
import { ENDS, type Form, type Gazetteer, LONGEST_OPENING, type WordQuery } from './gazetteer.ts';
import { BYTES_PER_UNIT, writeUnit } from './unit-bytes.ts';
import { extendHash, extendHashToNextWord } from './word-hash.ts';

/** Where a surface form stands, in UTF-16 code units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  /** Where the words end that the form was found in: after the 's' of a plural, which is not part of the name. */
  readonly wordsEnd: number;
  /** The words are no form of the entity themselves, but the plural of one. */
  readonly isPlural: boolean;
}

/** Candidates in order of their start, shorter before longer; they may overlap. */
export function findCandidates(text: string, gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  let start = likelyStart(text, 0, gazetteer);
  while (start >= 0) {
    follow(text, start, gazetteer, candidates);
    readWord(text, start, 0, word, null);
    start = likelyStart(text, word.next, gazetteer);
  }
  return candidates;
}

/** What a text says about names in it before any is looked for in earnest. */
export const NameSign = {
  /** There is none. */
  none: 0,
  /** There is none, but words at its end are such as names start with: of interest if the text goes on. */
  open: 1,
  /** There may be one. */
  likely: 2,
} as const;

/** Reads a text up to the first sign of a name. */
export function signOfName(text: string, gazetteer: Gazetteer): number {
  const start = likelyStart(text, 0, gazetteer);
  return start >= 0 ? NameSign.likely : start === OPEN ? NameSign.open : NameSign.none;
}

/** Whether the last word of one text and the first of the next may be one word, if nothing stands between. */
export function mayJoin(text: string, next: string): boolean {
  const last = classOf(text.charCodeAt(text.length - 1));
  const first = classOf(next.charCodeAt(0));
  return last === first ? isRun(last) : last === CharacterClass.ignorable || first === CharacterClass.ignorable;
}

/** The letter that makes plurals. */
const PLURAL = 0x73;

const NONE = -1;
const OPEN = -2;

/**
 * The first place from `from` on where a name may start: some name's first words stand there, as many as it has, up to
 * three. Hashes say so; letters were not compared. `NONE` or `OPEN` if there is no such place.
 */
function likelyStart(text: string, from: number, gazetteer: Gazetteer): number {
  const { length } = text;
  const { firstWords } = gazetteer.compiled;
  const mask = firstWords.length * 32 - 1;
  let nowhere = NONE;
  let start = from;
  let characterClass: number = CharacterClass.punctuation;
  let hash = 0;
  let hashBeforeLast = 0;
  // One turn for each character: what makes this loop short makes every page fast. So `extendHash` and
  // `placeOf` are written out here.
  for (let index = from; index < length; index++) {
    const unit = UNITS[text.charCodeAt(index)] as number;
    const itsClass = unit >>> 16;
    if (itsClass === characterClass && itsClass !== CharacterClass.ideograph) {
      hashBeforeLast = hash;
      hash = ((hash << 5) - hash + (unit & 0xffff)) | 0;
      continue;
    }
    if (itsClass === CharacterClass.ignorable) continue;
    if (itsClass === NOT_MET) {
      readUnit(text.charCodeAt(index--));
      continue;
    }
    const place = (hash ^ (hash >>> 15)) & mask;
    const placeBefore = (hashBeforeLast ^ (hashBeforeLast >>> 15)) & mask;
    if (
      characterClass !== CharacterClass.gap &&
      (((firstWords[place >>> 5] as number) & (1 << (place & 31))) !== 0 ||
        ((firstWords[placeBefore >>> 5] as number) & (1 << (placeBefore & 31))) !== 0)
    ) {
      const sign = signOfWord(text, start, index, hash, hashBeforeLast, gazetteer);
      if (sign === NameSign.likely) return start;
      if (sign === NameSign.open) nowhere = OPEN;
    }
    characterClass = itsClass;
    start = index;
    hash = unit & 0xffff;
    hashBeforeLast = 0;
  }
  const sign = signOfWord(text, start, length, hash, hashBeforeLast, gazetteer);
  return sign === NameSign.likely ? start : sign === NameSign.open ? OPEN : nowhere;
}

/** What `UNITS` has for characters that were not met before. */
const NOT_MET = 0;

/** What the word from `start` to `end` says, by its hash and that of all of it but the last character. */
function signOfWord(
  text: string,
  start: number,
  end: number,
  hash: number,
  hashBeforeLast: number,
  gazetteer: Gazetteer,
): number {
  if (start === end || !startsName(text.charCodeAt(start))) return NameSign.none;
  const flags = gazetteer.firstWord(hash);
  if (flags & ENDS) return NameSign.likely;
  const isPlural = fold(text.charCodeAt(end - 1)) === PLURAL && end - start > 1;
  if (isPlural && gazetteer.firstWord(hashBeforeLast) & ENDS) return NameSign.likely;
  return flags === 0 ? NameSign.none : signBeyond(text, end, hash, gazetteer);
}

/** What the words after the first one of a name say. */
function signBeyond(text: string, end: number, hash: number, gazetteer: Gazetteer): number {
  word.next = end;
  word.hash = hash;
  for (let words = 2; words <= LONGEST_OPENING; words++) {
    const next = skipGap(text, word.next);
    if (next === text.length) return NameSign.open;
    readWord(text, next, extendHashToNextWord(word.hash), word, null);
    if (gazetteer.mayOpenWith(word.hash)) return NameSign.likely;
  }
  return word.next === text.length ? NameSign.open : NameSign.none;
}

/** Collects the forms that start at `start`, reading on while some form does. */
function follow(text: string, start: number, gazetteer: Gazetteer, candidates: Candidate[]): void {
  query.length = 0;
  readWord(text, start, 0, word, query);
  addPlurals(start, gazetteer, candidates);
  let { first, last } = gazetteer.startingWith(query, word.hash);
  for (;;) {
    for (; first < last && gazetteer.isWhole(first, query); first++) {
      const form = gazetteer.form(first);
      const range = { start: start + form.trimStart, end: word.end - form.trimEnd, wordsEnd: word.end };
      candidates.push({ ...range, form, isPlural: false });
    }
    if (first === last) return;
    const next = skipGap(text, word.next);
    if (next === text.length) return;
    query.bytes[query.length++] = SPACE;
    readWord(text, next, 0, word, query);
    ({ first, last } = gazetteer.narrow({ first, last }, query));
  }
}

/** Collects the one-word forms of which the word that was read is the plural. */
function addPlurals(start: number, gazetteer: Gazetteer, candidates: Candidate[]): void {
  if (query.bytes[query.length - 1] !== PLURAL || query.length < 2) return;
  query.length--;
  const range = gazetteer.startingWith(query, word.hashBeforeLast);
  for (let form = range.first; form < range.last && gazetteer.isWhole(form, query); form++) {
    const range = { start, end: word.end - 1, wordsEnd: word.end };
    candidates.push({ ...range, form: gazetteer.form(form), isPlural: true });
  }
  query.length++;
}

const SPACE = 0x20;

/** No name is longer than this, in UTF-16 code units with a space between words: what comes after is not compared. */
const LONGEST_NAME = 256;

/** Filled anew by each search, since a search reads every word of a page. */
const word: Word = { hash: 0, hashBeforeLast: 0, end: 0, next: 0 };
const query: WordQuery = { bytes: new Uint8Array(LONGEST_NAME * BYTES_PER_UNIT), length: 0 };

/** Filled by `readWord`. */
interface Word {
  hash: number;
  /** The hash without the word's last unit. */
  hashBeforeLast: number;
  /** After the word's last visible unit. */
  end: number;
  /** Where reading goes on: after ignorable characters that trail the word. */
  next: number;
}

/** Reads the word that starts at `start` into `word`, extending `hash`, and adds it to a query. */
function readWord(text: string, start: number, hash: number, word: Word, query: WordQuery | null): void {
  const { length } = text;
  const characterClass = classOf(text.charCodeAt(start));
  const run = isRun(characterClass);
  let index = start;
  do {
    const unit = readUnit(text.charCodeAt(index));
    if (unit >>> 16 === characterClass) {
      word.hashBeforeLast = hash;
      hash = extendHash(hash, unit & 0xffff);
      if (query) addUnit(query, unit & 0xffff);
      word.end = index + 1;
    } else if (unit >>> 16 !== CharacterClass.ignorable) break;
    else if (isDiacritic(text.charCodeAt(index))) word.end = index + 1;
    index++;
  } while (index < length && (run || classOf(text.charCodeAt(index)) === CharacterClass.ignorable));
  word.hash = hash;
  word.next = index;
}

/** Whether a unit belongs to the letter before it, and is not just not to be seen. */
function isDiacritic(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

function addUnit(query: WordQuery, unit: number): void {
  if (query.length + BYTES_PER_UNIT <= query.bytes.length) query.length = writeUnit(query.bytes, query.length, unit);
}

function skipGap(text: string, index: number): number {
  while (index < text.length && classOf(text.charCodeAt(index)) >= CharacterClass.gap) index++;
  return index;
}
