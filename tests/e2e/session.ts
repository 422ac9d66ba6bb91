/**
 * A browser with Sidelight in it, the web it sees, and its tabs. Each test file shares one session among its tests.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { StepRequest } from '../../extension/shared/messages.ts';
import { lookupKey, mentionsKey } from '../../extension/shared/session-keys.ts';
import type { Settings } from '../../extension/shared/settings.ts';
import {
  type BrowserKind,
  type ColourScheme,
  type LaunchedBrowser,
  launch,
  type ReaderNeeds,
} from '../../scripts/browsers.mjs';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { openWeb, type Web } from './web.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
  }
}

/** What this file uses of the browsers' interface, within an extension page. */
declare const browser: {
  tabs: {
    query(which: object): Promise<{ id: number }[]>;
    getCurrent(): Promise<{ id: number }>;
    sendMessage(tab: number, message: unknown, options: { frameId: number }): Promise<unknown>;
  };
  storage: {
    session: {
      get(key: string): Promise<Record<string, { frameId: number }[] | undefined>>;
      set(items: object): Promise<void>;
    };
    local: { get(key: string): Promise<Record<string, object | undefined>>; set(items: object): Promise<void> };
  };
  runtime: {
    getContexts(which: object): Promise<{ contextType: string; documentUrl?: string }[]>;
    sendMessage(message: unknown): Promise<unknown>;
  };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
};

export interface SessionOptions {
  /** Folder of the extension; null for none. Default: the build of Sidelight for this browser. */
  readonly extension?: string | null;
  readonly probe?: boolean;
  /** What the reader has chosen. Default: every mention is marked, so that each can be looked at. */
  readonly settings?: Partial<Settings>;
  readonly colourScheme?: ColourScheme;
  readonly needs?: ReaderNeeds;
}

export interface Session {
  readonly kind: BrowserKind;
  readonly web: Web;
  readonly launched: LaunchedBrowser;
  openTab(address: string): Promise<Tab>;
  close(): Promise<void>;
}

export interface Tab {
  readonly page: Page;
  /** The browser's number for it; -1 in a session without Sidelight. */
  readonly id: number;
  /** Console entries and page errors so far. */
  readonly messages: readonly string[];
  readonly session: Session;
  close(): Promise<void>;
}

/** The browser that this run of a test file is about. */
export function currentBrowser(): BrowserKind {
  return inject('browser');
}

export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const kind = currentBrowser();
  const { extension = builtExtension(kind), probe = false, colourScheme, needs } = options;
  const { settings = { density: 'all' } } = options;
  const web = await openWeb();
  const launched = await launch(kind, {
    probe,
    proxyPort: web.port,
    ...(extension ? { extension } : {}),
    ...(colourScheme ? { colourScheme } : {}),
    ...(needs ? { needs } : {}),
  }).catch((error) => {
    web.close();
    throw error;
  });
  // The one page of Sidelight's own that stays open: from here tests speak with the browser as Sidelight's parts do.
  const ownPage = extension === null || options.extension ? null : await launched.openExtensionPage('popup/popup.html');

  if (ownPage) await storeSettings(ownPage, settings);

  const session: Session = {
    kind,
    web,
    launched,
    async openTab(address) {
      const before = ownPage ? await tabIds(ownPage) : [];
      const page = await launched.browser.newPage();
      const messages = recordMessages(page);
      const id = ownPage ? ((await tabIds(ownPage)).find((tab) => !before.includes(tab)) ?? -1) : -1;
      await visit(page, address);
      return { page, id, messages, session, close: () => page.close() };
    },
    async close() {
      await launched.close();
      web.close();
    },
  };
  if (ownPage) ownPages.set(session, ownPage);
  return session;
}

/**
 * Steps to the next (1) or previous (-1) mention. Browsers let no driver press the keys of an extension's command, so
 * the messages are sent that the background sends when the reader presses them on a page without frames, or in the
 * frame that is `asked`.
 */
export async function stepToMention(
  { session, id, page }: Tab,
  step: 1 | -1,
  asked: Partial<StepRequest> & { readonly frameId?: number } = {},
): Promise<void> {
  await page.bringToFront();
  await ownPageOf(session).evaluate(
    async (tab, step, { frameId = 0, ...asked }) => {
      const ask = (fromEdge: boolean) =>
        browser.tabs.sendMessage(
          tab,
          { type: 'mentions.step', step, fromEdge, before: 0, after: 0, ...asked },
          { frameId },
        );
      const { shown } = (await ask(false)) as { shown: boolean };
      if (!shown) await ask(true);
    },
    id,
    step,
    asked,
  );
}

/** The browser's numbers of the frames of a tab in which names were found, the page's own first. */
export async function framesWithNames({ session, id }: Tab): Promise<number[]> {
  const frames = await ownPageOf(session).evaluate(
    async (key) => (await browser.storage.session.get(key))[key] ?? [],
    mentionsKey(id),
  );
  return frames.map(({ frameId }) => frameId).sort((a, b) => a - b);
}

/** What the toolbar button says for this tab. */
export function badgeText({ session, id }: Tab): Promise<string> {
  return ownPageOf(session).evaluate((tabId) => browser.action.getBadgeText({ tabId }), id);
}

/** Asks about a text as the context menu of a selection does, which no driver can open. */
export async function askAbout({ session, id }: Tab, text: string): Promise<void> {
  await ownPageOf(session).evaluate(
    (key, selected) => browser.storage.session.set({ [key]: selected }),
    lookupKey(id),
    text,
  );
}

/** Which of Sidelight's pages are open, besides those in tabs. */
export async function openPages(session: Session): Promise<string[]> {
  const contexts = await ownPageOf(session).evaluate(() =>
    browser.runtime.getContexts({ contextTypes: ['POPUP', 'SIDE_PANEL'] }),
  );
  return contexts.map(({ contextType }) => contextType);
}

/** Changes what the reader has chosen, as the popup does. */
export async function changeSettings(session: Session, settings: Partial<Settings>): Promise<void> {
  await storeSettings(ownPageOf(session), settings);
}

async function storeSettings(ownPage: Page, settings: Partial<Settings>): Promise<void> {
  await ownPage.evaluate(
    async (changed) => {
      const { settings: before = {} } = await browser.storage.local.get('settings');
      await browser.storage.local.set({ settings: { ...before, ...changed } });
    },
    settings as Record<string, unknown>,
  );
}

const ownPages = new WeakMap<Session, Page>();

function ownPageOf(session: Session): Page {
  const page = ownPages.get(session);
  if (!page) throw new Error('this session has no Sidelight');
  return page;
}

function tabIds(ownPage: Page): Promise<number[]> {
  return ownPage.evaluate(async () => (await browser.tabs.query({})).map(({ id }) => id));
}

function builtExtension(kind: BrowserKind): string {
  const folder = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not built: run npm run build`);
  return folder;
}

function recordMessages(page: Page): string[] {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error instanceof Error ? error.message : error}`));
  return messages;
}

/** Goes to an address; the browser's own pages never report their load in Firefox. */
async function visit(page: Page, address: string): Promise<void> {
  if (address === 'about:blank') return;
  if (address.startsWith('http')) await page.goto(address, { waitUntil: 'load' });
  else {
    page.goto(address).catch(() => {});
    await waitUntil(address, () => page.evaluate((wanted) => location.href.startsWith(wanted), address));
  }
}
