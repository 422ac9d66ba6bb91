import type { LibraryContents } from '../../src/claims/library-reader.ts';
import { plural, t } from '../shared/strings.ts';
import type { AskLibrary } from './ask-library.ts';
import { SpeakerSection } from './ChartSection.tsx';
import { SourceList } from './SourceList.tsx';
import { useArrival } from './use-arrival.ts';
import type { Place } from './use-route.ts';

interface HomePageProps {
  readonly ask: AskLibrary;
  readonly contents: LibraryContents;
  readonly place: Place;
}

/** What the library has, before anything is asked. */
export function HomePage({ ask, contents, place }: HomePageProps) {
  useArrival(place, t('library'));
  const { entities, sources, claimCount } = contents;
  const counts = [plural('names', entities.length), plural('claims', claimCount), plural('sources', sources.length)];
  return (
    <article>
      <div class="head">
        <h1 tabIndex={-1}>{t('library')}</h1>
        <p>{counts.join(' · ')}</p>
      </div>
      <h2 class="label">{t('sourcesLabel')}</h2>
      <SourceList sources={sources} />
      <SpeakerSection ask={ask} />
    </article>
  );
}
