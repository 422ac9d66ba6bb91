/** The interface's words. Keys are those of the English messages, so that a missing one does not compile. */
import browser from 'webextension-polyfill';
import type messages from '../_locales/en/messages.json';

export type StringKey = keyof typeof messages & string;

/** The text for a key in the browser's language. */
export function t(key: StringKey, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]);
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
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** `2024-06-21`, `2024-06` or `2024` as the reader's language writes it, no more precise than it is. */
export function formatDate(date: string): string {
  const [, month, day] = date.split('-');
  const precision: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month === undefined ? {} : { month: day === undefined ? 'long' : 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  const firstDay = new Date(`${date.padEnd('YYYY-MM-DD'.length, '-01')}T00:00:00Z`);
  return new Intl.DateTimeFormat(uiLanguage(), { ...precision, timeZone: 'UTC' }).format(firstDay);
}
