/**
 * What happens when the reader has come to a page and it is there: the document takes its title, the view goes to where
 * it was left or to the top, and the focus to the heading, which screen readers then speak.
 */
import { useEffect } from 'preact/hooks';
import { t } from '../shared/strings.ts';
import type { Place } from './use-route.ts';

/** `title`: undefined while the page is not there yet. */
export function useArrival({ visit, scroll, route }: Place, title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = t('pageTitle', [title]);
  }, [title]);
  const isThere = title !== undefined;
  // A visit is one arrival, however often what is shown changes.
  useEffect(() => {
    if (!isThere) return;
    scrollTo({ top: scroll ?? 0, behavior: 'instant' });
    const isTyping = document.activeElement?.matches('input[type=search]') && route.page === 'search';
    if (!isTyping) arrivalTarget(route.page === 'home')?.focus({ preventScroll: true });
  }, [visit, isThere]);
}

/** On the first page there is nothing to read yet: typing needs no click. */
function arrivalTarget(isHome: boolean): HTMLElement | null {
  return document.querySelector<HTMLElement>(isHome ? 'input[type=search]' : 'main h1');
}
