/** The toolbar popup: what is known of the names on the page of the active tab. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { readNames } from '../shared/names.ts';
import { prepareOwnPage } from '../shared/own-page.ts';
import { TabView } from './TabView.tsx';

/** The popup can be opened as a page of its own, where there is no toolbar: then its address names the tab. */
async function tabToShow(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) {
    document.documentElement.classList.add('page');
    return Number(named);
  }
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

// Whatever the tab: on their way while the browser is asked for it. A failure is told where they are shown.
readNames().catch(() => {});

const place = document.getElementById('popup');
if (place) {
  const [tabId] = await Promise.all([tabToShow(), prepareOwnPage()]);
  render(<TabView tabId={tabId} shownIn="popup" />, place);
}
