import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { EntityId } from '../../src/pack/schema.ts';
import { PageNotes } from '../shared/components/PageNotes.tsx';
import { t } from '../shared/strings.ts';
import { EntityDetail } from './EntityDetail.tsx';
import { EntityList } from './EntityList.tsx';
import { PageNotice } from './PageNotice.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { ShortcutHint } from './ShortcutHint.tsx';
import { SilencedNames } from './SilencedNames.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import { TextLookup } from './TextLookup.tsx';
import { type Library, searchEntities, useLibrary } from './use-library.ts';
import { type Lookup, useLookup } from './use-lookup.ts';
import { type Page, usePage } from './use-page.ts';
import { type ChosenSettings, useSettings } from './use-settings.ts';

/** The popup of one tab: the names on its page, or, where there are none, all the library knows. */
export function Popup({ tabId }: { readonly tabId: number | undefined }) {
  const library = useLibrary(browser.runtime.getURL('pack.json'));
  const page = usePage(tabId);
  const chosen = useSettings();
  const lookup = useLookup(tabId);
  if (library instanceof Error)
    return (
      <p class="none" role="alert">
        {t('libraryFailed', [library.message])}
      </p>
    );
  if (!library || !chosen || !lookup || page.status === undefined) return <p class="none">{t('loading')}</p>;
  return <Names library={library} page={page} chosen={chosen} lookup={lookup} tabId={tabId} />;
}

interface NamesProps {
  readonly library: Library;
  readonly page: Page;
  readonly chosen: ChosenSettings;
  readonly lookup: Lookup;
  readonly tabId: number | undefined;
}

function Names({ library, page, chosen, lookup, tabId }: NamesProps) {
  const [entityId, setEntityId] = useState<EntityId>();
  const entity = entityId && library.entity(entityId);
  if (entity) {
    return (
      <EntityDetail
        entity={entity}
        claims={library.claimsOf(entity.id)}
        found={page.found.find((one) => one.entity === entityId)}
        source={page.source}
        tabId={tabId}
        onBack={() => setEntityId(undefined)}
      />
    );
  }
  return (
    <>
      <SiteSwitches page={page} chosen={chosen} />
      {lookup.isAsked ? (
        <NamesInText library={library} lookup={lookup} onChoose={setEntityId} />
      ) : (
        <NamesOnPage library={library} page={page} chosen={chosen} lookup={lookup} onChoose={setEntityId} />
      )}
      <ShortcutHint />
      <ReadingChoices chosen={chosen} />
      <SilencedNames library={library} chosen={chosen} />
      {chosen.hasFailed && (
        <p class="failed" role="alert">
          {t('settingsFailed')}
        </p>
      )}
    </>
  );
}

type Choosing = { readonly onChoose: (id: EntityId) => void };

function NamesInText({ library, lookup, onChoose }: Pick<NamesProps, 'library' | 'lookup'> & Choosing) {
  const entries = library.entitiesIn(lookup.text);
  return (
    <>
      <TextLookup lookup={lookup} />
      {lookup.text.trim() !== '' && (
        <>
          <h1 class="label">{t('inThisText')}</h1>
          {entries.length === 0 && <p class="none">{t('noneInText')}</p>}
          <EntityList entries={entries} onChoose={onChoose} />
        </>
      )}
    </>
  );
}

function NamesOnPage({
  library,
  page,
  chosen,
  lookup,
  onChoose,
}: Pick<NamesProps, 'library' | 'page' | 'chosen' | 'lookup'> & Choosing) {
  const [query, setQuery] = useState('');
  const onPage = page.found.flatMap(({ entity: id, count }) => {
    const known = library.entity(id);
    return known ? [{ entity: known, count }] : [];
  });
  const isSearch = query.trim() !== '' || onPage.length === 0;
  const matches = searchEntities(library.entities, query).map((known) => ({ entity: known, count: undefined }));
  return (
    <>
      <PageNotes source={page.source} facts={undefined} newest={undefined} />
      <PageNotice page={page} settings={chosen.settings} onPaste={lookup.ask} />
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
      <EntityList entries={isSearch ? matches : onPage} onChoose={onChoose} />
    </>
  );
}

/** A popup is opened to look something up: typing needs no click first. */
function focusField(field: HTMLElement | null) {
  field?.focus();
}
