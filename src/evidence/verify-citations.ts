/** Whether what a claim says that its source links to is linked there, in the words that the claim rests on. */
import type { Claim } from '../pack/schema.ts';
import type { Article } from '../text/article-text.ts';
import type { Span } from './find-words.ts';
import type { Fault } from './verify-passage.ts';

/** A passage with the article that it stands in. */
export interface CitedPassage extends Span {
  readonly article: Article;
}

/** Links that wrap no words, or whole pages of plain text, cannot be proved; what is recorded then is a fault too. */
export function* citationFaults({ cites = [] }: Claim, passages: readonly CitedPassage[]): Generator<Fault> {
  const linked = passages.flatMap(({ start, end, article }) =>
    article.links.filter((link) => link.start < end && start < link.end).map(({ address }) => address),
  );
  for (const [index, { url }] of cites.entries()) {
    if (linked.includes(url)) continue;
    yield {
      at: ['cites', index, 'url'],
      what: `no passage of this claim links to ${url}`,
      remedy:
        linked.length === 0
          ? 'Remove it: the passages have no links'
          : `Write an address that they link to: ${[...new Set(linked)].join(', ')}`,
    };
  }
}
