/** Sidelight's side panel. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { centre, findInCard } from './card.ts';
import type { Session } from './session.ts';

/**
 * The panel's page in a tab that stays behind: like the real one it shows the tab that is active in its window. No
 * driver reaches the sidebar of Firefox.
 */
export function openPanelPage({ launched }: Session): Promise<Page> {
  return launched.openExtensionPage('popup/panel.html');
}

/** The real side panel, once it is open: in Chromium. */
export function sidePanel({ launched }: Session): Promise<Page> {
  return waitUntil('the side panel', async () => {
    const extension = (await launched.browser.extensions()).get(launched.extensionId);
    return (await extension?.pages())?.find((page) => page.url() === `${launched.base}popup/panel.html`) ?? null;
  });
}

/** Whose claims popup or panel show; null where they show a list. */
export function shownEntity(view: Page): Promise<string | null> {
  return view.evaluate(() => document.querySelector('article')?.ariaLabel ?? null);
}

/** Chooses a name of the list, which may be redrawn meanwhile. */
export async function chooseEntity(view: Page, name: string): Promise<void> {
  await waitUntil(`the claims about ${name}`, async () => {
    await view.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('ul.found button')];
      buttons.find((button) => button.querySelector('b')?.textContent === wanted)?.click();
    }, name);
    return (await shownEntity(view)) === name;
  });
}

/** Clicks 'All claims about …' in the open card. */
export async function askForAllClaims(page: Page): Promise<void> {
  const rect = await waitUntil('the button', async () => (await findInCard(page, 'button.all'))[0]?.rect ?? null);
  const { x, y } = centre(rect);
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
}
