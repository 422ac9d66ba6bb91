/** What is known of a source from its own metadata, each field with where it stands. */
import type { Source } from '../pack/schema.ts';

export type MetadataField = 'title' | 'author' | 'publisher' | 'date' | 'url' | 'genre';

/** One place that states a field. */
export interface Finding {
  readonly field: MetadataField | 'language' | 'summary';
  readonly value: string;
  /** Where it stands, for the note: `JSON-LD: datePublished`. */
  readonly where: string;
}

export type Metadata = Pick<Source, MetadataField>;

const UNKNOWN = { basis: 'unknown' } as const;

/**
 * The first finding of each field is taken; others that disagree are named in the note. What no finding states is
 * unknown: nothing is guessed.
 */
export function metadataOf(findings: readonly Finding[]): Metadata {
  const known = (field: MetadataField) => {
    const [first, ...others] = findings.filter((finding) => finding.field === field);
    if (!first) return UNKNOWN;
    const different = others.filter(({ value }) => !isSame(value, first.value));
    const also = different.map(({ value, where }) => `${where} has “${value}”`);
    return { basis: 'stated', value: first.value, note: [first.where, ...also].join('; ') } as const;
  };
  return {
    title: known('title'),
    author: known('author'),
    publisher: known('publisher'),
    date: known('date'),
    url: known('url'),
    genre: known('genre') as Source['genre'],
  };
}

/** The first value of a field. */
export function findingOf(findings: readonly Finding[], field: Finding['field']): string | undefined {
  return findings.find((finding) => finding.field === field)?.value;
}

/** On one line, as the format wants text. */
export function onOneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Whether a text is a complete web address. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\.[^\s]+$/.test(text);
}

/** What a page says of its kind, in the words of schema.org and of its sections. */
export function genreOf(type: string): string | undefined {
  if (/opinion|column|editorial|commentis/i.test(type)) return 'opinion column';
  if (/comment/i.test(type)) return 'commentary';
  if (/analysis|background/i.test(type)) return 'analysis';
  if (/reportage/i.test(type)) return 'news report';
  return undefined;
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return plain(one) === plain(other);
}
