/** The reading list: what the reader has saved, to be searched, annotated, exported and removed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../../../src/pack/schema.ts';
import { arrangeSaved, LIST_ORDERS, type ListOrder, searchSaved } from '../../../src/reading-list/arrange.ts';
import type { SavedClaim } from '../../../src/reading-list/saved-claim.ts';
import { plural, type StringKey, t } from '../strings.ts';
import { changeList } from './change-list.ts';
import { ExportBar } from './ExportBar.tsx';
import { ImportButton } from './ImportButton.tsx';
import { type ListProblem, problemText } from './outcome-text.ts';
import { RemovedClaims } from './RemovedClaims.tsx';
import { SavedItem } from './SavedItem.tsx';
import { type ReadingListState, useReadingList } from './use-reading-list.ts';

const ORDER_KEYS: Readonly<Record<ListOrder, StringKey>> = {
  newest: 'listOrder_newest',
  entity: 'listOrder_entity',
  page: 'listOrder_page',
};

/** As many as are laid out at once without a wait; more are a press away. */
const SHOWN_AT_ONCE = 100;

export function ReadingList() {
  const list = useReadingList();
  if (list instanceof Error)
    return (
      <p class="none" role="alert">
        {t('listFailed', [list.message])}
      </p>
    );
  if (!list) return <p class="none">{t('loading')}</p>;
  return (
    <section class="reading-list" aria-labelledby="reading-list-title">
      <header>
        <h1 id="reading-list-title" tabIndex={-1}>
          {t('readingList')}
        </h1>
        <p>{list.saved.length > 0 ? plural('claims', list.saved.length) : t('listEmpty')}</p>
      </header>
      <Saved list={list} />
      <footer>
        <ImportButton />
        {list.unreadable > 0 && <p>{plural('unreadableClaims', list.unreadable)}</p>}
        <RemovedClaims removed={list.removed} />
      </footer>
    </section>
  );
}

function Saved({ list }: { readonly list: ReadingListState }) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ListOrder>('newest');
  const [selected, setSelected] = useState<ReadonlySet<ClaimId>>(new Set());
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const removal = useRemoval();

  const matches = searchSaved(list.saved, query);
  const chosen = matches.filter(({ claim }) => selected.has(claim.id));
  const select = (claims: readonly SavedClaim[], isSelected: boolean) => {
    const ids = new Set(selected);
    for (const { claim } of claims) isSelected ? ids.add(claim.id) : ids.delete(claim.id);
    setSelected(ids);
  };
  const remove = async (claims: readonly SavedClaim[]) => {
    select(claims, false);
    await removal.remove(claims.map(({ claim }) => claim.id));
  };
  return (
    <>
      {list.saved.length > 0 && (
        <div class="tools">
          <input
            class="search"
            type="search"
            placeholder={t('searchList')}
            aria-label={t('searchList')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <label class="order-by">
            {t('orderBy')}{' '}
            <select value={order} onChange={(event) => setOrder(event.currentTarget.value as ListOrder)}>
              {LIST_ORDERS.map((value) => (
                <option key={value} value={value}>
                  {t(ORDER_KEYS[value])}
                </option>
              ))}
            </select>
          </label>
          <p class="selection">
            <label>
              <input
                type="checkbox"
                checked={matches.length > 0 && chosen.length === matches.length}
                disabled={matches.length === 0}
                ref={(box: HTMLInputElement | null) => {
                  if (box) box.indeterminate = chosen.length > 0 && chosen.length < matches.length;
                }}
                onChange={(event) => select(matches, event.currentTarget.checked)}
              />
              {t('selectAll')}
            </label>
            <button type="button" disabled={chosen.length === 0} onClick={() => remove(chosen)}>
              {t('removeSelected')}
            </button>
            <span role="status">{chosen.length > 0 && plural('selectedClaims', chosen.length)}</span>
          </p>
          <ExportBar claims={chosen.length > 0 ? chosen : matches} />
        </div>
      )}
      <UndoBar removal={removal} />
      {list.saved.length > 0 && matches.length === 0 && <p class="none">{t('noSavedMatches', [query.trim()])}</p>}
      {arrangeSaved(matches, order)
        .reduce(upTo(most), [])
        .map(({ heading, saved }) => (
          <section key={heading} aria-label={heading || t('readingList')}>
            {order !== 'newest' && <h2>{heading || t('savedAlone')}</h2>}
            <ol>
              {saved.map((one) => (
                <SavedItem
                  key={one.claim.id}
                  saved={one}
                  now={list.current.get(one.claim.id)}
                  isSelected={selected.has(one.claim.id)}
                  onSelect={(isSelected) => select([one], isSelected)}
                  onRemove={() => remove([one])}
                />
              ))}
            </ol>
          </section>
        ))}
      {matches.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
          {plural('showMore', matches.length - most)}
        </button>
      )}
    </>
  );
}

type Group = ReturnType<typeof arrangeSaved>[number];

/** Takes groups until so many claims are together. */
function upTo(most: number) {
  return (groups: readonly Group[], group: Group): readonly Group[] => {
    const room = most - groups.reduce((sum, { saved }) => sum + saved.length, 0);
    return room <= 0 ? groups : [...groups, { ...group, saved: group.saved.slice(0, room) }];
  };
}

interface Removal {
  /** What was removed last, and can be brought back here. */
  readonly removed: readonly ClaimId[];
  readonly problem: ListProblem | null;
  readonly remove: (claims: readonly ClaimId[]) => Promise<void>;
  readonly undo: () => Promise<void>;
}

function useRemoval(): Removal {
  const [removed, setRemoved] = useState<readonly ClaimId[]>([]);
  const [problem, setProblem] = useState<ListProblem | null>(null);
  const change = async (name: 'readingList.remove' | 'readingList.restore', claims: readonly ClaimId[]) => {
    const outcome = await changeList(name, { claims });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) setRemoved(name === 'readingList.remove' ? claims : []);
  };
  return {
    removed,
    problem,
    remove: (claims) => change('readingList.remove', claims),
    undo: () => change('readingList.restore', removed),
  };
}

/** The control that removed something is gone with it: the focus goes on to what takes it back. */
function UndoBar({ removal: { removed, problem, undo } }: { readonly removal: Removal }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed.length > 0) button.current?.focus();
  }, [removed]);
  const takeBack = async () => {
    await undo();
    document.getElementById('reading-list-title')?.focus();
  };
  return (
    <div class="undo">
      <span role="status">{removed.length > 0 && plural('claimsRemoved', removed.length)}</span>
      {removed.length > 0 && (
        <button type="button" ref={button} onClick={takeBack}>
          {t('undo')}
        </button>
      )}
      {problem && <span role="alert">{problemText(problem)}</span>}
    </div>
  );
}
