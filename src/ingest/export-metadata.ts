/** What a publishing system's export says of its article. */
import { articleText, textOfField } from '../text/article-text.ts';
import { type Finding, genreOf, isAddress, onOneLine } from './metadata.ts';
import { readDateValue } from './publication-date.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Names that publishing systems give to a field, the surest first. */
const NAMES = {
  title: ['title', 'headline', 'name'],
  author: ['authors', 'author', 'byline', 'creator', 'creators'],
  publisher: ['publisher', 'publication', 'siteName', 'site_name'],
  date: [
    'firstPublished',
    'datePublished',
    'published_at',
    'publishedAt',
    'publish_date',
    'published',
    'pubDate',
    'date',
  ],
  url: ['canonical_url', 'canonicalUrl', 'url', 'link', 'permalink'],
  language: ['language', 'inLanguage', 'lang', 'locale'],
  summary: ['summary', 'excerpt', 'description', 'standfirst'],
} as const;

export function exportFindings(fields: Fields): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [field, names] of Object.entries(NAMES) as [keyof typeof NAMES, readonly string[]][]) {
    for (const name of names) {
      const text = onOneLine(namesIn(fields[name]).join(', '));
      const value = field === 'date' ? readDateValue(text) : text;
      const isWrong = field === 'url' && !isAddress(text);
      if (value === undefined || value === '' || isWrong) continue;
      findings.push({ field, value, where: `the export’s field “${name}”` });
    }
  }
  return [...findings, ...siteFindings(fields, findings), ...genreFindings(fields)];
}

/** Some exports name the site only in a record of it, beside the domain that the article's address is on. */
function* siteFindings(fields: Fields, findings: readonly Finding[]): Generator<Finding> {
  const address = findings.find(({ field }) => field === 'url')?.value;
  const host = /^https?:\/\/([^/:?#]+)/.exec(address ?? '')?.[1];
  for (const record of recordsIn(fields)) {
    if (host === undefined || record.domain !== host || typeof record.name !== 'string') continue;
    yield { field: 'publisher', value: onOneLine(record.name), where: `the export’s record of the site ${host}` };
    return;
  }
}

function* genreFindings({ categories, category, section }: Fields): Generator<Finding> {
  const names = [categories, category, section].flatMap((value) => namesIn(value));
  const genre = names.map(genreOf).find((found) => found !== undefined);
  if (genre !== undefined) yield { field: 'genre', value: genre, where: 'the export’s categories' };
}

function* recordsIn(value: unknown): Generator<Fields> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Fields;
  for (const part of Object.values(value)) yield* recordsIn(part);
}

/** Some systems keep titles as HTML. */
function hasEntities(text: string): boolean {
  return /&(?:#\w+|\w+);|<\/?[a-z][^>]*>/i.test(text);
}

/** The texts that a value holds: itself, or the names of what it lists. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  const text = textOfField(value);
  if (text !== undefined) return [hasEntities(text) ? articleText(`<p>${text}</p>`) : text];
  return typeof value === 'object' && value !== null && 'name' in value ? namesIn(value.name) : [];
}
