/** Where the reader is in popup or side panel, kept for the tab while its page stays. */
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isPlaceKept, onPlaceChange, readPlace, START, storePlace, type TabPlace } from '../shared/tab-place.ts';

export interface KeptPlace {
  readonly place: TabPlace;
  readonly change: (change: Partial<TabPlace>) => void;
}

/**
 * Undefined until it is known. `document`: as the page of the tab tells it; until it does, the reader is at the start
 * if they were nowhere in the tab.
 */
export function usePlace(tabId: number | undefined, document: number | null | undefined): KeptPlace | undefined {
  const [place, setPlace] = useState<TabPlace>();
  const latest = useRef<TabPlace>(START);
  /** What the reader did before the page told its number. */
  const early = useRef<Partial<TabPlace>>({});
  const own = useRef(Math.random().toString(36).slice(2)).current;

  const show = useCallback((next: TabPlace) => {
    latest.current = next;
    setPlace(next);
  }, []);

  // Before the first frame, which would be an empty one.
  useLayoutEffect(() => {
    if (tabId === undefined) {
      show(START);
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    if (document === undefined) {
      isPlaceKept(tabId).then((isKept) => !signal.aborted && !isKept && show({ ...START, ...early.current }));
      return () => controller.abort();
    }
    const at = { tabId, document };
    readPlace(at).then((kept) => {
      if (signal.aborted) return;
      show({ ...kept, ...early.current });
      early.current = {};
    });
    const follow = (elsewhere: TabPlace) => {
      const { entity, query } = latest.current;
      // Popup and panel may be open at once, each scrolled by itself.
      if (elsewhere.entity !== entity || elsewhere.query !== query) show(elsewhere);
    };
    onPlaceChange(at, own, follow, signal);
    return () => controller.abort();
  }, [tabId, document, show, own]);

  const change = (changed: Partial<TabPlace>) => {
    show({ ...latest.current, ...changed });
    if (document === undefined) early.current = { ...early.current, ...changed };
    else if (tabId !== undefined) storePlace({ tabId, document }, latest.current, own);
  };
  return place && { place, change };
}
