/**
 * What of the settings is shared with the reader's other browsers: each choice and each item of a list by itself, with
 * the time of its last change. Two states are joined entry by entry, the later one wins: so browsers that have met the
 * same changes agree, in whatever order they met them. What was taken out of a list stays as an entry that says so.
 */
import {
  CHOICE_NAMES,
  changedSettings,
  DEFAULT_SETTINGS,
  isChoice,
  isRecord,
  itemKey,
  LIST_NAMES,
  LISTS,
  type ListItem,
  type Settings,
} from '../shared/settings-shape.ts';

export interface SyncEntry {
  /** Of the choice or the list. */
  readonly name: string;
  readonly value: unknown;
  /** Ms since 1970; 0 for what was chosen before the settings were shared. */
  readonly time: number;
  /** The value is out of the list. */
  readonly isOut?: true;
}

export type SyncState = readonly SyncEntry[];

/** After this an item that was taken out is forgotten, in ms: browsers that were away longer bring it back. */
const REMEMBERED_MS = 365 * 24 * 60 * 60 * 1000;

/** What is shared once the settings have changed; `now` in ms since 1970. */
export function stamped(state: SyncState, before: Settings, after: Settings, now: number): SyncState {
  const known = byKey(state);
  const entries: SyncEntry[] = [];
  const stamp = (entry: Omit<SyncEntry, 'time'>) => {
    const old = known.get(keyOf(entry));
    if (old && isSaid(old, entry)) return;
    // A clock that was put back must not make a change older than what it changes.
    entries.push({ ...entry, time: Math.max(now, (old?.time ?? -1) + 1) });
  };
  for (const name of CHOICE_NAMES) if (before[name] !== after[name]) stamp({ name, value: after[name] });
  for (const name of LIST_NAMES) {
    for (const value of missingFrom(before[name], after[name])) stamp({ name, value });
    for (const value of missingFrom(after[name], before[name])) stamp({ name, value, isOut: true });
  }
  return joined(state, entries);
}

/** What is shared by a browser that begins to: all that was chosen, as older than any change. */
export function firstState(settings: Settings): SyncState {
  return stamped([], DEFAULT_SETTINGS, settings, 0);
}

/** Both states in one. */
export function joined(one: SyncState, other: SyncState): SyncState {
  const entries = byKey(one);
  for (const entry of other) {
    const known = entries.get(keyOf(entry));
    if (!known || isLater(entry, known)) entries.set(keyOf(entry), entry);
  }
  return [...entries.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** A state without the items that were taken out so long ago that they are forgotten. */
export function withoutForgotten(state: SyncState, now: number): SyncState {
  return state.filter(({ isOut, time }) => !isOut || time > now - REMEMBERED_MS);
}

/** The settings as a state has them; what it does not say, or says in words unknown here, stays. */
export function settingsAt(state: SyncState, settings: Settings): Settings {
  const set: Record<string, unknown> = {};
  const add: Record<string, readonly unknown[]> = {};
  const remove: Record<string, readonly unknown[]> = {};
  for (const { name, value, isOut } of state) {
    const choice = CHOICE_NAMES.find((one) => one === name);
    if (choice && isChoice(choice, value)) set[choice] = value;
    const list = LIST_NAMES.find((one) => one === name);
    if (!list || !LISTS[list](value)) continue;
    const changed = isOut ? remove : add;
    changed[list] = [...(changed[list] ?? []), value];
  }
  return changedSettings(settings, { set, add, remove });
}

/** The entries of anything that may have been stored. */
export function stateFrom(stored: unknown): SyncState {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

function isEntry(value: unknown): value is SyncEntry {
  if (!isRecord(value)) return false;
  const { name, time, isOut } = value;
  return typeof name === 'string' && Number.isFinite(time) && (isOut === undefined || isOut === true);
}

function byKey(state: SyncState): Map<string, SyncEntry> {
  return new Map(state.map((entry) => [keyOf(entry), entry]));
}

function keyOf({ name, value }: Pick<SyncEntry, 'name' | 'value'>): string {
  const list = LIST_NAMES.find((one) => one === name);
  if (list && LISTS[list](value)) return `${name} ${itemKey(value as ListItem)}`;
  // A list that only a later version has is joined by whole items, a choice by its name.
  return typeof value === 'object' ? `${name} ${JSON.stringify(value)}` : name;
}

function isSaid(one: SyncEntry, other: Pick<SyncEntry, 'value' | 'isOut'>): boolean {
  return one.isOut === other.isOut && JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** Of two entries of one time, all browsers must take the same. */
function isLater(one: SyncEntry, other: SyncEntry): boolean {
  if (one.time !== other.time) return one.time > other.time;
  return JSON.stringify([one.isOut ?? false, one.value]) > JSON.stringify([other.isOut ?? false, other.value]);
}

function missingFrom(list: readonly ListItem[], wanted: readonly ListItem[]): readonly ListItem[] {
  const there = new Set(list.map(itemKey));
  return wanted.filter((item) => !there.has(itemKey(item)));
}
