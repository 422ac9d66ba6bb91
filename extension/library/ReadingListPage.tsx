import { ReadingList } from '../shared/reading-list/ReadingList.tsx';
import { t } from '../shared/strings.ts';
import { useArrival } from './use-arrival.ts';
import type { Place } from './use-route.ts';

export function ReadingListPage({ place }: { readonly place: Place }) {
  useArrival(place, t('readingList'));
  return <ReadingList />;
}
