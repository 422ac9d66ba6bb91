/** Whether Sidelight reads the page of a tab, and if not, why, and what can be done. */
import browser from 'webextension-polyfill';
import { askPage } from '../shared/messenger.ts';
import type { PageAddress } from '../shared/site-patterns.ts';

export type PageStatus =
  /** The content script is there. */
  | 'read'
  /** It is not, but may be put there when the reader asks: opening the popup allows it for this tab. */
  | 'not-read'
  /** The document is no page of text, such as a PDF or a picture. */
  | 'no-text'
  /** The browser lets no extension in. */
  | 'restricted';

export interface PageState {
  readonly status: PageStatus;
  /** Where the page is, where the content script is there to tell. */
  readonly address?: PageAddress;
}

const TEXT_TYPES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);

export async function pageState(tabId: number): Promise<PageState> {
  const present = await askPage({ tabId, frameId: 0 }, 'page.present', {}).catch(() => undefined);
  if (present) {
    const { contentType, site, path } = present;
    return { status: TEXT_TYPES.has(contentType) ? 'read' : 'no-text', address: { site, path } };
  }
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.contentType,
      // The default waits for a page that is still loading.
      injectImmediately: true,
    });
    // On its own pages Firefox does not refuse, but runs nothing.
    if (!first || first.result === undefined || first.result === null) return { status: 'restricted' };
    return { status: TEXT_TYPES.has(String(first.result)) ? 'not-read' : 'no-text' };
  } catch {
    return { status: 'restricted' };
  }
}

/** Puts the content script into a tab that was open before Sidelight was, or that the browser withholds. */
export async function readPage(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['marks.css'] });
  await browser.scripting.executeScript({ target, files: ['content.js'] });
}
