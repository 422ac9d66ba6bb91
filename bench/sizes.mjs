/**
 * `npm run sizes`: what each script and style sheet of the built extension weighs: as it is, minified, and minified
 * and gzipped. The package itself is not minified, so that it can be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const folder = fileURLToPath(new URL('../dist/chromium/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:js|css)$/.test(name));

const rows = [];
for (const name of files.sort()) {
  const source = readFileSync(folder + name, 'utf8');
  const minified = name.endsWith('.js') ? await minify(folder + name) : source;
  rows.push({
    file: name,
    'KB as built': kilobytes(source),
    'KB minified': name.endsWith('.js') ? kilobytes(minified) : '',
    'KB gzipped': kilobytes(gzipSync(minified)),
  });
}
console.table(rows);

/** @param {string} file */
async function minify(file) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input: file } },
  });
  const [bundle] = /** @type {import('vite').Rollup.RollupOutput[]} */ (Array.isArray(result) ? result : [result]);
  return bundle?.output[0].code ?? '';
}

/** @param {string | Uint8Array} content */
function kilobytes(content) {
  return Math.round((Buffer.byteLength(content) / 1000) * 10) / 10;
}
