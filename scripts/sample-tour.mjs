/**
 * Going through the sample page as a reader would, for the proof that `npm start` gives and for the pictures in the
 * docs.
 */
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./browsers.mjs').LaunchedBrowser} LaunchedBrowser */

/**
 * What is marked on a page, by highlight; waits for the first marks.
 * @param {Page} page
 */
export function readMarks(page) {
  return waitUntil('marks on the sample page', () => readHighlights(page));
}

/**
 * Rests the pointer on a name in an element, and gives the card that opens. The name must be known by then: wait for
 * marks first.
 * @param {Page} page
 * @param {string} selector
 * @param {string} name As the page writes it.
 */
export async function openCard(page, selector, name) {
  const { x, y } = await page.evaluate(placeOfText, selector, name);
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  return waitUntil(`a card at ${name} in ${selector}`, () => readCard(page));
}

/**
 * Presses a name long with a finger, and gives the card that opens.
 * @param {Page} page
 * @param {string} selector
 * @param {string} name
 */
export async function openSheet(page, selector, name) {
  const { x, y } = await page.evaluate(placeOfText, selector, name);
  const touch = await page.touchscreen.touchStart(x, y);
  const card = await waitUntil(`a sheet for ${name} in ${selector}`, () => readCard(page));
  await touch.end();
  return card;
}

/**
 * Drags a pinned card by its head.
 * @param {Page} page
 * @param {{ x: number, y: number }} by
 */
export async function dragCard(page, by) {
  const [head] = await findInCard(page, 'h2');
  if (!head) throw new Error('No card is open.');
  const x = head.rect.x + 4;
  const y = head.rect.y + 4;
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.down();
  await page.mouse.move(x + by.x, y + by.y, { steps: 10 });
  await page.mouse.up();
}

/**
 * Clicks an element of the open card, going there as a hand does.
 * @param {Page} page
 * @param {string} selector
 */
export async function clickInCard(page, selector) {
  const { rect } = await waitUntil(`${selector} in the card`, async () => (await findInCard(page, selector))[0]);
  const x = rect.x + rect.width / 2;
  const y = rect.y + rect.height / 2;
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
}

/**
 * The popup about the tab that was opened last. Shown as a page of its own, it is about the tab that it is told.
 * @param {LaunchedBrowser} launched
 * @param {import("puppeteer-core").Viewport} viewport
 */
export async function openPopup(launched, viewport) {
  const popup = await launched.openExtensionPage(`popup/popup.html?tab=${await tabOfSample(launched)}`);
  await popup.setViewport(viewport);
  await waitUntil('names in the popup', async () => (await namesIn(popup)).length > 0);
  return popup;
}

/**
 * The id of the tab that was opened last.
 * @param {LaunchedBrowser} launched
 */
export async function tabOfSample({ openExtensionPage }) {
  const asking = await openExtensionPage('popup/popup.html');
  const tab = await asking.evaluate(sampleTab);
  await asking.close();
  return tab;
}

/**
 * The names that a popup lists.
 * @param {Page} popup
 */
export function namesIn(popup) {
  return popup.$$eval('ul.found > li', (items) => items.map(({ textContent }) => textContent));
}

/**
 * Null until there are marks.
 * @param {Page} page
 */
function readHighlights(page) {
  return page.evaluate(() => {
    const found = [...CSS.highlights]
      .filter(([name]) => name.startsWith('sidelight'))
      .map(([name, highlight]) => ({
        name,
        texts: [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return String(range).replace(/\s+/g, ' ');
        }),
      }))
      .filter(({ texts }) => texts.length > 0);
    return found.length > 0 ? found : null;
  });
}

/**
 * Within the page: the middle of a name's first place in an element.
 * @param {string} selector
 * @param {string} name
 */
function placeOfText(selector, name) {
  const element = document.querySelector(selector);
  const texts = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
  while (element && texts.nextNode()) {
    const at = texts.currentNode.textContent?.indexOf(name) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(texts.currentNode, at);
    range.setEnd(texts.currentNode, at + name.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`There is no '${name}' in ${selector}.`);
}

/**
 * @typedef {object} ElementInCard
 * @property {string} text
 * @property {string} lines The text as a reader sees it, line by line.
 * @property {{ x: number, y: number, width: number, height: number }} rect
 */

/**
 * Elements of the open card, read by the probe extension, since the card's root is closed; none if none is open.
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<ElementInCard[]>}
 */
function findInCard(page, selector) {
  return page.evaluate((selector) => {
    if (!document.querySelector('sidelight-card:popover-open')) return [];
    return new Promise((resolve) => {
      addEventListener('probe-answer', (event) => resolve(JSON.parse(Reflect.get(event, 'detail')).value ?? []), {
        once: true,
      });
      const detail = JSON.stringify({ id: 0, method: 'query', args: [selector] });
      dispatchEvent(new CustomEvent('probe-ask', { detail }));
    });
  }, selector);
}

/**
 * The open card's heading and text, or null.
 * @param {Page} page
 * @returns {Promise<{ name: string, text: string } | null>}
 */
async function readCard(page) {
  const [heading] = await findInCard(page, 'h2');
  const [dialog] = await findInCard(page, 'section[role=dialog]');
  return heading && dialog ? { name: heading.text, text: dialog.lines } : null;
}

/**
 * Within a page of the extension: the number of the sample's tab, which is the one opened last but this.
 * @returns {Promise<number>}
 */
async function sampleTab() {
  const { tabs } = Reflect.get(globalThis, 'browser');
  /** @type {{ id: number }} */
  const own = await tabs.getCurrent();
  /** @type {{ id: number }[]} */
  const all = await tabs.query({});
  return Math.max(...all.map(({ id }) => id).filter((id) => id !== own.id));
}
