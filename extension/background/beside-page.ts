/** Shows what Sidelight knows beside a page: in the side panel, or else in the popup. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { EntityId } from '../../src/pack/schema.ts';
import { askPage } from '../shared/messenger.ts';
import { isOpenBeside, openSidePanel } from '../shared/side-panel.ts';
import { START, storePlace } from '../shared/tab-place.ts';

/** Popup and panel tell themselves apart by a random name; this is none of theirs. */
const BACKGROUND = 'background';

/** In the turn of the reader's act: opens the side panel where the browser allows it, and else the popup. */
export async function openBeside(tab: Tabs.Tab): Promise<void> {
  const { id: tabId, windowId } = tab;
  if (tabId === undefined) return;
  // First, since a browser that asks for the reader's act asks for it before anything is waited for.
  const isOpened = await openSidePanel(tabId).then(
    () => true,
    () => false,
  );
  if (isOpened || (windowId !== undefined && (await isOpenBeside(windowId)))) return;
  await openPopup(tabId);
}

/** Opens the popup; a tab in its place where the browser has none to open, as where the toolbar is hidden. */
function openPopup(tabId: number): Promise<unknown> {
  return browser.action
    .openPopup()
    .catch(() => browser.tabs.create({ url: browser.runtime.getURL(`popup/popup.html?tab=${tabId}`) }));
}

/** Has popup and panel show all claims on an entity at the page that the tab has now, whether or not they are open. */
export async function goToEntity(tabId: number, entity: EntityId): Promise<void> {
  const present = await askPage({ tabId, frameId: 0 }, 'page.present', {}).catch(() => null);
  await storePlace({ tabId, document: present?.document ?? null }, { ...START, entity }, BACKGROUND);
}
