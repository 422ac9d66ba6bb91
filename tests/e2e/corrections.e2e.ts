/** Claims that were corrected or withdrawn, in card and popup: with a pack in which that has happened. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Pack } from '../../src/pack/schema.ts';
import { findInCard, openCard } from './card.ts';
import { news } from './pages.ts';
import { currentBrowser, openSession, type Session } from './session.ts';

const corrections = [
  { on: '2026-03-01', changed: 'the speaker', why: 'It was somebody else.' },
  { on: '2026-03-03', before: 'It said something else before.', why: 'A slip of the pen.', by: 'a reader' },
];
const withdrawn = { on: '2026-04-01', why: 'The source took it back.' };

let folder: string;
let session: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-amended-'));
  cpSync(fileURLToPath(new URL(`../../dist/${currentBrowser()}`, import.meta.url)), folder, { recursive: true });
  const pack: Pack = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
  let isFirst = true;
  const claims = pack.claims.map((claim) => {
    const concerns = (id: string) => claim.about.some((entity) => entity === id);
    if (concerns('asml')) return { ...claim, withdrawn };
    if (!concerns('smic')) return claim;
    // One of SMIC's is withdrawn, too: it goes last.
    if (isFirst) {
      isFirst = false;
      return { ...claim, withdrawn };
    }
    return { ...claim, corrections };
  });
  writeFileSync(join(folder, 'pack.json'), JSON.stringify({ ...pack, claims }));
  session = await openSession({ extension: folder, probe: true });
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

const notes = ['Corrected Mar 3, 2026.', 'Said before:', 'It said something else before.', 'A slip of the pen.'];

it('says in the card what a claim said before, and why', async () => {
  const tab = await session.openTab(news.address);
  await openCard(tab.page, 'SMIC');
  const [note] = await findInCard(tab.page, '.amended');
  for (const part of [...notes, 'pointed out by a reader']) expect(note?.text).toContain(part);
  expect((await findInCard(tab.page, '.claims > li:first-child .amended')).length, 'the last one alone').toBe(1);
  await tab.close();
});

it('says before a withdrawn claim that it is withdrawn', async () => {
  const tab = await session.openTab(news.address);
  await openCard(tab.page, 'ASML');
  const [first] = await findInCard(tab.page, '.claims > li:first-child > :first-child');
  expect(first?.text).toContain('Withdrawn Apr 1, 2026: The source took it back.');
  await tab.close();
});

it('shows all corrections in the popup, newest first, and what was withdrawn last', async () => {
  const popup = await session.launched.openExtensionPage('popup/popup.html');
  await popup.locator('input[type=search]').fill('SMIC');
  await popup.locator('ul.found button').click();
  await popup.waitForSelector('ol.claims');
  const items = await popup.$$eval('ol.claims > li', (all) =>
    all.map((item) => [...item.querySelectorAll('.amended')].map(({ textContent }) => textContent ?? '')),
  );
  const [newest, oldest] = items.find((amended) => amended.length === 2) ?? [];
  for (const part of notes) expect(newest).toContain(part);
  expect(oldest).toContain('Corrected Mar 1, 2026. Also changed: the speaker');
  const isWithdrawn = items.map(([note = '']) => note.startsWith('Withdrawn'));
  expect(isWithdrawn).toContain(true);
  expect(isWithdrawn.indexOf(true)).toBeGreaterThan(isWithdrawn.lastIndexOf(false));
  await popup.close();
});
