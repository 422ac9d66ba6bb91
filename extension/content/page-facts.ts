/** What a page says of itself: when it was published, what fact checks it carries, and its text, to tell whose it is. */
import { claimReviewsOf } from '../../src/claims/claim-review.ts';
import { DATE_META, pageDateFrom } from '../../src/claims/page-date.ts';
import type { PageFacts } from '../shared/messages.ts';

/** More of a text is not compared, in UTF-16 code units: no article is longer. */
const LONGEST_TEXT = 400_000;

export function readPageFacts(): PageFacts {
  const jsonLd = textsOf('script[type="application/ld+json"]');
  const published = document.querySelector('[itemprop~="datePublished"]');
  const date = pageDateFrom({
    jsonLd,
    meta: [...document.querySelectorAll('meta[content]')].flatMap((meta) => {
      const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
      const isTelling = name.startsWith('og:') || DATE_META.some((known) => known === name.toLowerCase());
      return isTelling ? [[name, meta.getAttribute('content') ?? ''] as const] : [];
    }),
    address: document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    heading: document.querySelector('h1')?.textContent ?? '',
    ...(published && {
      published: published.getAttribute('datetime') ?? published.getAttribute('content') ?? published.textContent ?? '',
    }),
    times: [...document.querySelectorAll('article time[datetime]:not([itemprop~="dateModified"])')].map(
      (time) => time.getAttribute('datetime') ?? '',
    ),
  });
  return { reviews: claimReviewsOf(jsonLd), ...(date !== undefined && { date }) };
}

/** The page's prose, without its menus and scripts as far as HTML tells them apart. */
export function readProse(): string {
  return textsOf('h1, h2, h3, p, li, blockquote, figcaption, td').join('\n').slice(0, LONGEST_TEXT);
}

function textsOf(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}
