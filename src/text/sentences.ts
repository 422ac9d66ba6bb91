/** Sentences of a text. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** How much of a block is looked at on either side, in UTF-16 code units: a sentence is hardly longer. */
const REACH = 600;

/** Ends in a full stop that ends no sentence: initials, as in 'U.S.', and what is short for a title or a form of company. */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|St|No|vs|cf|Co|Corp|Inc|Ltd)\.)\s*$/u;

/** A sentence, trimmed; offsets are UTF-16 code units, the end that after the last. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The sentences of a block of text by Unicode's rules (https://unicode.org/reports/tr29/), without their breaks after
 * abbreviations, except where one ends the block.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start: number | undefined;
  for (const { index, end } of segmentsOf(text)) {
    start ??= index;
    if (end < text.length && ABBREVIATION.test(text.slice(start, end))) continue;
    const sentence = trimmed(text, start, end);
    if (sentence.text !== '') sentences.push(sentence);
    start = undefined;
  }
  return sentences;
}

/** The segmenter's time grows with the square of a text's length, so that it gets pieces, in UTF-16 code units. */
const PIECE = 20_000;

function* segmentsOf(text: string): Generator<{ readonly index: number; readonly end: number }> {
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + PIECE);
    const isLast = from + PIECE >= text.length;
    const segments = Array.from(segmenter.segment(piece), ({ segment, index }) => ({
      index: from + index,
      end: from + index + segment.length,
    }));
    // The last sentence of a piece may go on in the next one.
    const whole = isLast || segments.length === 1 ? segments : segments.slice(0, -1);
    yield* whole;
    from = whole.at(-1)?.end ?? text.length;
  }
}

function trimmed(text: string, start: number, end: number): Sentence {
  const whole = text.slice(start, end);
  const from = start + whole.length - whole.trimStart().length;
  return { start: from, end: from + whole.trim().length, text: whole.trim() };
}

/** The sentence around `start` to `end`, trimmed; all sentences that the range touches, if it touches several. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const window = text.slice(from, end + REACH);
  const touched = sentencesOf(window).filter((one) => from + one.start < end && from + one.end > start);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? window.slice(first.start, last.end) : '';
}
