/**
 * Phrases of a query that mean something beyond their words: a name in any language means the entity, which claims
 * are about in English; a Chinese word of the thesaurus means English words.
 */
import { THESAURUS } from '../claims/thesaurus.ts';
import type { EntityId } from '../pack/schema.ts';
import { stretchesOf, type Word } from './words.ts';

export interface KnownPhrase {
  /** In UTF-16 code units of the query. */
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

export type Meaning = { readonly entities: readonly EntityId[] } | { readonly words: readonly string[] };

/** What names are compared by: their words, folded. */
export function nameKey(name: string): string {
  return stretchesOf(name)
    .map(({ text }) => text)
    .join(' ');
}

const HAN = /\p{Script=Han}/u;
const TRANSLATIONS = readTranslations();

/** Names in the library have at most so many words, or so many ideographs. */
const LONGEST_NAME = 12;

export function knownPhrases(
  query: string,
  entitiesNamed: ReadonlyMap<string, readonly EntityId[]>,
): readonly KnownPhrase[] {
  const stretches = stretchesOf(query);
  const phrases: KnownPhrase[] = [];
  const add = (key: string, start: number, end: number) => {
    const entities = entitiesNamed.get(key);
    const words = TRANSLATIONS.get(key);
    if (entities) phrases.push({ start, end, meaning: { entities } });
    if (words) phrases.push({ start, end, meaning: { words } });
  };
  for (const [first, stretch] of stretches.entries()) {
    let key = '';
    for (const { text, end } of stretches.slice(first, first + LONGEST_NAME)) {
      key += key === '' ? text : ` ${text}`;
      add(key, stretch.start, end);
    }
    if (stretch.script === 'ideographs') partsOf(stretch, (part, start) => add(part, start, start + part.length));
  }
  return phrases;
}

/** The parts of a run of ideographs that are shorter than the whole. */
function partsOf({ text, start }: Word, callback: (part: string, start: number) => void): void {
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= Math.min(text.length, from + LONGEST_NAME); to++) {
      if (to - from < text.length) callback(text.slice(from, to), start + from);
    }
  }
}

/** From Chinese words, folded, to the English ones of the same concept. */
function readTranslations(): ReadonlyMap<string, readonly string[]> {
  const translations = new Map<string, string[]>();
  for (const forms of Object.values(THESAURUS)) {
    const all = forms.split(', ');
    const english = all.filter((form) => !HAN.test(form)).map(nameKey);
    const single = english.filter((form) => form !== '' && !form.includes(' '));
    for (const form of all.filter((form) => HAN.test(form))) {
      const key = nameKey(form);
      translations.set(key, [...(translations.get(key) ?? []), ...single]);
    }
  }
  return translations;
}
