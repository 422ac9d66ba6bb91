/** What texts are compared by: stems of words, pairs of Han characters, and concepts of the thesaurus. */
import { simplified } from './simplified.ts';
import { THESAURUS } from './thesaurus.ts';
import { stemsOf } from './words.ts';

/** A stem, a pair of simplified Han characters, or a concept, which begins with a number sign. */
export type Term = string;

interface Entry {
  /** Stems that follow the first one. */
  readonly rest: readonly string[];
  readonly concept: Term;
}

const HAN = /\p{Script=Han}/u;

/** The thesaurus by the first stem of each entry, and the Chinese entries by their first character. */
const { byStem, byCharacter } = compileThesaurus();

function compileThesaurus() {
  const byStem = new Map<string, Entry[]>();
  const byCharacter = new Map<string, { readonly text: string; readonly concept: Term }[]>();
  const add = <Item>(map: Map<string, Item[]>, key: string, item: Item) => {
    const items = map.get(key);
    if (items) items.push(item);
    else map.set(key, [item]);
  };
  for (const [name, forms] of Object.entries(THESAURUS)) {
    const concept = conceptOf(name);
    for (const form of forms.split(', ')) {
      const [first, ...rest] = stemsOf(form).map(({ stem }) => stem);
      if (HAN.test(form)) add(byCharacter, form.charAt(0), { text: form, concept });
      else if (first !== undefined) add(byStem, first, { rest, concept });
    }
  }
  return { byStem, byCharacter };
}

/** The term of a concept by its name in the thesaurus. */
export function conceptOf(name: string): Term {
  return `#${name}`;
}

/** A term with where the words that name it stand, in UTF-16 code units. */
export interface TermSpan {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** The terms of a text wherever they stand. */
export function termSpans(text: string): readonly TermSpan[] {
  return [...alphabeticSpans(text), ...hanSpans(simplified(text))];
}

/** The terms of a text, each once. */
export function termsOf(text: string): ReadonlySet<Term> {
  return new Set(termSpans(text).map(({ term }) => term));
}

function alphabeticSpans(text: string): readonly TermSpan[] {
  const stems = stemsOf(text);
  return stems.flatMap(({ stem, isGeneral, start, end }, index) => {
    const spans: TermSpan[] = isGeneral ? [] : [{ term: stem, start, end }];
    for (const { rest, concept } of byStem.get(stem) ?? []) {
      const isThere = rest.every((next, offset) => stems[index + 1 + offset]?.stem === next);
      if (isThere) spans.push({ term: concept, start, end: stems[index + rest.length]?.end ?? end });
    }
    return spans;
  });
}

function hanSpans(text: string): readonly TermSpan[] {
  return Array.from(text.matchAll(/\p{Script=Han}/gu)).flatMap(({ 0: character, index: start }) => {
    const next = /^\p{Script=Han}/u.exec(text.slice(start + character.length, start + character.length + 2))?.[0];
    const pair = next === undefined ? [] : [character + next];
    const entries = (byCharacter.get(character) ?? []).filter(({ text: form }) => text.startsWith(form, start));
    return [
      ...pair.map((term) => ({ term, start, end: start + term.length })),
      ...entries.map(({ text: form, concept }) => ({ term: concept, start, end: start + form.length })),
    ];
  });
}
