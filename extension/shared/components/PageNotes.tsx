/** What the page itself has to do with the claims: it may be their source, older than they are, or a fact check. */
import { useState } from 'preact/hooks';
import type { PageReview } from '../../../src/claims/claim-review.ts';
import { timeRelation } from '../../../src/claims/page-date.ts';
import type { PageFacts, PageSource } from '../messages.ts';
import { formatDate, plural, t } from '../strings.ts';

interface PageNotesProps {
  readonly source: PageSource | null;
  readonly facts: PageFacts | undefined;
  /** The date of the newest claim that could be shown. */
  readonly newest: string | undefined;
  /** Shows the source's passages where they stand, and says how many were found; absent where there is no page to show. */
  readonly onShowPassages?: (() => number) | undefined;
}

export function PageNotes({ source, facts, newest, onShowPassages }: PageNotesProps) {
  const relation = timeRelation(facts?.date, newest);
  const reviews = facts?.reviews ?? [];
  if (!source && reviews.length === 0 && relation !== 'older' && relation !== 'younger') return null;
  return (
    <div class="page-notes">
      {source && <p>{sourceText(source)}</p>}
      {source && onShowPassages && <ShowPassages onShow={onShowPassages} />}
      {newest !== undefined && relation === 'older' && <p>{t('newestIsOlder', [formatDate(newest)])}</p>}
      {newest !== undefined && relation === 'younger' && <p>{t('newestIsYounger', [formatDate(newest)])}</p>}
      {reviews.map((review) => (
        <Review key={JSON.stringify(review)} review={review} />
      ))}
    </div>
  );
}

function ShowPassages({ onShow }: { readonly onShow: () => number }) {
  const [shown, setShown] = useState<number>();
  return (
    <p>
      {shown === undefined ? (
        <button type="button" onClick={() => setShown(onShow())}>
          {t('showPassages')}
        </button>
      ) : (
        <span role="status">{plural('passagesShown', shown)}</span>
      )}
    </p>
  );
}

function sourceText({ title, publisher }: PageSource): string {
  const name = 'value' in title ? title.value : 'value' in publisher ? publisher.value : undefined;
  return name === undefined ? t('pageIsUnnamedSource') : t('pageIsSource', [name]);
}

function Review({ review: { claim, rating, by, date } }: { readonly review: PageReview }) {
  return (
    <p class="review">
      <b>{by === undefined ? t('pageReview') : t('pageReviewBy', [by])}</b> {t('reviewed', [claim, rating])}
      {date !== undefined && ` · ${formatDate(date)}`}
    </p>
  );
}
