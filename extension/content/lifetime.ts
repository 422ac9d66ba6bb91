/** One signal ends everything that a content script started. */
import browser from 'webextension-polyfill';

export interface Lifetime {
  readonly signal: AbortSignal;
  readonly end: () => void;
  /** Runs what may fail because the extension was reloaded or removed: then this copy has no one to talk to, and ends. */
  readonly reach: <T>(call: () => Promise<T>) => Promise<T | undefined>;
}

export function startLifetime(): Lifetime {
  const controller = new AbortController();
  const end = () => controller.abort();
  return {
    signal: controller.signal,
    end,
    async reach(call) {
      if (!isConnected()) end();
      if (controller.signal.aborted) return undefined;
      try {
        return await call();
      } catch (error) {
        if (isConnected()) throw error;
        end();
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
