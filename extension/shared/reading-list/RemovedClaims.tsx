/** What was removed of late: to be brought back, or erased for good. */
import { useState } from 'preact/hooks';
import type { ClaimId } from '../../../src/pack/schema.ts';
import type { RemovedClaim } from '../../../src/reading-list/saved-claim.ts';
import { plural, t } from '../strings.ts';
import { changeList } from './change-list.ts';
import { type ListProblem, problemText } from './outcome-text.ts';

export function RemovedClaims({ removed }: { readonly removed: readonly RemovedClaim[] }) {
  const [problem, setProblem] = useState<ListProblem | null>(null);
  if (removed.length === 0) return null;
  const act = async (name: 'readingList.restore' | 'readingList.erase', claims: readonly ClaimId[]) => {
    const outcome = await changeList(name, { claims });
    setProblem(outcome.ok ? null : outcome.problem);
  };
  const newestFirst = removed.toSorted((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
  return (
    <details class="removed">
      <summary>{plural('removedClaims', removed.length)}</summary>
      <p>{t('removedExplained')}</p>
      {problem && <p role="alert">{problemText(problem)}</p>}
      <ul>
        {newestFirst.map(({ saved: { claim, note } }) => (
          <li key={claim.id}>
            <p lang="en">{claim.statement}</p>
            {note !== '' && <p class="of-note">{note}</p>}
            <p class="acts">
              <button type="button" onClick={() => act('readingList.restore', [claim.id])}>
                {t('restore')}
                <span class="spoken">: {claim.statement}</span>
              </button>
              <button type="button" onClick={() => act('readingList.erase', [claim.id])}>
                {t('eraseForGood')}
                <span class="spoken">: {claim.statement}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() =>
          act(
            'readingList.erase',
            removed.map(({ saved }) => saved.claim.id),
          )
        }
      >
        {t('eraseAllForGood')}
      </button>
    </details>
  );
}
