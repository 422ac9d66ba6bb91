import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { EntityId } from '../../src/pack/schema.ts';
import { type ChosenSettings, useSettings } from '../shared/components/use-settings.ts';
import { SavePageSet } from '../shared/reading-list/SavePageSet.tsx';
import { t } from '../shared/strings.ts';
import { afterPaint } from './after-paint.ts';
import { EntityDetail } from './EntityDetail.tsx';
import { LibraryLink } from './LibraryLink.tsx';
import { NamesInText } from './NamesInText.tsx';
import { NamesOnPage } from './NamesOnPage.tsx';
import { OpenSidePanel } from './OpenSidePanel.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { RelevantClaims } from './RelevantClaims.tsx';
import { ShortcutHint } from './ShortcutHint.tsx';
import { SilencedNames } from './SilencedNames.tsx';
import { SiteSwitches } from './SiteSwitches.tsx';
import type { ShownIn } from './shown-in.ts';
import { type Lookup, useLookup } from './use-lookup.ts';
import { type Names, useNames } from './use-names.ts';
import { type Page, usePage } from './use-page.ts';
import { usePageClaims } from './use-page-claims.ts';
import { type KeptPlace, usePlace } from './use-place.ts';
import { Waiting } from './Waiting.tsx';

interface TabViewProps {
  readonly tabId: number | undefined;
  readonly shownIn: ShownIn;
}

/** What Sidelight knows beside one tab: the names on its page, or, where there are none, all the library knows. */
export function TabView({ tabId, shownIn }: TabViewProps) {
  const answer = useNames();
  const page = usePage(tabId, shownIn);
  const chosen = useSettings();
  const lookup = useLookup(tabId);
  const kept = usePlace(tabId, page.document);
  const { value: names } = answer;
  if (!names) return <Waiting answer={answer} failed={(why) => t('libraryFailed', [why])} />;
  // With names on the page nothing waits for the page itself, which may be busy.
  const isKnown = page.status !== undefined || page.found.length > 0;
  if (!chosen || !lookup || !kept || !isKnown) return <p class="none waiting">{t('loading')}</p>;
  return <NamesOrEntity {...{ names, page, chosen, lookup, kept, tabId, shownIn }} />;
}

interface NamesOrEntityProps extends TabViewProps {
  readonly names: Names;
  readonly page: Page;
  readonly chosen: ChosenSettings;
  readonly lookup: Lookup;
  readonly kept: KeptPlace;
}

function NamesOrEntity({ names, page, chosen, lookup, kept: { place, change }, tabId, shownIn }: NamesOrEntityProps) {
  const { selections } = lookup;
  const isPainted = useIsPainted();
  // What the reader asks about is shown, wherever they were.
  useEffect(() => {
    if (selections > 0) change({ entity: null });
  }, [selections]);

  const entity = place.entity === null ? undefined : names.of(place.entity);
  // Worked out when there is somebody to see it: it takes the longest of all.
  const relevant = usePageClaims(entity || lookup.isAsked ? undefined : tabId, page);
  if (entity) {
    return (
      <EntityDetail
        // Another entity begins at its own top, with its own steps through its mentions.
        key={entity.id}
        entity={entity}
        found={page.found.find((one) => one.entity === entity.id)}
        source={page.source}
        tabId={tabId}
        shownIn={shownIn}
        filter={place.filter}
        onFilter={(filter) => change({ filter })}
        top={place.claimsTop}
        onScrolled={(claimsTop) => change({ claimsTop })}
        onBack={() => change({ entity: null })}
      />
    );
  }
  const choose = (id: EntityId) => change({ entity: id, filter: {}, claimsTop: 0 });
  // What is below the names waits for them, unless the reader was there.
  const isWhole = isPainted || place.listTop > 0;
  const isAboutPage = page.found.length > 0 && !lookup.isAsked && place.query.trim() === '';
  const list = {
    names,
    lookup,
    top: place.listTop,
    onScrolled: (listTop: number) => change({ listTop }),
    onChoose: choose,
  };
  return (
    <>
      <SiteSwitches page={page} chosen={chosen} />
      {lookup.isAsked ? (
        <NamesInText {...list} />
      ) : (
        <NamesOnPage
          {...list}
          tabId={tabId}
          page={page}
          settings={chosen.settings}
          shownIn={shownIn}
          query={place.query}
          onQuery={(query) => change({ query })}
        />
      )}
      {isWhole && (
        <>
          {isAboutPage && (
            <RelevantClaims
              claims={relevant}
              source={page.source}
              isFolded={place.isFolded}
              onFold={(isFolded) => change({ isFolded })}
              onOpen={choose}
            />
          )}
          {isAboutPage && relevant.value && relevant.value.length > 0 && (
            <SavePageSet claimsOfPage={relevant.value.map(({ id }) => id)} addressOfPage={page.toSave} />
          )}
          <a
            class="list-link"
            href={browser.runtime.getURL('library/library.html#/list')}
            target="_blank"
            rel="noopener"
          >
            {t('readingList')}
          </a>
          <LibraryLink />
          {shownIn === 'popup' && tabId !== undefined && <OpenSidePanel tabId={tabId} />}
          <ShortcutHint />
          <ReadingChoices chosen={chosen} />
          <SilencedNames names={names} chosen={chosen} />
          {chosen.hasFailed && (
            <p class="failed" role="alert">
              {t('settingsFailed')}
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Whether the first frame stands. */
function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    afterPaint().then(() => setPainted(true));
  }, []);
  return isPainted;
}
