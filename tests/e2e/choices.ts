/** What the reader has chosen, written where Sidelight keeps it. */
import type { Settings } from '../../extension/shared/settings.ts';
import type { Session } from './session.ts';

declare const browser: { storage: { local: { set(items: object): Promise<void> } } };

/** Chooses settings for the tabs that are opened from now on; what is not named is as it was at first. */
export async function choose({ launched }: Session, settings: Partial<Settings>): Promise<void> {
  const page = await launched.openExtensionPage('popup/popup.html');
  await page.evaluate((settings) => browser.storage.local.set({ settings }), settings);
  await page.close();
}
