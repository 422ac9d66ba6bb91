/** When an app goes to another address without loading another document. */

/** Calls back after each change of the path, until `signal` is aborted. */
export function watchAddress(onChange: () => void, signal: AbortSignal): void {
  let path = location.pathname;
  const look = () => {
    if (location.pathname === path) return;
    path = location.pathname;
    onChange();
  };
  globalThis.navigation?.addEventListener('currententrychange', look, { signal });
  // For where a content script has no `navigation`.
  addEventListener('popstate', look, { signal });
}
