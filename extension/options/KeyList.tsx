import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { t } from '../shared/strings.ts';

const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Not yet among the polyfill's types: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings */
type WithSettings = typeof browser.commands & { openShortcutSettings?(): Promise<void> };

/** The keys as they are now; absent where the browser has none, as on phones. */
export function KeyList() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const read = () => browser.commands?.getAll().then(setCommands);
    read();
    // Whoever has changed them in the browser's settings comes back to this page.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (commands.length === 0) return null;
  const change = () => {
    const { openShortcutSettings } = browser.commands as WithSettings;
    if (openShortcutSettings) openShortcutSettings.call(browser.commands);
    else browser.tabs.create({ url: CHROMIUM_PAGE });
  };
  const names = { 'next-mention': t('commandNextMention'), 'previous-mention': t('commandPreviousMention') };
  return (
    <div class="keys">
      <h3>{t('keysTitle')}</h3>
      <dl>
        {commands.map(({ name = '', shortcut }) =>
          name in names ? (
            <div key={name}>
              <dt>{names[name as keyof typeof names]}</dt>
              <dd>{shortcut ? <kbd>{shortcut}</kbd> : t('keyUnset')}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <button type="button" class="way" onClick={change}>
        {t('changeKeys')}
      </button>
    </div>
  );
}
