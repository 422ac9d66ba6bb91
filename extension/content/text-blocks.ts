/**
 * The text of a page as it is read: joined within a block across inline elements, never across blocks. Names are
 * looked for in blocks, so that 'Hua<b>wei</b>' is found and the last word of one paragraph and the first of the next
 * are not taken for one name.
 *
 * Most blocks hold no name, and all that is done for them is to read their characters where they are: joining text,
 * and asking of elements whether their attributes hide them, cost more than the search, and are left until there is a
 * sign of a name. Skipping is done in the loop: a tree walker with a filter callback costs several times the whole
 * search.
 */
import { mayJoin, NameSign, signOfName } from '../../src/mentions/find-candidates.ts';
import type { Gazetteer } from '../../src/mentions/gazetteer.ts';
import { Flow, flowByName, flowOfOwnMaking, isLeftAlone, knownFlow } from './element-flow.ts';
import { type Line, LONGEST_BLOCK, mayBeCut, nextAfter, readLine, type TextBlock } from './line-text.ts';

export interface WalkOptions {
  readonly gazetteer: Gazetteer;
  /** Also into blocks within blocks. Without it, only the text that is the root's own. */
  readonly deep: boolean;
  /** Called for each element that has or may come to have a shadow root. */
  readonly onHost: (host: Element) => void;
  /** Called for each block within the root whose text is read, as it is entered. */
  readonly onContainer?: ((container: Element) => void) | undefined;
}

/** A walk gives a sign of life at least this often, counted in nodes, so that its caller can look at the clock. */
const NODES_A_STEP = 50;

/**
 * Yields the blocks under `root` in which names may stand, and null where it has walked for a while and found none.
 * The root itself must not be left alone. A walk that is left between two steps goes on from where it was; if that
 * place is moved or removed meanwhile it ends early and returns false.
 */
export function* textBlocks(root: ParentNode & Node, options: WalkOptions): Generator<TextBlock | null, boolean> {
  const walk = new LineWalk(root, options);
  for (;;) {
    const line = walk.next();
    if (line) yield* readLine(line);
    if (walk.isDone) return root.contains(walk.place);
    yield null;
    if (!root.contains(walk.place)) return false;
  }
}

/**
 * Goes from line to line. Written for speed, as this loop meets every node of every page: a class and no generator, of
 * whose loop engines make slower code, and what is known of the line that is being read in variables.
 */
class LineWalk {
  isDone = false;
  readonly #root: ParentNode & Node;
  readonly #options: WalkOptions;
  readonly #walker: TreeWalker;
  #node: Node | null;
  #line: WalkedLine = NO_LINE;

  constructor(root: ParentNode & Node, options: WalkOptions) {
    this.#root = root;
    this.#options = options;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    this.#node = this.#walker.nextNode();
  }

  /** Where the walk stands. */
  get place(): Node {
    return this.#walker.currentNode;
  }

  /** The next line with a sign of a name; null after a while without one, and at the end. */
  next(): Line | null {
    const { gazetteer, deep, onHost, onContainer } = this.#options;
    const root = this.#root;
    const walker = this.#walker;
    let node = this.#node;
    let { container, first, last, parent, text, length, sign } = this.#line;
    let found: Line | null = null;
    // Documents have few different blanks: most are told at a glance.
    let blank = ' ';
    for (let walked = 0; node && !found && walked < NODES_A_STEP; walked++) {
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        if (data === blank || isBlank(data)) {
          blank = data;
          if (first && data !== '') text = data;
          node = walker.nextNode();
          continue;
        }
        const { parentNode } = node;
        if (first && parentNode !== parent && parentNode !== container) {
          container ??= containerOf(parent, root);
          if (containerOf(parentNode, root) !== container) {
            if (sign === NameSign.likely) found = lineOf(container, parent, root, first, last);
            first = null;
          }
        }
        if (first && length > LONGEST_BLOCK && mayBeCut(text, data, length)) {
          if (sign === NameSign.likely) found = lineOf(container, parent, root, first, last);
          first = null;
        }
        if (first) {
          length += data.length;
          if (sign === NameSign.open) sign = NameSign.likely;
          if (mayJoin(text, data)) {
            text = text.slice(-ACROSS) + data;
            if (signOfName(text.slice(0, 2 * ACROSS), gazetteer) !== NameSign.none) sign = NameSign.likely;
            // What is hidden within a word is not there for those who read it.
            if (isLeftAlone(parentNode as Element)) sign = NameSign.likely;
          } else text = data;
        } else {
          first = node as Text;
          container = null;
          sign = NameSign.none;
          length = data.length;
          text = data;
        }
        last = node as Text;
        parent = parentNode;
        if (sign !== NameSign.likely) {
          sign = data.length > LONGEST_BLOCK ? NameSign.likely : signOfName(data, gazetteer);
        }
        node = walker.nextNode();
        continue;
      }
      const element = node as Element;
      const known = knownFlow(element);
      const flow = known ?? flowOfOwnMaking(element);
      if (flow === Flow.block && first) {
        if (sign === NameSign.likely) found = lineOf(container, parent, root, first, last);
        first = null;
      }
      if (flow >= Flow.inline && (element.shadowRoot || (!known && element.localName.includes('-')))) onHost(element);
      if (flow < Flow.apart || (flow === Flow.block && !deep)) {
        node = nextAfter(walker);
      } else {
        if (flow === Flow.block) onContainer?.(element);
        node = walker.nextNode();
      }
    }
    if (!node && !found) {
      this.isDone = true;
      if (first && sign === NameSign.likely) found = lineOf(container, parent, root, first, last);
    }
    this.#node = node;
    this.#line = { container, first, last, parent, text, length, sign };
    return found;
  }
}

function lineOf(
  container: (ParentNode & Node) | null,
  parent: Node | null,
  root: Node,
  first: Text,
  last: Text | null,
): Line {
  return { container: container ?? containerOf(parent, root), first, last: last ?? first };
}

/** How far on either side of a border between texts a name is looked for that lies across it. */
const ACROSS = 128;

/** Whether a text is white space, as between elements of well-laid-out source. */
function isBlank(data: string): boolean {
  return !(data.charCodeAt(0) > 0x20) && data.trim() === '';
}

/** What the walk knows of the line that it is in. */
interface WalkedLine {
  /** Null until it is asked for. */
  readonly container: (ParentNode & Node) | null;
  /** Null between lines. */
  readonly first: Text | null;
  readonly last: Text | null;
  /** What is around the text that was read last, and that text. */
  readonly parent: Node | null;
  readonly text: string;
  /** UTF-16 code units. */
  readonly length: number;
  readonly sign: number;
}

const NO_LINE: WalkedLine = {
  container: null,
  first: null,
  last: null,
  parent: null,
  text: '',
  length: 0,
  sign: NameSign.none,
};

/** The nearest block around, as far as the root, which is one. */
function containerOf(parent: Node | null, root: Node): ParentNode & Node {
  let at = parent;
  while (at && at !== root && flowByName(at as Element) !== Flow.block) at = at.parentNode;
  return (at ?? root) as ParentNode & Node;
}
