/** The page of a tab as popup and side panel see it, kept up to date while they are open. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { EntityId } from '../../src/pack/schema.ts';
import type { SavedPage } from '../../src/reading-list/saved-claim.ts';
import { readFrameMentions } from '../shared/frame-mentions.ts';
import type { FrameMentions, PageSource } from '../shared/messages.ts';
import { askPage } from '../shared/messenger.ts';
import { mentionsKey } from '../shared/session-keys.ts';
import type { PageAddress } from '../shared/site-patterns.ts';
import { afterPaint } from './after-paint.ts';
import { type PageState, type PageStatus, pageState, readPage } from './page-status.ts';
import type { ShownIn } from './shown-in.ts';

/** An entity's mentions over all frames of the page. */
export interface FoundEntity {
  readonly entity: EntityId;
  readonly count: number;
  /** Where they are, in the order in which they are gone through. */
  readonly frames: readonly { readonly frameId: number; readonly count: number }[];
}

export interface Page {
  /** Undefined until it is known. */
  readonly status: PageStatus | undefined;
  /** Where the page is; its site is empty where that cannot be told. */
  readonly address: PageAddress;
  /** The number that its document gives itself; null where nobody is there to tell; undefined until that is known. */
  readonly document: number | null | undefined;
  /** The source that the page is, or is a copy of. */
  readonly source: PageSource | null;
  /** Most mentions first. */
  readonly found: readonly FoundEntity[];
  /** Its title and whole address. Rejects if nobody reads it any more. */
  readonly toSave: () => Promise<SavedPage>;
  readonly read: () => Promise<void>;
  /** Has all frames read anew. */
  readonly readAgain: () => void;
}

const NOWHERE: PageAddress = { site: '', path: '' };

const RESTRICTED: PageState = { status: 'restricted' };

export function usePage(tabId: number | undefined, shownIn: ShownIn): Page {
  const [state, setState] = useState<PageState>();
  const [source, setSource] = useState<PageSource | null>(null);
  const [frames, setFrames] = useState<readonly FrameMentions[]>([]);

  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    // Of two that overlap, the one that began last knows best.
    const isStale = () => turn !== asked.current;
    const asking = tabId === undefined ? RESTRICTED : pageState(tabId, shownIn).catch(() => RESTRICTED);
    const reported = tabId === undefined ? [] : await readFrameMentions(tabId);
    if (isStale()) return;
    // Shown before the page has answered, which may be busy.
    setFrames(reported);
    const now = await asking;
    const isRead = tabId !== undefined && now.status === 'read';
    if (isStale()) return;
    setState(now);
    if (!isRead) setFrames([]);
    await afterPaint();
    if (isStale()) return;
    const recognised = isRead ? await askPage({ tabId, frameId: 0 }, 'page.source', {}).catch(() => null) : null;
    if (!isStale()) setSource(recognised);
  }, [tabId, shownIn]);

  useEffect(() => {
    if (tabId === undefined) return;
    // What style sheets have shown or hidden since is counted now. Nobody answers where nobody reads.
    afterPaint()
      .then(() => askPage({ tabId }, 'page.report', {}))
      .catch(() => {});
    const listen = (changes: object) => {
      if (mentionsKey(tabId) in changes) refresh();
    };
    browser.storage.session.onChanged.addListener(listen);
    // The tab may go to another page meanwhile.
    const listenToTab = (updated: number, { status }: { readonly status?: string }) => {
      if (updated === tabId && status !== undefined) refresh();
    };
    browser.tabs.onUpdated.addListener(listenToTab);
    return () => {
      browser.storage.session.onChanged.removeListener(listen);
      browser.tabs.onUpdated.removeListener(listenToTab);
    };
  }, [tabId, refresh]);

  // Before the first frame, which would be an empty one.
  useLayoutEffect(() => {
    refresh();
  }, [refresh]);

  const read = async () => {
    // The page may have gone to a place where this is not allowed: then its status says so.
    if (tabId !== undefined) await readPage(tabId).catch(() => {});
    await refresh();
  };
  const toSave = () => askPage({ tabId: tabId ?? -1, frameId: 0 }, 'page.title', {});
  const readAgain = () => {
    if (tabId !== undefined) askPage({ tabId }, 'page.readAgain', {}).catch(() => {});
  };
  return {
    status: state?.status,
    address: state?.address ?? NOWHERE,
    document: state && (state.document ?? null),
    source,
    found: foundEntities(frames),
    toSave,
    read,
    readAgain,
  };
}

export function foundEntities(frames: readonly FrameMentions[]): readonly FoundEntity[] {
  const found = new Map<EntityId, FoundEntity>();
  for (const { frameId, counts } of [...frames].sort((a, b) => a.frameId - b.frameId)) {
    for (const { entity, count } of counts) {
      const before = found.get(entity) ?? { entity, count: 0, frames: [] };
      found.set(entity, {
        entity,
        count: before.count + count,
        frames: [...before.frames, { frameId, count }],
      });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
