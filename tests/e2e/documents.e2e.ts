/** Documents that are no HTML: read and marked where the browser shows their own text. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { cardName, cardRect, openCard } from './card.ts';
import { currentMarks } from './marks.ts';
import { pageTree } from './page-tree.ts';
import { listedEntries, openPopup } from './popup.ts';
import { openSession, type Session, type Tab } from './session.ts';

const XML = '<?xml version="1.0" encoding="utf-8"?>';
const STYLE = `<?xml-stylesheet type="text/css" href="data:text/css,note,title,to%7Bdisplay:block%7D"?>`;
const ATOM = 'http://www.w3.org/2005/Atom';

let session: Session;
let tab: Tab | undefined;

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
afterEach(async () => {
  // Browsers ask for an icon, of which there is none.
  expect(tab?.messages.filter((message) => !message.includes('404')) ?? []).toEqual([]);
  await tab?.close();
  tab = undefined;
});

async function openDocument(name: string, contentType: string, text: string): Promise<Tab> {
  const address = `http://documents.example/${name}`;
  session.web.publish(address, XML + text, contentType);
  tab = await session.openTab(address);
  return tab;
}

it.each([
  [
    'XHTML',
    'application/xhtml+xml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Huawei</title><link rel="icon" href="data:,"/></head>
    <body><p>Huawei and <b>SM</b>IC</p></body></html>`,
  ],
  [
    'XML with a style of its own',
    'application/xml',
    `${STYLE}<note><title>Huawei</title><to>and <b>SM</b>IC</to></note>`,
  ],
])('%s is marked, has its cards, and is listed in the popup', async (name, contentType, text) => {
  const { page } = await openDocument(name.length.toString(), contentType, text);
  await expect.poll(() => currentMarks(page), { timeout: 5_000 }).toEqual({ Huawei: 1, SMIC: 1 });
  const before = await pageTree(page);
  await openCard(page, 'Huawei', ':root');
  expect(await cardName(page)).toContain('Huawei');
  const { width, height } = await cardRect(page);
  expect(Math.min(width, height)).toBeGreaterThan(100);
  await page.keyboard.press('Escape');
  await expect.poll(() => pageTree(page)).toBe(before);
  const popup = await openPopup(tab as Tab);
  await expect
    .poll(() => listedEntries(popup))
    .toEqual([
      { name: 'Huawei', mentions: 1 },
      { name: 'SMIC', mentions: 1 },
    ]);
  await popup.close().catch(() => {});
});

it('a feed shown raw is marked by Chromium, and in Firefox the popup says that it cannot be read', async () => {
  const feed = `<feed xmlns="${ATOM}"><title>Huawei</title><entry><summary>SMIC</summary></entry></feed>`;
  const { page } = await openDocument('feed', 'application/xml', feed);
  if (session.kind === 'chromium') {
    await expect.poll(() => currentMarks(page), { timeout: 5_000 }).toEqual({ Huawei: 1, SMIC: 1 });
    await openCard(page, 'Huawei', 'body');
    expect(await cardName(page)).toContain('Huawei');
    await page.keyboard.press('Escape');
  }
  const popup = await openPopup(tab as Tab);
  if (session.kind === 'chromium') await expect.poll(() => listedEntries(popup)).toHaveLength(2);
  else await popup.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('no text'));
  await popup.close().catch(() => {});
});

it('a drawing is left alone, which the popup says', async () => {
  const text = '<text x="20" y="60">Huawei and SMIC</text>';
  await openDocument('drawing', 'image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`);
  const popup = await openPopup(tab as Tab);
  await popup.waitForFunction(() => document.querySelector('.notice')?.textContent?.includes('no text'));
  expect(await currentMarks((tab as Tab).page)).toEqual({});
  await popup.close().catch(() => {});
});
