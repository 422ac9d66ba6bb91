import { useEffect, useState } from 'preact/hooks';
import type { LibraryContents } from '../../src/claims/library-reader.ts';
import { t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { ClaimPage } from './ClaimPage.tsx';
import { EntityPage } from './EntityPage.tsx';
import { HomePage } from './HomePage.tsx';
import { NowherePage } from './NowherePage.tsx';
import { ReadingListPage } from './ReadingListPage.tsx';
import { addressOf } from './route.ts';
import { SearchField } from './SearchField.tsx';
import { SearchPage } from './SearchPage.tsx';
import { SideNav } from './SideNav.tsx';
import { SourcePage } from './SourcePage.tsx';
import { type Navigation, useRoute } from './use-route.ts';

interface LibraryProps {
  readonly ask: AskLibrary;
  readonly contents: Promise<LibraryContents>;
}

/** The frame of all pages: search at the head, names at the side, and what the address says in the middle. */
export function Library({ ask, contents: opening }: LibraryProps) {
  const navigation = useRoute();
  const { route } = navigation.place;
  const [contents, setContents] = useState<LibraryContents | Error>();
  useEffect(() => {
    opening.then(setContents, (error: unknown) =>
      setContents(error instanceof Error ? error : new Error(String(error))),
    );
  }, [opening]);
  return (
    <div class="library">
      <header class="top">
        <a class="home" href={addressOf({ page: 'home' })}>
          {t('name')}
        </a>
        <SearchField navigation={navigation} />
        <a
          class="list-link"
          href={addressOf({ page: 'list' })}
          aria-current={route.page === 'list' ? 'page' : undefined}
        >
          {t('readingList')}
        </a>
      </header>
      {contents && !(contents instanceof Error) && (
        <SideNav
          entities={contents.entities}
          here={route.page === 'entity' ? route.id : undefined}
          visit={navigation.place.visit}
        />
      )}
      <main>
        {contents === undefined && <p class="none">{t('loading')}</p>}
        {contents instanceof Error && (
          <p class="none" role="alert">
            {t('libraryFailed', [contents.message])}
          </p>
        )}
        {contents && !(contents instanceof Error) && <Page ask={ask} contents={contents} navigation={navigation} />}
      </main>
    </div>
  );
}

interface PageProps {
  readonly ask: AskLibrary;
  readonly contents: LibraryContents;
  readonly navigation: Navigation;
}

function Page({ ask, contents, navigation }: PageProps) {
  const { place, replace } = navigation;
  const { route } = place;
  switch (route.page) {
    case 'home':
      return <HomePage ask={ask} contents={contents} place={place} />;
    case 'list':
      return <ReadingListPage place={place} />;
    case 'entity':
      return (
        <EntityPage key={route.id} ask={ask} route={route} place={place} sources={contents.sources} replace={replace} />
      );
    case 'source':
      return <SourcePage key={route.id} ask={ask} id={route.id} place={place} />;
    case 'claim':
      return <ClaimPage key={route.id} ask={ask} id={route.id} place={place} />;
    case 'search':
      return <SearchPage ask={ask} query={route.query} place={place} />;
    case 'nowhere':
      return <NowherePage address={route.address} place={place} />;
  }
}
