/**
 * What each UTF-16 code unit is to the matcher, and what it is compared as, in two tables. Folding maps one unit to
 * one unit, so that text is matched in place and offsets need no translation.
 */

/** Runs of `letter`, `digit` and `katakana` are words; each `ideograph` is a word of its own. */
export const CharacterClass = {
  punctuation: 0,
  letter: 1,
  digit: 2,
  katakana: 3,
  /** Scripts written without spaces, and the halves of surrogate pairs. */
  ideograph: 4,
  /** White space and hyphens, which may stand between the words of a name. */
  gap: 5,
  /** Soft hyphens, zero-width characters, marks on letters: as if they were not there. */
  ignorable: 6,
} as const;

const CODE_UNITS = 0x10000;

/** Below this every unit is asked about itself; above it the scripts lie in few large ranges. */
const ALPHABETS_END = 0x2000;

const IDEOGRAPHS = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3041, 0x309f],
  [0x3105, 0x312f],
  [0x31a0, 0x31bf],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
] as const;

const KATAKANA = [
  [0x30a1, 0x30fa],
  [0x30fc, 0x30ff],
  [0xff66, 0xff9f],
] as const;

const GAPS = '\t\n\v\f\r \u00a0\u1680\u202f\u205f\u3000\u2028\u2029-\u2010\u2011\u2012\u2013\u2212\uff0d';
const IGNORABLES = '\u00ad\u034f\u061c\u180e\ufeff';
const IGNORABLE_RANGES = [
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
] as const;

const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;
const FULL_WIDTH_TO_ASCII = 0xfee0;

/** Class of each code unit. */
export const classOf = new Uint8Array(CODE_UNITS);

/** What each code unit is compared as: lower case, without accents, at ordinary width. */
export const folded = new Uint16Array(CODE_UNITS);

function fillTables() {
  for (let unit = 0; unit < CODE_UNITS; unit++) folded[unit] = unit;
  fillAlphabets();
  fillRanges(IDEOGRAPHS, CharacterClass.ideograph);
  fillRanges(KATAKANA, CharacterClass.katakana);
  fillRanges([[0x2000, 0x200a]], CharacterClass.gap);
  fillRanges(IGNORABLE_RANGES, CharacterClass.ignorable);
  for (const character of GAPS) classOf[character.charCodeAt(0)] = CharacterClass.gap;
  for (const character of IGNORABLES) classOf[character.charCodeAt(0)] = CharacterClass.ignorable;
  for (let unit = FULL_WIDTH_START; unit <= FULL_WIDTH_END; unit++) {
    const ascii = unit - FULL_WIDTH_TO_ASCII;
    classOf[unit] = classOf[ascii] as number;
    folded[unit] = folded[ascii] as number;
  }
}

/** Letters that folding changes: those with case, and Arabic ones with a hamza or madda. */
const FOLDED_LETTERS = /[\p{Lu}\p{Lt}\p{Ll}\u0622-\u0626]/gu;

/** Asks for whole runs of a class at once: every frame of every page pays for this. */
function fillAlphabets() {
  const alphabets = String.fromCharCode(...Array(ALPHABETS_END).keys());
  for (const [pattern, characterClass] of [
    [/\p{L}+/gu, CharacterClass.letter],
    [/\p{Nd}+/gu, CharacterClass.digit],
    [/\p{M}+/gu, CharacterClass.ignorable],
  ] as const) {
    for (const { 0: run, index } of alphabets.matchAll(pattern))
      classOf.fill(characterClass, index, index + run.length);
  }
  for (const { 0: letter, index } of alphabets.matchAll(FOLDED_LETTERS)) {
    folded[index] = letter.toLowerCase().normalize('NFD').charCodeAt(0);
  }
}

function fillRanges(ranges: readonly (readonly [number, number])[], value: number) {
  for (const [first, last] of ranges) classOf.fill(value, first, last + 1);
}

fillTables();

/** Whether the unit at `index` has the class; false outside the text. */
export function isAt(text: string, index: number, characterClass: number): boolean {
  return index >= 0 && index < text.length && classOf[text.charCodeAt(index)] === characterClass;
}

/**
 * The words of a text, folded, with one space on either side of each: two texts hold the same word sequence exactly
 * if one's folded form contains the other's.
 */
export function foldedWords(text: string): string {
  let words = ' ';
  let previous: number = CharacterClass.gap;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const characterClass = classOf[unit] as number;
    if (characterClass === CharacterClass.ignorable) continue;
    if (characterClass === CharacterClass.gap) {
      previous = characterClass;
      continue;
    }
    if (words.length > 1 && !(isRun(characterClass) && characterClass === previous)) words += ' ';
    words += String.fromCharCode(folded[unit] as number);
    previous = characterClass;
  }
  return words.length > 1 ? `${words} ` : ' ';
}

/** Whether neighbouring units of this class make one word together. */
export function isRun(characterClass: number): boolean {
  return (
    characterClass === CharacterClass.letter ||
    characterClass === CharacterClass.digit ||
    characterClass === CharacterClass.katakana
  );
}
