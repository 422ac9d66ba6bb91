/** The sentence that a range of text stands in. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** How much of a block is looked at on either side, in UTF-16 code units: a sentence is hardly longer. */
const REACH = 600;

/** The sentence around `start` to `end`, trimmed; all sentences that the range touches, if it touches several. */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const window = text.slice(from, end + REACH);
  let sentences = '';
  for (const { segment, index } of segmenter.segment(window)) {
    const position = from + index;
    if (position < end && position + segment.length > start) sentences += segment;
  }
  return sentences.trim();
}
