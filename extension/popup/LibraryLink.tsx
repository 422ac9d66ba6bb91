import browser from 'webextension-polyfill';
import { t } from '../shared/strings.ts';

/** The way to everything that the library has; a popup is closed by whoever leaves it. */
export function LibraryLink() {
  return (
    <p class="reading">
      <a href={browser.runtime.getURL('library/library.html')} target="_blank" rel="noopener">
        {t('openLibrary')}
      </a>
    </p>
  );
}
