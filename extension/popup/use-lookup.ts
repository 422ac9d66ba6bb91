/** Text to find names in: what the reader has selected on the page and asked about, or pastes. */
import { useLayoutEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { lookupKey } from '../shared/session-keys.ts';

export interface Lookup {
  /** Names are looked for in a text, not on the page. */
  readonly isAsked: boolean;
  readonly text: string;
  /** How often it was a selection on the page that was asked about. */
  readonly selections: number;
  readonly ask: () => void;
  readonly change: (text: string) => void;
  readonly end: () => void;
}

/** Undefined until it is known whether the reader has asked about a selection. */
export function useLookup(tabId: number | undefined): Lookup | undefined {
  const [asked, setAsked] = useState<{ readonly text: string | null; readonly selections: number }>();
  // Before the first frame, which would be an empty one.
  useLayoutEffect(() => {
    if (tabId === undefined) {
      setAsked({ text: null, selections: 0 });
      return;
    }
    const key = lookupKey(tabId);
    const take = (selected: unknown) => {
      setAsked((before = { text: null, selections: 0 }) =>
        typeof selected === 'string' ? { text: selected, selections: before.selections + 1 } : before,
      );
      if (selected !== undefined) browser.storage.session.remove(key);
    };
    browser.storage.session.get(key).then(({ [key]: selected }) => take(selected));
    // Popup and side panel may be there before the text is.
    const listen = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
      if (changes[key]?.newValue !== undefined) take(changes[key].newValue);
    };
    browser.storage.session.onChanged.addListener(listen);
    return () => browser.storage.session.onChanged.removeListener(listen);
  }, [tabId]);
  if (!asked) return undefined;
  const change = (text: string | null) => setAsked({ ...asked, text });
  return {
    isAsked: asked.text !== null,
    text: asked.text ?? '',
    selections: asked.selections,
    ask: () => change(''),
    change,
    end: () => change(null),
  };
}
