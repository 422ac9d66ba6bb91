/**
 * `npm run bench`: what reading a page costs, as a ratio to the limit, in one run. Cold is the first pass in a fresh
 * page, which is what a reader pays; warm is the least of several. `--firefox` measures there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch } from '../scripts/browsers.mjs';
import { serveFolder } from '../scripts/static-files.mjs';

const ROUNDS = 9;
const CALLS = 10;
const COLD_ROUNDS = 3;

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));
const kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const { entities } = JSON.parse(readFileSync(path('../dist/pack.json'), 'utf8'));

/** The pages: those of the end-to-end tests, and real ones where they are. */
const folders = [
  { folder: path('../tests/e2e/pages'), pages: ['news/', 'chinese/', 'rtl/'] },
  ...(existsSync(path('../../shared/pages'))
    ? [
        {
          folder: path('../../shared/pages'),
          pages: readdirSync(path('../../shared/pages')).filter((name) => name.endsWith('.html')),
        },
      ]
    : []),
];

const script = await bundle();
const browser = await launch(kind);
const rows = [];
try {
  for (const { folder, pages } of folders) {
    const server = await serveFolder(folder);
    for (const page of pages) rows.push(await measure(`${server.address}${page}`));
    server.close();
  }
} finally {
  await browser.close();
}
console.log(`${kind}: the whole pass over a page (blocks, candidates, conditions), and its ratio to a bare walk`);
console.table(rows);
if (folders.length === 1) console.log('Skipped: the real pages are not there.');

/** @param {string} address */
async function measure(address) {
  const cold = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    cold.push({
      limit: await inFreshPage(address, () => globalThis.pagePass.time('limit', 1)),
      pass: await inFreshPage(address, () => globalThis.pagePass.time('wholePass', 1)),
    });
  }
  const warm = await inFreshPage(
    address,
    (rounds, calls) => {
      const { time, limit, wholePass } = globalThis.pagePass;
      const least = { limit: Number.POSITIVE_INFINITY, pass: Number.POSITIVE_INFINITY };
      for (let round = 0; round < rounds; round++) {
        least.limit = Math.min(least.limit, time('limit', calls));
        least.pass = Math.min(least.pass, time('wholePass', calls));
      }
      return { ...least, units: limit(), mentions: wholePass() };
    },
    ROUNDS,
    CALLS,
  );
  const coldLimit = median(cold.map((round) => round.limit));
  const coldPass = median(cold.map((round) => round.pass));
  return {
    page: basename(new URL(address).pathname, '.html'),
    units: warm.units,
    mentions: warm.mentions,
    'cold ms': round(coldPass),
    'cold ratio': round(coldPass / coldLimit),
    'warm ms': round(warm.pass),
    'warm ratio': round(warm.pass / warm.limit),
  };
}

/**
 * @template Result
 * @param {string} address
 * @param {(...args: number[]) => Result} act
 * @param {...number} args
 */
async function inFreshPage(address, act, ...args) {
  const page = await browser.browser.newPage();
  await page.goto(address);
  await page.evaluate(script);
  await page.evaluate((all) => globalThis.pagePass.prepare(all), entities);
  const result = await page.evaluate(act, ...args);
  await page.close();
  return result;
}

async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, lib: { entry: path('page-pass.ts'), name: 'pagePass', formats: ['iife'] } },
  });
  const [bundle] = /** @type {import('vite').Rollup.RollupOutput[]} */ (Array.isArray(result) ? result : [result]);
  return `${bundle?.output[0].code}\nglobalThis.pagePass = pagePass;`;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}
