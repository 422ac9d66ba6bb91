/** Whether the settings are shared with the reader's other browsers, as the background keeps it in local storage. */

export const SYNC_KEY = 'sync';

/** `full`: more than the browser's sync storage holds. `refused`: the browser did not take it, now. */
export type SyncProblem = 'full' | 'refused';

export interface SyncStatus {
  readonly isOn: boolean;
  readonly problem?: SyncProblem | undefined;
}

export function syncStatusFrom(stored: unknown): SyncStatus {
  const { isOn, problem } = (stored ?? {}) as Partial<SyncStatus>;
  return { isOn: isOn === true, problem };
}
