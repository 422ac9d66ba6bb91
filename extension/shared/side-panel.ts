/** The browser's place beside the page: the side panel of Chromium, the sidebar of Firefox. Firefox for Android has none. */
import browser, { type SidebarAction } from 'webextension-polyfill';

/** What the typings do not have: Chromium's own. */
interface ChromiumApi {
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly runtime: {
    getContexts(which: { contextTypes: readonly string[]; windowIds: readonly number[] }): Promise<readonly unknown[]>;
  };
}

const chromium = () => browser as unknown as ChromiumApi;
const sidebar = () => browser.sidebarAction as SidebarAction.Static | undefined;

/** What this browser calls it; null if it has none. */
export function sidePanelName(): 'side panel' | 'sidebar' | null {
  if (chromium().sidePanel) return 'side panel';
  return sidebar() ? 'sidebar' : null;
}

/**
 * Opens it in a tab's window; nothing changes if it is open. Rejects where the browser does not see an act of the
 * reader in the turn of the call: in Firefox also in the answer to a message, whatever was clicked to send it.
 */
export async function openSidePanel(tabId: number): Promise<void> {
  const panel = chromium().sidePanel;
  if (panel) await panel.open({ tabId });
  else if (sidebar()) await browser.sidebarAction.open();
  else throw new Error('this browser has no side panel');
}

export async function isSidePanelOpen(windowId: number): Promise<boolean> {
  if (chromium().sidePanel) {
    const contexts = await chromium().runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
    return contexts.length > 0;
  }
  return (await sidebar()?.isOpen({ windowId })) ?? false;
}
