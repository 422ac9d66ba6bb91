/** Going from mention to mention through all the frames of a tab, as if they were one text. */
import browser from 'webextension-polyfill';
import type { FrameMentions } from '../shared/messages.ts';
import { askPage } from '../shared/messenger.ts';
import { lastStepKey } from '../shared/session-keys.ts';

/** Steps on in the frame of the last step, and past its last mention in the next frame that has any. */
export async function stepThroughFrames(tabId: number, step: 1 | -1, reported: readonly FrameMentions[]) {
  const key = lastStepKey(tabId);
  const { [key]: last = 0 } = await browser.storage.session.get(key);
  const frames = [...new Set([Number(last), ...reported.map(({ frameId }) => frameId)])].sort((a, b) => a - b);
  const start = frames.indexOf(Number(last));
  // Once around, and back to the other end of the frame that it started in.
  for (let tried = 0; tried <= frames.length; tried++) {
    const frameId = frames[(start + step * tried + frames.length * 2) % frames.length] ?? 0;
    const request = { step, fromEdge: tried > 0 };
    // A frame may be gone, or be one that Sidelight may not run in.
    const reply = await askPage({ tabId, frameId }, 'mentions.step', request).catch(() => undefined);
    if (!reply?.shown) continue;
    await browser.storage.session.set({ [key]: frameId });
    return;
  }
}
