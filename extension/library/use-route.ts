/** Where in the library the reader is: the address, and how far the page was scrolled when it was left. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Route, readRoute } from './route.ts';

export interface Place {
  readonly route: Route;
  /** Another for each arrival, so that coming back to an address counts as one. */
  readonly visit: number;
  /** How far to scroll, in CSS px; undefined for an address that is new. */
  readonly scroll: number | undefined;
}

export interface Navigation {
  readonly place: Place;
  /** Puts another address in place of the one shown: the reader stays where they are, and so does the history. */
  readonly replace: (address: string) => void;
}

export function useRoute(): Navigation {
  const [place, setPlace] = useState<Place>(() => arrive(0));
  const update = useCallback(() => setPlace(({ visit }) => arrive(visit + 1)), []);
  useEffect(() => {
    // The page is rendered after the browser would have scrolled it.
    history.scrollRestoration = 'manual';
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener('popstate', update, { signal });
    addEventListener('scrollend', rememberScroll, { signal });
    addEventListener('pagehide', rememberScroll, { signal });
    return () => controller.abort();
  }, [update]);
  const replace = useCallback((address: string) => {
    history.replaceState(history.state, '', address);
    setPlace((before) => ({ ...before, route: readRoute(location.hash) }));
  }, []);
  return { place, replace };
}

function arrive(visit: number): Place {
  const state: unknown = history.state;
  const scroll = typeof state === 'object' && state !== null && 'scroll' in state ? Number(state.scroll) : undefined;
  return { route: readRoute(location.hash), visit, scroll };
}

function rememberScroll(): void {
  history.replaceState({ scroll: scrollY }, '');
}
