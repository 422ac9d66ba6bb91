/**
 * Finds, installs and starts the two browsers that Sidelight is made for. Browsers come from the system: drivers'
 * downloads do not work behind every network.
 *
 * @typedef {'chromium' | 'firefox'} BrowserKind
 * @typedef {'light' | 'dark'} ColourScheme
 *
 * @typedef {object} LaunchOptions
 * @property {string} [extension] Folder of an unpacked extension.
 * @property {boolean} [probe] Adds the test-only extension that can read closed shadow roots.
 * @property {number} [proxyPort] Port on 127.0.0.1 through which all traffic goes.
 * @property {boolean} [headless] Default true.
 * @property {boolean} [firstRun] Whether the page that Sidelight opens at installation stays. Default: false.
 * @property {ColourScheme} [colourScheme] Default: what the system says.
 * @property {string} [language] BCP 47 tag of the language Chromium speaks; Firefox speaks that of its package.
 * @property {ReaderNeeds} [needs] Default: none.
 *
 * What a reader has told the system or the browser.
 * @typedef {object} ReaderNeeds
 * @property {boolean} [forcedColours] Colours of the reader's own, as in Windows' contrast themes.
 * @property {boolean} [reducedMotion]
 * @property {number} [textSize] In px; 16 is usual.
 * @property {boolean} [withoutNotifications] No `ariaNotify`, as in older browsers.
 *
 * @typedef {object} LaunchedBrowser
 * @property {import('puppeteer-core').Browser} browser
 * @property {string} extensionId Empty without an extension.
 * @property {string} base Address of the extension's root, ending in a slash; empty without an extension.
 * @property {(path: string) => Promise<import('puppeteer-core').Page>} openExtensionPage
 * @property {() => Promise<void>} close
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { waitUntil } from './wait-until.mjs';

/** @type {readonly BrowserKind[]} */
export const browserKinds = ['chromium', 'firefox'];

const FIRST_RUN_PAGE = 'welcome/welcome.html';

const VIEWPORT = { width: 1000, height: 700 };

/** Firefox gives each installed add-on a random address; a preference that names this one makes it known. */
const FIREFOX_UUID = '7d4f3a52-6c1e-4b0a-9a6e-51de11947001';

/** @type {Record<BrowserKind, { variable: string, commands: string[], paths: string[], packages: string[] }>} */
const installations = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
      ...onWindows('Chromium\\Application\\chrome.exe'),
      ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
    ],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...onWindows('Mozilla Firefox\\firefox.exe'),
      '/snap/bin/firefox',
    ],
    packages: ['firefox-esr'],
  },
};

/** Without a Chinese font, Chinese names have no glyphs to rest the pointer on. */
const FONT_PACKAGE = 'fonts-noto-cjk';
const FONT_FOLDERS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/noto', '/usr/share/fonts/noto-cjk'];

/**
 * The path of an installed browser. A variable that is set decides, even if its file is missing: that is then an
 * error at launch and not a silent choice of another browser.
 * @param {BrowserKind} kind
 * @returns {string | undefined}
 */
export function findBrowser(kind) {
  const { variable, commands, paths } = installations[kind];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command + suffix))),
    ...paths,
  ];
  return candidates.find((path) => existsSync(path));
}

/**
 * Installs what is missing of the wanted browsers, and of the fonts that the tests need, as root on Debian or Ubuntu.
 * Anywhere else it throws an error that says what to do.
 * @param {readonly BrowserKind[]} wanted
 */
