/** 'What is known about this?' in the context menu of selected text: also on pages that cannot be read otherwise. */
import browser from 'webextension-polyfill';
import { lookupKey } from '../shared/session-keys.ts';
import { t } from '../shared/strings.ts';
import { openBeside } from './beside-page.ts';

const ITEM = 'lookup';

/** More than this of a selection is not looked up, in UTF-16 code units. */
const LONGEST_TEXT = 20_000;

/** Gives what names the item anew, in another language. Firefox for Android has no context menus. */
export function offerLookup(): () => void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create({ id: ITEM, title: t('lookUpSelection'), contexts: ['selection'] });
  });
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    // Browsers open a side panel only in the turn of the click: what it shows is stored meanwhile.
    const opening = openBeside(tab);
    await browser.storage.session.set({ [lookupKey(tab.id)]: selectionText.slice(0, LONGEST_TEXT) });
    await opening;
  });
  return () => {
    browser.contextMenus?.update(ITEM, { title: t('lookUpSelection') }).catch(() => {});
  };
}
