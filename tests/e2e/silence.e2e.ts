/** What the reader silences and how little is marked by default: at once, in all tabs, and to be undone. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askProbe, cardName, clickInCard, findInCard, isCardOpen, openCard } from './card.ts';
import { currentMarks } from './marks.ts';
import { openPopup } from './popup.ts';
import { badgeText, changeSettings, openSession, type Session, stepToMention, type Tab } from './session.ts';

/** What this file uses of the browsers' interface, within an extension page. */
declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, { silencedSites: string[] }>> } };
};

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

/** Chooses from the open card's list of what can be hidden. */
async function chooseToHide(item: string) {
  await clickInCard(tab.page, '.menu .choices button:last-child');
  await clickInCard(tab.page, `.menu ${item} button`);
  await expect.poll(async () => (await findInCard(tab.page, '.menu .done')).length).toBe(1);
}

async function silenceSite() {
  await openCard(tab.page, 'Huawei', 'h1');
  await chooseToHide('li:last-child');
}

/** Goes by Tab to the control of the card with these words, and presses it. */
async function pressInCard(words: string) {
  for (let count = 0; count < 40; count++) {
    await tab.page.keyboard.press('Tab');
    if ((await askProbe(tab.page, 'focused'))?.text.includes(words)) break;
  }
  await tab.page.keyboard.press('Enter');
}

/** Within a page of Sidelight: silences many sites at once, as cards and the popup do. */
async function silenceMany(name: string): Promise<string[]> {
  const sites = Array.from({ length: 20 }, (_, index) => `${name}-${index}.example`);
  const change = (site: string) =>
    browser.runtime.sendMessage({ type: 'settings.change', change: { add: { silencedSites: [site] } } });
  await Promise.all(sites.map(change));
  return sites;
}

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
    await clickInCard(tab.page, '.menu .done button');
    await expectMarks().toEqual(FIRST);
  });

  it('turns marking off on its site, in all tabs of it, says so, and takes it back', async () => {
    const other = await session.openTab(ADDRESS);
    await expectMarks(other).toEqual(FIRST);
    await tab.page.bringToFront();
    await silenceSite();
    await expectMarks().toEqual({});
    await expectMarks(other).toEqual({});
    await expect.poll(() => badgeText(tab)).toBe('');
    expect((await findInCard(tab.page, '[role=status]'))[0]?.text).toContain('daily.example');
    await clickInCard(tab.page, '.menu .done button');
    await expectMarks().toEqual(FIRST);
    expect(await isCardOpen(tab.page)).toBe(true);
    await other.page.bringToFront();
    await expectMarks(other).toEqual(FIRST);
    await other.close();
  });

  it('that has turned marking off closes when it is left, and no other opens', async () => {
    await silenceSite();
    await expectMarks().toEqual({});
    await tab.page.mouse.move(5, 600, { steps: 10 });
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
    popup = await openPopup(tab);
    await popup.locator('.switch input').click();
    await popup.waitForSelector('.switch input:checked');
    await tab.page.bringToFront();
    await expectMarks().toEqual(FIRST);
  });

  it('turns marking off and on again by keys alone', async () => {
    await stepToMention(tab, 1);
    await expect.poll(() => cardName(tab.page)).toContain('Huawei');
    await pressInCard('Not this');
    await pressInCard('Mark nothing');
    await expectMarks().toEqual({});
    // The focus is on what takes it back.
    await expect.poll(async () => (await askProbe(tab.page, 'focused'))?.text).toBe('Undo');
    await tab.page.keyboard.press('Enter');
    await expectMarks().toEqual(FIRST);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('that is pinned stays too, until it is closed', async () => {
    await openCard(tab.page, 'Huawei', 'h1');
    await clickInCard(tab.page, 'button.pin');
    await expect.poll(async () => (await findInCard(tab.page, '.pinned')).length).toBe(1);
    await chooseToHide('li:last-child');
    await expectMarks().toEqual({});
    await clickInCard(tab.page, '.menu .done button');
    await expectMarks().toEqual(FIRST);
    await chooseToHide('li:last-child');
    await expectMarks().toEqual({});
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('that is a sheet stays too', async () => {
    await tab.page.setViewport({ width: 340, height: 700 });
    await silenceSite();
    expect(await findInCard(tab.page, '.sheet')).toHaveLength(1);
    await expectMarks().toEqual({});
    await clickInCard(tab.page, '.menu .done button');
    await expectMarks().toEqual(FIRST);
  });

  it('goes with the marks if marking is turned off elsewhere', async () => {
    await openCard(tab.page, 'Huawei', 'h1');
    await changeSettings(session, { silencedSites: ['daily.example'] });
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('in which its name was hidden goes with the text', async () => {
    await stepToMention(tab, 1);
    await chooseToHide('li:first-child');
    await expectMarks().toEqual({ SMIC: 2 });
    await tab.page.$eval('h2', (heading) => heading.append(' to come'));
    await expectMarks().toEqual({ SMIC: 2 });
    expect(await isCardOpen(tab.page)).toBe(true);
    await tab.page.$eval('h1', (heading) => heading.remove());
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('in which that was taken back is the card of the same mark, and goes with its text', async () => {
    await stepToMention(tab, 1);
    await chooseToHide('li:first-child');
    await expectMarks().toEqual({ SMIC: 2 });
    await clickInCard(tab.page, '.menu .done button');
    await expectMarks().toEqual(FIRST);
    await chooseToHide('li:first-child');
    await expectMarks().toEqual({ SMIC: 2 });
    expect(await isCardOpen(tab.page)).toBe(true);
    await clickInCard(tab.page, '.menu .done button');
    await expectMarks().toEqual(FIRST);
    await tab.page.$eval('h1', (heading) => heading.remove());
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });
});

describe('choices that are made at the same instant in several tabs', () => {
  it('are all kept', async () => {
    const pages = [];
    for (let count = 0; count < 3; count++) pages.push(await session.launched.openExtensionPage('popup/popup.html'));
    const sites = await Promise.all(pages.map((page, index) => page.evaluate(silenceMany, `tab-${index}`)));
    const kept = await pages[0]?.evaluate(async () => (await browser.storage.local.get('settings')).settings);
    expect(kept?.silencedSites.toSorted()).toEqual(sites.flat().toSorted());
    for (const page of pages) await page.close();
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
