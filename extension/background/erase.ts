/** Erases all that Sidelight keeps on disk in this browser, and its copy in the browser's sync storage. */
import browser from 'webextension-polyfill';

/** @throws if the browser cannot erase it */
export async function eraseAll(): Promise<void> {
  // Local storage first: there it says whether the settings are shared, and what is shared is sent no more.
  await browser.storage.local.clear();
  await browser.storage.sync.clear();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await erase(name);
}

function erase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    // A page has it open: it goes when that page closes.
    request.addEventListener('blocked', () => resolve());
    request.addEventListener('error', () => reject(request.error));
  });
}
