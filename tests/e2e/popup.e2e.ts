/** The popup of the toolbar button, and the button's badge. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { currentMarks, markRects } from './marks.ts';
import { frames, news, quiet } from './pages.ts';
import { listedEntries, openPopup } from './popup.ts';
import { badgeText, currentBrowser, openSession, type Session, type Tab } from './session.ts';

let session: Session;
let tab: Tab;
let popup: Page | undefined;

const expectEntries = () => expect.poll(() => listedEntries(popupOf()), { timeout: 5_000 });
const expectText = () => expect.poll(() => popupOf().$eval('body', (body) => body.textContent), { timeout: 5_000 });

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session?.close());
afterEach(async () => {
  await popup?.close();
  popup = undefined;
  await tab.close();
});

it('lists the entities of the page with their mentions, most frequent first', async () => {
  await open(news.address);
  await expectEntries().toHaveLength(Object.keys(news.marks).length);
  const entries = await listedEntries(popupOf());
  expect(entries.slice(0, 2)).toEqual([
    { name: 'Huawei', mentions: 6 },
    { name: 'SMIC', mentions: 4 },
  ]);
  const counts = entries.map(({ mentions }) => mentions ?? 0);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

it('counts the mentions in frames', async () => {
  await open(frames.address);
  await expectEntries().toHaveLength(Object.keys(frames.marks).length);
});

it('shows what is claimed about an entity that is chosen', async () => {
  await open(news.address);
  await choose('Huawei');
  await expect
    .poll(() =>
      popupOf()
        .$$('ol.claims > li')
        .then(({ length }) => length),
    )
    .toBeGreaterThan(0);
  expect(await popupOf().$eval('ol.claims', (list) => list.querySelectorAll('a[href^=http]').length)).toBeGreaterThan(
    0,
  );
});

it('shows what a country’s claims are, which no page marks, and what their source cites', async () => {
  await open(quiet.address);
  await popupOf().type('input[type=search]', '中国');
  await expectEntries().toContainEqual({ name: 'China', mentions: null });
  await choose('China');
  for (;;) {
    const before = await popupOf().$$eval('ol.claims > li', ({ length }) => length);
    const more = await popupOf().$('.topic > .more, .topic ~ .more');
    if (!more) break;
    await more.click();
    await expect.poll(() => popupOf().$$eval('ol.claims > li', ({ length }) => length)).toBeGreaterThan(before);
  }
  const cited = () =>
    popupOf().$$eval('ol.claims .cites a', (links) => links.map(({ href, rel }) => `${new URL(href).host} ${rel}`));
  await expect.poll(cited).toContain('itif.org noopener noreferrer');
});

it('steps through the mentions of an entity, bringing each into view', async () => {
  await open(news.address);
  await expectEntries().toHaveLength(Object.keys(news.marks).length);
  await choose('TSMC');
  const top = () => tab.page.evaluate(() => scrollY);
  const isInView = (within: string) => async () => {
    const { y, height } = await tab.page.$eval(within, (element) => element.getBoundingClientRect().toJSON());
    return y >= 0 && y + height <= 700;
  };
  expect(await top()).toBe(0);
  for (const within of ['#possessive', '#quote', '#table']) {
    await press(/next/i);
    await expect.poll(isInView(within), { timeout: 5_000 }).toBe(true);
  }
  await tab.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await press(/previous/i);
  await expect.poll(isInView('#quote'), { timeout: 5_000 }).toBe(true);
});

it('offers the whole library on a page that names nobody', async () => {
  await open(quiet.address);
  await expectText().toMatch(/no (?:name|entit)|none|nobody/i);
  await expectWholeLibrary();
});

it('finds names of the library by search', async () => {
  await open(quiet.address);
  await expectWholeLibrary();
  await popupOf().type('input[type=search]', '华为');
  await expectEntries().toEqual([{ name: 'Huawei', mentions: null }]);
});

it('is gone through by keys: typing, arrows, Enter, and Escape, which clears and then closes', async () => {
  await open(news.address);
  await expectEntries().toHaveLength(Object.keys(news.marks).length);
  const { keyboard } = popupOf();
  const focused = () =>
    popupOf().evaluate(
      () => document.activeElement?.querySelector('b')?.textContent ?? document.activeElement?.localName,
    );
  expect(await focused()).toBe('input');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect(await focused()).toBe('SMIC');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowUp');
  expect(await focused()).toBe('input');
  await keyboard.type('hua');
  await expectEntries().toContainEqual({ name: 'Huawei', mentions: null });
  await keyboard.press('Escape');
  await expectEntries().toContainEqual({ name: 'Huawei', mentions: 6 });
  await keyboard.type('华为');
  await expectEntries().toEqual([{ name: 'Huawei', mentions: null }]);
  await keyboard.press('Enter');
  await popupOf().waitForSelector('ol.claims');
  await keyboard.press('Enter');
  await popupOf().waitForSelector('input[type=search]');
  await keyboard.press('Escape');
  await expectEntries().toContainEqual({ name: 'Huawei', mentions: 6 });
  // No page may close the tab in which Firefox shows it here.
  if (currentBrowser() === 'firefox') return;
  // It is gone before the key is let go.
  await keyboard.press('Escape').catch(() => {});
  await expect.poll(() => popupOf().isClosed(), { timeout: 5_000 }).toBe(true);
  popup = undefined;
});

it('shows where on the page the mentions stand, and goes to the nearest', async () => {
  await open(news.address);
  const strip = '.found li:first-child .strip';
  const label = () => popupOf().$eval(strip, ({ ariaLabel }) => ariaLabel);
  await expectEntries().toContainEqual({ name: 'Huawei', mentions: 6 });
  await expect.poll(label, { timeout: 5_000 }).toMatch(/^Huawei: 6 mentions, from the beginning to the/);
  expect(await tab.page.evaluate(() => scrollY)).toBe(0);
  const press = (share: number) =>
    popupOf().$eval(
      strip,
      (button, at) => {
        const { left, top, width } = button.getBoundingClientRect();
        button.dispatchEvent(
          new MouseEvent('click', { bubbles: true, detail: 1, clientX: left + at * width, clientY: top + 5 }),
        );
      },
      share,
    );
  await press(1);
  await expect.poll(() => tab.page.evaluate(() => scrollY), { timeout: 5_000 }).toBeGreaterThan(300);
  await press(0);
  await expect.poll(() => tab.page.evaluate(() => scrollY), { timeout: 5_000 }).toBe(0);
});

it('has the claims that are relevant to the page, which stay folded once they are', async () => {
  await open(news.address);
  await popupOf().waitForSelector('.relevant .claims > li');
  const count = await popupOf().$$eval('.relevant .claims > li', ({ length }) => length);
  expect(count).toBeGreaterThanOrEqual(3);
  expect(count).toBeLessThanOrEqual(5);
  await popupOf().click('.relevant summary');
  await popupOf().waitForSelector('.relevant:not([open])');
  await popup?.close();
  popup = await openPopup(tab);
  await popupOf().waitForSelector('.relevant:not([open])');
});

it('narrows an entity’s claims by several properties at once, and says what is left out', async () => {
  await open(news.address);
  await choose('Huawei');
  const kinds = () =>
    popupOf().$$eval('ol.claims .kind', (all) => [...new Set(all.map(({ textContent }) => textContent?.trim()))]);
  await expect.poll(async () => (await kinds()).length).toBeGreaterThan(2);
  expect(await popupOf().$$eval('.pair', ([pair]) => pair?.querySelectorAll('.said').length)).toBe(2);
  expect(await popupOf().$eval('.pair .reason', ({ textContent }) => textContent)).not.toBe('');
  await popupOf().click('.filters summary');
  await press(/opinion \d/);
  await expect.poll(kinds).toEqual(['opinion']);
  const out = () =>
    popupOf().$eval('.filtered [role=status]', ({ textContent }) => Number.parseInt(textContent ?? '', 10));
  const filteredOut = await out();
  expect(filteredOut).toBeGreaterThan(0);
  await press(/Taipei Times \d/);
  await expect.poll(out).toBeGreaterThan(filteredOut);
  await press(/show all/);
  await expect.poll(async () => (await kinds()).length).toBeGreaterThan(2);
});

it.each(currentBrowser() === 'chromium' ? ['chrome://version/', 'about:blank'] : ['about:config', 'about:support'])(
  'says plainly that %s is closed to extensions',
  async (address) => {
    await open(address);
    await expectText().toMatch(/can(?:no|’|')t/i);
    await expectWholeLibrary();
  },
);

it('has its button say how many entities are on the page', async () => {
  tab = await session.openTab(news.address);
  await markRects(tab.page, 'Huawei', '#lead');
  await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe(String(Object.keys(news.marks).length));
});

it('has its button say nothing on a page that names nobody', async () => {
  tab = await session.openTab(news.address);
  await expect.poll(() => badgeText(tab), { timeout: 5_000 }).not.toBe('');
  await tab.page.goto(quiet.address);
  await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe('');
});

/** Nothing on the page is listed, and all that the library knows is. */
async function expectWholeLibrary() {
  await expectEntries().toContainEqual({ name: 'Huawei', mentions: null });
  expect((await listedEntries(popupOf())).filter(({ mentions }) => mentions !== null)).toEqual([]);
}

