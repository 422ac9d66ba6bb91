import { useEffect, useRef } from 'preact/hooks';
import { EntityList } from '../shared/components/EntityList.tsx';
import { PageNotes } from '../shared/components/PageNotes.tsx';
import { searchEntities } from '../shared/components/use-library.ts';
import type { Settings } from '../shared/settings.ts';
import { t } from '../shared/strings.ts';
import type { NamesListProps } from './names-list.ts';
import { PageNotice } from './PageNotice.tsx';
import { mayTakeFocus, type ShownIn } from './shown-in.ts';
import type { Page } from './use-page.ts';
import { useScroll } from './use-scroll.ts';

interface NamesOnPageProps extends NamesListProps {
  readonly page: Page;
  readonly settings: Settings;
  readonly shownIn: ShownIn;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The names on the page of a tab; those of the whole library where there are none, and for a search. */
export function NamesOnPage({
  library,
  lookup,
  top,
  onScrolled,
  onChoose,
  page,
  settings,
  shownIn,
  query,
  onQuery,
}: NamesOnPageProps) {
  const field = useRef<HTMLInputElement>(null);
  // Opened to look something up: typing needs no click first.
  useEffect(() => {
    if (mayTakeFocus(shownIn)) field.current?.focus({ preventScroll: true });
  }, [shownIn]);
  useScroll(top, onScrolled);

  const onPage = page.found.flatMap(({ entity: id, count }) => {
    const known = library.entity(id);
    return known ? [{ entity: known, count }] : [];
  });
  const isSearch = query.trim() !== '' || onPage.length === 0;
  const matches = searchEntities(library.entities, query).map((known) => ({ entity: known, count: undefined }));
  return (
    <>
      <PageNotes source={page.source} facts={undefined} newest={undefined} />
      <PageNotice page={page} settings={settings} onPaste={lookup.ask} />
      <input
        class="search"
        type="search"
        placeholder={t('searchNames')}
        aria-label={t('searchNames')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        ref={field}
      />
      <h1 class="label">{t(isSearch ? 'wholeLibrary' : 'onThisPage')}</h1>
      {isSearch && matches.length === 0 && <p class="none">{t('noNameMatches', [query.trim()])}</p>}
      <EntityList entries={isSearch ? matches : onPage} onChoose={onChoose} />
    </>
  );
}
