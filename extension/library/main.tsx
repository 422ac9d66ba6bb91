/** The library page: everything that the packs hold, searched and read. Also made for a side panel's width. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { prepareOwnPage } from '../shared/own-page.ts';
import { startLibrary } from './ask-library.ts';
import { Library } from './Library.tsx';

const place = document.getElementById('library');
if (place) {
  await prepareOwnPage();
  const ask = startLibrary();
  const contents = ask('open', { packs: [browser.runtime.getURL('pack.json')] });
  render(<Library ask={ask} contents={contents} />, place);
}
