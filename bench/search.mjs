/**
 * `npm run bench:search`: search in the library page's worker, in both browsers with the real extension, in a library of
 * 100,000 claims: how long the index takes to make and to open again, what it weighs, and how long an answer takes
 * from the question to the results on the page's side. Queries are those that readers type, letter by letter.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { browserKinds, launch } from '../scripts/browsers.mjs';

const CLAIMS = [1_000, 10_000, 100_000];
const LIMITS = { names: 8, claims: 20, sources: 6 };

const path = (/** @type {string} */ place) => fileURLToPath(new URL(place, import.meta.url));
const pack = JSON.parse(readFileSync(path('../dist/pack.json'), 'utf8'));
const vite = await createServer({
  configFile: false,
  root: path('..'),
  server: { middlewareMode: true },
  logLevel: 'warn',
});
const { asTyped, madeUpPack, QUERIES } = await vite.ssrLoadModule('/bench/made-up-pack.ts');
await vite.close();
const typed = QUERIES.flatMap(asTyped);

const rows = [];
for (const count of CLAIMS) {
  const content = JSON.stringify(madeUpPack(pack, count));
  for (const kind of browserKinds) rows.push({ browser: kind, claims: count, ...(await measure(kind, content)) });
}
console.log(`Search: ${typed.length} queries as they are typed; milliseconds`);
console.table(rows);

/** @param {import('../scripts/browsers.mjs').BrowserKind} kind @param {string} content */
async function measure(kind, content) {
  const extension = mkdtempSync(join(tmpdir(), 'sidelight-search-'));
  cpSync(path(`../dist/${kind}`), extension, { recursive: true });
  writeFileSync(join(extension, 'pack.json'), content);
  // Sidelight's own pages would read the pack too.
  writeFileSync(join(extension, 'empty.html'), '<!doctype html><title>Empty</title>');
  const launched = await launch(kind, { extension });
  try {
    const page = await launched.openExtensionPage('empty.html');
    const made = await page.evaluate(measureInPage, typed, LIMITS);
    const again = await page.evaluate(measureInPage, typed, LIMITS);
    return {
      'pack MB': round(content.length / 1e6),
      'packs read': round(made.opened),
      'index made': round(made.first),
      'index opened': round(again.first),
      'stored MB': round(made.stored / 1e6),
      p50: round(percentile(again.times, 50)),
      p95: round(percentile(again.times, 95)),
      most: round(Math.max(...again.times)),
    };
  } finally {
    await launched.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

/**
 * Runs in the page: starts the worker, as the library page does, and asks it.
 * @param {string[]} queries @param {object} limits
 */
async function measureInPage(queries, limits) {
  const worker = new Worker('library/worker.js', { type: 'module' });
  /** @type {(name: string, request: object) => Promise<number>} milliseconds until the answer */
  const ask = (name, request) => {
    const start = performance.now();
    worker.postMessage({ number: 0, name, request });
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) =>
        data.error ? reject(new Error(data.error)) : resolve(performance.now() - start);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  };
  const opened = await ask('open', { packs: [new URL('pack.json', location.href).href] });
  const first = await ask('search', { query: 'huawei', limits });
  const times = [];
  for (const query of queries) times.push(await ask('search', { query, limits }));

  /** @template Result @param {IDBRequest<Result>} request @returns {Promise<Result>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('sidelight-search'));
  const [index] = await done(database.transaction('indexes').objectStore('indexes').getAll());
  database.close();
  worker.terminate();
  const parts = [index.names, index.claims, index.sources];
  const stored = parts.reduce(
    (sum, { words, starts, postings }) =>
      sum + new TextEncoder().encode(words).length + starts.byteLength + postings.byteLength,
    0,
  );
  return { opened, first, times, stored };
}

/** @param {number[]} values @param {number} share in hundredths */
function percentile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length * share) / 100)] ?? Number.NaN;
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}
