import { LONGEST_NOTE, MOST_SAVED } from '../../../src/reading-list/saved-claim.ts';
import type { ListOutcome } from '../messages.ts';
import { formatNumber, t } from '../strings.ts';

export type ListProblem = Extract<ListOutcome, { ok: false }>['problem'];

/** Why a change of the reading list was not made, and what can be done. */
export function problemText(problem: ListProblem): string {
  switch (problem) {
    case 'full':
      return t('listFull', [formatNumber(MOST_SAVED)]);
    case 'note-too-long':
      return t('noteTooLong', [formatNumber(LONGEST_NOTE)]);
    case 'unknown-claim':
      return t('claimNotInLibrary');
    case 'not-stored':
      return t('settingsFailed');
  }
}
