/** A page that is not painted, since it is behind another, is not waited for longer than this. */
const LONGEST_MS = 200;

/** Resolves when what was rendered stands on the screen: what can wait must not compete with it. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
