/**
 * What the frames of each tab have reported, and the badge that sums it up. Kept in session storage, in memory only,
 * since the background may be stopped between a report and a question; no address of any page is kept.
 */
import browser from 'webextension-polyfill';
import type { FrameMentions } from '../shared/messages.ts';
import { t } from '../shared/strings.ts';

export interface TabMentions {
  readonly of: (tabId: number) => Promise<readonly FrameMentions[]>;
  readonly record: (tabId: number, frame: FrameMentions) => Promise<void>;
  readonly forget: (tabId: number) => Promise<void>;
}

export function tabMentions(): TabMentions {
  const storage = browser.storage.session;
  // Reports of several frames arrive together, and each reads and writes the same entry: one after another.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act);
    last = turn.catch(() => {});
    return turn;
  };

  const read = async (tabId: number): Promise<readonly FrameMentions[]> => {
    const key = keyOf(tabId);
    return ((await storage.get(key))[key] as readonly FrameMentions[] | undefined) ?? [];
  };

  return {
    of: (tabId) => inTurn(() => read(tabId)),
    record: (tabId, frame) =>
      inTurn(async () => {
        const others = (await read(tabId)).filter(({ frameId }) => frameId !== frame.frameId);
        const frames = frame.counts.length > 0 ? [...others, frame] : others;
        await storage.set({ [keyOf(tabId)]: frames });
        await showBadge(tabId, frames);
      }),
    forget: (tabId) => inTurn(() => storage.remove(keyOf(tabId))),
  };
}

const keyOf = (tabId: number) => `mentions:${tabId}`;

/** Above this a number no longer fits the badge. */
const BADGE_LIMIT = 99;

async function showBadge(tabId: number, frames: readonly FrameMentions[]) {
  const found = new Set(frames.flatMap(({ counts }) => counts.map(({ entity }) => entity))).size;
  const text = found === 0 ? '' : found > BADGE_LIMIT ? `${BADGE_LIMIT}+` : String(found);
  // The tab may be gone by the time its report arrives.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#0b5a5a' }),
    browser.action.setTitle({ tabId, title: found === 0 ? t('name') : t('badgeTitle', [String(found)]) }),
  ]).catch(() => {});
}
