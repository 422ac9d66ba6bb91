/** The side panel, the ways to it, and the place that it and the popup keep for each tab. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCard } from './card.ts';
import { news, quiet } from './pages.ts';
import { askForAllClaims, chooseEntity, openPanelPage, shownEntity, sidePanel } from './panel.ts';
import { listedEntries, openPopup } from './popup.ts';
import { askAbout, currentBrowser, openPages, openSession, type Session, type Tab } from './session.ts';

const isChromium = currentBrowser() === 'chromium';

let session: Session;
let opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
afterEach(async () => {
  // A popup or a panel may be gone by itself.
  for (const one of opened.reverse()) await one.close().catch(() => {});
  opened = [];
});

const patience = { timeout: 5_000 };
const expectEntity = (view: Page) => expect.poll(() => shownEntity(view), patience);
const expectEntries = (view: Page) => expect.poll(() => listedEntries(view), patience);
const expectText = (view: Page) => expect.poll(() => view.$eval('body', ({ innerText }) => innerText), patience);
const expectPages = () => expect.poll(() => openPages(session), patience);

describe('the panel', () => {
  it('shows the tab that is active, goes with it, and keeps the place in each', async () => {
    const panel = closing(await openPanelPage(session));
    const first = await open(news.address);
    await expectEntries(panel).toContainEqual({ name: 'Huawei', mentions: 6 });
    await chooseEntity(panel, 'Huawei');

    const second = await open(quiet.address);
    await expectText(panel).toMatch(/no name that the library knows/i);
    expect(await shownEntity(panel)).toBe(null);

    await first.page.bringToFront();
    await expectEntity(panel).toBe('Huawei');
    await first.page.goto(quiet.address);
    await expectText(panel).toMatch(/no name that the library knows/i);
    expect(await shownEntity(panel)).toBe(null);
    await second.page.bringToFront();
    await second.page.goto(news.address);
    await expectEntries(panel).toContainEqual({ name: 'Huawei', mentions: 6 });
  });

  it('says where to learn why a page is not read, which it cannot tell itself', async () => {
    const panel = closing(await openPanelPage(session));
    await open(isChromium ? 'chrome://version/' : 'about:support');
    // In Firefox the browser answers that nothing runs there.
    await expectText(panel).toMatch(isChromium ? /not reading this page.*toolbar/is : /does not let extensions/i);
    await expectEntries(panel).toContainEqual({ name: 'Huawei', mentions: null });
  });

  it('shows a selection that the reader asks about, wherever they were', async () => {
    const panel = closing(await openPanelPage(session));
    const tab = await open(news.address);
    await expectEntries(panel).toContainEqual({ name: 'Huawei', mentions: 6 });
    await chooseEntity(panel, 'Huawei');
    await askAbout(tab, 'SMIC made it');
    await expectEntries(panel).toEqual([{ name: 'SMIC', mentions: 1 }]);
  });

  it('has room enough in 280 px', async () => {
    const panel = closing(await openPanelPage(session));
    await open(news.address);
    await expectEntries(panel).toContainEqual({ name: 'Huawei', mentions: 6 });
    await panel.setViewport({ width: 280, height: 700 });
    const overflow = () =>
      panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await panel.$eval('details.reading', (details) => {
      details.open = true;
    });
    expect(await overflow()).toBe(0);
    await chooseEntity(panel, 'Huawei');
    expect(await overflow()).toBe(0);
  });

  it('takes no focus that is elsewhere', async () => {
    const panel = closing(await openPanelPage(session));
    const tab = await open(news.address);
    await expectEntries(panel).toContainEqual({ name: 'Huawei', mentions: 6 });
    expect(await panel.evaluate(() => document.activeElement?.localName)).toBe('body');
    await chooseEntity(panel, 'Huawei');
    expect(await panel.evaluate(() => document.activeElement?.localName)).toBe('body');
    expect(await tab.page.evaluate(() => document.hasFocus())).toBe(true);
  });
});

describe('a card', () => {
  it('leads to all claims: beside the page where the browser lets it, else in the popup', async () => {
    const tab = await open(news.address);
    await openCard(tab.page, 'Huawei', '#lead');
    await askForAllClaims(tab.page);
    await expectPages().toEqual([isChromium ? 'SIDE_PANEL' : 'POPUP']);
    if (isChromium) await expectEntity(closing(await sidePanel(session))).toBe('Huawei');
  });

  it('takes to the entity what is open, and opens no more', async () => {
    const panel = closing(await openPanelPage(session));
    const tab = await open(news.address);
    for (const [name, within] of [
      ['Huawei', '#lead'],
      ['SMIC', '#lead'],
    ] as const) {
      await openCard(tab.page, name, within);
      await askForAllClaims(tab.page);
      await expectEntity(panel).toBe(name);
      await tab.page.mouse.click(3, 3);
    }
  });
});

describe('the popup', () => {
  it('opens again where the reader was on this page: name, scroll and search', async () => {
    const tab = await open(news.address);
    let popup = closing(await openPopup(tab));
    await expectEntries(popup).toContainEqual({ name: 'Huawei', mentions: 6 });
    await popup.type('input[type=search]', 'huaw');
    await expectEntries(popup).toContainEqual({ name: 'Huawei', mentions: null });
    await chooseEntity(popup, 'Huawei');
    await popup.waitForSelector('ol.claims');
    await popup.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('scrollend', resolve, { once: true });
          scrollTo({ top: 700, behavior: 'instant' });
        }),
    );
    await popup.close();

    popup = closing(await openPopup(tab));
    await expectEntity(popup).toBe('Huawei');
    await expect.poll(() => popup.evaluate(() => Math.round(scrollY)), patience).toBe(700);
    await popup.$eval('nav.bar button', (back) => back.click());
    await expect.poll(() => popup.$eval('input[type=search]', ({ value }) => value), patience).toBe('huaw');
    await popup.close();

    await tab.page.goto(quiet.address);
    popup = closing(await openPopup(tab));
    await expectText(popup).toMatch(/no name that the library knows/i);
    expect(await popup.$eval('input[type=search]', ({ value }) => value)).toBe('');
  });

  it('leads to the panel, at the same place, by the keyboard too', async () => {
    const tab = await open(news.address);
    const popup = closing(await openPopup(tab));
    await expectEntries(popup).toContainEqual({ name: 'Huawei', mentions: 6 });
    await popup.type('input[type=search]', 'huaw');
    await expectEntries(popup).toEqual([{ name: 'Huawei', mentions: null }]);
    expect(await popup.$eval('.beside button', ({ textContent }) => textContent)).toBe(
      isChromium ? 'Open in the side panel' : 'Open in the sidebar',
    );
    // From the field to the one name that it leaves, and on.
    const isThere = () => popup.evaluate(() => document.activeElement?.closest('.beside') !== null);
    for (let presses = 0; presses < 8 && !(await isThere()); presses++) await popup.keyboard.press('Tab');
    expect(await isThere()).toBe(true);
    // The popup closes under the key, before it is let go.
    await popup.keyboard.press('Enter').catch(() => {});
    await expectPages().toContain('SIDE_PANEL');
    if (!isChromium) return;
    const panel = closing(await sidePanel(session));
    await expect.poll(() => panel.$eval('input[type=search]', ({ value }) => value), patience).toBe('huaw');
    await panel.click('input[type=search]');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await expectEntity(panel).toBe('Huawei');
    // The focus is on the way back.
    await panel.keyboard.press('Enter');
    await expectEntries(panel).toEqual([{ name: 'Huawei', mentions: null }]);
  });
});

async function open(address: string): Promise<Tab> {
  const tab = await session.openTab(address);
  opened.push(tab);
  await tab.page.bringToFront();
  return tab;
}

function closing(page: Page): Page {
  opened.push(page);
  return page;
}
