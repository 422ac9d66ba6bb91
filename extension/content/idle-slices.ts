/** Long work in slices shorter than a frame, behind everything the page has to do itself. */

/** At most this much of a frame's 16.7 ms, with room for the last step to overrun. */
const SLICE_MS = 3;

/**
 * Calls `step` until it returns false, pausing between slices. Tasks are queued with background priority: yielding
 * with the default one lets the page's frames starve.
 */
export async function runInSlices(step: () => boolean, signal: AbortSignal): Promise<void> {
  for (;;) {
    await nextTurn();
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    do {
      if (!step()) return;
    } while (performance.now() < end);
  }
}

function nextTurn(): Promise<void> {
  if ('scheduler' in globalThis && typeof scheduler.postTask === 'function') {
    return scheduler.postTask(() => {}, { priority: 'background' });
  }
  return new Promise((resolve) => setTimeout(resolve));
}

declare const scheduler: {
  postTask?: (task: () => void, options: { priority: 'background' }) => Promise<void>;
};
