/**
 * What a reader can choose, what it is at first, and how any value that may have been stored is read as settings:
 * field by field, so that what is missing or is of another version is as if it had not been chosen.
 */
import { LEVELS, type Level } from '../../src/mentions/find-mentions.ts';
import type { EntityId } from '../../src/pack/schema.ts';
import { hasPath, matchesPattern, type PageAddress } from './site-patterns.ts';

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

/** The colours of the card and of all pages of Sidelight's own. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How much room claims have around them. */
export const SPACINGS = ['roomy', 'compact'] as const;
export type Spacing = (typeof SPACINGS)[number];

/** The size of Sidelight's own text and of what is around it, in per cent of what was designed. */
export const TEXT_SIZES = [100, 110, 125, 150] as const;

/** On everywhere except on the silenced sites, or only on the chosen ones (and there too not on silenced ones). */
export const SITES_MODES = ['except', 'only'] as const;
export type SitesMode = (typeof SITES_MODES)[number];

/** The language of the interface: that of the browser, or one of those that there are, as a BCP 47 tag. */
export const LANGUAGES = ['browser', 'en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  readonly level: Level;
  /** Nothing is marked anywhere. */
  readonly isPaused: boolean;
  readonly sitesMode: SitesMode;
  /** Patterns (site-patterns.ts) of pages on which nothing is marked. A host name alone is one. */
  readonly silencedSites: readonly string[];
  /** Patterns of the pages on which names are marked where the mode is 'only'. */
  readonly onlySites: readonly string[];
  /** Entities that are marked nowhere. */
  readonly silencedEntities: readonly EntityId[];
  readonly exceptions: readonly NameException[];
  readonly density: Density;
  readonly markStyle: MarkStyle;
  readonly opening: Opening;
  readonly delayMs: number;
  readonly theme: Theme;
  readonly spacing: Spacing;
  /** Per cent. */
  readonly textSize: number;
  readonly language: Language;
}

export const DEFAULT_SETTINGS: Settings = {
  level: 'normal',
  isPaused: false,
  sitesMode: 'except',
  silencedSites: [],
  onlySites: [],
  silencedEntities: [],
  exceptions: [],
  density: 'first',
  markStyle: 'dots',
  opening: 'rest',
  delayMs: 350,
  theme: 'system',
  spacing: 'roomy',
  textSize: 100,
  language: 'browser',
};

/** Choices of which there is one each, with all that can be chosen. */
export const CHOICES = {
  level: LEVELS,
  isPaused: [false, true],
  sitesMode: SITES_MODES,
  density: DENSITIES,
  markStyle: MARK_STYLES,
  opening: OPENINGS,
  delayMs: DELAYS_MS,
  theme: THEMES,
  spacing: SPACINGS,
  textSize: TEXT_SIZES,
  language: LANGUAGES,
} as const satisfies { readonly [Name in ChoiceName]: readonly Settings[Name][] };

/** Lists, with what each of their items must be. */
export const LISTS = {
  silencedSites: isText,
  onlySites: isText,
  silencedEntities: isText,
  exceptions: isNameException,
} as const satisfies { readonly [Name in ListName]: (item: unknown) => boolean };

export type ListName = 'silencedSites' | 'onlySites' | 'silencedEntities' | 'exceptions';
export type ChoiceName = Exclude<keyof Settings, ListName>;
export type ListItem = string | NameException;

export const CHOICE_NAMES = Object.keys(CHOICES) as readonly ChoiceName[];
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** Settings from anything that may have been stored. */
export function settingsFrom(stored: unknown): Settings {
  const from = isRecord(stored) ? stored : {};
  const choices = CHOICE_NAMES.map((name) => [name, isChoice(name, from[name]) ? from[name] : DEFAULT_SETTINGS[name]]);
  const lists = LIST_NAMES.map((name) => {
    const list = from[name];
    return [name, Array.isArray(list) ? list.filter((item) => LISTS[name](item)) : []];
  });
  return Object.fromEntries([...choices, ...lists]);
}

export function isChoice(name: ChoiceName, value: unknown): boolean {
  return (CHOICES[name] as readonly unknown[]).includes(value);
}

/** A change to what is chosen, told so that any number of them can follow one another whatever is stored by then. */
export interface SettingsChange {
  /** Choices of which there is one each. */
  readonly set?: Partial<Pick<Settings, ChoiceName>>;
  /** What lists come to hold, unless they do. */
  readonly add?: Partial<Pick<Settings, ListName>>;
  /** What lists come to hold no longer. */
  readonly remove?: Partial<Pick<Settings, ListName>>;
}

/** The settings after a change. */
export function changedSettings(settings: Settings, { set, add = {}, remove = {} }: SettingsChange): Settings {
  const list = (name: ListName) => {
    const left = without(settings[name], remove[name]);
    return [...left, ...without(add[name] ?? [], left)];
  };
  return settingsFrom({ ...settings, ...set, ...Object.fromEntries(LIST_NAMES.map((name) => [name, list(name)])) });
}

/** The change that makes one of the other; what lists hold besides is left alone. */
export function changeBetween(before: Settings, after: Settings): SettingsChange {
  const listed = (from: Settings, to: Settings) =>
    Object.fromEntries(
      LIST_NAMES.flatMap((name) => {
        const more = without(to[name], from[name]);
        return more.length > 0 ? [[name, more]] : [];
      }),
    );
  const differing = CHOICE_NAMES.filter((name) => before[name] !== after[name]);
  return {
    set: Object.fromEntries(differing.map((name) => [name, after[name]])),
    add: listed(before, after),
    remove: listed(after, before),
  };
}

function without(items: readonly ListItem[], others: readonly ListItem[] = []): readonly ListItem[] {
  const gone = new Set(others.map(itemKey));
  return items.filter((item) => !gone.has(itemKey(item)));
}

/** What tells items of one list apart. */
export function itemKey(item: ListItem): string {
  return typeof item === 'string' ? item : JSON.stringify([item.entity, item.name, item.site]);
}

/** Whether the reader wants nothing marked on a page. */
export function isSilenced(settings: Settings, page: PageAddress): boolean {
  return settings.isPaused || silencing(settings, page).length > 0 || !isAmongChosen(settings, page);
}

/** The silenced sites that a page is on. */
export function silencing({ silencedSites }: Settings, page: PageAddress): readonly string[] {
  return silencedSites.filter((pattern) => matchesPattern(pattern, page));
}

function isAmongChosen({ sitesMode, onlySites }: Settings, page: PageAddress): boolean {
  return sitesMode === 'except' || onlySites.some((pattern) => matchesPattern(pattern, page));
}

/** The change that has a page's site marked, or not. */
export function siteSwitched(settings: Settings, page: PageAddress, isOn: boolean): SettingsChange {
  if (!isOn) return { add: { silencedSites: [page.site] } };
  return {
    remove: { silencedSites: silencing(settings, page) },
    ...(!isAmongChosen(settings, page) && { add: { onlySites: [page.site] } }),
  };
}

/** Whether it can matter which page of a site a reader is on. */
export function caresForPaths({ sitesMode, silencedSites, onlySites }: Settings): boolean {
  return silencedSites.some(hasPath) || (sitesMode === 'only' && onlySites.some(hasPath));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNameException(value: unknown): value is NameException {
  if (!isRecord(value)) return false;
  const { entity, name, site } = value;
  return isText(entity) && isText(name) && (site === undefined || isText(site));
}
