/** Puts a claim on the reading list, and takes it off again. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimId } from '../../../src/pack/schema.ts';
import { t } from '../strings.ts';
import { changeList } from './change-list.ts';
import { type ListProblem, problemText } from './outcome-text.ts';
import { isOnList, watchList } from './saved-ids.ts';

export function SaveToggle({ claim }: { readonly claim: ClaimId }) {
  const isSaved = useIsOnList(claim);
  const [done, setDone] = useState<'saved' | 'removed' | ListProblem | null>(null);
  const toggle = async () => {
    const outcome = await changeList(isSaved ? 'readingList.remove' : 'readingList.save', { claims: [claim] });
    setDone(outcome.ok ? (isSaved ? 'removed' : 'saved') : outcome.problem);
  };
  const hasFailed = done !== null && done !== 'saved' && done !== 'removed';
  return (
    <>
      <button type="button" class={isSaved ? 'save on' : 'save'} onClick={toggle}>
        <BookmarkIcon isFilled={isSaved} />
        {t(isSaved ? 'claimSaved' : 'saveClaim')}
        {isSaved && <span class="spoken"> {t('removeFromList')}</span>}
      </button>
      <span class="spoken" aria-live="polite">
        {done === 'saved' && t('savedToList')}
        {done === 'removed' && t('removedFromList')}
      </span>
      {hasFailed && <span role="alert">{problemText(done)}</span>}
    </>
  );
}

function useIsOnList(claim: ClaimId): boolean {
  const [isSaved, setIsSaved] = useState(() => isOnList(claim));
  useEffect(() => {
    const look = () => setIsSaved(isOnList(claim));
    look();
    return watchList(look);
  }, [claim]);
  return isSaved;
}

export function BookmarkIcon({ isFilled }: { readonly isFilled: boolean }) {
  return (
    <svg viewBox="0 0 10 12" aria-hidden="true">
      <path
        d="M2 1h6v10L5 8.4 2 11z"
        fill={isFilled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.2"
        stroke-linejoin="round"
      />
    </svg>
  );
}
