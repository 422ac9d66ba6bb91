/**
 * What the frames of each tab have reported, and the badge that sums it up. Kept in session storage, in memory only,
 * since the background may be stopped between a report and a question; no address of any page is kept.
 */
import browser from 'webextension-polyfill';
import { readFrameMentions } from '../shared/frame-mentions.ts';
import type { FrameMentions } from '../shared/messages.ts';
import { lastStepKey, mentionsKey } from '../shared/session-keys.ts';
import { t } from '../shared/strings.ts';
import { turns } from './turns.ts';

export interface TabMentions {
  readonly of: (tabId: number) => Promise<readonly FrameMentions[]>;
  /** `fresh`: the document has just come to be shown in its frame. */
  readonly record: (tabId: number, frame: FrameMentions, fresh: boolean) => Promise<void>;
  readonly forget: (tabId: number) => Promise<void>;
}

export function tabMentions(): TabMentions {
  const storage = browser.storage.session;
  // Reports of several frames arrive together, and each reads and writes the same entry: one after another.
  const inTurn = turns();

  return {
    of: (tabId) => inTurn(() => readFrameMentions(tabId)),
    record: (tabId, frame, fresh) =>
      inTurn(async () => {
        const known = await readFrameMentions(tabId);
        const others = known.filter(({ frameId }) => frameId !== frame.frameId);
        const isFarewell = frame.counts.length === 0;
        const before = known.find(({ frameId }) => frameId === frame.frameId);
        // The document that followed in this frame may have reported before this one's farewell arrived.
        if (isFarewell && !fresh && before && before.document !== frame.document) return;
        const frames = isFarewell ? others : [...others, frame];
        await storage.set({ [mentionsKey(tabId)]: frames });
        await showBadge(tabId, frames);
      }),
    forget: (tabId) => inTurn(() => storage.remove([mentionsKey(tabId), lastStepKey(tabId)])),
  };
}

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
