/** The reading list as a page of its own. */
import { render } from 'preact';
import { ReadingList } from '../shared/reading-list/ReadingList.tsx';
import { t, uiDirection, uiLanguage } from '../shared/strings.ts';

const place = document.getElementById('reading-list');
if (place) {
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  document.title = `${t('readingList')} – ${t('name')}`;
  render(<ReadingList />, place);
}
