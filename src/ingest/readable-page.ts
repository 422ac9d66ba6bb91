/** The article of a saved web page, as a reader view shows it. */
import { Readability } from '@mozilla/readability';
// The build of the library that needs no other package.
import { parseHTML } from 'linkedom/worker';
import { readArticle } from '../text/article-text.ts';

/** What is used of a document. The browser's types are not known here. */
export interface Page {
  readonly documentElement: PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

export interface PageElement {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
}

/** A shorter find is not an article but a notice. In UTF-16 code units. */
const MIN_LENGTH = 200;

/** Whether a block of a page's text is in its article. */
export type IsReadable = (block: string) => boolean;

/** Long enough to be in an article by no accident, in UTF-16 code units: a reader view may join blocks, or part them. */
const TELLING_LENGTH = 60;

/** Undefined where no article can be told from the page around it. */
export function readablePart(html: string): IsReadable | undefined {
  // Readability changes the document that it reads.
  const article = new Readability(parsePage(html) as never).parse();
  const { text, blocks } = readArticle(article?.content ?? '');
  if (text.length < MIN_LENGTH) return undefined;
  const known = new Set(blocks.map((block) => block.text));
  return (block) => known.has(block) || (block.length >= TELLING_LENGTH && text.includes(block));
}

/** The document of a page. Nothing in it is run or fetched. */
export function parsePage(html: string): Page {
  // A piece of a page is wrapped in what a browser would add.
  const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Page;
}
