import { useEffect, useRef } from 'preact/hooks';
import { searchNames } from '../../src/claims/names-table.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { EntityList, type ListedEntry } from '../shared/components/EntityList.tsx';
import { PageNotes } from '../shared/components/PageNotes.tsx';
import type { Settings } from '../shared/settings.ts';
import { plural, t } from '../shared/strings.ts';
import { goThroughNames } from './names-keys.ts';
import type { NamesListProps } from './names-list.ts';
import { PageNotice } from './PageNotice.tsx';
import { mayTakeFocus, type ShownIn } from './shown-in.ts';
import { revealMention, revealNear, stepFrom } from './use-mention-steps.ts';
import type { Page } from './use-page.ts';
import { usePlaces } from './use-places.ts';
import { useScroll } from './use-scroll.ts';

interface NamesOnPageProps extends NamesListProps {
  readonly tabId: number | undefined;
  readonly page: Page;
  readonly settings: Settings;
  readonly shownIn: ShownIn;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The names on the page of a tab; those of the whole library where there are none, and for a search. */
export function NamesOnPage({
  names,
  lookup,
  top,
  onScrolled,
  onChoose,
  tabId,
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
  const places = usePlaces(tabId, page.found);
  const goTo = useWayToMentions(tabId, page);

  const onPage: ListedEntry[] = page.found.flatMap(({ entity: id, count }) => {
    const entity = names.of(id);
    return entity ? [{ entity, count, places: places?.get(id) }] : [];
  });
  const isSearch = query.trim() !== '';
  const isWholeLibrary = isSearch || onPage.length === 0;
  const entries = isWholeLibrary
    ? searchNames(names.all, query).map((entity) => ({ entity, count: undefined }))
    : onPage;
  const keys = {
    query,
    field: field.current,
    clear: () => onQuery(''),
    ...(shownIn === 'popup' && { close: () => window.close() }),
  };
  return (
    <>
      <PageNotes source={page.source} facts={undefined} newest={undefined} />
      <PageNotice page={page} settings={settings} onPaste={lookup.ask} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and the buttons in it. */}
      <div onKeyDown={(event) => goThroughNames(event, keys)}>
        <input
          class="search"
          type="search"
          placeholder={t('searchNames')}
          aria-label={t('searchNames')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
          ref={field}
        />
        <h1 class="label">{t(isWholeLibrary ? 'wholeLibrary' : 'onThisPage')}</h1>
        {isSearch && entries.length === 0 && <p class="none">{t('noNameMatches', [query.trim()])}</p>}
        <p class="spoken" role="status">
          {isSearch && plural('namesFound', entries.length)}
        </p>
        <EntityList
          // Another list begins with its first portion.
          key={isWholeLibrary ? query : ''}
          entries={entries}
          onChoose={onChoose}
          onGo={goTo}
        />
      </div>
    </>
  );
}

/** Goes to the mention nearest to a place of the page, or to the one after that which was gone to last. */
function useWayToMentions(tabId: number | undefined, page: Page) {
  const last = useRef(new Map<EntityId, number>()).current;
  return async (id: EntityId, at: number | undefined) => {
    const found = page.found.find(({ entity }) => entity === id);
    if (!found || tabId === undefined) return;
    if (at !== undefined) {
      last.set(id, (await revealNear(tabId, found, at)) ?? -1);
      return;
    }
    const next = stepFrom(last.get(id) ?? -1, 1, found.count);
    last.set(id, next);
    await revealMention(tabId, found, next);
  };
}
