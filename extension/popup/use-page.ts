/** The page of a tab as the popup sees it, kept up to date while the popup is open. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { EntityId } from '../../src/pack/schema.ts';
import type { FrameMentions } from '../shared/messages.ts';
import { askBackground } from '../shared/messenger.ts';
import { type PageStatus, pageStatus, readPage } from './page-status.ts';

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
  /** Most mentions first. */
  readonly found: readonly FoundEntity[];
  readonly read: () => Promise<void>;
}

export function usePage(tabId: number | undefined): Page {
  const [status, setStatus] = useState<PageStatus>();
  const [frames, setFrames] = useState<readonly FrameMentions[]>([]);

  const refresh = useCallback(async () => {
    const now = tabId === undefined ? 'restricted' : await pageStatus(tabId);
    setFrames(tabId !== undefined && now === 'read' ? await askBackground('tabs.mentions', { tabId }) : []);
    setStatus(now);
  }, [tabId]);

  useEffect(() => {
    refresh();
    // The background writes down what frames report: whatever it writes may be news of this tab.
    const listen = () => {
      refresh();
    };
    browser.storage.session.onChanged.addListener(listen);
    return () => browser.storage.session.onChanged.removeListener(listen);
  }, [refresh]);

  const read = async () => {
    if (tabId !== undefined) await readPage(tabId);
    await refresh();
  };
  return { status, found: foundEntities(frames), read };
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
