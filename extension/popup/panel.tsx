/** The side panel: what is known of the names on the page of the tab that is active beside it. */
import { render } from 'preact';
import { prepareOwnPage } from '../shared/own-page.ts';
import { TabView } from './TabView.tsx';
import { useActiveTab } from './use-active-tab.ts';

function Panel() {
  const tabId = useActiveTab();
  return tabId === undefined ? null : <TabView key={tabId} tabId={tabId} shownIn="side panel" />;
}

const place = document.getElementById('panel');
if (place) {
  let drawn = 0;
  // A panel stays open: drawn anew, it speaks the language that was chosen meanwhile.
  const draw = () => render(<Panel key={drawn++} />, place);
  await prepareOwnPage(draw);
  draw();
}
