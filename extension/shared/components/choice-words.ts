/** The words for what can be chosen, in the order in which it is offered. */
import { CHOICES, type ChoiceName, type Settings } from '../settings-shape.ts';
import { type StringKey, t, uiLanguage } from '../strings.ts';

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly explained?: string;
}

type Words = readonly [name: StringKey, explained?: StringKey];

const LEGENDS: Readonly<Record<ChoiceName, StringKey>> = {
  level: 'level',
  isPaused: 'pauseEverywhere',
  sitesMode: 'sitesMode',
  density: 'density',
  markStyle: 'markStyle',
  opening: 'opening',
  delayMs: 'delay',
  theme: 'theme',
  spacing: 'spacing',
  textSize: 'textSize',
  language: 'languageChoice',
};

const WORDS: Readonly<Record<string, Words>> = {
  'level strict': ['level_strict', 'level_strict_explained'],
  'level normal': ['level_normal', 'level_normal_explained'],
  'level loose': ['level_loose', 'level_loose_explained'],
  'isPaused true': ['yes'],
  'isPaused false': ['no'],
  'sitesMode except': ['sitesMode_except'],
  'sitesMode only': ['sitesMode_only'],
  'density first': ['density_first', 'density_first_explained'],
  'density all': ['density_all', 'density_all_explained'],
  'markStyle dots': ['style_dots'],
  'markStyle underline': ['style_underline'],
  'markStyle none': ['style_none'],
  'opening rest': ['opening_rest', 'opening_rest_explained'],
  'opening key': ['opening_key', 'opening_key_explained'],
  'opening click': ['opening_click', 'opening_click_explained'],
  'theme system': ['theme_system'],
  'theme light': ['theme_light'],
  'theme dark': ['theme_dark'],
  'spacing roomy': ['spacing_roomy'],
  'spacing compact': ['spacing_compact'],
  'language browser': ['language_browser'],
};

/** Each in itself, so that whoever does not read the interface's language finds theirs. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

export function legendOf(name: ChoiceName): string {
  return t(LEGENDS[name]);
}

export function optionsOf<Name extends ChoiceName>(name: Name): readonly Option<Settings[Name]>[] {
  const values: readonly Settings[Name][] = CHOICES[name] as never;
  return values.map((value) => optionOf(name, value));
}

export function optionOf<Name extends ChoiceName>(name: Name, value: Settings[Name]): Option<Settings[Name]> {
  const [label, explained] = WORDS[`${name} ${value}`] ?? [];
  if (label) return { value, label: t(label), ...(explained && { explained: t(explained) }) };
  if (name === 'delayMs') return { value, label: inSeconds(Number(value)) };
  if (name === 'textSize') return { value, label: inPercent(Number(value)) };
  return { value, label: LANGUAGE_NAMES[String(value)] ?? String(value) };
}

function inSeconds(milliseconds: number): string {
  const format = { style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(milliseconds / 1000);
}

function inPercent(percent: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(percent / 100);
}
