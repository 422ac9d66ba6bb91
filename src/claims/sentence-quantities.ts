/** Quantities in a sentence as a reader's page writes them, in English or Chinese, with unit and hedge. */

/** What kind of thing is counted or measured. Only quantities of one kind can be set side by side. */
export type UnitKind = 'percent' | 'money' | 'time' | 'length' | 'times' | 'count';

/** An amount with what bounds it; in per cent, in whole units of the currency, in months, in nanometres. */
export interface Amount {
  readonly kind: UnitKind;
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** ISO code of the currency, or what is counted, as a word in the singular; absent where the sentence does not say. */
  readonly unit?: string;
  /** Whether it is an amount in each year. */
  readonly isYearly?: boolean;
}

export interface SentenceQuantity extends Amount {
  /** As written, with hedge and unit. */
  readonly text: string;
  /** Offsets into the sentence, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether the sentence calls it approximate. */
  readonly isRough: boolean;
}

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  half: 0.5,
  两: 2,
  兩: 2,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  百万: 1e6,
  百萬: 1e6,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};

/** What follows a span of time that says when something was, not how long it took. */
const AGO = String.raw`\s(?:ago|before|earlier|later|old)(?!\p{L})`;

/** Units by how they are written after a number: the kind, what one of them is worth, and the currency or thing. */
const UNITS: readonly (readonly [written: string, kind: UnitKind, worth: number, unit?: string])[] = [
  [String.raw`%|per ?cent(?!\p{L})|percentage points?|个百分点|個百分點`, 'percent', 1],
  ['成', 'percent', 10],
  [String.raw`(?:US )?dollars?(?!\p{L})|USD|美元|美金`, 'money', 1, 'USD'],
  ['yuan|renminbi|RMB|CNY|元人民币|人民币|元|块钱', 'money', 1, 'CNY'],
  [String.raw`euros?(?!\p{L})|EUR|欧元|歐元`, 'money', 1, 'EUR'],
  [String.raw`months?(?!\p{L}|${AGO})|[个個]月(?!前)`, 'time', 1],
  [String.raw`years?(?!\p{L}|${AGO})|年(?!前)`, 'time', 12],
  [String.raw`decades?(?!\p{L}|${AGO})`, 'time', 120],
  [String.raw`nanomet(?:re|er)s?|nm(?!\p{L})|纳米|奈米`, 'length', 1],
  [String.raw`times(?!\p{L})|x(?!\p{L})|-?fold(?!\p{L})|倍`, 'times', 1],
  [
    String.raw`(?:\p{L}+ ){0,3}?(?:chips?|processors?|accelerators?|dies|units|GPUs?|cards?)(?!\p{L})|[颗顆枚块塊片]`,
    'count',
    1,
    'chip',
  ],
  [String.raw`(?:\p{L}+ ){0,2}?(?:respondents?|decision-makers?)(?!\p{L})|名?受访者`, 'count', 1, 'respondent'],
];

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: 'USD', '¥': 'CNY', '￥': 'CNY', '€': 'EUR' };

const words = Object.keys(WORD_NUMBERS).filter((word) => /^[a-z]{2}/.test(word));
const characters = Object.keys(WORD_NUMBERS).filter((word) => !/^[a-z]/.test(word));
const NUMBER = String.raw`(?:(?<!\p{L})an?(?=\sdecade)|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<!\p{L})(?:${words.join('|')})(?!\p{L})|[${characters.join('')}])`;
const SCALE = String.raw`(?:[\s-]?(?:hundred|thousand|million|billion|trillion)(?!\p{L})|(?:mn|bn|tn|[kmb])(?!\p{L})|\s?(?:万亿|萬億|百万|百萬|[千万萬亿億]))`;
const UPPER =
  'up to|at most|no more than|not more than|less than|under|below|fewer than|almost|nearly|a maximum of|最多|至多|不超过|不到|不足|上限为?|近';
const LOWER = 'more than|over|at least|above|no less than|not less than|upwards of|exceeding|超过|超過|至少|逾|不低于';
const ROUGH = 'about|around|some|roughly|approximately|close to|circa|an estimated|大约|大約|约|約|左右';

const QUANTITY = new RegExp(
  [
    String.raw`(?:(?<![\p{L}\p{Nd}])(?:(?<upper>${UPPER})|(?<lower>${LOWER})|(?<rough>${ROUGH}))\s?)?`,
    String.raw`(?:(?<quarter>(?:(?<!\p{L})an?\s|one[\s-]|three[\s-])(?:quarters?|thirds?|fifth|tenth)(?=\s(?:of|to)(?!\p{L}))|two[\s-]thirds|(?<!\p{L})half(?=\s(?:of|the|its|China)(?!\p{L})))`,
    String.raw`|(?<part>${NUMBER})\s(?:(?:out\s)?of(?:\severy)?|in(?:\severy)?)\s(?<whole>(?:three|four|five|six|ten|10|5|4|3)(?!\p{L}|\d))`,
    String.raw`|百分之(?<percent>\d+(?:\.\d+)?|[${characters.join('')}]{1,3})`,
    String.raw`|(?:(?<sign>(?:US|HK|C|A|RMB)?[$€¥￥])\s?)?(?<!(?!\p{Script=Han})\p{L}-?|\p{Nd}[.,-]?)(?<number>${NUMBER})(?<scale>${SCALE})?(?:(?:%(?=\s?(?:to|-|–|—|或|至|到)\s?${NUMBER}\s?(?:%|per ?cent)))?\s?(?:to|-|–|—|或|至|到)\s?[$€¥￥]?(?<second>${NUMBER})(?<secondScale>${SCALE})?)?`,
    String.raw`(?:[\s-]?(?:${UNITS.map(([written], index) => `(?<u${index}>${written})`).join('|')}))?)`,
    String.raw`(?<yearly>\s?(?:a|per|each|every)\syear(?!\p{L})|\s?annually|\s?yearly)?`,
  ].join(''),
  'giu',
);

