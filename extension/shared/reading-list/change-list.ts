import type { BackgroundCalls, ListOutcome } from '../messages.ts';
import { askBackground } from '../messenger.ts';

type ListCall = Extract<keyof BackgroundCalls, `readingList.${string}`>;

/** Asks the background for a change of the reading list. Never rejects: what cannot be reached has not stored it. */
export function changeList<Name extends ListCall>(
  name: Name,
  request: BackgroundCalls[Name]['request'],
): Promise<ListOutcome> {
  return askBackground(name, request).catch((): ListOutcome => ({ ok: false, problem: 'not-stored' }));
}
