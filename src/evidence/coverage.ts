/** How much of an article the claims rest on: what they leave out is where a reviewer looks first. */
import type { Source } from '../pack/schema.ts';
import type { Article } from '../text/article-text.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from './find-words.ts';

export interface Coverage {
  /** Sentences of the article, its boilerplate left out. */
  readonly sentences: number;
  /** Those of which no passage covers any part, in UTF-16 code units of the normalised text. */
  readonly uncovered: readonly Span[];
}

export function coverageOf(
  article: Article,
  { article: { boilerplate } }: Source,
  passages: readonly Span[],
): Coverage {
  const sentences = article.blocks
    .flatMap(({ text, start: base }) =>
      sentencesOf(text).map(({ start, end }) => ({ start: base + start, end: base + end })),
    )
    .filter((sentence) => !boilerplate.some(({ selector }) => overlap(selector, sentence)));
  return {
    sentences: sentences.length,
    uncovered: sentences.filter((sentence) => !passages.some((passage) => overlap(passage, sentence))),
  };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
