/** The interface's words. Keys are those of the English messages, so that a missing one does not compile. */
import browser from 'webextension-polyfill';
import type messages from '../_locales/en/messages.json';
import type { Language } from './settings-shape.ts';

export type StringKey = keyof typeof messages & string;

/** A language that the reader has chosen in the place of the browser's, as a BCP 47 tag. */
export type ChosenLanguage = Exclude<Language, 'browser'>;

/** The folders of the languages' words, as browsers name them. */
export const LOCALES: Readonly<Record<ChosenLanguage, string>> = { en: 'en', 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW' };

/** The words of one language, as its file in `_locales` holds them. */
export type Messages = Readonly<Partial<Record<StringKey, { readonly message: string }>>>;

/** The browser gives its own language's words at once; those of another are read first, and held here. */
let chosen: { readonly language: Language; readonly messages: Messages | undefined } | undefined;

/** From now on all words are those of a chosen language; without messages those of the browser's. */
export function speakLanguage(language: Language, messages: Messages | undefined): void {
  chosen = { language, messages };
}

/** The text for a key in the language of the interface. */
export function t(key: StringKey, substitutions: readonly string[] = []): string {
  const message = chosen?.messages?.[key]?.message;
  if (message === undefined) return browser.i18n.getMessage(key, [...substitutions]);
  return message.replace(/\$(\d)/g, (_, number) => substitutions[number - 1] ?? '');
}

type PluralBase = StringKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

let made: { readonly numbers: Intl.NumberFormat; readonly plurals: Intl.PluralRules } | undefined;

/** Made once: each takes longer than all that is done with it. */
function formats() {
  made ??= { numbers: new Intl.NumberFormat(uiLanguage()), plurals: new Intl.PluralRules(uiLanguage()) };
  return made;
}

/** The text for a number of things, in the form that the language asks for that number. */
export function plural(base: PluralBase, count: number): string {
  const { numbers, plurals } = formats();
  const form = plurals.select(count);
  return t(form === 'one' ? (`${base}_one` as StringKey) : `${base}_other`, [numbers.format(count)]);
}

/** A number as the reader's language writes it. */
export function formatNumber(number: number): string {
  return formats().numbers.format(number);
}

/** The language of the strings, which is not the browser's where there are none in that. */
export function uiLanguage(): string {
  return t('language');
}

/** The direction of the strings. */
export function uiDirection(): 'ltr' | 'rtl' {
  if (chosen?.messages) return 'ltr';
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** `2024-06-21`, `2024-06` or `2024` as the reader's language writes it, no more precise than it is. */
export function formatDate(date: string, monthAlone: 'long' | 'short' = 'long'): string {
  const [, month, day] = date.split('-');
  const precision: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month === undefined ? {} : { month: day === undefined ? monthAlone : 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  const firstDay = new Date(`${date.padEnd('YYYY-MM-DD'.length, '-01')}T00:00:00Z`);
  return new Intl.DateTimeFormat(uiLanguage(), { ...precision, timeZone: 'UTC' }).format(firstDay);
}
