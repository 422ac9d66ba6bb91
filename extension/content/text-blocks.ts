/**
 * The text of a page as it is read: joined within a block across inline elements, never across blocks. Names are
 * looked for in blocks, so that 'Hua<b>wei</b>' is found and the last word of one paragraph and the first of the next
 * are not taken for one name.
 *
 * Skipping is done in the loop: a tree walker with a filter callback costs several times the whole search.
 */

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

export interface TextBlock {
  /** The nearest element or shadow root that makes a block of its own. */
  readonly container: ParentNode;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A longer run is cut at white space, so that no one step of the scan takes long. */
const LONGEST_BLOCK = 20_000;

/** Stands for what is no text but separates words: images, notes, boxes within a line. */
const OBJECT = '\ufffc';

const NONE: readonly Element[] = [];

/** Elements whose text is not the page's prose: program text, form fields, what is not rendered. */
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select datalist option code kbd samp tt head title meta link ' +
    'object embed iframe frame frameset audio video canvas math svg rt rp progress meter'
  ).split(' '),
);

/** Of these, the ones that take up room in a line, so that words on either side of them are apart. */
const SKIPPED_BOXES = new Set(
  'textarea input select object embed iframe audio video canvas math svg code kbd samp tt'.split(' '),
);

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike ' +
    'strong time u var wbr'
  ).split(' '),
);

/** Within the line, but words of their own: the note sign in 'Huawei<sup>1</sup>'. */
const APART = new Set(['sup', 'sub', 'button', 'img', 'picture']);

type Flow = 'skipped' | 'skipped-box' | 'inline' | 'apart' | 'line-break' | 'block';

/** Whether an element and all in it is left alone: not prose, hidden from all or from screen readers, or editable. */
export function isLeftAlone(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('role') === 'textbox'
  );
}

function flowOf(element: Element): Flow {
  const name = element.localName;
  if (isLeftAlone(element)) return SKIPPED_BOXES.has(name) ? 'skipped-box' : 'skipped';
  if (INLINE.has(name)) return 'inline';
  if (name === 'br') return 'line-break';
  if (APART.has(name)) return 'apart';
  return name.includes('-') && isWithinLine(element) ? 'inline' : 'block';
}

/** Whether an element's text goes on in the line around it, by its style. */
export function isWithinLine(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

/** Whether words on either side of an inline element's edge are apart although no space stands between them. */
function separatesWords(element: Element): boolean {
  if (!isWithinLine(element)) return true;
  const style = getComputedStyle(element);
  return [style.paddingLeft, style.paddingRight, style.marginLeft, style.marginRight].some(
    (width) => Number.parseFloat(width) > 0,
  );
}

/**
 * The block that the children of `parent` belong to: itself or the nearest around it; null if it is not in the
 * document, or it or something around it is left alone.
 */
export function blockOf(parent: Node): ParentNode | null {
  let block: ParentNode | null = null;
  for (let at: Node | null = parent; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Document) return at.designMode === 'on' ? null : block;
    if (at instanceof ShadowRoot) block ??= at;
    else if (!(at instanceof Element) || isLeftAlone(at)) return null;
    else if (flowOf(at) === 'block') block ??= at;
  }
  return null;
}

/** Whether an added or removed node changes the line it stands in, rather than being a block of its own. */
export function belongsToLine(node: Node): boolean {
  if (node instanceof Text) return true;
  // What is not in the document has no style to ask: an element of the page's own making may have been in a line.
  if (node instanceof Element && !node.isConnected && node.localName.includes('-')) return true;
  return node instanceof Element && flowOf(node) !== 'block';
}

/** The element itself if it is a block, or else the outermost blocks within it. */
export function outermostBlocks(element: Element): readonly Element[] {
  const flow = flowOf(element);
  if (flow === 'block') return [element];
  if (flow === 'skipped' || flow === 'skipped-box') return [];
  return [...element.children].flatMap(outermostBlocks);
}

export interface WalkOptions {
  /** Also into blocks within blocks. Without it, only the text that is the root's own. */
  readonly deep: boolean;
  /** Called for each element that has or may come to have a shadow root. */
  readonly onHost: (host: Element) => void;
}

/** A walk gives a sign of life at least this often, counted in nodes, so that its caller can look at the clock. */
const NODES_A_STEP = 200;

/**
 * Yields the blocks under `root`, which must not be left alone itself, and null where it has walked for a while and
 * found none. A walk that is left between two steps goes on from where it was; if that place is removed meanwhile it
 * ends early and returns false.
 */
