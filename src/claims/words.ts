/** The words of a text that carry meaning, as ranking compares them. */
import { stemmer } from 'stemmer';

/** Words that only hold a sentence together. */
const STOP_WORDS = wordSet(
  'a all also am an and any are be because been being both but can could did do does doing during each ' +
    'either had has have having he her here his how however i if is it its itself just may me might more ' +
    'most much must my nor of once or our said say says shall she should since so some such than that the ' +
    'their them then there these they this those though through until upon very was we were what when where ' +
    'whether which while who whom whose why will without would yet you your',
);

/** Words that a sentence on anything may have: they say something only together with others. */
const GENERAL_WORDS = wordSet(
  'able artificial intelligence about according actually add after again ago almost alone along already although always america ' +
    'american among another appear argue around article as ask at away back bad become before begin believe ' +
    'big bit bring buy by call came case certain change china chinese close column come company couldn day ' +
    'different don down early else end enough even ever every everyone everything everywhere exactly fact ' +
    'feel few field find firm first for former found from full gave get getting give given go goes gone good ' +
    'got great grew group grow grown half hand handle happen hard head hear help hold home hour house idea ' +
    'important in indeed instead into keep kept kind know large last late later least leave left less let ' +
    'life like little live long look lot love made main make man many matter mean meant meet might mind ' +
    'month move name near nearly need never new next no nobody not nothing now number off often old on one ' +
    'only open other otherwise out over own part people perhaps place plan point put quickly quite rather ' +
    'reach read real really reason report right run saw second see seem seen sell set several sharply short ' +
    'show side simply sit small something sometimes sort stage stand start still stop sure take taken tell ' +
    'term there thing think third time to today together told too took top toward towards turn turning two ' +
    'under unsigned up us use used usual want way week well went whatever whole win wish with woman word ' +
    'work world write wrote year yesterday',
);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => stemmer(word)));
}

/** A stem with where its word stands, in UTF-16 code units. */
export interface Stem {
  readonly stem: string;
  /** Whether it says nothing by itself. */
  readonly isGeneral: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Stems of the words in alphabetic script that carry meaning, with repetitions, in order. Porter's stemmer, as the
 * statements are English.
 */
export function stemsOf(text: string): readonly Stem[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:&\p{L}+)?/gu), ({ 0: word, index }) => ({
    word: plain(word),
    start: index,
    end: index + word.length,
  }))
    .filter(({ word }) => word.length > 1 && /\p{L}/u.test(word) && !/\p{Script=Han}/u.test(word))
    .map(({ word, start, end }) => ({ stem: stemmer(word), start, end }))
    .filter(({ stem }) => !STOP_WORDS.has(stem))
    .map((one) => ({ ...one, isGeneral: GENERAL_WORDS.has(one.stem) }));
}

/** Without accents and case. */
function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a number is read as a year rather than a quantity. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** The years that a text names. */
export function yearsOf(text: string): readonly number[] {
  return Array.from(text.matchAll(/(?<![\p{L}\p{Nd}.,$€£¥])(?:19|20)\d\d(?![\d%％]|[.,]\d)/gu), ([year]) =>
    Number(year),
  );
}
