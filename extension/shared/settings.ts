/**
 * What the reader has chosen, kept in this browser and the same in all its tabs. One stored object, read with care:
 * what is missing or was written by another version is as if it had not been chosen.
 */
import browser from 'webextension-polyfill';
import { LEVELS, type Level } from '../../src/mentions/find-mentions.ts';
import type { EntityId } from '../../src/pack/schema.ts';

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

/**
 * Changes what is stored by what it is now.
 *
 * @throws if the browser cannot store it
 */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  const settings = await readSettings();
  await browser.storage.local.set({ [KEY]: { ...settings, ...change(settings) } });
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
export function isSilenced({ isPaused, silencedSites }: Settings, site: string): boolean {
  return isPaused || silencedSites.some((silenced) => site === silenced || site.endsWith(`.${silenced}`));
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
