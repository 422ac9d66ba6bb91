/** What the reader silences and how little is marked by default: at once, in all tabs, and to be undone. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardName, clickInCard, findInCard, isCardOpen, openCard } from './card.ts';
import { currentMarks } from './marks.ts';
import { openPopup } from './popup.ts';
import { badgeText, changeSettings, openSession, type Session, type Tab } from './session.ts';

const ADDRESS = 'http://daily.example/';
const BODY = `
  <h1>Huawei and SMIC</h1>
  <p>Huawei said that Huawei and SMIC would go on.</p>
  <h2>More</h2>
  <p>Later Huawei spoke again. <a href="#">Huawei</a> it was.</p>
  <p hidden>SMIC</p>
  <p>And SMIC.</p>`;
const ALL = { Huawei: 5, SMIC: 3 };
const FIRST = { Huawei: 2, SMIC: 2 };

let session: Session;
let tab: Tab;
let popup: Page | undefined;

const expectMarks = (one = tab) => expect.poll(() => currentMarks(one.page), { timeout: 5_000 });

beforeAll(async () => {
  session = await openSession({ probe: true, settings: {} });
  session.web.publish(
    ADDRESS,
    `<!doctype html><html lang="en"><title>Daily</title><link rel="icon" href="data:,"><body>${BODY}</body></html>`,
  );
});
afterAll(() => session?.close());
beforeEach(async () => {
  await changeSettings(session, {
    density: 'first',
    markStyle: 'dots',
    isPaused: false,
    silencedSites: [],
    silencedEntities: [],
    exceptions: [],
  });
  tab = await session.openTab(ADDRESS);
  await expectMarks().toEqual(FIRST);
});
afterEach(async () => {
  expect(tab.messages).toEqual([]);
  // Chromium closes the popup itself when the page comes to the front.
  await popup?.close().catch(() => {});
  popup = undefined;
  await tab.close();
});

describe('marks', () => {
  it('are on the first mention in each section, and on all where the reader wants that', async () => {
    await changeSettings(session, { density: 'all' });
    await expectMarks().toEqual(ALL);
    await changeSettings(session, { density: 'first' });
    await expectMarks().toEqual(FIRST);
  });

  it('move to the mention that comes to be the first', async () => {
    await tab.page.evaluate(() => document.querySelector('h1')?.remove());
    await expectMarks().toEqual(FIRST);
    await tab.page.evaluate(() => document.querySelector('h2')?.remove());
    await expectMarks().toEqual({ Huawei: 1, SMIC: 1 });
    await tab.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<h3>SMIC</h3>'));
    await expectMarks().toEqual({ Huawei: 1, SMIC: 2 });
  });

  it('are on the first mention in each post and each dialog', async () => {
    await tab.page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<article><p>SMIC, says one.</p></article><article><p>SMIC, says the other, and SMIC again.</p></article>' +
          '<dialog open style="position: static">Read more on Huawei.</dialog>',
      ),
    );
    await expectMarks().toEqual({ Huawei: FIRST.Huawei + 1, SMIC: FIRST.SMIC + 2 });
  });

  it('are in the style that the reader wants, or not there', async () => {
    const names = () =>
      tab.page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight')));
    await changeSettings(session, { markStyle: 'underline' });
    await expect.poll(names).toContain('sidelight-underline');
    await changeSettings(session, { markStyle: 'none' });
    await expectMarks().toEqual({});
    expect(await badgeText(tab)).toBe('2');
  });

  it('are not needed for a mention to have its card', async () => {
    const point = await tab.page.$eval('p', (paragraph) => {
      const range = document.createRange();
      const text = paragraph.firstChild as Text;
      const start = text.data.lastIndexOf('Huawei');
      range.setStart(text, start);
      range.setEnd(text, start + 6);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await tab.page.mouse.move(point.x + 30, point.y + 60);
    await tab.page.mouse.move(point.x, point.y, { steps: 5 });
    await expect.poll(() => cardName(tab.page), { timeout: 5_000 }).toContain('Huawei');
  });
});

describe('a card', () => {
  it('says why its name is marked', async () => {
    await openCard(tab.page, 'Huawei', 'h1');
    await clickInCard(tab.page, '.menu .choices button:first-child');
    await expect.poll(async () => (await findInCard(tab.page, '.menu p'))[0]?.text ?? '').toContain('Huawei');
  });

  it.each([
    ['on this page', 1, { SMIC: 2 }],
    ['on this site', 2, { SMIC: 2 }],
    ['anywhere', 3, { SMIC: 2 }],
    ['by any name', 4, { SMIC: 2 }],
  ])('hides its name %s, and takes it back', async (_where, choice, left) => {
    await openCard(tab.page, 'Huawei', 'h1');
    await clickInCard(tab.page, '.menu .choices button:last-child');
    await clickInCard(tab.page, `.menu li:nth-child(${choice}) button`);
    await expectMarks().toEqual(left);
    expect(await isCardOpen(tab.page)).toBe(true);
    await clickInCard(tab.page, '.menu.done button');
    await expectMarks().toEqual(FIRST);
  });

  it('turns marking off on its site, in all tabs of it, which the popup turns on again', async () => {
    const other = await session.openTab(ADDRESS);
    await expectMarks(other).toEqual(FIRST);
    await tab.page.bringToFront();
    await openCard(tab.page, 'Huawei', 'h1');
    await clickInCard(tab.page, '.menu .choices button:last-child');
    await clickInCard(tab.page, '.menu li:last-child button');
    await expectMarks().toEqual({});
    await expectMarks(other).toEqual({});
    await expect.poll(() => badgeText(tab)).toBe('');
    expect(await isCardOpen(tab.page)).toBe(false);
    await other.close();

    popup = await openPopup(tab);
    await popup.locator('.switch input').click();
    await popup.waitForSelector('.switch input:checked');
    await tab.page.bringToFront();
    await expectMarks().toEqual(FIRST);
  });
});

describe('the popup', () => {
  it('pauses marking everywhere, and resumes it', async () => {
    popup = await openPopup(tab);
    await popup.locator('.actions [aria-pressed]').click();
    await expectMarks().toEqual({});
    await popup.locator('.actions [aria-pressed=true]').click();
    await popup.waitForSelector('.actions [aria-pressed=false]');
    await tab.page.bringToFront();
    await expectMarks().toEqual(FIRST);
  });

  it('lists what was hidden, and takes each back', async () => {
    await changeSettings(session, { silencedEntities: ['smic' as never] });
    await expectMarks().toEqual({ Huawei: 2 });
    popup = await openPopup(tab);
    await popup.locator('details.silenced summary').click();
    await popup.locator('details.silenced li button').click();
    await popup.waitForSelector('details.silenced', { hidden: true });
    await tab.page.bringToFront();
    await expectMarks().toEqual(FIRST);
  });

  it('has the page read again', async () => {
    await tab.page.evaluate(() => {
      // Attaching a shadow root late gives no sign, and Sidelight does not look for it for ever.
      const late = document.createElement('div');
      document.body.append(late);
      setTimeout(() => {
        late.attachShadow({ mode: 'open' }).innerHTML = '<p>DeepSeek</p>';
        document.body.dataset.isLate = 'true';
      }, 500);
    });
    await tab.page.waitForSelector('[data-is-late]');
    popup = await openPopup(tab);
    await popup.locator('.actions button').click();
    await tab.page.bringToFront();
    await expectMarks().toEqual({ ...FIRST, DeepSeek: 1 });
  });

  it('finds names in text that is pasted, where a page cannot be read', async () => {
    popup = await session.launched.openExtensionPage('popup/popup.html?tab=999999');
    await popup.locator('.notice button').click();
    await popup.locator('textarea').fill('DeepSeek and Huawei, and Huawei again');
    await expect
      .poll(() => popup?.$$eval('ul.found b', (names) => names.map(({ textContent }) => textContent)))
      .toEqual(['Huawei', 'DeepSeek']);
  });
});
