/** What the frames of a tab have reported, as the background keeps it: read without waking the background. */
import browser from 'webextension-polyfill';
import type { FrameMentions } from './messages.ts';
import { mentionsKey } from './session-keys.ts';

export async function readFrameMentions(tabId: number): Promise<readonly FrameMentions[]> {
  const key = mentionsKey(tabId);
  return ((await browser.storage.session.get(key))[key] as readonly FrameMentions[] | undefined) ?? [];
}
