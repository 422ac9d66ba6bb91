/**
 * `npm run pictures`: makes the pictures in the docs anew, from the sample page, in Chromium. Needs a build.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browsers.mjs';
import { openFirstCard, openPopup, readMarks } from './sample-tour.mjs';
import { serveFolder } from './static-files.mjs';

/** @typedef {import('./browsers.mjs').ColourScheme} ColourScheme */

/** @param {string} path */
const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = inProject('docs/pictures');
const POPUP = { width: 400, height: 600 };
const LIBRARY = { width: 1000, height: 760 };
/** Pixels a CSS px: sharp on the screens that most readers have. */
const DENSITY = 2;

mkdirSync(folder, { recursive: true });
const site = await serveFolder(inProject('scripts/sample'));
try {
  for (const scheme of /** @type {const} */ (['light', 'dark'])) await takePictures(scheme);
} finally {
  site.close();
}

/** @param {ColourScheme} colourScheme */
async function takePictures(colourScheme) {
  const extension = inProject('dist/chromium');
  const launched = await launch('chromium', { extension, probe: true, colourScheme });
  try {
    const page = await launched.browser.newPage();
    await page.setViewport({ width: 900, height: 760, deviceScaleFactor: DENSITY });
    await page.goto(site.address);
    await readMarks(page);
    await openFirstCard(page);
    await page.screenshot({ path: `${folder}/card-${colourScheme}.png` });

    const popup = await openPopup(launched, { ...POPUP, deviceScaleFactor: DENSITY });
    await popup.screenshot({ path: `${folder}/popup-${colourScheme}.png` });
    await popup.click('ul.found button');
    await popup.waitForSelector('ol.claims');
    await popup.screenshot({ path: `${folder}/claims-${colourScheme}.png` });

    const library = await launched.openExtensionPage('library/library.html#/entity/huawei');
    await library.setViewport({ ...LIBRARY, deviceScaleFactor: DENSITY });
    await library.waitForSelector('.topic .claims');
    await library.screenshot({ path: `${folder}/library-${colourScheme}.png` });
  } finally {
    await launched.close();
  }
}
