/** Who may import whom: the rooms of the project and the doors between them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Each room with the rooms it may import from, besides itself. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  'src/pack': [],
  'src/text': ['src/pack'],
  'src/quantities': [],
  'src/mentions': ['src/text', 'src/pack'],
  'src/evidence': ['src/mentions', 'src/quantities', 'src/text', 'src/pack'],
  'src/claims': ['src/evidence', 'src/mentions', 'src/quantities', 'src/text', 'src/pack'],
  'src/reading-list': ['src/claims', 'src/pack'],
  'src/search': ['src/claims', 'src/mentions', 'src/pack'],
  'src/charts': ['src/claims', 'src/evidence', 'src/mentions', 'src/text', 'src/pack'],
  'src/ingest': ['src/claims', 'src/evidence', 'src/mentions', 'src/quantities', 'src/text', 'src/pack'],
  'src/cli': [
    'package.json',
    'src/ingest',
    'src/claims',
    'src/evidence',
    'src/mentions',
    'src/quantities',
    'src/text',
    'src/pack',
  ],
  'extension/shared': ['src', 'extension/_locales'],
  'extension/background': ['src', 'extension/shared'],
  'extension/content': ['src', 'extension/shared'],
  'extension/popup': ['src', 'extension/shared'],
  'extension/library': ['src', 'extension/shared'],
  'extension/gallery': ['src', 'extension/shared', 'extension/_locales', 'corpus', 'package.json'],
  'extension/options': ['src', 'extension/shared'],
  'extension/welcome': ['src', 'extension/shared'],
};

/** Packages with the only places that may import them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['extension'],
  preact: ['extension'],
  'preact/hooks': [
    'extension/popup',
    'extension/library',
    'extension/options',
    'extension/welcome',
    'extension/content/card',
    'extension/shared/components',
    'extension/shared/reading-list',
    'extension/shared/charts',
    'extension/gallery',
  ],
  '@floating-ui/dom': ['extension/content/card'],
  'd3-array': ['src/charts'],
  'd3-time': ['src/charts'],
  'fast-check': ['src/charts/claims.test-support.ts', 'extension/shared/settings.test-support.ts'],
  valibot: ['src/pack', 'src/reading-list', 'src/cli'],
  'schema-dts': ['src/reading-list'],
  '@valibot/to-json-schema': ['src/pack'],
  'jsonc-parser': ['src/pack', 'src/ingest'],
  '@mozilla/readability': ['src/ingest'],
  'linkedom/worker': ['src/ingest'],
  'chrono-node': ['src/ingest'],
  htmlparser2: ['src/text'],
  stemmer: ['src/claims'],
  'minisearch/SearchableMap': ['src/search'],
  'opencc-js/dict/TSCharacters': ['src/claims'],
  'idb-keyval': ['extension/library'],
};

const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`);

const files = ['src', 'extension']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/\.test(?:-support)?\.tsx?$/.test(name))
  .sort();

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm);
  const calls = text.matchAll(/\bimport\(\s*'([^']+)'/g);
  return [...statements, ...calls].map((match) => match[1] ?? '');
}

function faultOf(file: string, imported: string): string | undefined {
  const room = Object.keys(DOORS).find((name) => isIn(file, name));
  if (room === undefined) return `${file} is in no room`;
  if (imported.startsWith('.')) {
    const target = relative(root, join(root, dirname(file), imported)).split('?')[0] ?? '';
    const isOpen = [room, ...(DOORS[room] ?? [])].some((open) => isIn(target, open));
    if (isOpen && !(isIn(target, 'src/cli') && room !== 'src/cli')) return undefined;
    return `${file} may not import ${target}`;
  }
  if (imported.startsWith('node:')) return room === 'src/cli' ? undefined : `${file} may not import ${imported}`;
  return PACKAGES[imported]?.some((place) => isIn(file, place)) ? undefined : `${file} may not import ${imported}`;
}

describe('imports', () => {
  it('go only through the doors', () => {
    const faults = files.flatMap((file) => importsOf(file).map((imported) => faultOf(file, imported)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it('are really read: there are many, and a forbidden one is told', () => {
    expect(files.flatMap(importsOf).length).toBeGreaterThan(50);
    expect(faultOf('src/mentions/x.ts', '../claims/rank.ts')).toBeDefined();
    expect(faultOf('src/pack/x.ts', 'preact')).toBeDefined();
    expect(faultOf('extension/popup/x.ts', '../content/marks.ts')).toBeDefined();
  });
});
