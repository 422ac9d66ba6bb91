/** Which painted mention lies under a point of the viewport, also within open shadow roots. */
import type { Marks } from './marks.ts';
import type { PageMention } from './page-mentions.ts';

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

interface PointQueries {
  highlightsFromPoint?: (x: number, y: number, options: { shadowRoots: ShadowRoot[] }) => readonly HighlightHit[];
}

/** A point of the viewport, in CSS px, with the open shadow roots that an event there passes through. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
  readonly shadowRoots: readonly ShadowRoot[];
}

export function mentionAtPoint(marks: Marks, { x, y, shadowRoots }: PagePoint): PageMention | undefined {
  const registry = CSS.highlights as HighlightRegistry & PointQueries;
  if (registry.highlightsFromPoint) {
    const hits = registry.highlightsFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    for (const range of hits.flatMap((hit) => hit.ranges)) {
      const mention = marks.mentionOf(range);
      if (mention) return mention;
    }
    return undefined;
  }
  for (const mention of marks.painted()) {
    if (boxesOf(mention).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) {
      return mention;
    }
  }
  return undefined;
}

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

/** The line boxes of a mention, in CSS px of the viewport: several where it is broken over lines. */
export function boxesOf(mention: PageMention): readonly DOMRect[] {
  return [...(rangeOf(mention)?.getClientRects() ?? [])];
}
