/**
 * How elements stand in the text of a page: whether their text goes on in the line around them, makes a block of its
 * own, or is none of ours.
 */
import { composedClosest } from './composed-tree.ts';

export const Flow = {
  /** Not read, as if it were not there. */
  skipped: 1,
  /** Not read, but it takes up room in the line: words on either side of it are apart. */
  skippedBox: 2,
  lineBreak: 3,
  /** Within the line, but with words of its own: the note sign in 'Huawei<sup>1</sup>'. */
  apart: 4,
  inline: 5,
  block: 6,
} as const;

export type Flow = (typeof Flow)[keyof typeof Flow];

const names = (list: string) => list.split(' ');

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A document of XML that the browser shows as it is: what its elements are is told by their namespaces and styles. */
const IS_XML = document.documentElement !== null && document.documentElement.namespaceURI !== HTML;

/** By what HTML says of its elements. */
const FLOWS: ReadonlyMap<string, Flow> = new Map([
  ...names(
    'script style noscript template option datalist head title meta link frame frameset rt rp progress meter',
  ).map((name) => [name, Flow.skipped] as const),
  ...names('textarea input select object embed iframe audio video canvas math svg code kbd samp tt').map(
    (name) => [name, Flow.skippedBox] as const,
  ),
  ...names('sup sub button img picture').map((name) => [name, Flow.apart] as const),
  ...names(
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s slot small span strike ' +
      'strong time u var wbr',
  ).map((name) => [name, Flow.inline] as const),
  ['br', Flow.lineBreak],
  ...names(
    'address article aside blockquote body caption center col colgroup dd details dialog div dl dt fieldset figcaption ' +
      'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section ' +
      'summary table tbody td tfoot th thead tr ul',
  ).map((name) => [name, Flow.block] as const),
]);

/** What is hidden from all or from screen readers, or editable. */
const LEFT_ALONE = '[hidden],[aria-hidden="true"],[role="textbox"],[contenteditable]:not([contenteditable="false" i])';

/** How an element stands in the text, but for its being left alone by its attributes: that is dear to ask of each. */
export function flowByName(element: Element): Flow {
  return knownFlow(element) ?? flowOfOwnMaking(element);
}

/** How an element of HTML stands in the text; undefined for those of the page's own making, and unknown ones. */
export function knownFlow(element: Element): Flow | undefined {
  return IS_XML ? flowInXml(element) : FLOWS.get(element.localName);
}

function flowInXml({ namespaceURI, localName }: Element): Flow | undefined {
  if (namespaceURI === HTML) return FLOWS.get(localName);
  return namespaceURI === SVG || namespaceURI === MATHML ? Flow.skippedBox : undefined;
}

/** How an element that HTML does not know stands in the text: only its style can tell. */
export function flowOfOwnMaking(element: Element): Flow {
  return isOfOwnMaking(element) && isWithinLine(element) ? Flow.inline : Flow.block;
}

function isOfOwnMaking({ localName }: Element): boolean {
  return IS_XML || localName.includes('-');
}

function flowOf(element: Element): Flow {
  const flow = flowByName(element);
  return flow > Flow.skippedBox && isLeftAlone(element) ? Flow.skipped : flow;
}

/** Whether an element and all in it is left alone: not prose, hidden from all or from screen readers, or editable. */
export function isLeftAlone(element: Element): boolean {
  const flow = knownFlow(element);
  return flow === Flow.skipped || flow === Flow.skippedBox || (element.hasAttributes() && element.matches(LEFT_ALONE));
}

/** Whether a node is left alone, or by its attributes something around it. */
export function isWithinLeftAlone(node: Node): boolean {
  return (node instanceof Element && isLeftAlone(node)) || composedClosest(node, LEFT_ALONE) !== null;
}

/** Whether an element's text goes on in the line around it, by its style. */
export function isWithinLine(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}

/** Whether words on either side of an inline element's edge are apart although no space stands between them. */
export function separatesWords(element: Element): boolean {
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
    else if (flowOf(at) === Flow.block) block ??= at;
  }
  return null;
}

/** Whether an added or removed node changes the line it stands in, rather than being a block of its own. */
export function belongsToLine(node: Node): boolean {
  if (node instanceof Text) return true;
  // What is not in the document has no style to ask: an element of the page's own making may have been in a line.
  if (node instanceof Element && !node.isConnected && isOfOwnMaking(node)) return true;
  return node instanceof Element && flowOf(node) !== Flow.block;
}

/** The element itself if it is a block, or else the outermost blocks within it. */
export function outermostBlocks(element: Element): readonly Element[] {
  const flow = flowOf(element);
  if (flow === Flow.block) return [element];
  if (flow === Flow.skipped || flow === Flow.skippedBox) return [];
  return [...element.children].flatMap(outermostBlocks);
}
