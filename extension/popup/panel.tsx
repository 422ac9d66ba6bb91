/** The side panel: what is known of the names on the page of the tab that is active beside it. */
import { render } from 'preact';
import { uiDirection, uiLanguage } from '../shared/strings.ts';
import { TabView } from './TabView.tsx';
import { useActiveTab } from './use-active-tab.ts';

function Panel() {
  const tabId = useActiveTab();
  return tabId === undefined ? null : <TabView key={tabId} tabId={tabId} shownIn="side panel" />;
}

const place = document.getElementById('panel');
if (place) {
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  render(<Panel />, place);
}
