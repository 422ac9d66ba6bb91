/** Numbers in a text as quantities that can be compared: however they are written, with what scales them. */

export interface Quantity {
  /** As written, for messages. */
  readonly text: string;
  /** With thousand, million and the like worked in; per cent as the number before the sign. */
  readonly value: number;
  readonly isPercent: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
/** Letters of scripts that part words by spaces: digits that touch one belong to a name. */
const LETTER = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L})`;
/** What scales the number before it, as the source of a regular expression. */
export const SCALE = String.raw`(?:\s?(?:hundred|thousand|million|billion|trillion|mn|bn|tn)\b|(?:[mMbBkK]|BN)\b|\s?[万萬亿億])`;
const PERCENT = String.raw`(?:\s?%|\s?per ?cent\b|个百分点)`;
const NUMBER = new RegExp(
  String.raw`(?<!${LETTER}|\p{Nd}|\p{Lu}[\p{L}\d]*-|\d[.,])(?<number>\d+(?:[.,]\d+)*)(?!${LETTER}*\d)(?:(?<scale>${SCALE})|(?<percent>${PERCENT})|(?!\p{Lu}))`,
  'gu',
);
/** '3 to 6 per cent', '10 or 12 million': what scales the second scales the first, unless it is a year. */
const RANGE = /^\s?(?:to|or|and|[-–])\s?(?:[A-Z]{0,2}[$€£¥])?$/;

export function quantitiesOf(written: string): readonly Quantity[] {
  const text = plainDigits(written);
  const matches = [...text.matchAll(NUMBER)];
  const scales = matches.map((match) => match.groups?.scale);
  const percents = matches.map((match) => match.groups?.percent !== undefined);
  for (let index = matches.length - 2; index >= 0; index--) {
    const [match, next] = [matches[index], matches[index + 1]];
    if (!match || !next || scales[index] !== undefined || percents[index]) continue;
    if (/^(?:19|20)\d\d$/.test(match[0])) continue;
    if (!RANGE.test(text.slice(match.index + match[0].length, next.index))) continue;
    scales[index] = scales[index + 1];
    percents[index] = percents[index + 1] ?? false;
  }
  return matches.map((match, index) => ({
    text: match[0],
    value: scaled(Number(plainNumber(match.groups?.number ?? '')), scales[index]) * signBefore(text, match.index),
    isPercent: percents[index] ?? false,
  }));
}

/** A minus stands before its number and after a space; a hyphen or a dash joins two. */
function signBefore(text: string, start: number): 1 | -1 {
  return /(?:^|[\s(])[−-]$/.test(text.slice(Math.max(0, start - 2), start)) ? -1 : 1;
}

/** Whether two quantities are the same. */
export function isSameQuantity(one: Quantity, other: Quantity): boolean {
  return one.value === other.value && one.isPercent === other.isPercent;
}

/** Words with digits that are no quantities: '910C', 'GPT-4', 'V2'. */
export function namesWithDigits(written: string): readonly string[] {
  const text = plainDigits(written);
  const tokens = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const isName = (token: string) => /\d/.test(token) && quantitiesOf(token).length === 0;
  return tokens.filter(isName);
}

const CARDINALS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  dozen: '12',
};

/** Numbers that are written as words, with their digits. 'One' is a pronoun as often as a number, and left out. */
export function numberWordsOf(text: string): readonly { readonly word: string; readonly digits: string }[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const digits = Object.hasOwn(CARDINALS, word) ? CARDINALS[word] : undefined;
    return digits === undefined ? [] : [{ word, digits }];
  });
}

/** Full-width and other digits as those of ASCII; spaces that only part thousands are left out. */
function plainDigits(text: string): string {
  const ascii = text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return ascii.replace(/(?<=\d)[\u00a0\u202f\u2009 ](?=\d{3}(?!\d))/g, ',');
}

/** Unicode keeps the ten digits of a script together, the zero first. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

function plainNumber(number: string): string {
  return number.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(/^(\d+),(\d+)$/, '$1.$2');
}

/** A number with what scales it worked in, rounded to what a double can tell: 4.1 billion is 4,100,000,000. */
export function scaled(number: number, scale: string | undefined): number {
  const factor = scale === undefined ? 1 : (SCALES[scale.trim().toLowerCase()] ?? 1);
  return Number((number * factor).toPrecision(14));
}
