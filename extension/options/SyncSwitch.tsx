import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { askBackground } from '../shared/messenger.ts';
import { t } from '../shared/strings.ts';
import { SYNC_KEY, type SyncStatus, syncStatusFrom } from '../shared/sync-status.ts';

/** Whether the settings are the same in all the reader's browsers. */
export function SyncSwitch() {
  const [status, setStatus] = useState<SyncStatus>({ isOn: false });
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    const listen = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => {
      const change = changes[SYNC_KEY];
      if (area === 'local' && change) setStatus(syncStatusFrom(change.newValue));
    };
    browser.storage.local.get(SYNC_KEY).then(({ [SYNC_KEY]: stored }) => setStatus(syncStatusFrom(stored)));
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, []);
  const turn = (isOn: boolean) =>
    askBackground('sync.turn', { isOn }).then(
      ({ isDone }) => setHasFailed(!isDone),
      () => setHasFailed(true),
    );
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          aria-describedby="sync-hint"
          aria-checked={status.isOn}
          checked={status.isOn}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <span>{t('syncSwitch')}</span>
      </label>
      <p class="hint" id="sync-hint">
        {t('syncHint')}
      </p>
      <div role="alert">
        {status.problem === 'full' && <p>{t('syncFull')}</p>}
        {status.problem === 'refused' && <p>{t('syncRefused')}</p>}
        {hasFailed && <p>{t('settingsFailed')}</p>}
      </div>
    </>
  );
}
