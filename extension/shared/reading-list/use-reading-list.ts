/** The reading list as it is stored, kept up to date, with what has become of its claims in the library. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClaimView } from '../../../src/claims/claim-view.ts';
import type { ClaimId } from '../../../src/pack/schema.ts';
import { askBackground } from '../messenger.ts';
import { onListChange } from './list-keys.ts';
import { type ListItems, listOf, readAgain, readListItems, type StoredList } from './stored-list.ts';

export interface ReadingListState extends StoredList {
  /** Saved claims as the library has them now, null where it has them no more; nothing until that is known. */
  readonly current: ReadonlyMap<ClaimId, ClaimView | null>;
}

/** Undefined until it is read; an error if it could not be. */
export function useReadingList(): ReadingListState | Error | undefined {
  const [items, setItems] = useState<ListItems | Error>();
  const [current, setCurrent] = useState<ReadingListState['current']>(new Map());

  useEffect(() => {
    const controller = new AbortController();
    // One after another: of two that read at once the earlier would undo what the later has seen.
    let last: Promise<ListItems> = readListItems();
    const show = (reading: Promise<ListItems>) => {
      reading.then(
        (read) => !controller.signal.aborted && setItems(read),
        (error: unknown) => setItems(new Error(String(error))),
      );
    };
    onListChange((keys) => {
      last = last.then((before) => readAgain(before, keys));
      show(last);
    }, controller.signal);
    show(last);
    return () => controller.abort();
  }, []);

  const list = useMemo(() => (items && !(items instanceof Error) ? listOf(items) : items), [items]);

  useEffect(() => {
    if (!list || list instanceof Error) return;
    const asked = list.saved.map(({ claim }) => claim.id).filter((id) => !current.has(id));
    if (asked.length === 0) return;
    askBackground('library.claims', { claims: asked }).then(
      (claims) =>
        setCurrent((known) => new Map([...known, ...asked.map((id, at) => [id, claims[at] ?? null] as const)])),
      // Without the library the list is still there to be read.
      () => {},
    );
  }, [list, current]);

  return !list || list instanceof Error ? list : { ...list, current };
}
