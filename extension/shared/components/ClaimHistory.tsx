/** What became of a claim since it was published: that it was withdrawn, and what was corrected in it. */
import type { ClaimView } from '../../../src/claims/claim-view.ts';
import type { Correction, Withdrawal } from '../../../src/pack/schema.ts';
import { formatDate, t } from '../strings.ts';

/** Stands before the statement, so that nobody reads that as something still claimed. */
export function WithdrawnNote({ withdrawn: { on, why, by } }: { readonly withdrawn: Withdrawal }) {
  return (
    <p class="amended gone">
      <b>{t('withdrawnOn', [formatDate(on)])}</b> <span lang="en">{why}</span> <By name={by} />
    </p>
  );
}

interface CorrectionNotesProps {
  readonly claim: ClaimView;
  /** `brief`: the last one alone. */
  readonly detail: 'brief' | 'full';
}

/** Newest first: what it said last is what readers have met elsewhere. */
export function CorrectionNotes({ claim: { corrections = [] }, detail }: CorrectionNotesProps) {
  const newestFirst = corrections.toReversed();
  const shown = detail === 'full' ? newestFirst : newestFirst.slice(0, 1);
  return (
    <>
      {shown.map((correction) => (
        <CorrectionNote key={JSON.stringify(correction)} correction={correction} />
      ))}
    </>
  );
}

function CorrectionNote({ correction: { on, before, changed, why, by } }: { readonly correction: Correction }) {
  return (
    <p class="amended">
      <b>{t('correctedOn', [formatDate(on)])}</b>{' '}
      {before !== undefined && (
        <>
          {t('saidBefore')} <q lang="en">{before}</q>{' '}
        </>
      )}
      {changed !== undefined && (
        <>
          {t('alsoChanged')} <span lang="en">{changed}</span>{' '}
        </>
      )}
      {t('why')}: <span lang="en">{why}</span> <By name={by} />
    </p>
  );
}

function By({ name }: { readonly name: string | undefined }) {
  return name === undefined ? null : <span>({t('amendedBy', [name])})</span>;
}
