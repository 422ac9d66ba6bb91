/** The page that opens when Sidelight is installed: once, with a sample that shows what a card says. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../scripts/browsers.mjs';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { currentBrowser } from './session.ts';

const kind = currentBrowser();
let launched: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  const extension = fileURLToPath(new URL(`../../dist/${kind}`, import.meta.url));
  launched = await launch(kind, { extension, firstRun: true });
});
afterAll(() => launched?.close());

it('opens at installation, shows the claims on a name, and says what is never sent', async () => {
  const page = await waitUntil('the first-run page', async () => {
    for (const candidate of await launched.browser.pages()) {
      const address = await candidate.evaluate(() => location.href).catch(() => '');
      if (address === `${launched.base}welcome/welcome.html`) return candidate;
    }
    return undefined;
  });
  await page.waitForSelector('.sample button');
  expect(await page.$$eval('.sample button', (names) => names.map(({ textContent }) => textContent))).toEqual([
    'Huawei',
    'Nvidia',
    'SMIC',
  ]);
  await page.focus('.sample button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.sample-card .claims li');
  expect(await page.$eval('.sample-card h2', ({ textContent }) => textContent)).toContain('Huawei');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.$('.sample-card')).toBeNull();
  expect(await page.$$eval('.told li', (told) => told.length)).toBeGreaterThan(8);
  const links = await page.$$eval('.buttons a', (ways) => ways.map((way) => (way as HTMLAnchorElement).href));
  expect(links).toContain(`${launched.base}options/options.html`);
});
