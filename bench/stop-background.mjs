import { setTimeout as pause } from 'node:timers/promises';

/**
 * Stops the background of the extension, as Chromium does when it is idle; the next message starts it again.
 * @param {import('../scripts/browsers.mjs').LaunchedBrowser} launched
 */
export async function stopBackground({ browser, base }) {
  const target = browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(base));
  const worker = await target?.worker();
  // It may be gone already.
  await worker?.close().catch(() => {});
  await pause(200);
}
