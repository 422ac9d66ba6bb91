import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../shared/strings.ts';

/** The keys that step through the names on a page, as they are set now; nothing if the reader has unset them. */
export function ShortcutHint() {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    browser.commands?.getAll().then((commands) => {
      setKeys(Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut])));
    });
  }, []);
  const { 'next-mention': next, 'previous-mention': previous } = keys;
  if (!next || !previous) return null;
  return <footer class="foot">{t('keysHint', [next, previous])}</footer>;
}
