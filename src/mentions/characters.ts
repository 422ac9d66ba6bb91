/**
 * What each UTF-16 code unit is to the matcher, and what it is compared as. Folding maps one unit to one unit, so that
 * text is matched in place and offsets need no translation. A unit is classified when it is first met: every frame of
 * every page starts with fresh tables, and most meet one or two alphabets.
 */

/** Runs of `letter`, `digit` and `katakana` are words; each `ideograph` is a word of its own. */
export const CharacterClass = {
  punctuation: 1,
  letter: 2,
  digit: 3,
  katakana: 4,
  /** Scripts written without spaces, and the halves of surrogate pairs. */
  ideograph: 5,
  /** White space and hyphens, which may stand between the words of a name. */
  gap: 6,
  /** Soft hyphens, zero-width characters, marks on letters: as if they were not there. */
  ignorable: 7,
} as const;

const CODE_UNITS = 0x10000;

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
const GAP_RANGES = [[0x2000, 0x200a]] as const;
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

/** 0 where a unit was not met yet. */
const classes = new Uint8Array(CODE_UNITS);

/** 0 where a unit was not met yet, or is compared as it is. */
const folds = new Uint16Array(CODE_UNITS);

fillRanges(IDEOGRAPHS, CharacterClass.ideograph);
fillRanges(KATAKANA, CharacterClass.katakana);
fillRanges(GAP_RANGES, CharacterClass.gap);
fillRanges(IGNORABLE_RANGES, CharacterClass.ignorable);
for (const character of GAPS) classes[character.charCodeAt(0)] = CharacterClass.gap;
for (const character of IGNORABLES) classes[character.charCodeAt(0)] = CharacterClass.ignorable;

function fillRanges(ranges: readonly (readonly [number, number])[], value: number) {
  for (const [first, last] of ranges) classes.fill(value, first, last + 1);
}

/** The class of a code unit. */
export function classOf(unit: number): number {
  return classes[unit] || classify(unit);
}

/** What a code unit is compared as: lower case, without accents, at ordinary width. */
export function fold(unit: number): number {
  return classOf(unit) && (folds[unit] || unit);
}

function classify(unit: number): number {
  if (unit >= FULL_WIDTH_START && unit <= FULL_WIDTH_END) {
    const ascii = unit - FULL_WIDTH_TO_ASCII;
    folds[unit] = fold(ascii);
    classes[unit] = classOf(ascii);
  } else {
    const character = String.fromCharCode(unit);
    folds[unit] = character.toLowerCase().normalize('NFD').charCodeAt(0);
    classes[unit] = classOfCharacter(character);
  }
  return classes[unit] as number;
}

function classOfCharacter(character: string): number {
  if (/\p{L}/u.test(character)) return CharacterClass.letter;
  if (/\p{Nd}/u.test(character)) return CharacterClass.digit;
  return /\p{M}/u.test(character) ? CharacterClass.ignorable : CharacterClass.punctuation;
}

/** Whether the unit at `index` has the class; false outside the text. */
export function isAt(text: string, index: number, characterClass: number): boolean {
  return index >= 0 && index < text.length && classOf(text.charCodeAt(index)) === characterClass;
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
    const characterClass = classOf(unit);
    if (characterClass === CharacterClass.ignorable) continue;
    if (characterClass === CharacterClass.gap) {
      previous = characterClass;
      continue;
    }
    if (words.length > 1 && !(isRun(characterClass) && characterClass === previous)) words += ' ';
    words += String.fromCharCode(fold(unit));
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
