/** axe finds nothing to object to, in the card and in each state of the popup, in both colour schemes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { objections } from './axe.ts';
import { askProbe, openCard } from './card.ts';
import { news, quiet } from './pages.ts';
import { chooseEntity, openPanelPage } from './panel.ts';
import { listedEntries, openPopup } from './popup.ts';
import { openSession, type Session } from './session.ts';

declare const browser: { runtime: { sendMessage(message: object): Promise<unknown> } };

describe.each(['light', 'dark'] as const)('in a %s browser', (colourScheme) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ probe: true, colourScheme });
  });
  afterAll(() => session?.close());

  it('has the colour scheme in its pages', async () => {
    const { page, close } = await session.openTab(news.address);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(colourScheme === 'dark');
    await close();
  });

  it('has an accessible card', async () => {
    const { page, close } = await session.openTab(news.address);
    await openCard(page, 'Huawei', '#lead');
    const { violations, passes } = await askProbe(page, 'axe');
    expect(violations).toEqual([]);
    // Contrast is not among them: no script outside a closed root can ask what lies behind its text. A unit test of
    // the theme's colours answers for that.
    expect(passes, 'axe has looked into the closed root').toContain('listitem');
    await close();
  });

  it('has an accessible popup: list, entity, empty page, unreadable page', async () => {
    const tab = await session.openTab(news.address);
    const popup = await openPopup(tab);
    await waitUntil('the list', async () => (await listedEntries(popup)).length > 0);
    expect(await objections(popup), 'list').toEqual([]);
    await popup.click('ul.found button');
    await popup.waitForSelector('ol.claims > li');
    expect(await objections(popup), 'entity').toEqual([]);
    await popup.close();
    await tab.close();

    for (const address of [quiet.address, 'about:blank']) {
      const other = await session.openTab(address);
      const page = await openPopup(other);
      await page.waitForSelector('h1, h2, p');
      expect(await objections(page), address).toEqual([]);
      await page.close();
      await other.close();
    }
    // Axe takes its time over long lists, and this asks it four times.
  }, 90_000);

  it('has an accessible side panel: list, entity', async () => {
    const panel = await openPanelPage(session);
    const tab = await session.openTab(news.address);
    await tab.page.bringToFront();
    await waitUntil('the list', async () => (await listedEntries(panel)).some(({ mentions }) => mentions !== null));
    expect(await objections(panel), 'list').toEqual([]);
    await chooseEntity(panel, 'Huawei');
    expect(await objections(panel), 'entity').toEqual([]);
    await panel.close();
    await tab.close();
  });

  it('has an accessible reading list: empty, with claims, with some removed', async () => {
    const list = await session.launched.openExtensionPage('library/library.html#/list');
    await list.waitForSelector('h1');
    expect(await objections(list), 'empty').toEqual([]);
    await list.evaluate(async () => {
      const pack: { claims: { id: string }[] } = await (await fetch('/pack.json')).json();
      const claims = pack.claims.slice(0, 5).map(({ id }) => id);
      const page = { title: 'A page', address: 'https://read.example/' };
      await browser.runtime.sendMessage({ type: 'readingList.save', claims, note: 'Ask.', page });
    });
    await list.waitForSelector('li.saved:nth-of-type(5)');
    await list.select('.order-by select', 'page');
    expect(await objections(list), 'claims').toEqual([]);
    await list.locator('li.saved .claim-foot button').click();
    await list.waitForSelector('.undo button');
    await list.waitForSelector('.removed');
    await list.$eval('.removed', (details) => details.setAttribute('open', ''));
    expect(await objections(list), 'removed').toEqual([]);
    await list.close();
  }, 90_000);
});
