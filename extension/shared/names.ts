/** The names of the packs as Sidelight’s pages list and search them: one light file, which the build makes. */
import browser from 'webextension-polyfill';
import type { ListedName } from '../../src/claims/names-table.ts';

let read: Promise<readonly ListedName[]> | undefined;

/** Read once for each page. Rejects if it cannot be; the next call tries again. */
export function readNames(): Promise<readonly ListedName[]> {
  read ??= fetchNames().catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}

async function fetchNames(): Promise<readonly ListedName[]> {
  const response = await fetch(browser.runtime.getURL('names.json'));
  return (await response.json()) as readonly ListedName[];
}
