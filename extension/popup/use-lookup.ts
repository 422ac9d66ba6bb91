/** Text to find names in: what the reader has selected on the page and asked about, or pastes. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { lookupKey } from '../shared/session-keys.ts';

export interface Lookup {
  /** Names are looked for in a text, not on the page. */
  readonly isAsked: boolean;
  readonly text: string;
  readonly ask: () => void;
  readonly change: (text: string) => void;
  readonly end: () => void;
}

/** Undefined until it is known whether the reader has asked about a selection. */
export function useLookup(tabId: number | undefined): Lookup | undefined {
  const [asked, setAsked] = useState<{ readonly text: string | null }>();
  useEffect(() => {
    if (tabId === undefined) {
      setAsked({ text: null });
      return;
    }
    const key = lookupKey(tabId);
    const take = (selected: unknown) => {
      setAsked((before) => (typeof selected === 'string' ? { text: selected } : (before ?? { text: null })));
      if (selected !== undefined) browser.storage.session.remove(key);
    };
    browser.storage.session.get(key).then(({ [key]: selected }) => take(selected));
    // The popup may be there before the text is.
    const listen = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
      if (changes[key]?.newValue !== undefined) take(changes[key].newValue);
    };
    browser.storage.session.onChanged.addListener(listen);
    return () => browser.storage.session.onChanged.removeListener(listen);
  }, [tabId]);
  if (!asked) return undefined;
  return {
    isAsked: asked.text !== null,
    text: asked.text ?? '',
    ask: () => setAsked({ text: '' }),
    change: (text) => setAsked({ text }),
    end: () => setAsked({ text: null }),
  };
}
