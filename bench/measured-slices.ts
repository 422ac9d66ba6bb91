/** Stands in for the content script's `idle-slices.ts` in the bench: the same slices, and how long each takes. */
import { runInSlices as run } from '../extension/content/idle-slices.ts';

/** Milliseconds of each slice since it was last emptied. */
export const sliceTimes: number[] = [];

export function runInSlices(step: () => boolean, signal: AbortSignal): Promise<void> {
  let isRunning = false;
  return run(() => {
    if (!isRunning) {
      isRunning = true;
      const start = performance.now();
      // Runs as soon as the slice's own turn is over.
      queueMicrotask(() => {
        isRunning = false;
        sliceTimes.push(performance.now() - start);
      });
    }
    return step();
  }, signal);
}
