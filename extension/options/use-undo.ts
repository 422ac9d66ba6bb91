/** Changes that take something away, each to be taken back while the page is open and no later one is made. */
import { useState } from 'preact/hooks';
import type { ChosenSettings } from '../shared/components/use-settings.ts';
import { changeBetween, changedSettings, type SettingsChange } from '../shared/settings-shape.ts';

export interface Undo {
  /** What was done last, in words; null if there is nothing to take back. */
  readonly done: string | null;
  /** Makes a change that can be taken back. */
  readonly change: (change: SettingsChange, done: string) => void;
  readonly takeBack: () => void;
}

export function useUndo(chosen: ChosenSettings | undefined): Undo | undefined {
  const [last, setLast] = useState<{ readonly done: string; readonly back: SettingsChange } | null>(null);
  if (!chosen) return undefined;
  const { settings } = chosen;
  return {
    done: last?.done ?? null,
    change: (change, done) => {
      setLast({ done, back: changeBetween(changedSettings(settings, change), settings) });
      chosen.change(change);
    },
    takeBack: () => {
      if (last) chosen.change(last.back);
      setLast(null);
    },
  };
}
