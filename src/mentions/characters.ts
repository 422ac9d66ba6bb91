/**
 * What each UTF-16 code unit is to the matcher, and what it is compared as. Folding maps one unit to one unit, so that
 * text is matched in place and offsets need no translation. A unit is classified when it is first met: every frame of
 * every page starts with a fresh table, and most meet one or two alphabets.
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
  [0xff66, 0xff9d],
] as const;

const GAPS = [
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2010, 0x2013],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2212, 0x2212],
  [0x3000, 0x3000],
  [0xff0d, 0xff0d],
] as const;

/** The marks of half-width katakana among them, since those of the full width go with their letters. */
const IGNORABLES = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff9e, 0xff9f],
] as const;

/** What most pages are written in, told without regular expressions: compiling one for all letters takes its time. */
const LETTERS = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x410, 0x44f],
] as const;

const SIGNS = [
  [0x80, 0x9f],
  [0xa1, 0xa9],
  [0x2014, 0x2027],
  [0x2030, 0x205e],
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0xff01, 0xff0c],
  [0xff1a, 0xff20],
] as const;

const CLASSES_OF_RANGES = [
  [IDEOGRAPHS, CharacterClass.ideograph],
  [KATAKANA, CharacterClass.katakana],
  [GAPS, CharacterClass.gap],
  [IGNORABLES, CharacterClass.ignorable],
  [LETTERS, CharacterClass.letter],
  [SIGNS, CharacterClass.punctuation],
] as const;

/** Signs written in many ways, and the one that they are compared as. */
const SAME_SIGNS: readonly (readonly [written: string, as: string])[] = [
  ['‘’ʹʼˈ′＇`´', "'"],
  ['・‧･•∙', '·'],
];

/** Latin small capitals, which no normalisation form knows as letters of the alphabet, and those letters. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const AS_LETTERS = 'abcdefghijklmnoprstuvwyz';

const APOSTROPHE = 0x27;

/** What `readUnit` says of each unit; 0 where it was not met yet. For loops that cannot afford a call. */
export const UNITS = new Uint32Array(0x10000);

/** The class of a code unit, shifted by 16 bits, and below it what the unit is compared as. */
export function readUnit(unit: number): number {
  return UNITS[unit] || classify(unit);
}

/** The class of a code unit. */
export function classOf(unit: number): number {
  return readUnit(unit) >>> 16;
}

/** What a code unit is compared as: lower case, without accents, at ordinary width. */
export function fold(unit: number): number {
  return readUnit(unit) & 0xffff;
}

function classify(unit: number): number {
  const value = (findClass(unit) << 16) | findFold(unit);
  UNITS[unit] = value;
  return value;
}

function findClass(unit: number): number {
  if (unit < 0x80) return classOfAscii(unit);
  for (const [ranges, itsClass] of CLASSES_OF_RANGES) {
    if (ranges.some(([first, last]) => unit >= first && unit <= last)) return itsClass;
  }
  const character = String.fromCharCode(unit);
  if (sameSign(character)) return CharacterClass.punctuation;
  if (/\p{L}/u.test(character)) return CharacterClass.letter;
  if (/\p{Nd}/u.test(character)) return CharacterClass.digit;
  return /\p{M}/u.test(character) ? CharacterClass.ignorable : CharacterClass.punctuation;
}

function classOfAscii(unit: number): number {
  const lower = unit | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return CharacterClass.letter;
  if (unit >= 0x30 && unit <= 0x39) return CharacterClass.digit;
  const isGap = unit === 0x20 || unit === 0x2d || (unit >= 0x09 && unit <= 0x0d);
  return isGap ? CharacterClass.gap : CharacterClass.punctuation;
}

function findFold(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit === 0x60 ? APOSTROPHE : unit;
  const written = String.fromCharCode(unit);
  const sign = sameSign(written);
  if (sign) return sign.charCodeAt(0);
  const compatible = written.normalize('NFKC');
  const character = compatible.length === 1 ? compatible : written;
  const smallCapital = SMALL_CAPITALS.indexOf(character);
  if (smallCapital >= 0) return AS_LETTERS.charCodeAt(smallCapital);
  // Of a decomposed letter its base counts; syllables of Korean are compared whole.
  const isHangul = unit >= 0xac00 && unit <= 0xd7af;
  return (isHangul ? character : character.toLowerCase().normalize('NFD')).charCodeAt(0);
}

function sameSign(character: string): string | undefined {
  return SAME_SIGNS.find(([written]) => written.includes(character))?.[1];
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
    const unit = readUnit(text.charCodeAt(index));
    const characterClass = unit >>> 16;
    if (characterClass === CharacterClass.ignorable) continue;
    if (characterClass !== CharacterClass.gap) {
      if (words.length > 1 && !(isRun(characterClass) && characterClass === previous)) words += ' ';
      words += String.fromCharCode(unit & 0xffff);
    }
    previous = characterClass;
  }
  return words.length > 1 ? `${words} ` : ' ';
}

/** Whether a name may start with this unit: with letters, digits and ideographs, not with signs. */
export function startsName(unit: number): boolean {
  const characterClass = classOf(unit);
  return characterClass >= CharacterClass.letter && characterClass <= CharacterClass.ideograph;
}

/** Whether neighbouring units of this class make one word together. */
export function isRun(characterClass: number): boolean {
  return characterClass >= CharacterClass.letter && characterClass <= CharacterClass.katakana;
}
