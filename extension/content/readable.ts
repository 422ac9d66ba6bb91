/** Whether there is text to read in a document, as the browser shows it. */
import { isMedia } from '../shared/media-types.ts';

/**
 * Whether a document's own elements are shown, and may be text. Firefox shows XML that has no style as a tree in a
 * closed shadow root of its own, and none of the document's elements. In a drawing Chromium paints no highlights on
 * text, and Firefox shows no card.
 */
export function isReadable({ contentType, documentElement }: Document): boolean {
  const root: Element | null = documentElement;
  if (!root) return false;
  if (root instanceof HTMLElement) return !isMedia(contentType);
  if (root instanceof SVGElement) return false;
  if (root.firstElementChild) return [...root.children].some((child) => child.checkVisibility());
  const range = document.createRange();
  range.selectNodeContents(root);
  return range.getClientRects().length > 0;
}
