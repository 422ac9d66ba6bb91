/** What a page says of itself: when it was published, what fact checks it carries, and its text, to tell whose it is. */
import { claimReviewsOf } from '../../src/claims/claim-review.ts';
import { LONGEST_DATE_LINE } from '../../src/claims/date-line.ts';
import { DATE_META, type PageStatements, pageDateFrom } from '../../src/claims/page-date.ts';
import { readNumericDate } from '../../src/text/date-value.ts';
import type { PageFacts } from '../shared/messages.ts';
import { nextAfter } from './line-text.ts';

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
    ...headline(),
  });
  return { reviews: claimReviewsOf(jsonLd), ...(date !== undefined && { date }) };
}

/** Where another story begins. */
const HEADING = 'h1, h2, h3, h4, [role="heading"]';

/** What is not of the story, or not to be read. */
const ASIDE =
  'nav, aside, footer, form, script, style, noscript, template, svg, button, [hidden], [aria-hidden="true"]';

/** How many elements below a headline are looked at for a date, at most. */
const NEAR_HEADLINE = 60;

/** The short lines below the page's one headline, and whether it is an article's. */
function headline(): Pick<PageStatements, 'lines' | 'isArticle'> {
  const headings = document.querySelectorAll('h1');
  const [heading] = headings;
  if (!heading || headings.length > 1) return {};
  const lines: string[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = heading;
  let element = nextAfter(walker) as Element | null;
  for (let looked = 0; element && looked < NEAR_HEADLINE; looked++) {
    const line = element.matches(ASIDE) || !element.checkVisibility() ? '' : lineOf(element);
    const isText = line.length > LONGEST_DATE_LINE && element.matches('p');
    if (isText || element.matches(HEADING)) break;
    const isLine = line !== '' && line.length <= LONGEST_DATE_LINE;
    if (isLine) lines.push(line);
    element = (isLine || line === '' ? nextAfter(walker) : walker.nextNode()) as Element | null;
  }
  const isArticle =
    heading.closest('article, [itemtype*="Article"], [itemtype*="Posting"]') !== null ||
    document.querySelector('meta[property="og:type"][content="article"]') !== null;
  return { lines, isArticle };
}

/** An element's text in one line; a time that machines can read is written as they do. */
function lineOf(element: Element): string {
  const text = element.textContent ?? '';
  if (text.length > 4 * LONGEST_DATE_LINE) return text;
  let line = text;
  for (const time of element.matches('time') ? [element] : element.querySelectorAll('time')) {
    const day = readNumericDate(time.getAttribute('datetime') ?? '');
    const written = time.textContent ?? '';
    if (day !== undefined && written !== '') line = line.replace(written, day);
  }
  return line.replace(/\s+/g, ' ').trim();
}

/** The page's prose, without its menus and scripts as far as HTML tells them apart. */
export function readProse(): string {
  return textsOf('h1, h2, h3, p, li, blockquote, figcaption, td').join('\n').slice(0, LONGEST_TEXT);
}

function textsOf(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}
