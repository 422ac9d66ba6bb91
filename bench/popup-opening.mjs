/**
 * How long the popup takes to open: from the start of its navigation to the frame in which the names of the page
 * stand, and how long an entity's claims take to come after a click, with the bundled pack and with a large one.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { launch } from '../scripts/browsers.mjs';
import { readMarks, tabOfSample } from '../scripts/sample-tour.mjs';
import { stopBackground } from './stop-background.mjs';

const OPENINGS = 20;
const MANY_CLAIMS = 10_000;

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));

/**
 * Times of each browser, pack and state of the background, in ms.
 * @param {string} address Of a page that names somebody.
 */
export async function measurePopup(address) {
  /** @type {{ popup: string, names: number[], claims: number[] }[]} */
  const rows = [];
  for (const kind of /** @type {const} */ (['chromium', 'firefox'])) {
    for (const isLarge of [false, true]) {
      const folder = await extensionToMeasure(kind, isLarge);
      const launched = await launch(kind, { extension: folder });
      try {
        const page = await launched.browser.newPage();
        await page.goto(address);
        await readMarks(page);
        const tab = await tabOfSample(launched);
        // No driver stops the background of Firefox.
        for (const background of kind === 'chromium' ? ['running', 'stopped'] : ['running']) {
          /** @type {number[]} */
          const names = [];
          /** @type {number[]} */
          const claims = [];
          for (let opening = 0; opening < OPENINGS; opening++) {
            if (background === 'stopped') await stopBackground(launched);
            const times = await timeOfOpening(launched, tab, background === 'stopped');
            names.push(times.names);
            claims.push(times.claims);
          }
          const pack = isLarge ? `${MANY_CLAIMS} claims` : 'bundled pack';
          rows.push({ popup: `${kind}, ${pack}, background ${background}`, names, claims });
        }
      } finally {
        await launched.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  return rows;
}

/**
 * @param {import('../scripts/browsers.mjs').LaunchedBrowser} launched
 * @param {number} tab
 * @param {boolean} isStopped
 */
async function timeOfOpening(launched, tab, isStopped) {
  const popup = await launched.openExtensionPage(`popup/popup.html?tab=${tab}`);
  const read = () => popup.evaluate(() => ({ ...document.documentElement.dataset }));
  const until = async (/** @type {string} */ key) => {
    for (;;) {
      const value = (await read())[key];
      if (value !== undefined) return Number(value);
      await pause(20);
    }
  };
  const names = await until('namesAt');
  // What the popup asks for of its own accord is not what a click is to wait for.
  if (isStopped) {
    await pause(300);
    await stopBackground(launched);
  } else await pause(1000);
  const clicked = await popup.$eval('ul.found .name', (name) => {
    const now = performance.now();
    /** @type {HTMLElement} */ (name).click();
    return now;
  });
  const claims = (await until('claimsAt')) - clicked;
  // The place is kept for the tab: the next opening begins with the list.
  await popup.$eval('nav.bar button', (back) => /** @type {HTMLElement} */ (back).click());
  await pause(100);
  await popup.close();
  return { names, claims };
}

/**
 * A copy of the built extension whose popup notes when it has painted what.
 * @param {'chromium' | 'firefox'} kind
 * @param {boolean} isLarge
 */
async function extensionToMeasure(kind, isLarge) {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-measured-'));
  cpSync(path(`../dist/${kind}`), folder, { recursive: true });
  const page = join(folder, 'popup/popup.html');
  writeFileSync(join(folder, 'popup/measure.js'), `(${noteFrames})()`);
  writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="measure.js"></script>'));
  if (isLarge) {
    const { module } = await runnerImport(path('./large-pack.ts'), { configFile: false, logLevel: 'error' });
    const { largePackFiles } = /** @type {typeof import('./large-pack.ts')} */ (module);
    const pack = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
    for (const [name, text] of Object.entries(largePackFiles(pack, MANY_CLAIMS))) {
      writeFileSync(join(folder, name), text);
    }
  }
  return folder;
}

/** Runs in the popup: notes after which frame the names, and an entity's claims, first stood. */
function noteFrames() {
  const { dataset } = document.documentElement;
  for (const [key, selector] of [
    ['namesAt', 'ul.found > li'],
    ['claimsAt', 'article ol.claims > li'],
  ]) {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector ?? '')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // After the frame is painted.
        port1.onmessage = () => {
          dataset[key ?? ''] = String(performance.now());
          port1.close();
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  }
}
