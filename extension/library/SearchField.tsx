import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../shared/strings.ts';
import { addressOf, readRoute } from './route.ts';
import type { Navigation } from './use-route.ts';

/** Search as one types. The first letter opens the results, the others change them; going back leaves all at once. */
export function SearchField({ navigation: { place, replace } }: { readonly navigation: Navigation }) {
  const { route } = place;
  const asked = route.page === 'search' ? route.query : '';
  const [query, setQuery] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  // Before anything else can be typed: a later effect would take back the letters typed until then.
  useLayoutEffect(() => setQuery(asked), [asked]);
  useSlashKey(field);
  const search = (typed: string) => {
    setQuery(typed);
    const address = addressOf({ page: 'search', query: typed });
    // The address is ahead of the page while one types fast.
    if (readRoute(location.hash).page === 'search') replace(address);
    else location.hash = address;
  };
  return (
    <search>
      <input
        ref={field}
        class="search"
        type="search"
        placeholder={t('searchLibrary')}
        aria-label={t('searchLibrary')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('main .hits a')?.focus();
        }}
      />
    </search>
  );
}

/** As on many sites, a slash goes to the search field from wherever nothing is typed into. */
function useSlashKey(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const controller = new AbortController();
    const goToField = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey, target } = event;
      const isTyped = target instanceof Element && target.matches('input, textarea, select');
      if (key !== '/' || ctrlKey || altKey || metaKey || isTyped) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', goToField, { signal: controller.signal });
    return () => controller.abort();
  }, [field]);
}
