/** The content script of one document: reads it unless the reader has silenced it, and ends with the extension's life. */
import type { CompiledGazetteer } from '../../src/mentions/gazetteer.ts';
import { answer, askBackground } from '../shared/messenger.ts';
import { DEFAULT_SETTINGS, isSilenced, onSettingsChange, readSettings } from '../shared/settings.ts';
import { type Lifetime, startLifetime } from './lifetime.ts';
import { PageCards } from './page-cards.ts';
import { Reading } from './reading.ts';

async function run({ signal, end, isAlive, reach }: Lifetime): Promise<boolean> {
  answer({ 'page.present': () => ({ contentType: document.contentType, site: location.hostname }) }, signal);
  await isShown();
  const [stored, site = location.hostname] = await Promise.all([reach(readSettings), siteOfTab(reach)]);
  if (signal.aborted) return false;
  let settings = stored ?? DEFAULT_SETTINGS;
  let gazetteer: CompiledGazetteer | undefined;
  const cards = new PageCards({ signal, isAlive, reach, site, settings: () => settings });
  let current: { readonly reading: Reading; readonly stop: AbortController } | null = null;
  let isStarting = false;

  /** False if the extension cannot be reached. */
  const startOrStop = async (): Promise<boolean> => {
    if (isSilenced(settings, site)) {
      current?.stop.abort();
      current = null;
      cards.detach();
      return true;
    }
    if (current || isStarting) return true;
    isStarting = true;
    gazetteer ??= await patiently(() => reach(() => askBackground('library.gazetteer', {})));
    isStarting = false;
    if (!gazetteer || signal.aborted) return false;
    if (isSilenced(settings, site)) return true;
    const stop = new AbortController();
    const reading = new Reading({
      signal: AbortSignal.any([signal, stop.signal]),
      isAlive,
      reach,
      gazetteer,
      cards,
      site,
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
    startOrStop();
  }, signal);
  if (await startOrStop()) return true;
  end();
  return false;
}

/** The site that the reader sees in the address bar: a frame's own may be that of an advert. */
async function siteOfTab(reach: Lifetime['reach']): Promise<string | undefined> {
  if (window === top) return location.hostname;
  return (await reach(() => askBackground('tabs.site', {}))) ?? undefined;
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
function isShown(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
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

if (!globalThis.isSidelightRunning && document.documentElement instanceof HTMLElement) start();
