/**
 * `npm run bench`: what finding names costs, as ratios in one run, on real pages and on made-up ones of 10 KB to 5 MB.
 * Cold is the first pass in a fresh page, which is what a reader pays; warm is the least of several.
 * `--firefox` measures the passes there; parts can be named, as in `npm run bench -- passes slices`. It wants a machine that does nothing else.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch } from '../scripts/browsers.mjs';
import { serveFolder } from '../scripts/static-files.mjs';

const ROUNDS = 7;
const COLD_ROUNDS = 5;
/** A page that has just been loaded keeps the browser busy for a while: that is not what is measured. */
const SETTLE_MS = 250;
const MADE_UP = [10_000, 100_000, 1_000_000, 5_000_000];
const LARGEST = 5_000_000;
/** Real pages on which more names and the other ways are measured too: prose, many links, Chinese, much text. */
const COMPARED = ['ars-1.html', 'nytimes-1.html', 'gmw.html', 'yahoo-2.html'];

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));
const kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const { entities } = JSON.parse(readFileSync(path('../dist/pack.json'), 'utf8'));
const realPages = path('../../shared/pages');
const hasRealPages = existsSync(realPages);

const script = await bundle('page-pass.ts', 'pagePass');
const worker = await bundle('compile-worker.ts', 'compileWorker');
const browser = await launch(kind);
const own = await serveFolder(path('../tests/e2e/pages/quiet'));
const real = hasRealPages ? await serveFolder(realPages) : undefined;
/** What is measured, in this order; parts can be named to measure only those. */
const PARTS = {
  passes: ['The whole pass (blocks, hidden text, candidates, conditions, ranges) by a bare walk', measurePasses],
  others: ['Other ways with the same names, by our whole pass: how many times as long they take', measureCompetitors],
  slices: ['In slices, on the largest page', async () => [await measureSlices(300), await measureSlices(100_000)]],
  updates: ['Inserting 100 paragraphs: what it costs the page, and us', measureUpdates],
  hostile: [
    'Texts and names made to be slow: 200,000 units, and how many times as long twice as many take',
    measureHostile,
  ],
  gazetteers: ['The compiled names', measureGazetteers],
};
const named = process.argv.slice(2).filter((argument) => argument in PARTS);
try {
  for (const [part, [title, measure]] of /** @type {[string, [string, () => Promise<unknown>]][]} */ (
    Object.entries(PARTS)
  )) {
    const isWanted = named.length > 0 ? named.includes(part) : kind === 'chromium' || part === 'passes';
    if (!isWanted) continue;
    console.log(`${kind}: ${title}`);
    console.table(await measure());
  }
} finally {
  await browser.close();
  own.close();
  real?.close();
}
if (!hasRealPages) console.log('Skipped: the real pages are not there.');

async function measurePasses() {
  const rows = [];
  const pages = hasRealPages ? readdirSync(realPages).filter((name) => name.endsWith('.html')) : [];
  const all = [...pages.map((name) => ({ name, units: 0 })), ...MADE_UP.map((units) => ({ name: '', units }))];
  for (const { name, units } of all) {
    const counts = units > 0 || COMPARED.includes(name) ? [300, 100_000] : [300];
    for (const count of counts) rows.push(await measurePass(name, units, count));
  }
  return rows;
}

/** @param {string} name @param {number} units @param {number} count */
async function measurePass(name, units, count) {
  const cold = { limit: /** @type {number[]} */ ([]), wholePass: /** @type {number[]} */ ([]) };
  const isCompared = units > 0 || COMPARED.includes(name);
  for (let round = 0; round < (isCompared ? COLD_ROUNDS : 0); round++) {
    for (const pass of /** @type {const} */ (['limit', 'wholePass'])) {
      cold[pass].push(await inFreshPage(name, units, count, (which) => globalThis.pagePass.time(which, 1), pass));
    }
  }
  const warm = await inFreshPage(
    name,
    units,
    count,
    (rounds) => {
      const { leastTimes, limit, wholePass } = globalThis.pagePass;
      return { ...leastTimes(rounds), units: limit(), mentions: wholePass() };
    },
    ROUNDS,
  );
  return {
    page: name === '' ? `made up, ${units / 1000} KB` : basename(name, '.html'),
    units: warm.units,
    names: count,
    mentions: warm.mentions,
    'warm ms': round(warm.wholePass),
    'warm ratio': round(warm.wholePass / warm.limit),
    ...(cold.limit.length > 0 && {
      'cold ms': round(median(cold.wholePass)),
      'cold ratio': round(median(cold.wholePass) / median(cold.limit)),
    }),
  };
}

async function measureCompetitors() {
  const rows = [];
  /** @type {[name: string, units: number][]} */
  const pages = [
    ...(hasRealPages ? COMPARED.map((name) => /** @type {[string, number]} */ ([name, 0])) : []),
    ['', 100_000],
  ];
  for (const [name, units] of pages) {
    for (const count of name === COMPARED[0] || name === '' ? [300, 10_000] : [300]) {
      const { wholePass } = await inFreshPage(
        name,
        units,
        count,
        (rounds) => globalThis.pagePass.leastTimes(rounds),
        ROUNDS,
      );
      const first = await inFreshPage(name, units, count, () => globalThis.pagePass.time('wholePass', 1), 0);
      /** @type {Record<string, string | number>} */
      const row = { page: name === '' ? `made up, ${units / 1000} KB` : basename(name, '.html'), names: count };
      for (const way of /** @type {const} */ (['trieRegExp', 'ahoCorasick', 'markJs', 'markJsList'])) {
        if (count > 300 && way === 'markJsList') continue;
        const rounds = way === 'markJsList' ? 1 : 5;
        const result = await inFreshPage(
          name,
          units,
          count,
          (which, some) => globalThis.pagePass.compete(which, some),
          way,
          rounds,
        );
        row[`${way}, warm`] = round(result.least / wholePass);
        row[`${way}, cold`] = round(result.first / first);
      }
      rows.push(row);
    }
  }
  return rows;
}

