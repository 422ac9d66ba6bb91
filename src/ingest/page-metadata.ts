/** What a saved web page says of itself: JSON-LD, OpenGraph, other meta tags, and its own elements, in this order. */
import { type Finding, genreOf, isAddress, onOneLine } from './metadata.ts';
import { readDateValue } from './publication-date.ts';
import type { Page, PageElement } from './readable-page.ts';

export function pageFindings(page: Page): readonly Finding[] {
  const findings = [...jsonLdFindings(page), ...metaFindings(page), ...elementFindings(page)].flatMap(clean);
  return [...headingWithoutSite(findings), ...findings];
}

/** Many titles end in the name of the site: 'Title - BBC News'. The page's heading tells where the title itself ends. */
function* headingWithoutSite(findings: readonly Finding[]): Generator<Finding> {
  const [title, ...others] = findings.filter(({ field }) => field === 'title');
  const heading = others.find(({ where }) => where === FIRST_HEADING);
  if (!title || !heading || !title.value.startsWith(heading.value)) return;
  if (/^\s+[|·:–—-]\s/.test(title.value.slice(heading.value.length))) yield heading;
}

const FIRST_HEADING = 'first heading';

/** Values on one line, dates as dates, addresses complete; what is none is no finding. */
function clean({ field, value, where }: Finding): readonly Finding[] {
  const line = onOneLine(value);
  if (line === '') return [];
  if (field === 'date') {
    const date = readDateValue(line);
    return date === undefined ? [] : [{ field, value: date, where }];
  }
  if (field === 'url') return isAddress(line) ? [{ field, value: line, where }] : [];
  // Some put the address of an author's page where the name belongs.
  return /^https?:/.test(line) ? [] : [{ field, value: line, where }];
}

/** https://schema.org/Article and its kinds, alone, in a list or in a graph. */
function* jsonLdFindings(page: Page): Generator<Finding> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const node of nodesOf(parseLoosely(script.textContent ?? ''))) {
      const types = textsOf(node['@type']);
      if (!types.some((type) => /(?:Article|BlogPosting|Report)$/.test(type))) continue;
      for (const [field, name, value] of [
        ['title', 'headline', node.headline ?? node.name],
        ['author', 'author', node.author ?? node.creator],
        ['publisher', 'publisher', node.publisher],
        ['date', 'datePublished', node.datePublished],
        ['url', 'url', node.url ?? node.mainEntityOfPage],
        ['language', 'inLanguage', node.inLanguage],
        ['summary', 'description', node.description],
      ] as const) {
        const text = textsOf(value).join(', ');
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
  }
}

const META: readonly (readonly [Finding['field'], readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'citation_title', 'dc.title']],
  ['author', ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'byl']],
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
  yield { field: 'title', value: page.querySelector('h1')?.textContent ?? '', where: FIRST_HEADING };
  yield { field: 'title', value: page.querySelector('title')?.textContent ?? '', where: 'title element' };
  yield {
    field: 'author',
    value: page.querySelector('[rel~="author"]')?.textContent ?? '',
    where: 'link to the author',
  };
  const time = page.querySelector('[itemprop~="datePublished"]') ?? page.querySelector('article time[datetime]');
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
