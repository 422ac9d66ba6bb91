/** Makes sure that both browsers are there, or says what to do: for machines that only test. */
import { browserKinds, findBrowser, installBrowsers } from './browsers.mjs';

try {
  installBrowsers();
  for (const kind of browserKinds) console.log(`${kind}: ${findBrowser(kind)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
