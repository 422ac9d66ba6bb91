/** How the reader came from the entity of a mention, from card to card, to the one that is shown. */
import type { CardOnPage } from '../card-on-page.ts';

/** What is shown, and before it, nearest first, what was. Never the same entity twice. */
export type Trail = readonly [CardOnPage, ...CardOnPage[]];

/** Goes on to another entity; to one that was shown before, by going back to it. */
export function goOn(trail: Trail, content: CardOnPage): Trail {
  const known = trail.findIndex(({ entity }) => entity.id === content.entity.id);
  const [shown, ...before] = known < 0 ? [content, ...trail] : trail.slice(known);
  return shown ? [shown, ...before] : trail;
}

/** Goes back by one, if that can be. */
export function goBack(trail: Trail): Trail {
  const [, previous, ...before] = trail;
  return previous ? [previous, ...before] : trail;
}
