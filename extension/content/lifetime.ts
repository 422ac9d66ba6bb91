/** One signal ends everything that a content script started. */
import browser from 'webextension-polyfill';

export interface Lifetime {
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Whether the extension is still there. If it was reloaded or removed, this copy of the script ends. */
  readonly isAlive: () => boolean;
  /**
   * Runs a call to the background. Undefined if it failed, which a page's script cannot help: the background may be
   * starting, or the page on its way into the back/forward cache.
   */
  readonly reach: <T>(call: () => Promise<T>) => Promise<T | undefined>;
}

export function startLifetime(): Lifetime {
  const controller = new AbortController();
  const { signal } = controller;
  const isAlive = () => {
    if (!signal.aborted && !isConnected()) controller.abort();
    return !signal.aborted;
  };
  return {
    signal,
    end: () => controller.abort(),
    isAlive,
    async reach(call) {
      if (!isAlive()) return undefined;
      try {
        return await call();
      } catch {
        isAlive();
        return undefined;
      }
    },
  };
}

/** An orphaned script has lost its runtime id. */
function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
