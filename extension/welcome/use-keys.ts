import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** The keys of Sidelight's commands by their names, as they are set now; empty where a reader has unset one. */
export function useKeys(): Readonly<Record<string, string>> {
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    browser.commands?.getAll().then((commands) => {
      setKeys(Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut])));
    });
  }, []);
  return keys;
}
