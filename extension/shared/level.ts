/** How much is marked, as the reader chose: kept in this browser, and the same for all pages. */
import browser from 'webextension-polyfill';
import { LEVELS, type Level } from '../../src/mentions/find-mentions.ts';

const KEY = 'level';
export const DEFAULT_LEVEL: Level = 'normal';

export async function readLevel(): Promise<Level> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return LEVELS.find((level) => level === stored) ?? DEFAULT_LEVEL;
}

/** Rejects if the browser cannot store it. */
export async function writeLevel(level: Level): Promise<void> {
  await browser.storage.local.set({ [KEY]: level });
}

/** Calls back with each new choice, wherever it was made, until `signal` is aborted. */
export function onLevelChange(callback: (level: Level) => void, signal: AbortSignal): void {
  const listen = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === 'local' && KEY in changes) readLevel().then(callback, () => {});
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
