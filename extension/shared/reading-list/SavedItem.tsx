/** A claim of the reading list: as it was saved, what has become of it since, and the reader's note. */
import { useState } from 'preact/hooks';
import type { ClaimView } from '../../../src/claims/claim-view.ts';
import { type Fate, fateOf, type SavedClaim, type SavedPage } from '../../../src/reading-list/saved-claim.ts';
import { ClaimFoot } from '../components/ClaimFoot.tsx';
import { ClaimBody } from '../components/ClaimList.tsx';
import { formatDate, type StringKey, t } from '../strings.ts';
import { NoteField } from './NoteField.tsx';

interface SavedItemProps {
  readonly saved: SavedClaim;
  /** As the library has it now; null if it has it no more, undefined while that is not known. */
  readonly now: ClaimView | null | undefined;
  readonly isSelected: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onRemove: () => void;
}

export function SavedItem({ saved, now, isSelected, onSelect, onRemove }: SavedItemProps) {
  const { claim, pages, savedAt } = saved;
  return (
    <li class={isSelected ? 'saved selected' : 'saved'}>
      <label class="pick">
        <input type="checkbox" checked={isSelected} onChange={(event) => onSelect(event.currentTarget.checked)} />
        <span class="spoken">{t('selectClaim', [claim.statement])}</span>
      </label>
      <div>
        {now !== undefined && <FateNote fate={fateOf(claim, now)} saved={claim} now={now} />}
        <ClaimBody claim={claim} detail="brief" onPage={[]} others={undefined} />
        <NoteField saved={saved} />
        <p class="kept">
          <span>{t('savedOn', [formatDate(localDay(savedAt))])}</span>
          {pages.map((page) => (
            <PageLink key={page.address} page={page} />
          ))}
        </p>
        <ClaimFoot
          claim={claim}
          first={
            <button type="button" onClick={onRemove}>
              {t('remove')}
              <span class="spoken">: {claim.statement}</span>
            </button>
          }
        />
      </div>
    </li>
  );
}

const FATE_KEYS: Readonly<Record<Exclude<Fate, 'same'>, StringKey>> = {
  changed: 'fateChanged',
  withdrawn: 'fateWithdrawn',
  gone: 'fateGone',
};

interface FateNoteProps {
  readonly fate: Fate;
  readonly saved: ClaimView;
  readonly now: ClaimView | null;
}

/** The saved copy stays as it is: beside it stands what the library has instead. */
function FateNote({ fate, saved, now }: FateNoteProps) {
  const [isShown, setIsShown] = useState(false);
  if (fate === 'same') return null;
  return (
    <div class="fate">
      <p>
        <b>{t(FATE_KEYS[fate])}</b> {now?.withdrawn && <span lang="en">{now.withdrawn.why}</span>}
        {fate === 'changed' && (
          <button type="button" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {t('showAsItIsNow')}
            <span class="spoken">: {saved.statement}</span>
          </button>
        )}
      </p>
      {isShown && now && <ClaimBody claim={now} detail="brief" onPage={[]} others={undefined} />}
    </div>
  );
}

function PageLink({ page: { title, address } }: { readonly page: SavedPage }) {
  return (
    <span>
      {t('savedForPage')}{' '}
      <a href={address} target="_blank" rel="noopener noreferrer">
        {title.trim() || address} ↗
      </a>
    </span>
  );
}

/** The day of an instant where the reader is, YYYY-MM-DD. */
export function localDay(instant: string | number): string {
  const date = new Date(instant);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
