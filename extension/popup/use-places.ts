/** Where on the page the mentions stand: asked for only while it is shown, and anew when their number changes. */
import type { EntityId } from '../../src/pack/schema.ts';
import { askPage } from '../shared/messenger.ts';
import { afterPaint } from './after-paint.ts';
import { useAnswer } from './use-answer.ts';
import type { FoundEntity } from './use-page.ts';

/** By entity, as `MentionPlaces` tells it; of the page itself, since where a frame stands in it nobody can tell. */
export function usePlaces(
  tabId: number | undefined,
  found: readonly FoundEntity[],
): ReadonlyMap<EntityId, number> | undefined {
  const counts = found.map(({ entity, count }) => `${entity} ${count}`).join();
  return useAnswer(tabId === undefined || counts === '' ? undefined : `${tabId} ${counts}`, async () => {
    await afterPaint();
    const places = await askPage({ tabId: tabId ?? -1, frameId: 0 }, 'mentions.places', {});
    return new Map(places.map(({ entity, places: parts }) => [entity, parts]));
  }).value;
}
