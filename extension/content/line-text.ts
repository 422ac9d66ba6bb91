/**
 * The text of one line: what stands in a block between the blocks within it. Read only where there is a sign of a
 * name, and then with care for what divides words, what is hidden, and where each part of the text is from.
 */
import { mayJoin } from '../../src/mentions/find-candidates.ts';
import { Flow, flowByName, isLeftAlone, isWithinLeftAlone, separatesWords } from './element-flow.ts';

/** Part of a text node within a block. Lengths and positions are UTF-16 code units. */
export interface Piece {
  readonly node: Text;
  /** Where the piece starts in the block's text. */
  readonly start: number;
  /** Where it starts in the node. */
  readonly offset: number;
  /** Inline elements entered or left since the piece before. */
  readonly crossed: readonly Element[];
}

/** A block in which names may stand. */
export interface TextBlock {
  /** The nearest element or shadow root that makes a block of its own. */
  readonly container: ParentNode & Node;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The text nodes of one block from one to another, with nothing between them that is a block of its own. */
export interface Line {
  readonly container: ParentNode & Node;
  readonly first: Text;
  readonly last: Text;
}

/** A longer run is cut at white space, so that no one step of the scan takes long. */
export const LONGEST_BLOCK = 20_000;

/** Stands for what is no text but separates words: images, notes, boxes within a line. */
const OBJECT = '\ufffc';

const NONE: readonly Element[] = [];

/** Yields a line's text, in several blocks if it is long; nothing if it is left alone or no longer there. */
export function* readLine({ container, first, last }: Line): Generator<TextBlock> {
  if (!container.contains(first) || isWithinLeftAlone(container)) return;
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  const text = new LineText(container);
  /** Elements of the line that hold what was read last. */
  let around: readonly Element[] = [];
  for (let node: Node | null = first; node; ) {
    if (node instanceof Text) {
      const isAround = elementsBetween(node, container);
      for (const element of around) if (!isAround.includes(element)) text.leave(element);
      around = isAround;
      if (!around.some(isLeftAlone)) yield* text.add(node);
      if (node === last) break;
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    const flow = flowByName(element);
    // The page has changed since the line was found: what comes now is of another.
    if (flow === Flow.block) break;
    if (flow !== Flow.skipped) text.enter(element, flow);
    node = flow < Flow.apart ? nextAfter(walker) : walker.nextNode();
  }
  yield* text.end();
}

function elementsBetween(node: Node, container: Node): readonly Element[] {
  const elements: Element[] = [];
  for (let at = node.parentNode; at && at !== container; at = at.parentNode) elements.push(at as Element);
  return elements;
}

/** The next node in document order that is not within the current one. */
export function nextAfter(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}

/** Whether a line may be cut before `next`: where no word is divided, or anywhere if there was no such place for long. */
export function mayBeCut(text: string, next: string, length: number): boolean {
  return /\s$/.test(text) || /^\s/.test(next) || length > 2 * LONGEST_BLOCK;
}

/** The text of a line while it is being put together. */
class LineText {
  readonly #container: ParentNode & Node;
  #text = '';
  /** The end of the text, kept apart: asking the text itself would copy it together each time. */
  #last = '';
  #pieces: Piece[] = [];
  #crossed: Element[] = [];

  constructor(container: ParentNode & Node) {
    this.#container = container;
  }

  enter(element: Element, flow: Flow) {
    if (flow === Flow.lineBreak) this.#sign('\n');
    else if (flow === Flow.inline) this.#cross(element);
    else this.#sign(OBJECT);
  }

  leave(element: Element) {
    if (flowByName(element) === Flow.apart) this.#sign(OBJECT);
    else this.#cross(element);
  }

  /** Adds a node's text; yields what is long enough to be passed on. */
  *add(node: Text): Generator<TextBlock> {
    const { data } = node;
    if (data === '') return;
    const isJoined = this.#crossed.length > 0 && this.#last !== '' && mayJoin(this.#last, data);
    if (isJoined && this.#crossed.some(separatesWords)) this.#sign(OBJECT);
    if (this.#text.length > LONGEST_BLOCK && mayBeCut(this.#last, data, this.#text.length)) yield* this.end();
    let offset = 0;
    while (data.length - offset > LONGEST_BLOCK) {
      const end = cutAfter(data, offset + LONGEST_BLOCK);
      this.#append(node, data.slice(offset, end), offset);
      offset = end;
      yield* this.end();
    }
    this.#append(node, offset === 0 ? data : data.slice(offset), offset);
  }

  /** Ends the block; yields it if it holds anything. */
  *end(): Generator<TextBlock> {
    const block = { container: this.#container, text: this.#text, pieces: this.#pieces };
    this.#text = '';
    this.#last = '';
    this.#pieces = [];
    this.#crossed = [];
    if (block.pieces.length > 0) yield block;
  }

  #cross(element: Element) {
    if (this.#pieces.length > 0) this.#crossed.push(element);
  }

  #append(node: Text, data: string, offset: number) {
    const crossed = this.#crossed.length > 0 ? this.#crossed : NONE;
    this.#pieces.push({ node, start: this.#text.length, offset, crossed });
    this.#text += data;
    this.#last = data;
    this.#crossed = [];
  }

  #sign(sign: string) {
    if (this.#text === '') return;
    this.#text += sign;
    this.#last = sign;
  }
}

/** A place near `target` where cutting splits no word; `target` itself where there is no white space for long. */
function cutAfter(data: string, target: number): number {
  if (target >= data.length) return data.length;
  const space = data.lastIndexOf('\n', target);
  const cut = space > target - LONGEST_BLOCK / 2 ? space : data.lastIndexOf(' ', target);
  return cut > target - LONGEST_BLOCK / 2 ? cut + 1 : target;
}
