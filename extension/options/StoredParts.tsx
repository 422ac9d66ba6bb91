import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { askBackground } from '../shared/messenger.ts';
import type { Settings } from '../shared/settings-shape.ts';
import { type StringKey, t, uiLanguage } from '../shared/strings.ts';
import { saveSettings } from './FileSection.tsx';
import { type StoredPart, storedParts } from './stored-parts.ts';

const NEVER_SENT = [
  'neverSent_pages',
  'neverSent_names',
  'neverSent_choices',
  'neverSent_counts',
] as const satisfies readonly StringKey[];

/** What is kept and how much, what is never sent, and the end of it all. */
export function StoredParts({ settings }: { readonly settings: Settings }) {
  const [parts, setParts] = useState<readonly StoredPart[]>([]);
  useEffect(() => {
    const read = () => storedParts().then(setParts);
    read();
    browser.storage.onChanged.addListener(read);
    return () => browser.storage.onChanged.removeListener(read);
  }, []);
  return (
    <>
      <h3>{t('storedTitle')}</h3>
      {parts.length === 0 ? (
        <p class="none">{t('nothingStored')}</p>
      ) : (
        <dl class="parts">
          {parts.map(({ name, bytes }) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>{inBytes(bytes)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="hint">{t('storedInMemory')}</p>
      <h3>{t('neverSentTitle')}</h3>
      <ul class="told">
        {NEVER_SENT.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p>
        <a href={browser.runtime.getURL('welcome/welcome.html')}>{t('toWelcome')}</a>
      </p>
      <EraseAll settings={settings} parts={parts} />
    </>
  );
}

function EraseAll({ settings, parts }: { readonly settings: Settings; readonly parts: readonly StoredPart[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [outcome, setOutcome] = useState<'erased' | 'eraseFailed' | null>(null);
  const erase = async () => {
    const { isDone } = await askBackground('data.erase', {}).catch(() => ({ isDone: false }));
    setOutcome(isDone ? 'erased' : 'eraseFailed');
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" class="grave" onClick={() => dialog.current?.showModal()}>
        {t('eraseAll')}
      </button>
      <p role="status">{outcome && t(outcome)}</p>
      <dialog ref={dialog} aria-labelledby="erase-title">
        <h2 id="erase-title">{t('eraseTitle')}</h2>
        <p>{t('eraseWhat')}</p>
        <ul class="told">
          {parts.map(({ name, page }) => (
            <li key={name}>
              {t(name)}
              {page && (
                <>
                  {' · '}
                  <a href={browser.runtime.getURL(page)} target="_blank" rel="noopener">
                    {t('exportFirst')}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
        <p>{t('eraseExplained')}</p>
        <div class="buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('cancel')}
          </button>
          <button type="button" onClick={() => saveSettings(settings)}>
            {t('exportSettings')}
          </button>
          <button type="button" class="grave" onClick={erase}>
            {t('eraseNow')}
          </button>
        </div>
      </dialog>
    </>
  );
}

function inBytes(bytes: number): string {
  const isLarge = bytes >= 1000;
  const unit = isLarge ? 'kilobyte' : 'byte';
  const format = { style: 'unit', unit, unitDisplay: isLarge ? 'short' : 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(isLarge ? bytes / 1000 : bytes);
}
