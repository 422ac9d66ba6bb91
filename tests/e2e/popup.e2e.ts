/** The popup of the toolbar button, and the button's badge. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { markRects } from './marks.ts';
import { frames, news, quiet } from './pages.ts';
import { foundEntries, openPopup } from './popup.ts';
import { badgeText, openSession, type Session, type Tab } from './session.ts';

let session: Session;
let tab: Tab;
let popup: Page | undefined;

const expectEntries = () => expect.poll(() => foundEntries(popupOf()), { timeout: 5_000 });
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
  const entries = await foundEntries(popupOf());
  expect(entries[0]).toMatch(/Huawei.*6/);
  expect(entries[1]).toMatch(/SMIC.*4/);
  const counts = entries.map((entry) => Number(/(\d+)\D*$/.exec(entry)?.[1]));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
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

it('steps through the mentions of an entity, bringing each into view', async () => {
  await open(news.address);
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

it('offers the corpus on a page that names nobody', async () => {
  await open(quiet.address);
  await expectEntries().toEqual([]);
  await expect
    .poll(() =>
      popupOf()
        .$$('input[type=search], a[href], ul button')
        .then(({ length }) => length),
    )
    .toBeGreaterThan(0);
});

it('says so plainly where the browser lets no extension read', async () => {
  await open(session.kind === 'chromium' ? 'chrome://version/' : 'about:blank');
  await expectText().toMatch(/can(?:no|’|')t/i);
  expect(await foundEntries(popupOf())).toEqual([]);
});

it('says the same of an empty tab', async () => {
  await open('about:blank');
  await expectText().toMatch(/can(?:no|’|')t/i);
});

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

async function open(address: string) {
  tab = await session.openTab(address);
  popup = await openPopup(tab);
}

function popupOf(): Page {
  if (!popup) throw new Error('no popup is open');
  return popup;
}

async function choose(entity: string) {
  await expectEntries().not.toEqual([]);
  await popupOf().$$eval(
    'ul.found button',
    (buttons, entity) => buttons.find(({ textContent }) => textContent.includes(entity))?.click(),
    entity,
  );
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
  await expect.poll(isPressed).toBe(true);
}
