/** What scales a number that is written in digits: 'million', 'bn', 万亿. */
import { matchAt } from './match-at.ts';

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};
const SCALE =
  /[\s-]?(hundred|thousand|million|billion|trillion)(?![\p{L}\p{Nd}])|\s?(mn|mln|bn|bln|tn|trn)(?![\p{L}\p{Nd}])|([kmb])(?![\p{L}\p{Nd}])/iuy;
const HAN_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};
const HAN_SCALE = /\s?([十百千万萬亿億]{1,3})/y;

export interface Scale {
  readonly factor: number;
  /** The offset after it. */
  readonly end: number;
  /** The letter, where it is a single one: that may be part of a name instead. */
  readonly letter?: string;
}

/** The scale that begins there, a space before it allowed. */
export function scaleAfter(text: string, at: number): Scale | undefined {
  const english = matchAt(SCALE, text, at);
  if (english) {
    const [written, word, short, letter] = english;
    const factor = SCALES[(word ?? short ?? letter ?? '').toLowerCase()] ?? 1;
    return { factor, end: at + written.length, ...(letter === undefined ? {} : { letter }) };
  }
  const han = matchAt(HAN_SCALE, text, at);
  if (!han) return undefined;
  const factor = Array.from(han[1] ?? '', (character) => HAN_SCALES[character] ?? 1).reduce(
    (one, other) => one * other,
  );
  return { factor, end: at + han[0].length };
}
