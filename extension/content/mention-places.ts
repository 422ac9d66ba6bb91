/** Where on the page a mention is: its range, its line boxes, the elements around it, whether it is to be seen. */
import { composedParent } from './composed-tree.ts';
import type { PageMention } from './page-mentions.ts';

/** A live range over a mention; null if its text has changed since it was read. */
export function rangeOf({ range }: PageMention): Range | null {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return null;
  try {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live;
  } catch {
    return null;
  }
}

/** The words that stand where a mention is by now; undefined if there is no such place any more. */
export function wordsOf(mention: PageMention): string | undefined {
  return rangeOf(mention)?.toString();
}

/** Whether two mentions, perhaps found one after the other, are of the same entity at the same place. */
export function isSame(one: PageMention, other: PageMention): boolean {
  const [a, b] = [one.range, other.range];
  return one.entity === other.entity && a.startContainer === b.startContainer && a.startOffset === b.startOffset;
}

/** The line boxes of a mention, in CSS px of the viewport: several where it is broken over lines. */
export function boxesOf(mention: PageMention): readonly DOMRect[] {
  return [...(rangeOf(mention)?.getClientRects() ?? [])];
}

/** The element whose coming near brings the mention near: the innermost one around its start that has a box. */
export function placeOf({ range }: PageMention): Element | null {
  let element = composedParent(range.startContainer);
  while (element && getComputedStyle(element).display === 'contents') element = composedParent(element);
  return element;
}

/** The elements whose own text a mention is. A removed node has none any more. */
export function holdersOf({ nodes }: PageMention): ReadonlySet<Element> {
  return new Set(nodes.flatMap((node) => composedParent(node) ?? []));
}

/** Whether a reader sees what is in an element, wherever the page is scrolled to. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Scrolls so that a mention stands in the middle of the viewport, and of every scroller that it is in. */
export function scrollToMention(mention: PageMention) {
  const element = composedParent(mention.range.startContainer);
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // A long element can be in the middle while the mention in it is not.
  for (let scroller = element; scroller; scroller = composedParent(scroller)) {
    if (scroller.scrollHeight <= scroller.clientHeight) continue;
    const box = rangeOf(mention)?.getBoundingClientRect();
    const isRoot = scroller === document.scrollingElement;
    const frame = isRoot ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
    if (!box || (box.top >= frame.top && box.bottom <= frame.bottom)) continue;
    scroller.scrollBy({ top: box.top - (frame.top + frame.bottom) / 2, behavior: 'instant' });
  }
}
