/** What the reader has chosen, kept up to date while the page is open. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { changeSettings, onSettingsChange, readSettings, type Settings, type SettingsChange } from '../settings.ts';

export interface ChosenSettings {
  readonly settings: Settings;
  /** Takes effect in all tabs at once. */
  readonly change: (change: SettingsChange) => void;
  /** The browser could not store the last change. */
  readonly hasFailed: boolean;
}

/** Undefined until they are read. */
export function useSettings(): ChosenSettings | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [hasFailed, setHasFailed] = useState(false);
  // Asked for before the first frame, which would be an empty one.
  useLayoutEffect(() => {
    const controller = new AbortController();
    readSettings().then(setSettings);
    onSettingsChange(setSettings, controller.signal);
    return () => controller.abort();
  }, []);
  if (!settings) return undefined;
  return {
    settings,
    change: (change) => {
      changeSettings(change).then(
        () => setHasFailed(false),
        () => setHasFailed(true),
      );
    },
    hasFailed,
  };
}