/** @param {number} count */
async function measureSlices(count) {
  const result = await inFreshPage(
    '',
    LARGEST,
    count,
    async () => {
      const { idleGap, slicedPass, time } = globalThis.pagePass;
      const gap = await idleGap(1000);
      const cold = await slicedPass();
      const unsliced = Math.min(time('wholePass', 1), time('wholePass', 1), time('wholePass', 1));
      return { gap, cold, warm: [await slicedPass(), await slicedPass(), await slicedPass()], unsliced };
    },
    0,
  );
  const { gap, cold, warm, unsliced } = result;
  const counted = (/** @type {typeof cold[]} */ passes) =>
    `${passes.reduce((all, { overSix }) => all + overSix, 0)} of ${passes.reduce((all, { slices }) => all + slices, 0)}`;
  return {
    names: count,
    'longest slice, cold ms': round(cold.longestSlice),
    'over 6 ms, cold': counted([cold]),
    'longest slice ms': round(Math.max(...warm.map(({ longestSlice }) => longestSlice))),
    'over 6 ms': counted(warm),
    'frame gap before ms': round(gap),
    'frame gap, cold ms': round(cold.longestGap),
    'frame gap ms': round(median(warm.map(({ longestGap }) => longestGap))),
    'sum by unsliced': round(Math.min(...warm.map(({ sum }) => sum)) / unsliced),
    'until done ms': round(median(warm.map(({ wall }) => wall))),
  };
}

async function measureUpdates() {
  const rows = [];
  for (const [name, units] of /** @type {[string, number][]} */ ([
    ...(hasRealPages ? [['nytimes-1.html', 0]] : []),
    ['', 1_000_000],
  ])) {
    for (const count of [300, 100_000]) {
      const { page, ours } = await inFreshPage(name, units, count, (rounds) => globalThis.pagePass.update(rounds), 15);
      rows.push({
        page: name || 'made up, 1000 KB',
        names: count,
        'page ms': round(page),
        'ours ms': round(ours),
        share: round(ours / page),
      });
    }
  }
  return rows;
}

async function measureHostile() {
  const rows = await inFreshPage('', 0, 300, () => globalThis.pagePass.measureHostile(200_000));
  const nodes = await inFreshPage('', 0, 300, () => {
    const { readManyNodes } = globalThis.pagePass;
    const ms = readManyNodes(100_000);
    return { ms, growth: readManyNodes(200_000) / ms };
  });
  return [...rows, { what: '100,000 text nodes of one character', ...nodes }].map(({ what, ms, growth }) => ({
    what,
    ms: round(ms),
    growth: round(growth),
  }));
}

async function measureGazetteers() {
  const rows = [];
  for (const count of [300, 10_000, 100_000]) {
    const result = await inFreshPage('', 0, count, () => globalThis.pagePass.measureGazetteer());
    rows.push({
      names: count,
      forms: result.forms,
      KB: Math.round(result.bytes / 1000),
      'bytes per form': round(result.bytes / result.forms),
      'compile ms': round(result.compile),
      'copy ms': round(result.clone),
      'open ms': round(result.open),
    });
  }
  return rows;
}

/**
 * @template Result
 * @param {string} name of a real page; made up if empty
 * @param {number} units of the made-up page
 * @param {number} count of names
 * @param {(...args: never[]) => Result | Promise<Result>} act
 * @param {unknown[]} args
 */
async function inFreshPage(name, units, count, act, ...args) {
  const page = await browser.browser.newPage();
  await page.goto(name === '' ? own.address : `${real?.address}${name}`);
  await page.evaluate(script);
  await page.evaluate(
    async (worker, all, names, length, settle) => {
      await globalThis.pagePass.prepare(worker, all, names);
      if (length > 0) globalThis.pagePass.fill(length);
      // What the page itself has yet to do is not to be paid in what is measured.
      document.body.getBoundingClientRect();
      await new Promise((resolve) => setTimeout(resolve, settle));
    },
    worker,
    entities,
    count,
    units,
    SETTLE_MS,
  );
  const run = /** @type {(...args: unknown[]) => Result | Promise<Result>} */ (act);
  const result = await page.evaluate(run, ...args);
  await page.close();
  return /** @type {Result} */ (result);
}

/** @param {string} file @param {string} name */
async function bundle(file, name) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [{ name: 'measured-slices', enforce: 'pre', resolveId: measureSlicesOf }],
    build: { write: false, minify: false, lib: { entry: path(file), name, formats: ['iife'] } },
  });
  const [bundle] = /** @type {import('vite').Rollup.RollupOutput[]} */ (Array.isArray(result) ? result : [result]);
  return `${bundle?.output[0].code}\nglobalThis.${name} = typeof ${name} === 'undefined' ? undefined : ${name};`;
}

/** @param {string} imported @param {string | undefined} importer */
function measureSlicesOf(imported, importer) {
  const isReal = imported.endsWith('/idle-slices.ts') && !importer?.endsWith('/measured-slices.ts');
  return isReal ? path('measured-slices.ts') : null;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}
