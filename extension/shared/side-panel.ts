/** The browser's place beside the page: the side panel of Chromium, the sidebar of Firefox. Firefox for Android has none. */
import browser from 'webextension-polyfill';

/** What the typings do not have, and what is missing where there is no such place. */
interface SidePanelApi {
  readonly sidePanel?: { open(where: { readonly tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
  readonly runtime: {
    getContexts(which: {
      readonly contextTypes: readonly string[];
      readonly windowIds: readonly number[];
    }): Promise<readonly object[]>;
  };
}

const api = browser as unknown as SidePanelApi;

/** What this browser calls it; null if it has none. */
export function sidePanelName(): 'side panel' | 'sidebar' | null {
  if (api.sidePanel) return 'side panel';
  return api.sidebarAction ? 'sidebar' : null;
}

/**
 * Opens it in a tab's window; nothing changes if it is open. Rejects where the browser does not see an act of the
 * reader in the turn of the call: in Firefox also in the answer to a message, whatever was clicked to send it.
 */
export async function openSidePanel(tabId: number): Promise<void> {
  if (api.sidePanel) await api.sidePanel.open({ tabId });
  else if (api.sidebarAction) await api.sidebarAction.open();
  else throw new Error('this browser has no side panel');
}

/** Whether side panel or popup are open in a window. */
export async function isOpenBeside(windowId: number): Promise<boolean> {
  const open = await api.runtime.getContexts({ contextTypes: ['SIDE_PANEL', 'POPUP'], windowIds: [windowId] });
  return open.length > 0;
}
