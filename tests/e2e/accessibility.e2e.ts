/** axe finds nothing to object to, in the card and in each state of the popup, in both colour schemes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { type AccessibilityReport, askProbe, openCard } from './card.ts';
import { news, quiet } from './pages.ts';
import { chooseEntity, openPanelPage } from './panel.ts';
import { listedEntries, openPopup } from './popup.ts';
import { openSession, type Session } from './session.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> };

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
  }, 90_000);
});

async function objections(page: Page): Promise<AccessibilityReport['violations']> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => axe.run());
  return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
}
