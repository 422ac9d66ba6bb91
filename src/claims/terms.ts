/** What texts are compared by: stems of words, pairs of Han characters, and concepts of the thesaurus. */
import { type Stem, stemsOf } from './words.ts';
import { THESAURUS } from './thesaurus.ts';

/** A stem, a pair of Han characters, or a concept, which begins with a number sign. */
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

/** The terms of a text, each with the words that name it there, as written. */
export function termsOf(text: string): ReadonlyMap<Term, string> {
  const terms = new Map<Term, string>();
  const add = (term: Term, word: string) => {
    if (!terms.has(term)) terms.set(term, word);
  };
  const stems = stemsOf(text);
  stems.forEach(({ stem, start, end }, index) => {
    add(stem, text.slice(start, end));
    for (const { rest, concept } of byStem.get(stem) ?? []) {
      const last = rest.length === 0 ? stems[index] : lastOf(stems, index + 1, rest);
      if (last) add(concept, text.slice(start, last.end));
    }
  });
  for (const { 0: run, index: from } of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let index = 0; index < run.length; index++) {
      if (index + 1 < run.length) add(run.slice(index, index + 2), run.slice(index, index + 2));
      for (const { text: form, concept } of byCharacter.get(run.charAt(index)) ?? []) {
        if (text.startsWith(form, from + index)) add(concept, form);
      }
    }
  }
  return terms;
}

/** The last of the stems from `index` on if they are these; undefined if they are others. */
function lastOf(stems: readonly Stem[], index: number, wanted: readonly string[]): Stem | undefined {
  return wanted.every((stem, offset) => stems[index + offset]?.stem === stem)
    ? stems[index + wanted.length - 1]
    : undefined;
}
