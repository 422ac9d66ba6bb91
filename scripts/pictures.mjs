/**
 * `npm run pictures`: makes the pictures in the docs anew. Needs a build. With a name after `--`, only the situations
 * whose names begin so.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browsers.mjs';
import { openCard, openPopup, readMarks } from './sample-tour.mjs';
import { situations } from './situations.mjs';
import { serveFolder } from './static-files.mjs';

/** @typedef {import('./browsers.mjs').ColourScheme} ColourScheme */

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = inProject('docs/pictures');
const POPUP = { width: 400, height: 600 };
const PAGE = { width: 900, height: 640 };
/** Pixels a CSS px: sharp on the screens that most readers have. */
const DENSITY = 2;
/** Where there are many pictures, or large ones, they are still clear. */
const LOWER_DENSITY = 1.5;

/** Sidelight's own pages, with what they have when they are there. */
const OWN_PAGES = [
  { name: 'library', path: 'library/library.html#/entity/huawei', ready: '.topic .claims', height: 1300 },
  { name: 'settings', path: 'options/options.html', ready: 'input[type=radio]', height: 1000 },
  { name: 'welcome', path: 'welcome/welcome.html', ready: 'main h2', height: 1000 },
];

mkdirSync(`${folder}/situations`, { recursive: true });
const [wanted] = process.argv.slice(2);
if (wanted === undefined) {
  await takeTour();
  await takeOwnPages('light', 'en');
  await takeOwnPages('dark', 'en');
  await takeOwnPages('light', 'zh-CN');
  await takeOwnPages('dark', 'zh-TW');
}
await takeSituations(situations.filter(({ name }) => name.startsWith(wanted ?? '')));
if (wanted === undefined) writeFileSync(inProject('docs/situations.md'), describeSituations());

async function takeTour() {
  const site = await serveFolder(inProject('scripts/sample'));
  try {
    for (const scheme of /** @type {const} */ (['light', 'dark'])) await takeTourIn(scheme, site.address);
  } finally {
    site.close();
  }
}

/**
 * @param {ColourScheme} colourScheme
 * @param {string} address
 */
async function takeTourIn(colourScheme, address) {
  const extension = inProject('dist/chromium');
  const launched = await launch('chromium', { extension, probe: true, colourScheme });
  try {
    const page = await launched.browser.newPage();
    await page.setViewport({ width: 900, height: 760, deviceScaleFactor: DENSITY });
    await page.goto(address);
    await readMarks(page);
    await openCard(page, '#first', 'Huawei');
    await page.screenshot({ path: `${folder}/card-${colourScheme}.png` });

    const popup = await openPopup(launched, { ...POPUP, deviceScaleFactor: DENSITY });
    await popup.screenshot({ path: `${folder}/popup-${colourScheme}.png` });
    await popup.click('ul.found button');
    await popup.waitForSelector('ol.claims');
    await popup.screenshot({ path: `${folder}/claims-${colourScheme}.png` });
  } finally {
    await launched.close();
  }
}

/**
 * @param {ColourScheme} colourScheme
 * @param {string} language
 */
async function takeOwnPages(colourScheme, language) {
  const launched = await launch('chromium', { extension: inProject('dist/chromium'), colourScheme, language });
  try {
    for (const { name, path, ready, height } of OWN_PAGES) {
      const page = await launched.openExtensionPage(path);
      await page.setViewport({ width: 1000, height, deviceScaleFactor: 1 });
      await page.waitForSelector(ready);
      await page.screenshot({ path: `${folder}/${name}-${colourScheme}-${language}.png` });
      await page.close();
    }
  } finally {
    await launched.close();
  }
}

/** @param {readonly import('./situations.mjs').Situation[]} chosen */
async function takeSituations(chosen) {
  const site = await serveFolder(inProject('scripts/situations'));
  try {
    for (const { name, page: file, kind = 'chromium', scheme = 'light', language, viewport = PAGE, meet } of chosen) {
      const launched = await launch(kind, {
        extension: inProject(`dist/${kind}`),
        probe: true,
        colourScheme: scheme,
        ...(language === undefined ? {} : { language }),
      });
      try {
        const page = await launched.browser.newPage();
        // Firefox reports touch and density to no driver.
        await page.setViewport(kind === 'firefox' ? viewport : { ...viewport, deviceScaleFactor: LOWER_DENSITY });
        if (kind === 'chromium') {
          await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        }
        await page.goto(site.address + file);
        await readMarks(page);
        await meet(page);
        await page.screenshot({ path: `${folder}/situations/${name}.png` });
      } catch (error) {
        throw new Error(`The situation '${name}' could not be met.`, { cause: error });
      } finally {
        await launched.close();
      }
    }
  } finally {
    site.close();
  }
}

function describeSituations() {
  const parts = situations.map(({ name, shows, kind = 'chromium', scheme = 'light' }) => {
    const where = `${kind === 'firefox' ? 'Firefox' : 'Chromium'}, ${scheme}`;
    return `## ${shows}\n\n![${shows} (${where})](pictures/situations/${name}.png)\n`;
  });
  return `# Situations\n\nHow the card looks where readers meet it. All pages are invented; \`npm run pictures\` makes the pictures anew, and this page with them.\n\n${parts.join('\n')}`;
}
