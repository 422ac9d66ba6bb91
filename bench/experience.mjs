/**
 * `npm run bench:experience`: what a reader feels, with the real extension. How long after the pointer's rest a card is
 * there, with the background running and stopped; how long the popup takes to open, in both browsers; and the frames of
 * a feed that grows while it is scrolled, with Sidelight and without. Parts can be named: cards, popup, scrolling.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../scripts/browsers.mjs';
import { openCard, readMarks } from '../scripts/sample-tour.mjs';
import { serveFolder } from '../scripts/static-files.mjs';
import { measurePopup } from './popup-opening.mjs';
import { stopBackground } from './stop-background.mjs';

const CARDS = 10;
const SCROLLS = 5;
const FRAMES = 240;
/** The default of the reader's setting. */
const REST_MS = 350;

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));
const extension = path('../dist/chromium');
const named = process.argv.slice(2);
const isWanted = (/** @type {string} */ part) => named.length === 0 || named.includes(part);
const site = await serveFolder(path('../scripts/sample'));
try {
  if (isWanted('cards')) {
    console.log('A card: milliseconds from the end of the rest until it is open');
    console.table(await measureCards());
  }
  if (isWanted('popup')) {
    const rows = await measurePopup(site.address);
    console.log('The popup: milliseconds from the start of its navigation until the names are painted');
    console.table(rows.map(({ popup, names }) => ({ popup, ...summary(names) })));
    console.log('Its claims: milliseconds from the click on a name until they are painted');
    console.table(rows.map(({ popup, claims }) => ({ popup, ...summary(claims) })));
  }
  if (isWanted('scrolling')) {
    console.log(`A feed that grows while it is scrolled: ${FRAMES} frames, medians of ${SCROLLS} runs`);
    console.table(await measureScrolling());
  }
} finally {
  site.close();
}

async function measureCards() {
  const launched = await launch('chromium', { extension, probe: true });
  try {
    const page = await launched.browser.newPage();
    await page.goto(site.address);
    await readMarks(page);
    /** @type {Record<string, number[]>} */
    const times = { running: [], stopped: [] };
    for (let card = 0; card < CARDS; card++) {
      for (const background of ['running', 'stopped']) {
        if (background === 'stopped') await stopBackground(launched);
        times[background]?.push(await timeOfCard(page));
      }
    }
    return Object.entries(times).map(([background, values]) => ({ background, ...summary(values) }));
  } finally {
    await launched.close();
  }
}

/** @param {import('puppeteer-core').Page} page */
async function timeOfCard(page) {
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await pause(500);
  await page.evaluate(() => {
    const times = { moved: 0, open: 0 };
    Object.assign(globalThis, { times });
    addEventListener('pointermove', ({ timeStamp }) => (times.moved = timeStamp), true);
    addEventListener('toggle', ({ timeStamp }) => (times.open = timeStamp), { capture: true, once: true });
  });
  await openCard(page, '#first', 'Huawei');
  const late = await page.evaluate(() => {
    const { moved, open } = /** @type {{ times: { moved: number, open: number } }} */ (
      /** @type {unknown} */ (globalThis)
    ).times;
    return open - moved;
  });
  return late - REST_MS;
}

async function measureScrolling() {
  const rows = [];
  for (const [sidelight, options] of /** @type {const} */ ([
    ['without', {}],
    ['with', { extension }],
  ])) {
    const launched = await launch('chromium', options);
    try {
      const runs = [];
      for (let run = 0; run < SCROLLS; run++) {
        const page = await launched.browser.newPage();
        await page.goto(site.address);
        await pause(500);
        runs.push(await page.evaluate(scrollThroughFeed, FRAMES));
        await page.close();
      }
      rows.push({
        sidelight,
        'frame p50 ms': median(runs.map((gaps) => quantile(gaps, 0.5))),
        'frame p95 ms': median(runs.map((gaps) => quantile(gaps, 0.95))),
        'longest ms': median(runs.map((gaps) => Math.max(...gaps))),
        'all frames ms': median(runs.map((gaps) => gaps.reduce((all, gap) => all + gap, 0))),
      });
    } finally {
      await launched.close();
    }
  }
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)])));
}

/** Scrolls a screen in 20 frames, and adds ten paragraphs in each, of which every third has a name. */
async function scrollThroughFeed(/** @type {number} */ frames) {
  const words = 'and some words about it that go on for about as long as a short paragraph does. '.repeat(3);
  /** @type {number[]} */
  const gaps = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame++) {
    for (let count = 0; count < 10; count++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${count % 3 === 0 ? 'Huawei and SMIC' : 'Nobody'} ${words}`;
      document.body.append(paragraph);
    }
    scrollBy({ top: innerHeight / 20, behavior: 'instant' });
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/** @param {number[]} values */
function summary(values) {
  return {
    'p50 ms': round(quantile(values, 0.5)),
    'p95 ms': round(quantile(values, 0.95)),
    'longest ms': round(Math.max(...values)),
  };
}

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
function median(values) {
  return quantile(values, 0.5);
}

/** @template Value @param {Value} value */
function round(value) {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value;
}
