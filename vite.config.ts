import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { listNames } from './src/claims/names-table.ts';
import { buildPackFromFolder } from './src/cli/corpus-folder.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here('./dist/chromium/');
const firefoxDir = here('./dist/firefox/');

/** A self-contained classic script: content scripts, and backgrounds in both browsers, cannot load module chunks. */
const classicScript = (name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir,
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: { [name]: here(`./extension/${name}/main.ts`) },
      output: { format: 'iife', entryFileNames: '[name].js' },
    },
  },
});

const manifestFor = {
  chromium: ({ background, browser_specific_settings: _, sidebar_action: __, ...manifest }: Manifest) => ({
    ...manifest,
    background: { service_worker: background.service_worker },
  }),
  firefox: ({
    background,
    minimum_chrome_version: _,
    message_serialization: __,
    side_panel: ___,
    permissions,
    ...manifest
  }: Manifest) => ({
    ...manifest,
    permissions: permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: background.scripts },
  }),
};

interface Manifest {
  background: { service_worker: string; scripts: string[] };
  browser_specific_settings: object;
  minimum_chrome_version: string;
  message_serialization: string;
  permissions: string[];
  side_panel: object;
  sidebar_action: object;
}

/** Emits what is not code: the manifest, icons, messages and the bundled pack, which must be valid, with its names. */
const packageFiles: Plugin = {
  name: 'sidelight-package-files',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  async buildStart() {
    rmSync(firefoxDir, { recursive: true, force: true });
    const files = ['./manifest.json', './package.json', './extension/content/marks.css'];
    for (const folder of ['./corpus', './extension/_locales']) {
      const names = readdirSync(here(folder), { recursive: true, encoding: 'utf8' });
      files.push(...names.filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`));
    }
    for (const file of files) this.addWatchFile(here(file));
  },
  async generateBundle() {
    const { version } = JSON.parse(await readFile(here('./package.json'), 'utf8'));
    const manifest = { ...JSON.parse(await readFile(here('./manifest.json'), 'utf8')), version };
    const content = await buildPackFromFolder(here('./corpus'));
    const pack = JSON.stringify(content);
    const emit = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: 'asset', fileName, source });
    emit('manifest.json', JSON.stringify(manifest));
    emit('pack.json', pack);
    emit('names.json', JSON.stringify(listNames(content)));
    write(here('./dist/pack.json'), pack);
    for (const locale of ['en', 'zh_CN', 'zh_TW']) {
      const file = `_locales/${locale}/messages.json`;
      emit(file, await readFile(here(`./extension/${file}`)));
    }
    emit('marks.css', await readFile(here('./extension/content/marks.css')));
    for (const size of [16, 32, 48, 128]) {
      const file = `icons/icon-${size}.png`;
      emit(file, await readFile(here(`./extension/${file}`)));
    }
  },
};

/** One build for both browsers: the same files, each manifest without the keys that the other browser warns about. */
const bothBrowsers: Plugin = {
  name: 'sidelight-both-browsers',
  apply: 'build',
  applyToEnvironment: (environment) => !['cli', 'gallery'].includes(environment.name),
  writeBundle(_, bundle) {
    for (const [file, output] of Object.entries(bundle)) {
      const source = output.type === 'chunk' ? output.code : output.source;
      if (file !== 'manifest.json') {
        write(join(firefoxDir, file), source);
        continue;
      }
      const manifest: Manifest = JSON.parse(String(source));
      write(join(outDir, file), `${JSON.stringify(manifestFor.chromium(manifest), null, 2)}\n`);
      write(join(firefoxDir, file), `${JSON.stringify(manifestFor.firefox(manifest), null, 2)}\n`);
    }
  },
};

/** The gallery's page speaks with no browser: its strings come from the locale files themselves. */
const galleryStandIn: Plugin = {
  name: 'sidelight-gallery-stand-in',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'gallery',
  resolveId: (id) => (id === 'webextension-polyfill' ? here('./extension/gallery/browser-stand-in.ts') : undefined),
  async generateBundle() {
    const source = JSON.stringify(await buildPackFromFolder(here('./corpus')));
    this.emitFile({ type: 'asset', fileName: 'pack.json', source });
  },
};

/** What `npx` starts must be executable. */
const executableProgram: Plugin = {
  name: 'sidelight-executable-program',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'cli',
  writeBundle: () => chmodSync(here('./dist/cli/sidelight.js'), 0o755),
};

function write(file: string, content: string | Uint8Array) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const endToEnd = (browser: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: {
    name: browser,
    include: ['tests/e2e/**/*.e2e.ts'],
    provide: { browser },
    fileParallelism: false,
    testTimeout: 30_000,
    // A real browser on a busy machine now and then misses a deadline; what fails twice is at fault.
    retry: 1,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  root: here('./extension/'),
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [packageFiles, bothBrowsers, galleryStandIn, executableProgram],
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'library/[name].js' } } },
  build: { minify: false, modulePreload: { polyfill: false } },
  builder: {
    async buildApp(builder) {
      // 'client' first: it empties the folder.
      for (const name of ['client', 'background', 'content', 'gallery', 'cli']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir,
        emptyOutDir: true,
        rolldownOptions: {
          input: ['popup/popup', 'popup/panel', 'library/library', 'options/options', 'welcome/welcome'].map((page) =>
            here(`./extension/${page}.html`),
          ),
          output: {
            entryFileNames: ({ facadeModuleId }) => `${basename(dirname(facadeModuleId ?? ''))}/[name].js`,
            chunkFileNames: 'shared/[name].js',
            assetFileNames: 'shared/[name][extname]',
          },
        },
      },
    },
    background: classicScript('background'),
    content: classicScript('content'),
    // Beside the packages and never in them: each shared component in all its states.
    gallery: {
      consumer: 'client',
      build: {
        outDir: here('./dist/gallery/'),
        emptyOutDir: true,
        rolldownOptions: {
          input: here('./extension/gallery/index.html'),
          output: { entryFileNames: 'gallery/[name].js', assetFileNames: 'gallery/[name][extname]' },
        },
      },
    },
    cli: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        outDir: here('./dist/cli/'),
        emptyOutDir: true,
        ssr: true,
        rolldownOptions: {
          input: { sidelight: here('./src/cli/sidelight.ts') },
          output: { entryFileNames: '[name].js' },
        },
      },
    },
  },
  test: {
    root: here('./'),
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{src,extension}/**/*.test.{ts,tsx}', 'tests/*.test.ts'] },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
