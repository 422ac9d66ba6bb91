/** Units as they are written around a number, in English and Chinese. */
import { matchAt } from './match-at.ts';

export interface Unit {
  /** What kind of thing is measured. */
  readonly kind: 'percent' | 'money' | 'time' | 'length' | 'times';
  /** As packs write it: '%', an ISO code of a currency, 'months', 'nm', 'times'; empty for an unknown currency. */
  readonly name: string;
}

export interface WrittenUnit extends Unit {
  /** The offset after it. */
  readonly end: number;
  /** How many of the unit are meant by one: 成 is ten per cent. */
  readonly worth: number;
  /** Whether it tells when something was, not how long it took: 'years ago'. */
  readonly isDate: boolean;
}

const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  HK$: 'HKD',
  NT$: 'TWD',
  A$: 'AUD',
  C$: 'CAD',
  S$: 'SGD',
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  'RMB¥': 'CNY',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  RMB: 'CNY',
};
const SIGN =
  /(?:(?:(?<!\p{L})(?:US|HK|NT|A|C|S))?\$|[€£₩₹]|(?:(?<!\p{L})(?:RMB|CN|JP))?¥|(?<!\p{L})(?:RMB|USD|CNY|EUR|GBP|HKD|JPY|TWD))\s?$/u;

const END = String.raw`(?![\p{L}\p{Nd}])`;
const AGO = String.raw`(?=\s(?:ago|before|earlier|later|old)${END})`;

const UNITS: readonly (readonly [written: string, kind: Unit['kind'], name: string, worth?: number])[] = [
  [`%|per ?cent${END}|percentage points?${END}|个百分点|個百分點`, 'percent', '%'],
  ['成(?!不变|不變|[为為立功本员員果都长長熟就绩績])', 'percent', '%', 10],
  [`(?:US )?dollars?${END}|USD${END}|美元|美金`, 'money', 'USD'],
  [`(?:yuan|renminbi|RMB|CNY)${END}|元人民[币幣]|人民[币幣]|元|[块塊][钱錢]`, 'money', 'CNY'],
  [`euros?${END}|EUR${END}|[欧歐]元`, 'money', 'EUR'],
  [`pounds?${END}|GBP${END}|英[镑鎊]`, 'money', 'GBP'],
  [`yen${END}|JPY${END}|日[元圆圓]`, 'money', 'JPY'],
  [`HKD${END}|港元|港[币幣]`, 'money', 'HKD'],
  [`TWD${END}|新[台臺][币幣]`, 'money', 'TWD'],
  [`hours?${END}|小[时時]`, 'time', 'hours'],
  [`days?${END}|天`, 'time', 'days'],
  [`weeks?${END}|[个個]?星期|周|週`, 'time', 'weeks'],
  [`months?${END}|[个個]月`, 'time', 'months'],
  [`years?${END}|年`, 'time', 'years'],
  [`decades?${END}`, 'time', 'years', 10],
  [`nanomet(?:re|er)s?${END}|nm${END}|[纳納]米|奈米`, 'length', 'nm'],
  [`times${END}|fold${END}|倍`, 'times', 'times'],
];
const UNIT = new RegExp(
  String.raw`[\s-]?(?:${UNITS.map(([written], index) => `(?<u${index}>${written})`).join('|')})(?:(?<ago>${AGO}|前)|)`,
  'iuy',
);
const TIMES_SIGN = /[x×](?![\p{L}\p{Nd}])/uy;

/** The unit that begins there, a space or a hyphen before it allowed. */
export function unitAfter(text: string, at: number): WrittenUnit | undefined {
  const sign = matchAt(TIMES_SIGN, text, at);
  if (sign) return { kind: 'times', name: 'times', worth: 1, end: at + 1, isDate: false };
  const found = matchAt(UNIT, text, at);
  if (!found) return undefined;
  const row = UNITS.find((_, index) => found.groups?.[`u${index}`] !== undefined);
  if (!row) return undefined;
  const [, kind, name, worth = 1] = row;
  const ago = found.groups?.ago;
  const isDate = kind === 'time' && ago !== undefined;
  return { kind, name, worth, end: at + found[0].length - (ago?.length ?? 0), isDate };
}

/** A sign or code of a currency just before a number; a space between them allowed. */
export function currencyBefore(text: string, at: number): (Unit & { readonly start: number }) | undefined {
  const found = SIGN.exec(text.slice(Math.max(0, at - 6), at));
  if (!found) return undefined;
  const sign = found[0].trimEnd();
  const name = sign === '¥' ? yenOrYuan(text, at) : (CURRENCY_SIGNS[sign] ?? sign);
  return { kind: 'money', name, start: at - found[0].length };
}

/** China and Japan both write ¥: which is meant only the language of the text can tell. */
function yenOrYuan(text: string, at: number): string {
  const around = text.slice(Math.max(0, at - 200), at + 200);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(around)) return 'JPY';
  return /\p{Script=Han}/u.test(around) ? 'CNY' : '';
}

/** What Chinese counts things with: a single character before one of these is a number. */
export function isClassifier(character: string): boolean {
  return /^[个個颗顆枚块塊片家名位台臺次款种種项項座条條部份间間岁歲人国國]/.test(character);
}
