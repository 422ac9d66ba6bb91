/** The reading list as it is stored, kept up to date, with what has become of its claims in the library. */
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../../../src/claims/claim-view.ts';
import type { ClaimId } from '../../../src/pack/schema.ts';
import { askBackground } from '../messenger.ts';
import { onListChange } from './list-keys.ts';
import { readStoredList, type StoredList } from './stored-list.ts';

export interface ReadingListState extends StoredList {
  /** Saved claims as the library has them now, null where it has them no more; nothing until that is known. */
  readonly current: ReadonlyMap<ClaimId, ClaimView | null>;
}

/** Undefined until it is read; an error if it could not be. */
export function useReadingList(): ReadingListState | Error | undefined {
  const [list, setList] = useState<StoredList | Error>();
  const [current, setCurrent] = useState<ReadingListState['current']>(new Map());

  useEffect(() => {
    const controller = new AbortController();
    let latest = 0;
    const read = async () => {
      const turn = ++latest;
      const stored = await readStoredList().catch((error: unknown) => new Error(String(error)));
      if (turn !== latest || controller.signal.aborted) return;
      setList(stored);
      if (stored instanceof Error) return;
      const ids = stored.saved.map(({ claim }) => claim.id);
      // Without the library the list is still there to be read.
      const claims = await askBackground('library.claims', { claims: ids }).catch(() => []);
      if (turn === latest)
        setCurrent(new Map(ids.flatMap((id, at) => (claims[at] === undefined ? [] : [[id, claims[at]]]))));
    };
    onListChange(read, controller.signal);
    read();
    return () => controller.abort();
  }, []);

  return list instanceof Error || !list ? list : { ...list, current };
}
