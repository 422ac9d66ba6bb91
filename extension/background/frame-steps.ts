/** Going from mention to mention through all the frames of a tab, as if they were one text. */
import browser from 'webextension-polyfill';
import type { FrameMentions } from '../shared/messages.ts';
import { askPage } from '../shared/messenger.ts';
import { lastStepKey } from '../shared/session-keys.ts';

/** Steps on in the frame of the last step, and past its last mention in the next frame that has any. */
export async function stepThroughFrames(tabId: number, step: 1 | -1, reported: readonly FrameMentions[]) {
  const key = lastStepKey(tabId);
  const { [key]: stored } = await browser.storage.session.get(key);
  const last = Number(stored ?? 0);
  // What the keys are is said once: whoever goes on has them by heart.
  const keys = stored === undefined ? await stepKeys() : undefined;
  const frames = [...new Set([last, ...reported.map(({ frameId }) => frameId)])].sort((a, b) => a - b);
  const start = frames.indexOf(last);
  // Once around, and back to the other end of the frame that it started in.
  for (let tried = 0; tried <= frames.length; tried++) {
    const frameId = frames[(start + step * tried + frames.length * 2) % frames.length] ?? 0;
    const request = {
      step,
      fromEdge: tried > 0,
      before: countMentions(reported, (other) => other < frameId),
      after: countMentions(reported, (other) => other > frameId),
      ...(keys && { keys }),
    };
    // A frame may be gone, or be one that Sidelight may not run in.
    const reply = await askPage({ tabId, frameId }, 'mentions.step', request).catch(() => undefined);
    if (!reply?.shown) continue;
    await browser.storage.session.set({ [key]: frameId });
    return;
  }
}

function countMentions(reported: readonly FrameMentions[], isWanted: (frameId: number) => boolean): number {
  const wanted = reported.filter(({ frameId }) => isWanted(frameId)).flatMap(({ counts }) => counts);
  return wanted.reduce((sum, { count }) => sum + count, 0);
}

/** The keys as they are set now; undefined where the reader has unset one, or the browser has none. */
async function stepKeys(): Promise<readonly [next: string, previous: string] | undefined> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const keyOf = (name: string) => commands.find((command) => command.name === name)?.shortcut;
  const next = keyOf('next-mention');
  const previous = keyOf('previous-mention');
  return next && previous ? [next, previous] : undefined;
}