/** Fractions that stand for a share, in per cent. */
const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/three[\s-]quarter/i, 75],
  [/two[\s-]third/i, (2 / 3) * 100],
  [/quarter/i, 25],
  [/third/i, 100 / 3],
  [/fifth/i, 20],
  [/tenth/i, 10],
  [/half/i, 50],
];

/** A number without a unit is taken for a count only from here on: below it may number anything. */
const LEAST_BARE_COUNT = 1000;

/** The quantities of a sentence, in order. Years, and numbers that belong to names, are none. */
export function sentenceQuantities(sentence: string): readonly SentenceQuantity[] {
  return Array.from(narrow(sentence).matchAll(QUANTITY)).flatMap((match) => {
    const amount = amountOf(match.groups ?? {});
    if (!amount) return [];
    const leading = match[0].length - match[0].trimStart().length;
    const start = match.index + leading;
    const end = match.index + match[0].trimEnd().length;
    const isRough = match.groups?.rough !== undefined || /^\s?(?:左右|or so)/.test(sentence.slice(end));
    return [{ ...amount, text: sentence.slice(start, end), start, end, isRough }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

function amountOf(groups: Groups): Amount | undefined {
  const share = shareOf(groups);
  if (share !== undefined) return bounded(groups, { kind: 'percent' }, share, undefined);
  const { number, scale, second, secondScale, sign } = groups;
  if (number === undefined) return undefined;
  const unit = UNITS.find((_, index) => groups[`u${index}`] !== undefined);
  const factor = scaleOf(scale ?? (second === undefined ? undefined : secondScale));
  const first = numberOf(number) * factor;
  const last = second === undefined ? undefined : numberOf(second) * scaleOf(secondScale ?? scale);
  if (sign !== undefined) {
    const currency = CURRENCY_SIGNS[sign.slice(-1)];
    if (/^(?:HK|C|A)/.test(sign) || currency === undefined) return undefined;
    return bounded(groups, { kind: 'money', unit: currency }, first, last);
  }
  if (unit) {
    const [, kind, worth, thing] = unit;
    // '2024年' and '10 years ago in 2024' name times; a year that is counted is small.
    if (kind === 'time' && first >= 1900) return undefined;
    const times = (value: number | undefined) => (value === undefined ? undefined : rounded(value * worth));
    return bounded(
      groups,
      { kind, ...(thing === undefined ? {} : { unit: thing }) },
      rounded(first * worth),
      times(last),
    );
  }
  const isBareYear = scale === undefined && /^(?:19|20)\d\d$/.test(number);
  if (isBareYear || first < LEAST_BARE_COUNT) return undefined;
  return bounded(groups, { kind: 'count' }, first, last);
}

function shareOf({ quarter, part, whole, percent }: Groups): number | undefined {
  if (quarter !== undefined) return FRACTIONS.find(([written]) => written.test(quarter))?.[1];
  if (part !== undefined && whole !== undefined) {
    const share = (numberOf(part) / numberOf(whole)) * 100;
    return share <= 100 ? rounded(share) : undefined;
  }
  return percent === undefined ? undefined : numberOf(percent);
}

function bounded(groups: Groups, unit: Pick<Amount, 'kind' | 'unit'>, first: number, last: number | undefined): Amount {
  const period = groups.yearly === undefined ? {} : { isYearly: true };
  if (last !== undefined && last > first) return { ...unit, ...period, min: first, max: last };
  if (groups.upper !== undefined) return { ...unit, ...period, max: first };
  if (groups.lower !== undefined) return { ...unit, ...period, min: first };
  return { ...unit, ...period, value: first };
}

function numberOf(written: string): number {
  const word = WORD_NUMBERS[written.toLowerCase()];
  if (word !== undefined) return word;
  if (/^\d/.test(written)) return Number(written.replaceAll(',', ''));
  // Two or three characters, as in 五十 and 八十三.
  const [, tens = '', ones = ''] = /^(.?)十(.?)$/u.exec(written) ?? [];
  return (WORD_NUMBERS[tens] ?? 1) * 10 + (WORD_NUMBERS[ones] ?? 0);
}

function scaleOf(written: string | undefined): number {
  return written === undefined ? 1 : (SCALES[written.replace(/^[\s-]/, '').toLowerCase()] ?? 1);
}

/** To what a double can tell: 4.1 billion is 4,100,000,000. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Full-width digits and signs as those of ASCII; the length stays, so that offsets do. */
function narrow(text: string): string {
  return text.replace(/[０-９％．，＄]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
