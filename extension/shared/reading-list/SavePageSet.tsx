/** Saves the claims that matter on a page together, with a note, and with the page's title and address. */
import { useState } from 'preact/hooks';
import type { ClaimId } from '../../../src/pack/schema.ts';
import { LONGEST_NOTE, type SavedPage } from '../../../src/reading-list/saved-claim.ts';
import { plural, t } from '../strings.ts';
import { changeList } from './change-list.ts';
import { type ListProblem, problemText } from './outcome-text.ts';

interface SavePageSetProps {
  readonly claimsOfPage: readonly ClaimId[];
  /** Rejects if the page is gone. */
  readonly addressOfPage: () => Promise<SavedPage>;
}

type State =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly claims: readonly ClaimId[]; readonly problem?: ListProblem | 'page-gone' }
  | { readonly kind: 'saved'; readonly claims: readonly ClaimId[] };

export function SavePageSet({ claimsOfPage, addressOfPage }: SavePageSetProps) {
  const [state, setState] = useState<State>({ kind: 'closed' });
  const [note, setNote] = useState('');
  if (state.kind !== 'open') {
    return (
      <p class="save-set">
        <button type="button" onClick={() => setState({ kind: 'open', claims: claimsOfPage })}>
          {t('savePageSet')}
        </button>
        <span role="status">{state.kind === 'saved' && plural('pageSetSaved', state.claims.length)}</span>
      </p>
    );
  }
  const { claims, problem } = state;
  const save = async (event: Event) => {
    event.preventDefault();
    const page = await addressOfPage().catch(() => undefined);
    if (!page) {
      setState({ kind: 'open', claims, problem: 'page-gone' });
      return;
    }
    const outcome = await changeList('readingList.save', { claims, note: note.trim(), page });
    setState(outcome.ok ? { kind: 'saved', claims } : { kind: 'open', claims, problem: outcome.problem });
    if (outcome.ok) setNote('');
  };
  return (
    <form class="save-set" onSubmit={save}>
      <p>{plural('pageSetExplained', claims.length)}</p>
      <textarea
        rows={2}
        aria-label={t('note')}
        placeholder={t('addNote')}
        maxLength={LONGEST_NOTE}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
        ref={focusOnce}
      />
      <p class="acts">
        <button type="submit" class="primary" disabled={claims.length === 0}>
          {t('saveClaim')}
        </button>
        <button type="button" onClick={() => setState({ kind: 'closed' })}>
          {t('cancel')}
        </button>
      </p>
      {problem && <p role="alert">{problem === 'page-gone' ? t('pageGone') : problemText(problem)}</p>}
    </form>
  );
}

/** The button that opened the form is gone. */
function focusOnce(field: HTMLTextAreaElement | null) {
  if (field?.value === '') field.focus();
}
