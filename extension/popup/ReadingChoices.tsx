import browser from 'webextension-polyfill';
import { SettingChoice } from '../shared/components/SettingChoice.tsx';
import type { ChosenSettings } from '../shared/components/use-settings.ts';
import { t } from '../shared/strings.ts';

/** How pages are marked and cards open, and the way to all else that can be chosen. */
export function ReadingChoices({ chosen }: { readonly chosen: ChosenSettings }) {
  return (
    <>
      <details class="reading">
        <summary>{t('readingChoices')}</summary>
        <SettingChoice name="level" chosen={chosen} />
        <SettingChoice name="density" chosen={chosen} />
        <SettingChoice name="markStyle" chosen={chosen} />
        <SettingChoice name="opening" chosen={chosen} />
        {chosen.settings.opening === 'rest' && <SettingChoice name="delayMs" chosen={chosen} />}
      </details>
      <p class="reading">
        <button type="button" class="to-settings" onClick={() => browser.runtime.openOptionsPage()}>
          {t('allSettings')}
        </button>
      </p>
    </>
  );
}
