/**
 * A tab that was open before Sidelight was installed. Firefox lets a new extension into it at once; in Chromium the
 * reader does, in the real toolbar popup.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { closeFirstRun } from '../../scripts/browsers.mjs';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { currentMarks } from './marks.ts';
import { strict } from './pages.ts';
import { currentBrowser, openSession, type Session } from './session.ts';

it('is read in a tab that was open before, when the reader asks for it', async () => {
  const kind = currentBrowser();
  const session = await openSession({ extension: null });
  try {
    const { page } = await session.openTab(strict.address);
    const folder = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
    const id = await session.launched.browser.installExtension(folder);
    await closeFirstRun(session.launched.browser, folder);
    if (kind === 'chromium') {
      expect(await currentMarks(page)).toEqual({});
      await pressReadThisPage(session, id, page);
    }
    await expect.poll(() => currentMarks(page), { timeout: 10_000 }).toEqual(strict.marks);
  } finally {
    await session.close();
  }
});

async function pressReadThisPage({ launched: { browser } }: Session, id: string, page: Page) {
  const extension = await waitUntil('the extension', async () => (await browser.extensions()).get(id));
  await page.bringToFront();
  await extension.triggerAction(page);
  const popup = await waitUntil('the toolbar popup', async () =>
    (await extension.pages()).find((candidate) => candidate.url().includes('popup.html')),
  );
  // Locators wait until what they click stands still: the list is drawn anew while the page is read.
  await popup.locator('.notice button').click();
  await popup.waitForSelector('ul.found small');
  await expectPopupWidth(popup);
  await popup.locator('ul.found button').click();
  await popup.waitForSelector('ol.claims');
  await expectPopupWidth(popup);
}

/** As wide as designed, and room for a scroll bar: the browser makes the popup as wide as its content asks. */
async function expectPopupWidth(popup: Page) {
  const isAsDesigned = () => innerWidth >= 400 && innerWidth <= 420 && document.body.clientWidth === 400;
  await expect.poll(() => popup.evaluate(isAsDesigned)).toBe(true);
}
