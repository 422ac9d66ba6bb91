/** axe finds nothing to object to, in the card and in each state of the popup, in both colour schemes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { objections } from './axe.ts';
import { askProbe, openCard } from './card.ts';
import { news, quiet } from './pages.ts';
import { listedEntries, openPopup } from './popup.ts';
import { openSession, type Session } from './session.ts';

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
});
