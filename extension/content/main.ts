/** The content script of one document: reads it unless the reader has silenced it, and ends with the extension's life. */
import type { CompiledGazetteer } from '../../src/mentions/gazetteer.ts';
import { answer, askBackground } from '../shared/messenger.ts';
import { caresForPaths, DEFAULT_SETTINGS, isSilenced, onSettingsChange, readSettings } from '../shared/settings.ts';
import type { PageAddress } from '../shared/site-patterns.ts';
import { speakLanguage } from '../shared/strings.ts';
import { type Lifetime, startLifetime } from './lifetime.ts';
import { PageCards } from './page-cards.ts';
import { isReadable } from './readable.ts';
import { Reading } from './reading.ts';
import { watchAddress } from './watch-address.ts';

async function run({ signal, end, isAlive, reach }: Lifetime): Promise<boolean> {
  answer(
    {
      'page.present': () => ({
        isReadable: isReadable(document),
        ...ownAddress(),
        document: performance.timeOrigin,
      }),
      'page.title': () => ({ title: document.title, address: location.href }),
    },
    signal,
  );
  await isShown();
  const [stored, found = ownAddress()] = await Promise.all([reach(readSettings), addressOfTab(reach)]);
  if (signal.aborted) return false;
  let settings = stored ?? DEFAULT_SETTINGS;
  let page = found;
  let gazetteer: CompiledGazetteer | undefined;
  const cards = new PageCards({ signal, isAlive, reach, site: page.site, settings: () => settings });
  let current: { readonly reading: Reading; readonly stop: AbortController } | null = null;
  let isStarting = false;

  /** Has the cards speak the language that the reader has chosen. */
  const speak = async () => {
    const { language } = settings;
    speakLanguage(
      language,
      language === 'browser' ? undefined : await reach(() => askBackground('strings.of', { language })),
    );
  };

  /** False if the extension cannot be reached. */
  const startOrStop = async (): Promise<boolean> => {
    if (isSilenced(settings, page)) {
      current?.stop.abort();
      current = null;
      cards.detach();
      return true;
    }
    if (current || isStarting) return true;
    isStarting = true;
    [gazetteer] = await Promise.all([
      gazetteer ?? patiently(() => reach(() => askBackground('library.gazetteer', {}))),
      speak(),
    ]);
    isStarting = false;
    if (!gazetteer || signal.aborted) return false;
    if (isSilenced(settings, page)) return true;
    const stop = new AbortController();
    const reading = new Reading({
      signal: AbortSignal.any([signal, stop.signal]),
      isAlive,
      reach,
      gazetteer,
      cards,
      site: page.site,
      settings: () => settings,
      onReplaced: () => {
        end();
        start();
      },
    });
    current = { reading, stop };
    return true;
  };

  onSettingsChange((changed) => {
    const before = settings;
    settings = changed;
    current?.reading.applySettings(before);
    cards.applySettings();
    if (changed.language !== before.language) speak();
    startOrStop();
  }, signal);
  const goTo = (address: PageAddress) => {
    page = address;
    startOrStop();
  };
  if (window === top) {
    watchAddress(() => {
      goTo(ownAddress());
      if (caresForPaths(settings)) reach(() => askBackground('tabs.moved', { page }));
    }, signal);
  } else answer({ 'page.moved': ({ page: moved }) => goTo(moved) as undefined }, signal);
  if (await startOrStop()) return true;
  end();
  return false;
}

/** The address that the reader sees in the address bar: a frame's own may be that of an advert. */
async function addressOfTab(reach: Lifetime['reach']): Promise<PageAddress | undefined> {
  if (window === top) return ownAddress();
  return (await reach(() => askBackground('tabs.site', {}))) ?? undefined;
}

function ownAddress(): PageAddress {
  return { site: location.hostname, path: location.pathname };
}

/** When to try again to reach a background that is only just starting. */
const RETRIES_MS = [200, 1000, 3000];

async function patiently<T>(call: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const delay of RETRIES_MS) {
    const result = await call();
    if (result !== undefined) return result;
    await new Promise((resume) => setTimeout(resume, delay));
  }
  return call();
}

/** A page that is rendered ahead of time may never be shown: it costs nothing until it is. */
async function isShown(): Promise<void> {
  if ('prerendering' in document && document.prerendering) {
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true }));
  }
  // What is a line of its own in XML, only style sheets tell, and they come when they come.
  if (!(document.documentElement instanceof HTMLElement) && document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
}

declare global {
  /** In this script's own world, which the page cannot see: the popup may inject the script into a page that has it. */
  var isSidelightRunning: boolean | undefined;
}

function start() {
  globalThis.isSidelightRunning = true;
  run(startLifetime()).then((isRunning) => {
    globalThis.isSidelightRunning = isRunning;
  });
}

if (!globalThis.isSidelightRunning && document.documentElement) start();
