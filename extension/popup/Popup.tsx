import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { EntityId } from '../../src/pack/schema.ts';
import { t } from '../shared/strings.ts';
import { EntityDetail } from './EntityDetail.tsx';
import { EntityList } from './EntityList.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { PageNotice } from './PageNotice.tsx';
import { ShortcutHint } from './ShortcutHint.tsx';
import { type Library, searchEntities, useLibrary } from './use-library.ts';
import { type Page, usePage } from './use-page.ts';

/** The popup of one tab: the names on its page, or, where there are none, all the library knows. */
export function Popup({ tabId }: { readonly tabId: number | undefined }) {
  const library = useLibrary(browser.runtime.getURL('pack.json'));
  const page = usePage(tabId);
  if (library instanceof Error)
    return (
      <p class="none" role="alert">
        {t('libraryFailed', [library.message])}
      </p>
    );
  if (!library || page.status === undefined) return <p class="none">{t('loading')}</p>;
  return <Names library={library} page={page} tabId={tabId} />;
}

interface NamesProps {
  readonly library: Library;
  readonly page: Page;
  readonly tabId: number | undefined;
}

function Names({ library, page, tabId }: NamesProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<EntityId>();

  const entity = chosen && library.entity(chosen);
  if (entity) {
    const found = page.found.find((one) => one.entity === chosen);
    return (
      <EntityDetail
        entity={entity}
        claims={library.claimsOf(entity.id)}
        found={found}
        tabId={tabId}
        onBack={() => setChosen(undefined)}
      />
    );
  }

  const onPage = page.found.flatMap(({ entity: id, count }) => {
    const known = library.entity(id);
    return known ? [{ entity: known, count }] : [];
  });
  const isSearch = query.trim() !== '' || onPage.length === 0;
  const matches = searchEntities(library.entities, query).map((known) => ({ entity: known, count: undefined }));
  return (
    <>
      <PageNotice page={page} />
      <input
        class="search"
        type="search"
        placeholder={t('searchNames')}
        aria-label={t('searchNames')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        ref={focusField}
      />
      <h1 class="label">{t(isSearch ? 'wholeLibrary' : 'onThisPage')}</h1>
      {isSearch && matches.length === 0 && <p class="none">{t('noNameMatches', [query.trim()])}</p>}
      <EntityList entries={isSearch ? matches : onPage} onChoose={setChosen} />
      <ShortcutHint />
      <LevelChoice />
    </>
  );
}

/** A popup is opened to look something up: typing needs no click first. */
function focusField(field: HTMLInputElement | null) {
  field?.focus();
}
