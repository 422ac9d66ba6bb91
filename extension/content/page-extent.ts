/** How far down a page something stands, from 0, its beginning, to 1: as a reader scrolls it, not as its text runs. */
import { type MentionPlaces, PLACES } from '../shared/messages.ts';
import { boxesOf } from './mention-places.ts';
import type { PageMention } from './page-mentions.ts';

/** Where each mention stands, of those that have a box. */
export function positionsOf(mentions: readonly PageMention[]): ReadonlyMap<PageMention, number> {
  const tops = new Map<PageMention, number>();
  for (const mention of mentions) {
    const [box] = boxesOf(mention);
    if (box) tops.set(mention, box.top + scrollY);
  }
  // What stands in a scroller of its own may be above the document's beginning, or below its end.
  let first = 0;
  let end = document.scrollingElement?.scrollHeight ?? innerHeight;
  for (const top of tops.values()) {
    first = Math.min(first, top);
    end = Math.max(end, top);
  }
  const height = Math.max(1, end - first);
  return new Map([...tops].map(([mention, top]) => [mention, (top - first) / height]));
}

export function placesOf(positions: ReadonlyMap<PageMention, number>): readonly MentionPlaces[] {
  const places = new Map<MentionPlaces['entity'], number>();
  for (const [{ entity }, position] of positions) {
    const part = Math.min(PLACES - 1, Math.floor(position * PLACES));
    places.set(entity, ((places.get(entity) ?? 0) | (1 << part)) >>> 0);
  }
  return [...places].map(([entity, parts]) => ({ entity, places: parts }));
}

/** The number of the mention that stands nearest; -1 of none. */
export function nearestTo(
  at: number,
  mentions: readonly PageMention[],
  positions: ReadonlyMap<PageMention, number>,
): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, mention] of mentions.entries()) {
    const distance = Math.abs((positions.get(mention) ?? Number.POSITIVE_INFINITY) - at);
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}
