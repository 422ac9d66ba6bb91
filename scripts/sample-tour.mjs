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
 * Rests the pointer on the first mark of the page's first paragraph, and gives the card that opens.
 * @param {Page} page
 */
export async function openFirstCard(page) {
  const { x, y } = await page.evaluate(placeOfFirstMark);
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  return waitUntil('a card at the first mark', () => readCard(page));
}

/**
 * The popup about the tab that was opened last. Shown as a page of its own, it is about the tab that it is told.
 * @param {LaunchedBrowser} launched
 * @param {import("puppeteer-core").Viewport} viewport
 */
export async function openPopup({ openExtensionPage }, viewport) {
  const asking = await openExtensionPage('popup/popup.html');
  const tab = await asking.evaluate(sampleTab);
  await asking.close();
  const popup = await openExtensionPage(`popup/popup.html?tab=${tab}`);
  await popup.setViewport(viewport);
  await waitUntil('names in the popup', async () => (await namesIn(popup)).length > 0);
  return popup;
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

/** Within the page: the middle of the first mark in the sample's first paragraph. */
function placeOfFirstMark() {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sidelight')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      if (!document.querySelector('#first')?.contains(startContainer)) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
  throw new Error('The first paragraph of the sample page has no mark.');
}

/**
 * The open card's heading and text, or null: read by the probe extension, since the card's root is closed.
 * @param {Page} page
 * @returns {Promise<{ name: string, text: string } | null>}
 */
function readCard(page) {
  return page.evaluate(() => {
    if (!document.querySelector('sidelight-card:popover-open')) return null;
    /** @param {string} selector @returns {Promise<{ text: string, lines: string }[] | null>} */
    const query = (selector) =>
      new Promise((resolve) => {
        addEventListener('probe-answer', (event) => resolve(JSON.parse(Reflect.get(event, 'detail')).value), {
          once: true,
        });
        dispatchEvent(
          new CustomEvent('probe-ask', { detail: JSON.stringify({ id: 0, method: 'query', args: [selector] }) }),
        );
      });
    return query('h2')
      .then((headings) => query('section[role=dialog]').then((dialogs) => [headings?.[0], dialogs?.[0]]))
      .then(([heading, dialog]) => (heading && dialog ? { name: heading.text, text: dialog.lines } : null));
  });
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
