/** Where a text shows what was asked for. */
import { wordsOf } from './words.ts';

/** In UTF-16 code units; ranges stand in order and apart from one another. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text with what matches in it. */
export interface Highlighted {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

export function highlight(text: string, words: ReadonlySet<string>): Highlighted {
  const ranges: TextRange[] = [];
  const found = wordsOf(text)
    .filter((word) => words.has(word.text))
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of found) {
    const last = ranges[ranges.length - 1];
    if (last && start <= last.end) ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else ranges.push({ start, end });
  }
  return { text, ranges };
}
