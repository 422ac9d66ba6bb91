/**
 * Situations that a card is met in, each on a page of `situations/` that looks like one of the web, for the pictures in
 * docs/situations.md. To look at a new one, add it here and run `npm run pictures -- situations`.
 */
import { clickInCard, dragCard, openCard, openSheet } from './sample-tour.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} Situation
 * @property {string} name Of its picture.
 * @property {string} shows What is to be seen, as the docs say it.
 * @property {string} page File in `situations/`.
 * @property {import('./browsers.mjs').BrowserKind} [kind] Default: chromium.
 * @property {import('./browsers.mjs').ColourScheme} [scheme] Default: light.
 * @property {string} [language] Of the browser.
 * @property {import('puppeteer-core').Viewport} [viewport]
 * @property {(page: Page) => Promise<unknown>} meet What the reader does.
 */

const PHONE = { width: 390, height: 700, hasTouch: true };
const ZOOMED = { width: 320, height: 480 };

/** @type {readonly Situation[]} */
export const situations = [
  {
    name: 'figures',
    shows: 'A figure of the sentence beside the corpus’s own: same, differs or not comparable, with dates.',
    page: 'wire.html',
    meet: (page) => openCard(page, '#figures', 'Huawei'),
  },
  {
    name: 'figures-firefox',
    shows: 'The same card in Firefox, dark.',
    page: 'wire.html',
    kind: 'firefox',
    scheme: 'dark',
    meet: (page) => openCard(page, '#figures', 'Huawei'),
  },
  {
    name: 'link',
    shows:
      'A name that is a link: the link works as before, and the card says when its newest claim is older than the page.',
    page: 'wire.html',
    meet: (page) => openCard(page, '#link', 'Nvidia'),
  },
  {
    name: 'chinese',
    shows: 'A Chinese page in a browser that speaks Chinese; statements stay in the language they are written in.',
    page: 'chinese.html',
    language: 'zh-CN',
    meet: (page) => openCard(page, '#first', '华为'),
  },
  {
    name: 'right-to-left',
    shows: 'A page that runs from right to left.',
    page: 'arabic.html',
    kind: 'firefox',
    meet: (page) => openCard(page, '#first', 'Huawei'),
  },
  {
    name: 'forum',
    shows: 'A forum that is dark by itself, read with a light system: the card keeps its own ground.',
    page: 'forum.html',
    meet: (page) => openCard(page, '#first', 'Huawei'),
  },
  {
    name: 'trail',
    shows: 'From a claim to another name in it, and the way back.',
    page: 'forum.html',
    scheme: 'dark',
    viewport: { width: 900, height: 900 },
    meet: async (page) => {
      await openCard(page, '#open', 'DeepSeek');
      await clickInCard(page, '.others button');
    },
  },
  {
    name: 'why',
    shows: 'Why this name is marked: the rule and the words that decided.',
    page: 'wire.html',
    viewport: { width: 900, height: 900 },
    meet: async (page) => {
      await openCard(page, '#people', 'Ren Zhengfei');
      await clickInCard(page, '.menu .choices button');
    },
  },
  {
    name: 'not-this',
    shows: 'Not this: here, on this site, anywhere, or never this name; each can be undone in its place.',
    page: 'wire.html',
    kind: 'firefox',
    viewport: { width: 900, height: 900 },
    meet: async (page) => {
      await openCard(page, '#people', 'Ren Zhengfei');
      await clickInCard(page, '.menu .choices button:nth-child(2)');
    },
  },
  {
    name: 'report',
    shows: 'Report a mistake: a text to copy. Nothing is sent.',
    page: 'wire.html',
    meet: async (page) => {
      await openCard(page, '#figures', 'Huawei');
      await clickInCard(page, '.menu .choices button:nth-child(3)');
    },
  },
  {
    name: 'pinned',
    shows: 'A card pinned at the side while the reader goes on to another name.',
    page: 'wire.html',
    viewport: { width: 1200, height: 760 },
    meet: async (page) => {
      await openCard(page, '#link', 'Nvidia');
      await clickInCard(page, 'button.pin');
      await dragCard(page, { x: 420, y: 40 });
      await page.mouse.move(20, 20, { steps: 5 });
      await openCard(page, '#figures', 'Huawei');
      await page.waitForFunction(() => document.querySelectorAll('sidelight-card:popover-open').length === 2);
    },
  },
  {
    name: 'dialog',
    shows: 'Above a dialog of the page, without closing it.',
    page: 'wire.html',
    meet: async (page) => {
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await openCard(page, '#newsletter', 'Huawei');
    },
  },
  {
    name: 'fact-check',
    shows: 'A page with fact-check markup of its own: it stands beside the claims, named as the page’s.',
    page: 'fact-check.html',
    meet: (page) => openCard(page, '#first', 'DeepSeek'),
  },
  {
    name: 'phone',
    shows: 'A long press on a phone: a sheet at the edge.',
    page: 'wire.html',
    viewport: PHONE,
    scheme: 'dark',
    meet: (page) => openSheet(page, '#figures', 'Huawei'),
  },
  {
    name: 'zoomed',
    shows: 'A page zoomed to 400 %.',
    page: 'wire.html',
    viewport: ZOOMED,
    meet: (page) => openCard(page, '.by + p', 'Huawei'),
  },
  {
    name: 'forced-colours',
    shows: 'A high-contrast theme that chooses all colours itself.',
    page: 'wire.html',
    meet: async (page) => {
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: 'dark' },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ],
      });
      await openCard(page, '#figures', 'Huawei');
    },
  },
];
