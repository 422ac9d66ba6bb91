/** The mentions a reader can see: to be counted, and in reading order to be stepped through. */
import type { MentionCount } from '../shared/messages.ts';
import { isMentionVisible } from './marks.ts';
import { rangeOf } from './mention-at-point.ts';
import type { PageMention, PageMentions } from './page-mentions.ts';

export function visibleMentions(mentions: PageMentions): readonly PageMention[] {
  return [...mentions.all()].filter(isMentionVisible);
}

/** Down the document, shadow trees at their hosts. */
export function inReadingOrder(mentions: readonly PageMention[]): readonly PageMention[] {
  return mentions.toSorted(compareInReadingOrder);
}

/** How often each entity is mentioned, most often first. */
export function countMentions(mentions: readonly PageMention[]): readonly MentionCount[] {
  const counts = new Map<MentionCount['entity'], number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([entity, count]) => ({ entity, count })).sort((a, b) => b.count - a.count);
}

/** Scrolls so that a mention stands in the middle of the viewport. */
export function scrollToMention(mention: PageMention) {
  const element = mention.range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A long element can be in the middle while the mention in it is not.
  const box = rangeOf(mention)?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight))
    scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}

function compareInReadingOrder(a: PageMention, b: PageMention): number {
  if (a.range.startContainer === b.range.startContainer) return a.range.startOffset - b.range.startOffset;
  const [one, other] = placesInOneTree(a.range.startContainer, b.range.startContainer);
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The nodes, or the hosts of the shadow trees they are in, as deep as both are in one tree. */
function placesInOneTree(a: Node, b: Node): readonly [Node, Node] {
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
