/** The claims that matter most for the page as a whole. */
import type { ClaimView } from '../../src/claims/claim-view.ts';
import { askBackground, askPage } from '../shared/messenger.ts';
import { type Answer, useAnswer } from './use-answer.ts';
import type { Page } from './use-page.ts';

/** Names that decide: those mentioned most. Others change nothing, and are often many. */
const MOST_NAMES = 20;

export function usePageClaims(tabId: number | undefined, { found, document }: Page): Answer<readonly ClaimView[]> {
  const named = found.slice(0, MOST_NAMES).map(({ entity, count }) => ({ entity, count }));
  // A mention more of the same names is no other page.
  const names = [...named.map(({ entity }) => entity)].sort().join();
  const isAsked = tabId !== undefined && typeof document === 'number' && named.length > 0;
  return useAnswer(isAsked ? `${tabId} ${document} ${names}` : undefined, async () => {
    const { lead } = await askPage({ tabId: tabId ?? -1, frameId: 0 }, 'page.lead', {});
    return askBackground('library.relevant', { named, lead });
  });
}
