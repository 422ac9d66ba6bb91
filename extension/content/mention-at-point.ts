/** Which painted mention lies under a point of the viewport, also within open shadow roots. */
import type { Marks } from './marks.ts';
import { boxesOf } from './mention-places.ts';
import type { PageMention } from './page-mentions.ts';

/** A point of the viewport, in CSS px, with what an event there passes through, the innermost first. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
  readonly path: readonly EventTarget[];
}

/** Text under the pointer may belong to the host of the slot that shows it, a few steps further out. */
const STEPS_OUT = 4;

/**
 * The mention whose text is under a point. `highlightsFromPoint` would tell, but in Chromium it finds nothing where a
 * CSS px is not a device px, as on dense screens and zoomed pages.
 */
export function mentionAtPoint(marks: Marks, { x, y, path }: PagePoint): PageMention | undefined {
  for (const target of path.slice(0, STEPS_OUT)) {
    const mention = target instanceof Element && mentionIn(target, marks, x, y);
    if (mention) return mention;
  }
  // Many teasers stretch a link over their text: what lies below is read, if nothing hides it.
  for (const element of document.elementsFromPoint(x, y)) {
    const mention = mentionIn(element, marks, x, y);
    if (mention) return mention;
    if (hidesWhatIsBelow(element)) return undefined;
  }
  return undefined;
}

function mentionIn(element: Element, marks: Marks, x: number, y: number): PageMention | undefined {
  for (const mention of marks.paintedIn(element)) {
    if (boxesOf(mention).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) {
      return mention;
    }
  }
  return undefined;
}

function hidesWhatIsBelow(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage !== 'none' || (backgroundColor !== 'transparent' && backgroundColor !== 'rgba(0, 0, 0, 0)');
}
