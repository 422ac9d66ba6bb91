/**
 * What the reader has chosen, kept in this browser and the same in all its tabs. One stored object, read with care:
 * what is missing or was written by another version is as if it had not been chosen.
 */
import browser from 'webextension-polyfill';
import { LEVELS, type Level } from '../../src/mentions/find-mentions.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { askBackground } from './messenger.ts';

/** A name that the reader has said is not the entity it was taken for, or need not be marked. */
export interface NameException {
  readonly entity: EntityId;
  /** The name as it stands on the page. */
  readonly name: string;
  /** Only there; everywhere if absent. */
  readonly site?: string;
}

/** Which mentions are marked: all of them, or of each entity the first in each section of a page. */
export const DENSITIES = ['first', 'all'] as const;
export type Density = (typeof DENSITIES)[number];

export const MARK_STYLES = ['underline', 'dots', 'none'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** What opens a card besides the keyboard: a pointer that rests, one that rests while a key is held, or a click. */
export const OPENINGS = ['rest', 'key', 'click'] as const;
export type Opening = (typeof OPENINGS)[number];

/** How long a pointer rests before a card opens, in ms. */
export const DELAYS_MS = [200, 350, 600, 1000] as const;

export interface Settings {
  readonly level: Level;
  /** Nothing is marked anywhere. */
  readonly isPaused: boolean;
  /** Host names on which nothing is marked, nor on those below them. */
  readonly silencedSites: readonly string[];
  /** Entities that are marked nowhere. */
  readonly silencedEntities: readonly EntityId[];
  readonly exceptions: readonly NameException[];
  readonly density: Density;
  readonly markStyle: MarkStyle;
  readonly opening: Opening;
  readonly delayMs: number;
}

export const DEFAULT_SETTINGS: Settings = {
  level: 'normal',
  isPaused: false,
  silencedSites: [],
  silencedEntities: [],
  exceptions: [],
  density: 'first',
  markStyle: 'dots',
  opening: 'rest',
  delayMs: 350,
};

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return settingsFrom(stored);
}

/** A change to what is chosen, told so that any number of them can follow one another whatever is stored by then. */
export interface SettingsChange {
  /** Choices of which there is one each. */
  readonly set?: Partial<Omit<Settings, ListName>>;
  /** What lists come to hold, unless they do. */
  readonly add?: Partial<Pick<Settings, ListName>>;
  /** What lists come to hold no longer. */
  readonly remove?: Partial<Pick<Settings, ListName>>;
}

const LISTS = ['silencedSites', 'silencedEntities', 'exceptions'] as const;
type ListName = (typeof LISTS)[number];

/** The settings after a change. */
export function changedSettings(settings: Settings, { set, add = {}, remove = {} }: SettingsChange): Settings {
  const list = (name: ListName) => {
    const gone = new Set(remove[name]?.map(keyOf));
    const left = settings[name].filter((item) => !gone.has(keyOf(item)));
    const known = new Set(left.map(keyOf));
    return [...left, ...(add[name] ?? []).filter((item) => !known.has(keyOf(item)))];
  };
  return settingsFrom({ ...settings, ...set, ...Object.fromEntries(LISTS.map((name) => [name, list(name)])) });
}

function keyOf(item: string | NameException): string {
  return typeof item === 'string' ? item : JSON.stringify([item.entity, item.name, item.site]);
}

/**
 * Changes what is stored. The background does it, so that changes made in several tabs at once follow one another.
 *
 * @throws if the browser cannot store it, or the background cannot be reached
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  const { isStored } = await askBackground('settings.change', { change });
  if (!isStored) throw new Error('The browser could not store the settings.');
}

/**
 * Stores settings in the place of all that is stored: for the background alone, which is the one that writes.
 *
 * @throws if the browser cannot store them
 */
export async function storeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the settings after each change, wherever it was made, until `signal` is aborted. */
export function onSettingsChange(callback: (settings: Settings) => void, signal?: AbortSignal): void {
  const listen = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) callback(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

/** Whether the reader wants nothing marked on a site; those below a silenced one are silenced with it. */
export function isSilenced(settings: Settings, site: string): boolean {
  return settings.isPaused || silencing(settings, site).length > 0;
}

/** The silenced sites that a site is one of or below. */
export function silencing({ silencedSites }: Settings, site: string): readonly string[] {
  return silencedSites.filter((silenced) => site === silenced || site.endsWith(`.${silenced}`));
}

/** Settings from anything that may have been stored. */
export function settingsFrom(stored: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  return {
    level: oneOf(LEVELS, from.level) ?? DEFAULT_SETTINGS.level,
    isPaused: from.isPaused === true,
    silencedSites: listOf(from.silencedSites, isText),
    silencedEntities: listOf(from.silencedEntities, isEntityId),
    exceptions: listOf(from.exceptions, isNameException),
    density: oneOf(DENSITIES, from.density) ?? DEFAULT_SETTINGS.density,
    markStyle: oneOf(MARK_STYLES, from.markStyle) ?? DEFAULT_SETTINGS.markStyle,
    opening: oneOf(OPENINGS, from.opening) ?? DEFAULT_SETTINGS.opening,
    delayMs: oneOf(DELAYS_MS, from.delayMs) ?? DEFAULT_SETTINGS.delayMs,
  };
}

function oneOf<Choice>(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find((choice) => choice === value);
}

function listOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isEntityId(value: unknown): value is EntityId {
  return isText(value);
}

function isNameException(value: unknown): value is NameException {
  if (typeof value !== 'object' || value === null) return false;
  const { entity, name, site } = value as Partial<Record<keyof NameException, unknown>>;
  return isEntityId(entity) && isText(name) && (site === undefined || isText(site));
}
