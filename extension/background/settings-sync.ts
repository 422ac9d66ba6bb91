/**
 * Shares the settings with the reader's other browsers through the browser's sync storage, where the reader wants it.
 * What is to be shared is kept here first, so that nothing is lost where the browser has no room for it or is offline.
 */
import browser from 'webextension-polyfill';
import {
  changeBetween,
  readSettings,
  SETTINGS_KEY,
  type Settings,
  type SettingsChange,
  settingsFrom,
} from '../shared/settings.ts';
import { migrate } from '../shared/settings-versions.ts';
import { SYNC_KEY, type SyncProblem, type SyncStatus } from '../shared/sync-status.ts';
import { isSyncKey, itemsOf, stateIn } from './sync-items.ts';
import { firstState, joined, type SyncState, settingsAt, stamped, stateFrom, withoutForgotten } from './sync-state.ts';
import { turns } from './turns.ts';

/** Changes that follow one another within this time are sent as one, in ms: browsers allow two writes a second. */
const COALESCED_MS = 2000;

interface Kept extends SyncStatus {
  readonly state: SyncState;
  /** There is something that was not sent. */
  readonly isWaiting: boolean;
}

export interface SettingsSync {
  readonly turn: (isOn: boolean) => Promise<void>;
}

/** `changeSettings`: changes what is stored here, and resolves to whether that was done. */
export function syncSettings(changeSettings: (change: SettingsChange) => Promise<boolean>): SettingsSync {
  const inTurn = turns();
  let isSending = false;

  const sendSoon = () => {
    if (isSending) return;
    isSending = true;
    setTimeout(() => {
      isSending = false;
      inTurn(send);
    }, COALESCED_MS);
  };

  /** Joins what others have shared, and has the settings here follow. */
  const receive = async (kept: Kept): Promise<Kept> => {
    const state = joined(kept.state, stateIn(await browser.storage.sync.get(null)));
    const settings = await readSettings();
    const change = changeBetween(settings, settingsAt(state, settings));
    const received = { ...kept, state };
    await keep(received);
    if (!isEmpty(change)) await changeSettings(change);
    return received;
  };

  const send = async () => {
    const kept = await read();
    if (!kept.isOn || !kept.isWaiting) return;
    const problem = await sendState(kept.state);
    await keep({ ...kept, isWaiting: problem !== undefined, problem });
  };

  const onLocalChange = async (before: Settings, after: Settings) => {
    const kept = await read();
    if (!kept.isOn) return;
    const state = stamped(kept.state, before, after, Date.now());
    if (JSON.stringify(state) === JSON.stringify(kept.state)) return;
    await keep({ ...kept, state, isWaiting: true });
    sendSoon();
  };

  browser.storage.onChanged.addListener((changes, area) => {
    const own = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (own) inTurn(() => onLocalChange(settingsOf(own.oldValue), settingsOf(own.newValue)));
    if (area === 'sync' && Object.keys(changes).some(isSyncKey)) {
      inTurn(async () => {
        const kept = await read();
        if (kept.isOn) await receive(kept);
      });
    }
  });
  // The background may have been stopped before it could send.
  inTurn(async () => {
    const kept = await read();
    if (kept.isOn && kept.isWaiting) sendSoon();
  });

  return {
    turn: (isOn) =>
      inTurn(async () => {
        if (!isOn) return keep({ isOn, state: [], isWaiting: false });
        await receive({ isOn, state: firstState(await readSettings()), isWaiting: true });
        await send();
      }),
  };
}

async function read(): Promise<Kept> {
  const { [SYNC_KEY]: stored } = await browser.storage.local.get(SYNC_KEY);
  const { isOn, isWaiting, state, problem } = (stored ?? {}) as Partial<Kept>;
  return { isOn: isOn === true, isWaiting: isWaiting === true, state: stateFrom(state), problem };
}

async function keep({ problem, ...kept }: Kept): Promise<void> {
  await browser.storage.local.set({ [SYNC_KEY]: { ...kept, ...(problem && { problem }) } });
}

/** Writes only the items that differ from what is there: browsers count writes. */
async function sendState(state: SyncState): Promise<SyncProblem | undefined> {
  try {
    const there = await browser.storage.sync.get(null);
    const items = itemsOf(withoutForgotten(joined(state, stateIn(there)), Date.now()));
    if (!items) return 'full';
    const changed = Object.entries(items).filter(([key, item]) => JSON.stringify(there[key]) !== JSON.stringify(item));
    if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed));
    const surplus = Object.keys(there).filter((key) => isSyncKey(key) && !(key in items));
    if (surplus.length > 0) await browser.storage.sync.remove(surplus);
    return undefined;
  } catch {
    return 'refused';
  }
}

function settingsOf(stored: unknown): Settings {
  return settingsFrom(migrate(stored));
}

function isEmpty({ set = {}, add = {}, remove = {} }: SettingsChange): boolean {
  return [set, add, remove].every((part) => Object.keys(part).length === 0);
}
