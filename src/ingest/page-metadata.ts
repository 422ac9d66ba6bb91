/** What a saved web page says of itself: JSON-LD, OpenGraph, other meta tags, and its own elements, in this order. */
import { articleText } from '../text/article-text.ts';
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

/**
 * https://schema.org/Article and its kinds, alone, in a list or in a graph. A page may describe other articles too: the
 * one that has its address or its heading is meant, or else the first.
 */
function* jsonLdFindings(page: Page): Generator<Finding> {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap((script) => [...nodesOf(parseLoosely(script.textContent ?? ''))]);
  const articles = nodes.filter((node) =>
    textsOf(node['@type']).some((type) => /(?:Article|BlogPosting|Report)$/.test(type)),
  );
  const marks = ownMarks(page);
  const node = articles.find((one) => marksOf(one).some((mark) => marks.has(mark))) ?? articles[0];
  if (!node) return;
  const named = (value: unknown) => textsOf(resolve(value, nodes)).join(', ');
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
function ownMarks(page: Page): ReadonlySet<string> {
  const marks = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    page.querySelector('h1')?.textContent,
  ];
  return new Set(marks.map((mark) => onOneLine(mark ?? '')).filter((mark) => mark !== ''));
}

function marksOf(node: Node): readonly string[] {
  return [node.headline, node.url, node.mainEntityOfPage].flatMap(textsOf).map(onOneLine);
}

/** What a reference leads to: authors are often described elsewhere in the graph. */
function resolve(value: unknown, nodes: readonly Node[]): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, nodes));
  if (!isNode(value) || Object.keys(value).length > 1 || value['@id'] === undefined) return value;
  return nodes.find((node) => node['@id'] === value['@id'] && node.name !== undefined) ?? value;
}

const META: readonly (readonly [Finding['field'], readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'citation_title', 'dc.title']],
  [
    'author',
    ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'og:article:author', 'byl'],
  ],
  ['publisher', ['og:site_name', 'citation_publisher', 'dc.publisher']],
  [
    'date',
    [
      'article:published_time',
      'og:published_time',
      'citation_publication_date',
      'dc.date',
      'parsely-pub-date',
      'date',
      'pubdate',
      'publishdate',
      'published_at',
    ],
  ],
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

type Node = Readonly<Record<string, unknown>>;

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (isNode(value)) {
    yield value;
    yield* nodesOf(value['@graph']);
    yield* nodesOf(value.mainEntity);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** The texts that a value stands for: itself, its name, or its address. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'string') return [value];
  return isNode(value) ? textsOf(value.name ?? value['@value'] ?? value['@id'] ?? value.alternateName) : [];
}

/** Broken JSON-LD is common, and tells nothing. Some of it is wrapped in comments. */
function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/ ?<!\[CDATA\[)|(?:-->|\/\/ ?\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}
