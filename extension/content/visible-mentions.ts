/** The mentions a reader can see: to be counted, and in reading order to be stepped through. */
import { composedClosest, MODAL } from './composed-tree.ts';
import { isVisible, placeOf } from './mention-places.ts';
import type { PageMention } from './page-mentions.ts';

/** Whether a mention is to be seen, wherever the page is scrolled to. */
export function isMentionVisible(mention: PageMention): boolean {
  const place = placeOf(mention);
  return place?.isConnected === true && isVisible(place);
}

/** Those that are visible, down the document, shadow trees at their hosts. */
export function visibleInOrder(mentions: Iterable<PageMention>): readonly PageMention[] {
  return [...mentions].filter(isMentionVisible).sort(compareInReadingOrder);
}

/** Whether a mention's card could be used: not where the page is inert, as it is outside an open modal. */
export function isReachable({ range }: PageMention): boolean {
  if (composedClosest(range.startContainer, '[inert]')) return false;
  return !document.querySelector(MODAL) || composedClosest(range.startContainer, MODAL) !== null;
}

/** Orders mentions down the document, shadow trees at their hosts. */
export function compareInReadingOrder(a: PageMention, b: PageMention): number {
  if (a.range.startContainer === b.range.startContainer) return a.range.startOffset - b.range.startOffset;
  const [one, other] = placesInOneTree(a.range.startContainer, b.range.startContainer);
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The nodes, or the hosts of the shadow trees they are in, as deep as both are in one tree. */
function placesInOneTree(a: Node, b: Node): readonly [Node, Node] {
  if (a.getRootNode() === b.getRootNode()) return [a, b];
  const pathOfB = pathThroughHosts(b);
  for (const one of pathThroughHosts(a)) {
    const other = pathOfB.find((node) => node.getRootNode() === one.getRootNode());
    if (other) return [one, other];
  }
  return [a, b];
}

function pathThroughHosts(node: Node): readonly Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) path.push(root.host);
  return path;
}
