import type { ChosenSettings } from '../shared/components/use-settings.ts';
import { isSilenced, siteSwitched } from '../shared/settings.ts';
import { t } from '../shared/strings.ts';
import type { Page } from './use-page.ts';

interface SiteSwitchesProps {
  readonly page: Page;
  readonly chosen: ChosenSettings;
}

/** Whether names are marked: on this site, and anywhere. */
export function SiteSwitches({ page, chosen: { settings, change } }: SiteSwitchesProps) {
  const { address } = page;
  const { site } = address;
  const isOnSite = !isSilenced({ ...settings, isPaused: false }, address);
  const toggleSite = () => change(siteSwitched(settings, address, !isOnSite));
  return (
    <div class="switches">
      {site !== '' && (
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={isOnSite && !settings.isPaused}
            checked={isOnSite && !settings.isPaused}
            disabled={settings.isPaused}
            onChange={toggleSite}
          />
          <span>{t('onForSite', [site])}</span>
        </label>
      )}
      <span class="actions">
        {page.status === 'read' && isOnSite && !settings.isPaused && (
          <button type="button" onClick={page.readAgain}>
            {t('readAgain')}
          </button>
        )}
        <button
          type="button"
          aria-pressed={settings.isPaused}
          onClick={() => change({ set: { isPaused: !settings.isPaused } })}
        >
          {t(settings.isPaused ? 'resume' : 'pauseEverywhere')}
        </button>
      </span>
    </div>
  );
}
