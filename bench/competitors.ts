/**
 * Other ways of finding many names in a page, to be measured beside Sidelight's. Each reads the whole of
 * `document.body` and leaves the same elements alone. A name counts in any case, unless it is part of a longer word as
 * a regular expression's `\w` has it, which knows no accents; where names overlap, the leftmost counts, and of those
 * the longest. All read text node by text node, so that none finds a name split by a tag, and take a name's spaces as
 * they are. What else differs is said of each.
 */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import Mark from 'mark.js';

export interface Finder {
  /** Reads the page; the number of names found. */
  readonly find: () => number;
}

/** Finds names and marks them in the page. */
export interface Marker extends Finder {
  /** Takes the marks out again, so that the page can be read anew. */
  readonly reset: () => void;
}

const SKIPPED_NAMES = (
  'script style noscript template textarea input select datalist option code kbd samp tt head title meta link object ' +
  'embed iframe frame frameset audio video canvas math svg rt rp progress meter'
).split(' ');
const SKIPPED = new Set(SKIPPED_NAMES);
const SKIPPED_ATTRIBUTES =
  '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false" i]),[role="textbox"]';

/** Not within a word. With a class of letters that has the accented ones, the pass took up to half as long again. */
const EDGE = '(?!\\B\\w)';

/**
 * One regular expression with the names as a trie: those that start alike share their start. The engine compiles it
 * in the first call of `find`: about 2 s for 100,000 names.
 *
 * Written here because no package does it well: regexgen takes 18 s for 3,000 names, trie-regex wants the trie made,
 * and regex-trie is of 2013; the expression of the latter ran as fast as this one.
 */
export function trieRegExp(names: readonly string[]): Finder {
  const expression = nameExpression(names);
  return {
    find() {
      let hits = 0;
      readTexts((text) => {
        while (expression.exec(text)) hits++;
      });
      return hits;
    },
  };
}

/**
 * The Aho-Corasick automaton of @monyone/aho-corasick: the fastest of the packages that were tried, on a double array.
 * It reports every name at every place, so words' edges and overlaps are seen to afterwards. Building it is slow: about
 * 1 s for 10,000 names and a minute for 100,000.
 */
export function ahoCorasick(names: readonly string[]): Finder {
  const automaton = new AhoCorasick([...new Set(names.map((name) => name.toLowerCase()))]);
  return {
    find() {
      let hits = 0;
      readTexts((text) => {
        const folded = text.toLowerCase();
        const matches = automaton.matchInText(folded).filter(({ begin, end }) => isWhole(folded, begin, end));
        hits += countLeftmostLongest(matches);
      });
      return hits;
    },
  };
}

/** mark.js with the names joined into the one expression of `trieRegExp`: the fastest way to use it. */
export function markJs(names: readonly string[]): Marker {
  const expression = nameExpression(names);
  return marker((mark, options) => mark.markRegExp(expression, options));
}

/**
 * mark.js as its documentation has it, with a list. It reads the page once for each name, so takes seconds, and calls
 * itself for the next one: with about 2,000 names the stack overflows. Differs: a longer name goes before one further
 * left, white space in a name stands for any, and names with Latin letters count only between white space or common
 * punctuation, so not beside Chinese characters.
 */
export function markJsList(names: readonly string[]): Marker {
  const words = names.filter((name) => /\w/.test(name));
  const others = names.filter((name) => !/\w/.test(name));
  const limiters = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^`{|}~…–—‘’“”«»、。，；：！？（）《》「」'];
  return marker((mark, options) => {
    const common = { ...options, separateWordSearch: false, acrossElements: false, diacritics: false };
    mark.mark(words, { ...common, accuracy: { value: 'exactly', limiters } });
    mark.mark(others, { ...common, accuracy: 'partially' });
  });
}

/**
 * Leaves elements alone by a filter of what was found. The option `exclude` is for that, but mark.js asks it of each
 * text node, which more than doubles its time.
 */
function marker(run: (mark: Mark, options: Pick<Mark.MarkRegExpOptions, 'filter' | 'done'>) => void): Marker {
  const mark = new Mark(document.body);
  const unread = `${SKIPPED_NAMES.join()},${SKIPPED_ATTRIBUTES},[data-markjs]`;
  return {
    find() {
      let hits = 0;
      run(mark, {
        filter: (node) => !node.parentElement?.closest(unread),
        done: (marked) => {
          hits += marked;
        },
      });
      return hits;
    },
    reset: () => mark.unmark(),
  };
}

/** Calls back with each text node's text. Skips in the loop: a filter callback costs several times the whole walk. */
function readTexts(read: (text: string) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node) {
    if (node instanceof Text) read(node.data);
    node = node instanceof Element && isSkipped(node) ? nextOutside(walker) : walker.nextNode();
  }
}

/** Goes to the next node that is not in the current one. */
function nextOutside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.localName) || (element.hasAttributes() && element.matches(SKIPPED_ATTRIBUTES));
}

interface TrieNode {
  isName: boolean;
  readonly next: Map<string, TrieNode>;
}

function nameExpression(names: readonly string[]): RegExp {
  const root: TrieNode = { isName: false, next: new Map() };
  for (const name of names) {
    let node = root;
    for (const character of name.toLowerCase()) {
      let next = node.next.get(character);
      if (!next) {
        next = { isName: false, next: new Map() };
        node.next.set(character, next);
      }
      node = next;
    }
    node.isName = true;
  }
  return new RegExp(`${EDGE}${trieSource(root)}${EDGE}`, 'gi');
}

/** What may follow a node, as the source of an expression that tries a longer name before a shorter one. */
function trieSource({ isName, next }: TrieNode): string {
  if (next.size === 0) return '';
  const branches = [...next].map(([character, node]) => escapeCharacter(character) + trieSource(node));
  if (branches.length === 1 && !isName) return branches.join();
  return `(?:${branches.join('|')})${isName ? '?' : ''}`;
}

function escapeCharacter(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** Whether a match neither begins nor ends within a word. */
function isWhole(text: string, begin: number, end: number): boolean {
  return !isWithinWord(text, begin) && !isWithinWord(text, end);
}

function isWithinWord(text: string, index: number): boolean {
  return /\w/.test(text.charAt(index - 1)) && /\w/.test(text.charAt(index));
}

function countLeftmostLongest(matches: { begin: number; end: number }[]): number {
  let count = 0;
  let taken = 0;
  for (const { begin, end } of matches.sort((a, b) => a.begin - b.begin || b.end - a.end)) {
    if (begin < taken) continue;
    count++;
    taken = end;
  }
  return count;
}
