/** The claims that matter most for the page as a whole. */
import type { ClaimView } from '../../src/claims/claim-view.ts';
import { askBackground, askPage } from '../shared/messenger.ts';
import { afterPaint } from './after-paint.ts';
import { type Answer, useAnswer } from './use-answer.ts';
import type { Page } from './use-page.ts';

/** Names that decide: those mentioned most. Others change nothing, and are often many. */
const MOST_NAMES = 20;

export function usePageClaims(tabId: number | undefined, { found, document }: Page): Answer<readonly ClaimView[]> {
  const named = found.slice(0, MOST_NAMES).map(({ entity, count }) => ({ entity, count }));
  // A mention more of the same names is no other page.
  const names = [...named.map(({ entity }) => entity)].sort().join();
  const isAsked = tabId !== undefined && typeof document === 'number' && named.length > 0;
  const answer = useAnswer(isAsked ? `${tabId} ${document} ${names}` : undefined, async () => {
    await afterPaint();
    const { lead } = await askPage({ tabId: tabId ?? -1, frameId: 0 }, 'page.lead', {});
    return { document, claims: await askBackground('library.relevant', { named, lead }) };
  });
  // Those of the page that was here before are nothing to this one.
  return { ...answer, value: answer.value?.document === document ? answer.value?.claims : undefined };
}
