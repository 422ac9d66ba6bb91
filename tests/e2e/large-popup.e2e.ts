/** Popup and entity with very much to show: five hundred names on one page, and a claim with thirty copies. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listNames } from '../../src/claims/names-table.ts';
import type { Claim, Entity, Pack, Source } from '../../src/pack/schema.ts';
import { quiet } from './pages.ts';
import { listedEntries, openPopup } from './popup.ts';
import { currentBrowser, openSession, type Session } from './session.ts';

const NAMES = 500;
const COPIES = 30;
const letters = 'abcdefghij';
const inventedName = (at: number) => `Zorvan${[...String(at)].map((digit) => letters[Number(digit)]).join('')}x`;

let folder: string;
let session: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-large-'));
  cpSync(fileURLToPath(new URL(`../../dist/${currentBrowser()}`, import.meta.url)), folder, { recursive: true });
  const bundled: Pack = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
  const [firstEntity] = bundled.entities;
  const [firstSource] = bundled.sources;
  const [firstClaim] = bundled.claims;
  const [evidence] = firstClaim?.evidence ?? [];
  if (!firstEntity || !firstSource || !firstClaim || !evidence) throw new Error('the pack is empty');
  const entities = Array.from({ length: NAMES }, (_, at): Entity => {
    return {
      id: `z-${at}` as Entity['id'],
      name: inventedName(at),
      kind: 'company',
      description: 'Maker',
      aliases: [{ text: inventedName(at) }],
    } as Entity;
  });
  const sources = Array.from(
    { length: COPIES },
    (_, at): Source => ({
      ...firstSource,
      id: `copy-${at}` as Source['id'],
      origin: { basis: 'stated', value: 'wire' } as Source['origin'],
    }),
  );
  const claim: Claim = {
    ...firstClaim,
    id: 'copied' as Claim['id'],
    about: ['z-0' as Entity['id']],
    evidence: sources.map(({ id }) => ({ ...evidence, source: id })),
  };
  const pack = {
    ...bundled,
    entities: [...bundled.entities, ...entities],
    sources: [...bundled.sources, ...sources],
    claims: [...bundled.claims, claim],
  };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(pack));
  writeFileSync(join(folder, 'names.json'), JSON.stringify(listNames(pack)));
  session = await openSession({ extension: folder });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

// A session with a pack of its own does not know its tabs, and Firefox shows the popup of a tab that is named.
it.runIf(currentBrowser() === 'chromium')(
  'lists them in portions, and the sources of a claim that was copied thirty times',
  async () => {
    const tab = await session.openTab(quiet.address);
    await tab.page.evaluate(
      (names) => {
        for (const name of names)
          document.body.append(Object.assign(document.createElement('p'), { textContent: name }));
      },
      Array.from({ length: NAMES }, (_, at) => inventedName(at)),
    );
    const popup = await openPopup(tab);
    const expectEntries = () => expect.poll(() => listedEntries(popup), { timeout: 10_000 });
    const counted = async () => (await listedEntries(popup)).filter(({ mentions }) => mentions === 1).length;
    await expect.poll(counted, { timeout: 20_000 }).toBeGreaterThan(10);
    const count = () => popup.$$eval('ul.found > li', ({ length }) => length);
    const portion = await count();
    expect(portion).toBeLessThan(100);
    await popup.click('.more');
    await expect.poll(count).toBe(2 * portion);

    await popup.type('input[type=search]', inventedName(0));
    await expectEntries().toEqual([{ name: inventedName(0), mentions: null }]);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('ol.claims');
    const sources = () => popup.$$eval('.sources > li', ({ length }) => length);
    expect(await sources()).toBeLessThan(10);
    expect(await popup.$eval('.meta', ({ textContent }) => textContent)).toContain(`${COPIES} copies`);
    await popup.click('.claims .more');
    await expect.poll(sources).toBe(COPIES);
    await popup.close();
    await tab.close();
  },
);
