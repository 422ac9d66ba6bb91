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
import { namesIn, openCard, openPopup, readMarks } from './sample-tour.mjs';
import { serveFolder } from './static-files.mjs';

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
    const launched = await launch(kind, {
      extension: inProject(`dist/${kind}`),
      headless,
      probe: headless,
      firstRun: !headless,
    });
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
async function prove(launched, address) {
  const pictures = inProject('start-pictures');
  mkdirSync(pictures, { recursive: true });
  const page = await launched.browser.newPage();
  await page.goto(address);

  console.log('\nMarked on the page, by highlight:');
  for (const { name, texts } of await readMarks(page)) console.log(`  ${name}: ${texts.join(' · ')}`);
  await page.screenshot({ path: `${pictures}/page.png` });

  const card = await openCard(page, '#first', 'Huawei');
  console.log(`\nIts card, on '${card.name}':\n${card.text.replace(/^/gm, '  ')}`);
  await page.screenshot({ path: `${pictures}/card.png` });

  const popup = await openPopup(launched, { width: 400, height: 600 });
  console.log(`\nThe popup lists ${(await namesIn(popup)).length} names.`);
  await popup.screenshot({ path: `${pictures}/popup.png` });
  console.log('\nPictures: start-pictures/page.png, card.png, popup.png');
}
