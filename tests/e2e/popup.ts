/** Sidelight's popup for a tab: the real one of the toolbar in Chromium, its page in a tab in Firefox. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/wait-until.mjs';
import type { Tab } from './session.ts';

export async function openPopup({ session, page, id }: Tab): Promise<Page> {
  const { kind, launched } = session;
  // No driver can press a toolbar button in Firefox.
  if (kind === 'firefox') return launched.openExtensionPage(`popup/popup.html?tab=${id}`);

  const extension = (await launched.browser.extensions()).get(launched.extensionId);
  if (!extension) throw new Error('Sidelight is not installed');
  await page.bringToFront();
  const before = new Set(await extension.pages());
  await extension.triggerAction(page);
  return waitUntil('the popup', async () => (await extension.pages()).find((candidate) => !before.has(candidate)));
}

export interface Entry {
  readonly name: string;
  /** On the page; null where the list is of the whole library. */
  readonly mentions: number | null;
}

/** The popup's list of entities, in order. */
export function listedEntries(popup: Page): Promise<Entry[]> {
  return popup.$$eval('ul.found > li', (items) =>
    items.map((item) => {
      const texts = [...item.querySelectorAll('*')].map(({ textContent }) => textContent);
      // Last, since an element comes after those around it, which may say more.
      const count = texts.flatMap((text) => /^(\d+) mentions?$/.exec(text)?.[1] ?? []).at(-1);
      return { name: item.querySelector('b')?.textContent ?? '', mentions: count ? Number(count) : null };
    }),
  );
}
