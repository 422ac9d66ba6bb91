/** Whether Sidelight reads the page of a tab, and if not, why, and what can be done. */
import browser from 'webextension-polyfill';
import { isMedia } from '../shared/media-types.ts';
import { askPage } from '../shared/messenger.ts';
import type { PageAddress } from '../shared/site-patterns.ts';
import type { ShownIn } from './shown-in.ts';

export type PageStatus =
  /** The content script is there. */
  | 'read'
  /** It is not, but may be put there when the reader asks: opening the popup allows it for this tab. */
  | 'not-read'
  /** The document is no page of text, such as a PDF or a picture, or its text is not shown. */
  | 'no-text'
  /** The browser lets no extension in. */
  | 'restricted'
  /** Nobody is there, and whether the browser would let Sidelight in can only be told once the reader opens the popup. */
  | 'withheld'
  /** Nobody is there yet. */
  | 'loading';

export interface PageState {
  readonly status: PageStatus;
  /** Where the page is, and the number of the document, where the content script is there to tell. */
  readonly address?: PageAddress;
  readonly document?: number;
}

export async function pageState(tabId: number, shownIn: ShownIn): Promise<PageState> {
  const present = await askPage({ tabId, frameId: 0 }, 'page.present', {}).catch(() => undefined);
  if (present) {
    const { isReadable, site, path, document } = present;
    return { status: isReadable ? 'read' : 'no-text', address: { site, path }, document };
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
    // Whether others have text, the content script can tell.
    return { status: isMedia(String(first.result)) ? 'no-text' : 'not-read' };
  } catch {
    if (shownIn === 'popup') return { status: 'restricted' };
    return { status: (await browser.tabs.get(tabId)).status === 'loading' ? 'loading' : 'withheld' };
  }
}

/** Puts the content script into a tab that was open before Sidelight was, or that the browser withholds. */
export async function readPage(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['marks.css'] });
  await browser.scripting.executeScript({ target, files: ['content.js'] });
}
