/**
 * Waits for a condition by asking again and again. Puppeteer's own `waitForFunction` compiles text within the page,
 * which a strict content security policy forbids.
 */

/** Between two questions: short against anything a person would notice, long enough not to keep the browser busy. */
const PAUSE_MS = 25;

/**
 * @template Value
 * @param {string} what Completes the sentence "Waited in vain for …".
 * @param {() => Promise<Value> | Value} ask
 * @param {number} [timeoutMs]
 * @returns {Promise<Exclude<Value, false | null | undefined>>} the first answer that is neither false, null nor undefined
 */
export async function waitUntil(what, ask, timeoutMs = 5_000) {
  const end = performance.now() + timeoutMs;
  /** @type {unknown} */
  let lastError;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) {
        return /** @type {Exclude<Value, false | null | undefined>} */ (answer);
      }
      lastError = undefined;
    } catch (error) {
      // A question asked during a navigation fails with the page it was asked of.
      lastError = error;
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
  throw new Error(`Waited in vain for ${what}`, { cause: lastError });
}
