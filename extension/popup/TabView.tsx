import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Library, useLibrary } from '../shared/components/use-library.ts';
import { type ChosenSettings, useSettings } from '../shared/components/use-settings.ts';
import { SavePageSet } from '../shared/reading-list/SavePageSet.tsx';
import { t } from '../shared/strings.ts';
import { EntityDetail } from './EntityDetail.tsx';
import { LibraryLink } from './LibraryLink.tsx';
import { NamesInText } from './NamesInText.tsx';
import { NamesOnPage } from './NamesOnPage.tsx';
import { OpenSidePanel } from './OpenSidePanel.tsx';
import { pageSet } from './page-set.ts';
import { ReadingChoices } from './ReadingChoices.tsx';
import { ShortcutHint } from './ShortcutHint.tsx';
import { SilencedNames } from './SilencedNames.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import type { ShownIn } from './shown-in.ts';
import { type Lookup, useLookup } from './use-lookup.ts';
import { type Page, usePage } from './use-page.ts';
import { type KeptPlace, usePlace } from './use-place.ts';

interface TabViewProps {
  readonly tabId: number | undefined;
  readonly shownIn: ShownIn;
}

/** What Sidelight knows beside one tab: the names on its page, or, where there are none, all the library knows. */
export function TabView({ tabId, shownIn }: TabViewProps) {
  const library = useLibrary(browser.runtime.getURL('pack.json'));
  const page = usePage(tabId, shownIn);
  const chosen = useSettings();
  const lookup = useLookup(tabId);
  const kept = usePlace(tabId, page.document);
  if (library instanceof Error)
    return (
      <p class="none" role="alert">
        {t('libraryFailed', [library.message])}
      </p>
    );
  if (!library || !chosen || !lookup || !kept || page.status === undefined) return <p class="none">{t('loading')}</p>;
  return <Names {...{ library, page, chosen, lookup, kept, tabId, shownIn }} />;
}

interface NamesProps extends TabViewProps {
  readonly library: Library;
  readonly page: Page;
  readonly chosen: ChosenSettings;
  readonly lookup: Lookup;
  readonly kept: KeptPlace;
}

function Names({ library, page, chosen, lookup, kept: { place, change }, tabId, shownIn }: NamesProps) {
  const { selections } = lookup;
  // What the reader asks about is shown, wherever they were.
  useEffect(() => {
    if (selections > 0) change({ entity: null });
  }, [selections]);

  const entity = place.entity === null ? undefined : library.entity(place.entity);
  if (entity) {
    return (
      <EntityDetail
        // Another entity begins at its own top, with its own steps through its mentions.
        key={entity.id}
        entity={entity}
        claims={library.claimsOf(entity.id)}
        found={page.found.find((one) => one.entity === entity.id)}
        source={page.source}
        tabId={tabId}
        shownIn={shownIn}
        top={place.claimsTop}
        onScrolled={(claimsTop) => change({ claimsTop })}
        onBack={() => change({ entity: null })}
      />
    );
  }
  const names = {
    library,
    lookup,
    top: place.listTop,
    onScrolled: (listTop: number) => change({ listTop }),
    onChoose: (chosenEntity: NonNullable<typeof place.entity>) => change({ entity: chosenEntity, claimsTop: 0 }),
  };
  return (
    <>
      <SiteSwitches page={page} chosen={chosen} />
      {lookup.isAsked ? (
        <NamesInText {...names} />
      ) : (
        <NamesOnPage
          {...names}
          page={page}
          settings={chosen.settings}
          shownIn={shownIn}
          query={place.query}
          onQuery={(query) => change({ query })}
        />
      )}
      {page.found.length > 0 && (
        <SavePageSet claimsOfPage={() => pageSet(page.found, library)} addressOfPage={page.toSave} />
      )}
      <a class="list-link" href={browser.runtime.getURL('library/library.html#/list')} target="_blank" rel="noopener">
        {t('readingList')}
      </a>
      <LibraryLink />
      {shownIn === 'popup' && tabId !== undefined && <OpenSidePanel tabId={tabId} />}
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