export function* textBlocks(root: ParentNode, { deep, onHost }: WalkOptions): Generator<TextBlock | null, boolean> {
  const containers: ParentNode[] = [root];
  let line = new Line(root);
  let node: Node | null = root.firstChild;
  let walked = 0;

  while (node) {
    if (++walked % NODES_A_STEP === 0) yield null;
    let descend = false;
    if (node instanceof Text) {
      yield* line.add(node);
    } else if (node instanceof Element) {
      const flow = flowOf(node);
      if (flow !== 'skipped' && (node.shadowRoot || node.localName.includes('-'))) onHost(node);
      if (flow === 'line-break') line.space();
      else if (flow === 'apart' || flow === 'skipped-box') line.object();
      else if (flow === 'inline') line.cross(node);
      else if (flow === 'block') {
        yield* line.end();
        if (deep) containers.push(node as ParentNode & Element);
        line = new Line(containers.at(-1) ?? root);
      }
      descend = flow === 'inline' || flow === 'apart' || (flow === 'block' && deep);
    }
    if (descend && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    let left: Node | null = descend ? node : null;
    for (;;) {
      if (left instanceof Element) {
        if (left === containers.at(-1)) {
          yield* line.end();
          containers.pop();
          line = new Line(containers.at(-1) ?? root);
        } else if (APART.has(left.localName)) line.object();
        else line.cross(left);
      }
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      const parent: Node | null = node.parentNode;
      if (parent === root || parent === null) {
        yield* line.end();
        return parent === root;
      }
      node = parent;
      left = parent;
    }
  }
  return true;
}

/** Text of one block while it is being collected. */
class Line {
  readonly #container: ParentNode;
  #text = '';
  /** The last unit of the text, kept apart: asking the text itself would copy it together each time. */
  #last = '';
  #pieces: Piece[] = [];
  #crossed: Element[] = [];

  constructor(container: ParentNode) {
    this.#container = container;
  }

  /** Adds a node's text; yields what is long enough to be passed on. */
  *add(node: Text): Generator<TextBlock> {
    const { data } = node;
    if (data === '') return;
    if (this.#touches(data) && this.#crossed.some(separatesWords)) this.object();
    if (this.#text.length > LONGEST_BLOCK && this.#mayBeCut(data)) yield* this.end();
    let offset = 0;
    while (data.length - offset > LONGEST_BLOCK) {
      const end = cutAfter(data, offset + LONGEST_BLOCK);
      this.#append(node, data.slice(offset, end), offset);
      offset = end;
      yield* this.end();
    }
    this.#append(node, offset === 0 ? data : data.slice(offset), offset);
  }

  cross(element: Element) {
    if (this.#pieces.length > 0) this.#crossed.push(element);
  }

  space() {
    this.#mark('\n');
  }

  object() {
    this.#mark(OBJECT);
  }

  /** Ends the block; yields it unless it holds nothing but white space. */
  *end(): Generator<TextBlock> {
    const block = { container: this.#container, text: this.#text, pieces: this.#pieces };
    this.#text = '';
    this.#last = '';
    this.#pieces = [];
    this.#crossed = [];
    if (/\S/.test(block.text)) yield block;
  }

  #append(node: Text, data: string, offset: number) {
    const crossed = this.#crossed.length > 0 ? this.#crossed : NONE;
    this.#pieces.push({ node, start: this.#text.length, offset, crossed });
    this.#text += data;
    this.#last = data.at(-1) ?? '';
    this.#crossed = [];
  }

  #mark(sign: string) {
    if (this.#text === '') return;
    this.#text += sign;
    this.#last = sign;
  }

  #touches(data: string): boolean {
    return this.#crossed.length > 0 && this.#last !== '' && !/\s/.test(this.#last) && !/^\s/.test(data);
  }

  /** Where white space is; anywhere, if there is none for too long. */
  #mayBeCut(data: string): boolean {
    return /\s/.test(this.#last) || /^\s/.test(data) || this.#text.length > 2 * LONGEST_BLOCK;
  }
}

/** A place near `target` where cutting splits no word; `target` itself where there is no white space for long. */
function cutAfter(data: string, target: number): number {
  if (target >= data.length) return data.length;
  const space = data.lastIndexOf('\n', target);
  const cut = space > target - LONGEST_BLOCK / 2 ? space : data.lastIndexOf(' ', target);
  return cut > target - LONGEST_BLOCK / 2 ? cut + 1 : target;
}