export function installBrowsers(wanted = browserKinds) {
  const missing = wanted.filter(isMissing);
  // What a variable names wrongly, no installation puts right.
  const isMisnamed = missing.some((kind) => process.env[installations[kind].variable]);
  if (missing.length > 0 && (isMisnamed || !mayInstall())) throw new Error(missing.map(remedy).join('\n'));
  const packages = missing.flatMap((kind) => installations[kind].packages);
  if (mayInstall() && !hasChineseFont()) packages.push(FONT_PACKAGE);
  if (packages.length === 0) return;

  console.log(`Installing ${packages.join(', ')} …`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
  const stillMissing = wanted.filter(isMissing);
  if (stillMissing.length > 0) throw new Error(stillMissing.map(remedy).join('\n'));
}

/**
 * Starts a browser, with an extension if one is given. It talks to nobody of its own accord, as far as its switches
 * allow.
 * @param {BrowserKind} kind
 * @param {LaunchOptions} [options]
 * @returns {Promise<LaunchedBrowser>}
 */
export async function launch(kind, options = {}) {
  const executablePath = findBrowser(kind);
  if (!executablePath || isMissing(kind)) throw new Error(remedy(kind));
  const { extension, probe = false } = options;
  const browser = await puppeteer.launch(
    kind === 'firefox' ? firefoxLaunch(executablePath, options) : chromiumLaunch(executablePath, options),
  );
  const probeFolder = probe ? buildProbe() : undefined;
  const close = async () => {
    await browser.close();
    if (probeFolder) rmSync(probeFolder, { recursive: true, force: true });
  };

  try {
    const extensionId = extension ? await browser.installExtension(extension) : '';
    if (extension && !options.firstRun) await closeFirstRun(browser, extension);
    if (probeFolder) await browser.installExtension(probeFolder);
    const base = !extension
      ? ''
      : kind === 'firefox'
        ? `moz-extension://${FIREFOX_UUID}/`
        : `chrome-extension://${extensionId}/`;
    return { browser, extensionId, base, close, openExtensionPage: (path) => openExtensionPage(browser, base + path) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The page that Sidelight opens when it is installed would stand before what is to be seen.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extension Its folder.
 */
export async function closeFirstRun(browser, extension) {
  if (!existsSync(join(extension, FIRST_RUN_PAGE))) return;
  const page = await waitUntil('the first-run page', async () => {
    for (const candidate of await browser.pages()) {
      // Firefox tells drivers no address of an extension's page: the page itself is asked.
      const address = await candidate.evaluate(() => location.href).catch(() => '');
      if (address.endsWith(FIRST_RUN_PAGE)) return candidate;
    }
    return undefined;
  });
  await page.close();
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 */
async function openExtensionPage(browser, address) {
  const page = await browser.newPage();
  // Firefox never reports the load of an extension page over WebDriver BiDi, so `goto` would wait in vain: the page
  // itself is asked whether it is there.
  page.goto(address).catch(() => {});
  await waitUntil(`the page ${address}`, () =>
    page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', address),
  );
  return page;
}

/**
 * @param {string} executablePath
 * @param {LaunchOptions} options
 * @returns {import('puppeteer-core').LaunchOptions}
 */
function chromiumLaunch(executablePath, { headless = true, proxyPort, colourScheme, language, needs = {} }) {
  const runsAsRoot = process.getuid?.() === 0;
  const blinkSettings = [
    // Values of Blink's enum: 0 is dark, 1 is light.
    ...(colourScheme ? [`preferredColorScheme=${colourScheme === 'dark' ? 0 : 1}`] : []),
    ...(needs.textSize ? [`defaultFontSize=${needs.textSize}`] : []),
  ];
  return {
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    // On Linux the variable decides rather than the switch.
    ...(language ? { env: { ...process.env, LANGUAGE: language.replace('-', '_') } } : {}),
    defaultViewport: headless ? VIEWPORT : null,
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--disable-quic',
      // Chromium's sandbox refuses to start for root.
      ...(runsAsRoot ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(language ? [`--lang=${language}`, `--accept-lang=${language}`] : []),
      ...(blinkSettings.length > 0 ? [`--blink-settings=${blinkSettings.join()}`] : []),
      ...(needs.forcedColours ? ['--force-high-contrast'] : []),
      ...(needs.reducedMotion ? ['--force-prefers-reduced-motion'] : []),
      ...(needs.withoutNotifications ? ['--disable-blink-features=AriaNotify'] : []),
    ],
  };
}

/**
 * @param {string} executablePath
 * @param {LaunchOptions} options
 * @returns {import('puppeteer-core').LaunchOptions}
 */
function firefoxLaunch(executablePath, { extension, headless = true, proxyPort, colourScheme, needs = {} }) {
  return {
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? VIEWPORT : null,
    // Without it a driver may not touch the pages of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'app.normandy.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(extension
        ? { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }) }
        : {}),
      ...(proxyPort
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': proxyPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': proxyPort,
            'network.proxy.no_proxies_on': '',
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
      ...(colourScheme ? { 'layout.css.prefers-color-scheme.content-override': colourScheme === 'dark' ? 0 : 1 } : {}),
      ...(needs.forcedColours ? { 'browser.display.document_color_use': 2, 'ui.useAccessibilityTheme': 1 } : {}),
      ...(needs.reducedMotion ? { 'ui.prefersReducedMotion': 1 } : {}),
      ...(needs.textSize ? { 'font.size.variable.x-western': needs.textSize } : {}),
      ...(needs.withoutNotifications ? { 'accessibility.ariaNotify.enabled': false } : {}),
    },
  };
}

/** @param {string} extension */
function geckoId(extension) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings?.gecko?.id ?? '';
}

/** The probe needs axe beside it, and an extension cannot load a file from outside its folder. */
function buildProbe() {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-probe-'));
  cpSync(fileURLToPath(new URL('../tests/e2e/probe', import.meta.url)), folder, { recursive: true });
  copyFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), join(folder, 'axe.js'));
  return folder;
}

/** @param {BrowserKind} kind */
function isMissing(kind) {
  const path = findBrowser(kind);
  return !path || !existsSync(path);
}

/** @param {BrowserKind} kind */
function remedy(kind) {
  const { variable, packages } = installations[kind];
  const chosen = process.env[variable];
  if (chosen) return `${variable} is ${chosen}, but there is no such file.`;
  const how =
    process.platform === 'linux'
      ? `install it (Debian: apt-get install ${packages.join(' ')})`
      : `install ${kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox'}`;
  return `No ${kind} was found: ${how}, or set ${variable} to its executable.`;
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function hasChineseFont() {
  return FONT_FOLDERS.some((folder) => existsSync(folder));
}

/** @param {string[]} args */
function apt(...args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed with status ${status}`);
}

/**
 * Where a program's files may lie on Windows.
 * @param {string} path
 */
function onWindows(path) {
  return ['C:\\Program Files', 'C:\\Program Files (x86)', process.env.LOCALAPPDATA ?? 'C:'].map(
    (folder) => `${folder}\\${path}`,
  );
}
