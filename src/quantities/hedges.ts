/** Words around a quantity that make it a bound, or approximate. */

export interface Hedge {
  /** 'least': the quantity is the least that it may be; 'most': the most. */
  readonly bound?: 'least' | 'most';
  readonly isRough: boolean;
}

const MOST =
  'up to|at most|no more than|not more than|less than|fewer than|under|below|almost|nearly|a maximum of|as (?:much|many|high) as';
const LEAST =
  'more than|over|above|at least|no less than|no fewer than|not less than|upwards of|exceeding|in excess of|as (?:little|few|low) as';
const ROUGH = 'about|around|some|roughly|approximately|close to|circa|an estimated';
const HAN_MOST = '最多|至多|不超[过過]|不[高多大][于於]|不到|不足|上限[为為]?|(?<!不)[低少][于於]|(?<![最附接靠])近';
const HAN_LEAST = '(?<!不)超[过過]|至少|逾|不低[于於]|不少[于於]|(?<!不)[高多大][于於]|最少';
const HAN_ROUGH = '大[约約]|(?<![条條合制节節])[约約]|[将將]近';

const BEFORE = new RegExp(
  String.raw`(?:(?<![\p{L}\p{Nd}])(?:(?<most>${MOST})|(?<least>${LEAST})|(?<rough>${ROUGH}))\s|` +
    String.raw`(?:(?<hanLeast>${HAN_LEAST})|(?<hanMost>${HAN_MOST})|(?<hanRough>${HAN_ROUGH}))\s?)$`,
  'iu',
);
const AFTER =
  /^(?:\s?(?:(?<rough>左右|上下)|(?<least>以上)|(?<most>以[下内內]))|\s(?<orSo>or so)(?!\p{L})|(?<more>\+|-plus(?!\p{L})|\sor\smore(?!\p{L}))|\s(?<orLess>or\s(?:less|fewer))(?!\p{L}))/iu;
/** So long are hedges at most, in UTF-16 code units. */
const LONGEST = 20;

/** The hedge before an offset, and where it begins. */
export function hedgeBefore(text: string, at: number): (Hedge & { readonly start: number }) | undefined {
  const found = BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at));
  if (!found) return undefined;
  const { most, least, hanLeast, hanMost } = found.groups ?? {};
  const start = at - found[0].length;
  if ((least ?? hanLeast) !== undefined) return { start, bound: 'least', isRough: false };
  return (most ?? hanMost) === undefined ? { start, isRough: true } : { start, bound: 'most', isRough: false };
}

export function hedgeAfter(text: string, at: number): Hedge | undefined {
  const found = AFTER.exec(text.slice(at, at + LONGEST));
  if (!found) return undefined;
  const { rough, orSo, least, more } = found.groups ?? {};
  if ((rough ?? orSo) !== undefined) return { isRough: true };
  return { bound: (least ?? more) === undefined ? 'most' : 'least', isRough: false };
}
