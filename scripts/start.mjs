/**
 * `npm start`: builds Sidelight and opens a sample page in a browser that has it loaded. Without a display, or with
 * --headless, it proves instead that this works: it prints what is marked and what a card says, as read back from the
 * browser, and leaves pictures in start-pictures/.
 *
 * Options: --firefox, --headless.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, installBrowsers, launch } from './browsers.mjs';
import { serveFolder } from './static-files.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./browsers.mjs').LaunchedBrowser} LaunchedBrowser */

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const wantsFirefox = process.argv.includes('--firefox');
  const kind = wantsFirefox || (!findBrowser('chromium') && findBrowser('firefox')) ? 'firefox' : 'chromium';
  installBrowsers([kind]);
  build();

  const site = await serveFolder(inProject('scripts/sample'));
  try {
    const launched = await launch(kind, { extension: inProject(`dist/${kind}`), headless, probe: headless });
    try {
      console.log(`${await launched.browser.version()}${headless ? ', without a window' : ''}: ${site.address}`);
      await (headless ? prove(launched, site.address) : invite(launched, site.address));
    } finally {
      await launched.close().catch(() => {});
    }
  } finally {
    site.close();
  }
}

function build() {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    cwd: inProject('.'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed; see above. Have the dependencies been installed (npm ci)?');
}

/**
 * @param {LaunchedBrowser} launched
 * @param {string} address
 */
async function invite({ browser }, address) {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(address);
  console.log(`
Sidelight is loaded, in a browser profile of its own that is thrown away at the end.

  1. Rest the pointer on an underlined name: a card opens with what has been claimed, by whom, and where to check it.
  2. Click Sidelight's icon in the toolbar (it may hide behind the puzzle piece) for all names on the page.
  3. Alt+. and Alt+, go to the next and the previous name.

Close the window, or press Ctrl+C, to stop.`);
  await new Promise((closed) => browser.once('disconnected', closed));
}

/**
 * @param {LaunchedBrowser} launched
 * @param {string} address
 */
async function prove({ browser, openExtensionPage }, address) {
  const pictures = inProject('start-pictures');
  mkdirSync(pictures, { recursive: true });
  const page = await browser.newPage();
  await page.goto(address);

  const highlights = await waitUntil('marks on the sample page', () => readHighlights(page));
  console.log('\nMarked on the page, by highlight:');
  for (const { name, texts } of highlights) console.log(`  ${name}: ${texts.join(' · ')}`);
  await page.screenshot({ path: `${pictures}/page.png` });

  const { x, y } = await page.evaluate(placeOfFirstMark);
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.move(x, y, { steps: 5 });
  const card = await waitUntil('a card at the first mark', () => readCard(page));
  console.log(`\nIts card, on '${card.name}':\n${card.text.replace(/^/gm, '  ')}`);
  await page.screenshot({ path: `${pictures}/card.png` });

  // Shown as a page of its own, the popup is about the tab that it is told.
  const popup = await openExtensionPage('popup/popup.html');
  const tab = await popup.evaluate(sampleTab);
  await popup.close();
  const popupOfPage = await openExtensionPage(`popup/popup.html?tab=${tab}`);
  await popupOfPage.setViewport({ width: 400, height: 600 });
  const found = await waitUntil('names in the popup', async () => {
    const names = await popupOfPage.$$eval('ul.found > li', (items) => items.map(({ textContent }) => textContent));
    return names.length > 0 && names;
  });
  console.log(`\nThe popup lists ${found.length} names.`);
  await popupOfPage.screenshot({ path: `${pictures}/popup.png` });
  console.log('\nPictures: start-pictures/page.png, card.png, popup.png');
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
