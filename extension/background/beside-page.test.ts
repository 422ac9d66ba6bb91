import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';

const refuse = () => Promise.reject(new Error('refused'));
const agree = () => Promise.resolve();

const browser = {
  sidePanel: { open: vi.fn(agree) },
  action: { openPopup: vi.fn(agree) },
  tabs: { create: vi.fn(agree) },
  runtime: { getContexts: vi.fn(async (): Promise<object[]> => []), getURL: (path: string) => `extension:${path}` },
};
vi.mock('webextension-polyfill', () => ({ default: browser }));
const { openBeside } = await import('./beside-page.ts');

const tab = { id: 7, windowId: 3 } as Tabs.Tab;

describe('openBeside', () => {
  beforeEach(() => {
    vi.clearAllMocks();
    browser.sidePanel.open.mockImplementation(agree);
    browser.action.openPopup.mockImplementation(agree);
    browser.runtime.getContexts.mockResolvedValue([]);
  });

  it('opens the side panel in the turn in which it is called, and nothing else', async () => {
    const opening = openBeside(tab);
    expect(browser.sidePanel.open).toHaveBeenCalledWith({ tabId: 7 });
    await opening;
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  it('opens the popup where the browser refuses the panel', async () => {
    browser.sidePanel.open.mockImplementation(refuse);
    await openBeside(tab);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });

  it('opens nothing where panel or popup are open in the window', async () => {
    browser.sidePanel.open.mockImplementation(refuse);
    browser.runtime.getContexts.mockResolvedValue([{}]);
    await openBeside(tab);
    expect(browser.runtime.getContexts).toHaveBeenCalledWith(expect.objectContaining({ windowIds: [3] }));
    expect(browser.action.openPopup).not.toHaveBeenCalled();
  });

  it('opens the popup’s page in a tab where the browser refuses both', async () => {
    browser.sidePanel.open.mockImplementation(refuse);
    browser.action.openPopup.mockImplementation(refuse);
    await openBeside(tab);
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'extension:popup/popup.html?tab=7' });
  });
});
