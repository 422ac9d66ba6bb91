/** What a saved web page says of itself: JSON-LD, OpenGraph, other meta tags, and its own elements, in this order. */
import { DATE_META } from '../claims/page-date.ts';
import { articleText } from '../text/article-text.ts';
import { jsonLdNodes, ownArticle, resolveReference, textsOf } from '../text/json-ld.ts';
import { type Finding, genreOf, isAddress, onOneLine } from './metadata.ts';
import { readDateValue } from './publication-date.ts';
import type { Page, PageElement } from './readable-page.ts';

export function pageFindings(page: Page): readonly Finding[] {
  const findings = [...jsonLdFindings(page), ...metaFindings(page), ...elementFindings(page)].flatMap(clean);
  return [...headingWithoutSite(findings), ...findings];
}

const SITE_SUFFIX = /\s+[|·:–—-]\s+(.+)$/;

/** Many titles end in the name of the site: 'Title - BBC News'. Heading or site name tell where the title itself ends. */
function* headingWithoutSite(findings: readonly Finding[]): Generator<Finding> {
  const [title, ...others] = findings.filter(({ field }) => field === 'title');
  if (!title) return;
  const heading = others.find(({ where }) => where === FIRST_HEADING);
  if (heading && title.value.startsWith(heading.value) && SITE_SUFFIX.test(title.value.slice(heading.value.length))) {
    yield heading;
    return;
  }
  const site = findings.find(({ field }) => field === 'publisher')?.value;
  const suffix = SITE_SUFFIX.exec(title.value);
  if (suffix && suffix[1] === site) yield { ...title, value: title.value.slice(0, suffix.index) };
}

const FIRST_HEADING = 'first heading';

/** Values on one line, dates as dates, addresses complete; what is none is no finding. */
function clean({ field, value, where }: Finding): readonly Finding[] {
  // JSON-LD is often written with the entities of the page.
  const line = onOneLine(/&#?\w+;/.test(value) ? articleText(`<p>${value}</p>`) : value);
  if (line === '') return [];
  if (field === 'date') {
    const date = readDateValue(line);
    return date === undefined ? [] : [{ field, value: date, where }];
  }
  if (field === 'url') return isAddress(line) ? [{ field, value: line, where }] : [];
  const plain = field === 'author' ? line.replace(/^by\s+/i, '') : line;
  // Some put the address of an author's page where the name belongs.
  return /^(?:https?:|#)/.test(plain) ? [] : [{ field, value: plain, where }];
}

/** https://schema.org/Article and its kinds. */
function* jsonLdFindings(page: Page): Generator<Finding> {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = jsonLdNodes(scripts.map((script) => script.textContent ?? ''));
  const node = ownArticle(nodes, ownMarks(page));
  if (!node) return;
  const named = (value: unknown) => textsOf(resolveReference(value, nodes)).join(', ');
  for (const [field, name, value] of [
    ['title', 'headline', node.headline ?? node.name],
    ['author', 'author', node.author ?? node.creator],
    ['publisher', 'publisher', node.publisher],
    ['date', 'datePublished', node.datePublished],
    ['url', 'url', node.url ?? node.mainEntityOfPage],
    ['language', 'inLanguage', node.inLanguage],
    ['summary', 'description', node.description],
  ] as const) {
    const text = named(value);
    if (text !== '') yield { field, value: text, where: `JSON-LD: ${name}` };
  }
  for (const [name, value] of [
    ['@type', node['@type']],
    ['articleSection', node.articleSection],
  ] as const) {
    const genre = textsOf(value)
      .map(genreOf)
      .find((found) => found !== undefined);
    if (genre !== undefined) yield { field: 'genre', value: genre, where: `JSON-LD: ${name}` };
  }
}

/** What tells a page's own article: its address and its heading. */
function ownMarks(page: Page): readonly string[] {
  return [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    page.querySelector('h1')?.textContent,
  ].map((mark) => mark ?? '');
}

const META: readonly (readonly [Finding['field'], readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'citation_title', 'dc.title']],
  [
    'author',
    ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'og:article:author', 'byl'],
  ],
  ['publisher', ['og:site_name', 'citation_publisher', 'dc.publisher']],
  ['date', DATE_META],
  ['url', ['og:url']],
  ['language', ['og:locale', 'content-language']],
  ['summary', ['og:description', 'description']],
];

function* metaFindings(page: Page): Generator<Finding> {
  const tags = [...page.querySelectorAll('meta[content]')];
  for (const [field, names] of META) {
    for (const name of names) {
      const tag = tags.find((one) => nameOf(one) === name);
      const value = tag?.getAttribute('content') ?? '';
      if (value !== '') yield { field, value, where: `meta tag ${name}` };
    }
  }
  const section = tags.find((one) => nameOf(one) === 'article:section')?.getAttribute('content') ?? '';
  const genre = genreOf(section);
  if (genre !== undefined) yield { field: 'genre', value: genre, where: 'meta tag article:section' };
}

function nameOf(tag: PageElement): string {
  const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('http-equiv');
  return (name ?? '').toLowerCase();
}

function* elementFindings(page: Page): Generator<Finding> {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  yield { field: 'url', value: canonical, where: 'link canonical' };
  const [named] = [...page.querySelectorAll('[itemprop~="author"], [rel~="author"]')]
    .map((element) => element.textContent ?? '')
    .filter((text) => text.trim() !== '');
  yield { field: 'title', value: page.querySelector('h1')?.textContent ?? '', where: FIRST_HEADING };
  yield { field: 'title', value: page.querySelector('title')?.textContent ?? '', where: 'title element' };
  yield { field: 'author', value: named ?? '', where: 'the page’s mark of its author' };
  const times = [...page.querySelectorAll('article time[datetime]:not([itemprop~="dateModified"])')];
  // Of several, the first may be that of another story, or of an update.
  const time = page.querySelector('[itemprop~="datePublished"]') ?? (times.length === 1 ? times[0] : undefined);
  const moment = time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent ?? '';
  yield { field: 'date', value: moment, where: 'time element' };
  yield { field: 'language', value: page.documentElement?.getAttribute('lang') ?? '', where: 'html lang' };
}
