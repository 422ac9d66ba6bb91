/** The tab that the reader looks at in this window. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Undefined until it is known. */
export function useActiveTab(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id !== undefined) setTabId(active.id);
    };
    // Asked again, since an event of another window says nothing of this one.
    browser.tabs.onActivated.addListener(look);
    look();
    return () => browser.tabs.onActivated.removeListener(look);
  }, []);
  return tabId;
}