async function open(address: string) {
  tab = await session.openTab(address);
  popup = await openPopup(tab);
}

function popupOf(): Page {
  if (!popup) throw new Error('no popup is open');
  return popup;
}

/** Presses an entity's button until the list has made way for it: while the list is redrawn a press can be lost. */
async function choose(entity: string) {
  const isChosen = () =>
    popupOf().evaluate((name) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('ul.found button')];
      buttons.find(({ textContent }) => textContent?.includes(name))?.click();
      return document.querySelector('ol.claims') !== null;
    }, entity);
  await expect.poll(isChosen, { timeout: 5_000 }).toBe(true);
}

/** Presses the popup's button with this name. */
async function press(name: RegExp) {
  const isPressed = () =>
    popupOf().$$eval(
      'button',
      (buttons, source) => {
        const names = new RegExp(source, 'i');
        const button = buttons.find(({ ariaLabel, textContent, title }) =>
          names.test(`${ariaLabel} ${textContent} ${title}`),
        );
        button?.click();
        return button !== undefined;
      },
      name.source,
    );
  await expect.poll(isPressed, { timeout: 5_000 }).toBe(true);
}

it('lets the reader choose how much is marked, at once and for good', async () => {
  await open(news.address);
  await expectEntries().toHaveLength(Object.keys(news.marks).length);
  await tab.page.$eval('article p, p', (paragraph) => {
    paragraph.textContent = 'On the iPhone table stood Apple alone.';
  });
  const expectMarks = () => expect.poll(() => currentMarks(tab.page), { timeout: 5_000 });
  const expectLevel = () =>
    expect.poll(() => popupOf().$eval('input[name=level]:checked', (input) => input.getAttribute('value')));
  await expectMarks().toMatchObject({ Apple: 1 });
  await expectLevel().toBe('normal');
  await popupOf().locator('details.reading summary').click();
  await popupOf().locator('input[name=level][value=strict]').click();
  await expectMarks().not.toHaveProperty('Apple');
  await popup?.close();
  popup = await openPopup(tab);
  await expectLevel().toBe('strict');
  await popupOf().locator('details.reading summary').click();
  await popupOf().locator('input[name=level][value=normal]').click();
  await expectMarks().toMatchObject({ Apple: 1 });
});
