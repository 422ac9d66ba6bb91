/**
 * `npm run gallery`: opens the gallery of components in a browser, and serves it until the browser is closed. Without a
 * display it prints the address alone. Needs a build. Options: --firefox.
 */
import { fileURLToPath } from 'node:url';
import { findBrowser, launch } from './browsers.mjs';
import { serveFolder } from './static-files.mjs';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const kind = process.argv.includes('--firefox') || !findBrowser('chromium') ? 'firefox' : 'chromium';

const site = await serveFolder(fileURLToPath(new URL('../dist/gallery', import.meta.url)));
const address = `${site.address}gallery/`;
console.log(`${address} – Control+C ends it.`);
if (hasDisplay && findBrowser(kind)) {
  const { browser } = await launch(kind, { headless: false });
  browser.on('disconnected', () => site.close());
  const page = await browser.newPage();
  await page.goto(address);
}
