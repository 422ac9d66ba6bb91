/** Reads the interface's words in a chosen language from the package: for extension pages and the background. */
import browser from 'webextension-polyfill';
import { type ChosenLanguage, LOCALES, type Messages } from './strings.ts';

/** @throws if the package cannot be read */
export async function loadMessages(language: ChosenLanguage): Promise<Messages> {
  const response = await fetch(browser.runtime.getURL(`_locales/${LOCALES[language]}/messages.json`));
  return (await response.json()) as Messages;
}
