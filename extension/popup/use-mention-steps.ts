/** Going through an entity's mentions on the page, frame by frame, each scrolled into view. */
import { useState } from 'preact/hooks';
import { askPage } from '../shared/messenger.ts';
import type { FoundEntity } from './use-page.ts';

export interface MentionSteps {
  /** Number of the mention last gone to, from 0; -1 before the first. */
  readonly position: number;
  /** The one that was meant is not there any more. */
  readonly isGone: boolean;
  readonly step: (by: 1 | -1) => Promise<void>;
  /** Goes to the one nearest to a place of the page, from 0 to 1. */
  readonly near: (at: number) => Promise<void>;
}

export function useMentionSteps(tabId: number | undefined, found: FoundEntity | undefined): MentionSteps {
  const [last, setLast] = useState(-1);
  const [isGone, setIsGone] = useState(false);
  const count = found?.count ?? 0;
  // The page may have fewer by now.
  const position = Math.min(last, count - 1);
  return {
    position,
    isGone,
    step: async (by) => {
      if (!found || tabId === undefined) return;
      const next = stepFrom(position, by, count);
      const isShown = await revealMention(tabId, found, next);
      setLast(next);
      setIsGone(!isShown);
    },
    near: async (at) => {
      if (!found || tabId === undefined) return;
      const index = await revealNear(tabId, found, at);
      if (index !== null) setLast(index);
      setIsGone(index === null);
    },
  };
}

/** The number of the mention after or before one, round and round; -1: none yet. */
export function stepFrom(position: number, by: 1 | -1, count: number): number {
  if (position < 0) return by === 1 ? 0 : count - 1;
  return (position + by + count) % count;
}

/** Scrolls the mention with this number into view; false if it is not there any more. */
export async function revealMention(tabId: number, found: FoundEntity, position: number): Promise<boolean> {
  const { frameId, index } = placeInFrames(found, position);
  const reply = await askPage({ tabId, frameId }, 'mentions.reveal', { entity: found.entity, index }).catch(() => null);
  return reply?.shown ?? false;
}

/** The same with the mention of the page itself that is nearest to a place, and tells its number; null if none is. */
export async function revealNear(tabId: number, { entity }: FoundEntity, at: number): Promise<number | null> {
  // The page itself comes first of the frames, so numbers are the same there.
  const reply = await askPage({ tabId, frameId: 0 }, 'mentions.revealNear', { entity, at }).catch(() => null);
  return reply?.index ?? null;
}

/** In which frame the mention with this number is, and its number there. */
export function placeInFrames({ frames }: FoundEntity, position: number): { frameId: number; index: number } {
  let index = position;
  for (const { frameId, count } of frames) {
    if (index < count) return { frameId, index };
    index -= count;
  }
  return { frameId: 0, index };
}
