/** What the card and the popup say of the page itself, and what a reader takes along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { articleText } from '../../src/text/article-text.ts';
import { clickInCard, findInCard, openCard } from './card.ts';
import { openPopup } from './popup.ts';
import { openSession, type Session, type Tab } from './session.ts';

const ADDRESS = 'http://paper.example/';
const articles = fileURLToPath(new URL('../../../shared/articles', import.meta.url));

let session: Session;
let tab: Tab;

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
afterEach(async () => {
  expect(tab.messages).toEqual([]);
  await tab.close();
});

async function openPage(body: string, head = '') {
  const start = '<!doctype html><html lang="en"><title>Paper</title><link rel="icon" href="data:,">';
  session.web.publish(ADDRESS, `${start}${head}<body>${body}</body></html>`);
  tab = await session.openTab(ADDRESS);
}

const expectNotes = () =>
  expect.poll(async () => (await findInCard(tab.page, '.page-notes p')).map(({ text }) => text), { timeout: 5_000 });

it('says nothing of a page that says nothing of itself', async () => {
  await openPage('<p>Huawei spoke.</p>');
  await openCard(tab.page, 'Huawei');
  expect(await findInCard(tab.page, '.page-notes')).toEqual([]);
});

it('says that the newest claim is older than the page, and shows the page’s own fact check as the page’s', async () => {
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: 'Chips grow on trees',
    reviewRating: { '@type': 'Rating', alternateName: 'Wrong' },
    author: { '@type': 'Organization', name: 'The Checkers' },
  };
  await openPage(
    '<p>Huawei spoke.</p>',
    `<meta property="article:published_time" content="2031-05-06T07:00:00Z">
    <script type="application/ld+json">${JSON.stringify(review)}</script>
    <script type="application/ld+json">{ not JSON</script>`,
  );
  await openCard(tab.page, 'Huawei');
  await expectNotes().toEqual([
    expect.stringMatching(/newest claim here is of .*, before this page/),
    expect.stringContaining('by The Checkers: “Chips grow on trees” – “Wrong”'),
  ]);
});

it('says that the newest claim is younger than the page', async () => {
  await openPage('<article><time datetime="2011-02-03">long ago</time><p>Huawei spoke.</p></article>');
  await openCard(tab.page, 'Huawei');
  await expectNotes().toEqual([expect.stringContaining('after this page')]);
});

it.each([
  ['a line that says so', '<h1>Mills</h1><div><span>By A. Writer</span> <span>Published 3 May 2011</span></div>'],
  ['the date of an article', '<article><h1>Mills</h1><div class="meta"><b>May 3, 2011</b></div></article>'],
  ['a Chinese line', '<h1>磨坊</h1><p>发布时间：2011年5月3日 10:20</p>'],
  ['a time that machines read', '<h1>Mills</h1><p>Published <time datetime="2011-05-03T08:00Z">long ago</time></p>'],
])('takes the page’s date from %s', async (_, head) => {
  await openPage(`${head}<p>Huawei spoke.</p>`);
  await openCard(tab.page, 'Huawei');
  await expectNotes().toEqual([expect.stringContaining('after this page')]);
});

it.each([
  ['either number could be the month', '<article><h1>Mills</h1><p>Published 3/5/2011</p></article>'],
  ['it is another story’s', '<h1>Daily</h1><h2>Mills</h2><p>Published 3 May 2011</p>'],
  ['it is hidden', '<h1>Mills</h1><p style="display: none">Published 3 May 2011</p>'],
  ['it is when the text was changed', '<article><h1>Mills</h1><p>Updated 3 May 2011</p></article>'],
  ['it may be that of an event', '<h1>Mill days</h1><p>3 May 2011</p>'],
])('takes no date where %s', async (_, head) => {
  await openPage(`${head}<p>Huawei spoke.</p>`);
  await openCard(tab.page, 'Huawei');
  expect(await findInCard(tab.page, '.page-notes')).toEqual([]);
});

it('copies a claim with its citation, also where the page handles copying itself', async () => {
  await openPage(
    `<p>Huawei spoke.</p><textarea></textarea>
    <script>addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'the page’s'); event.preventDefault(); });</script>`,
  );
  await openCard(tab.page, 'Huawei');
  const [statement] = await findInCard(tab.page, '.said');
  await clickInCard(tab.page, 'li:first-child .claim-foot button');
  await clickInCard(tab.page, 'li:first-child .formats button:nth-of-type(3)');
  await expect.poll(async () => (await findInCard(tab.page, '.formats [role=status]'))[0]?.text ?? '').toBe('Copied.');
  await tab.page.keyboard.press('Escape');
  await tab.page.focus('textarea');
  await tab.page.keyboard.down('Control');
  await tab.page.keyboard.press('KeyV');
  await tab.page.keyboard.up('Control');
  const pasted = await tab.page.$eval('textarea', ({ value }) => value);
  expect(pasted).toMatch(/^@\w+\{/);
  expect(pasted).toContain(statement?.text.slice(0, 20) ?? 'a statement');
});

it('puts the figures of the sentence beside the claim’s, and says why a claim stands where it does', async () => {
  await openPage('<p>Huawei could make up to 200,000 AI chips in 2025.</p>');
  await openCard(tab.page, 'Huawei');
  await expect
    .poll(async () => (await findInCard(tab.page, '.figures dd')).map(({ text }) => text.trim()))
    .toContainEqual(expect.stringContaining('200,000'));
  await clickInCard(tab.page, 'li:first-child .claim-foot p button:last-child');
  await expect.poll(async () => (await findInCard(tab.page, '.order li')).length).toBeGreaterThan(1);
});

const files = existsSync(articles) ? readdirSync(articles).filter((name) => /\.(html|txt|md)$/.test(name)) : [];

it.runIf(files.length > 0)('says of a source that it is one, in card and popup', async () => {
  const [file = ''] = files;
  const text = articleText(readFileSync(`${articles}/${file}`, 'utf8'));
  const sentences = text.match(/.{1,400}(?:\s|$)/gs) ?? [];
  await openPage(`<p>Huawei spoke.</p>${sentences.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n')}`);
  await openCard(tab.page, 'Huawei', 'p');
  await expectNotes().toContainEqual(expect.stringContaining('This page is one of the sources'));
  await clickInCard(tab.page, '.page-notes button');
  await expect
    .poll(() => tab.page.evaluate(() => CSS.highlights.get('sidelight-passage')?.size ?? 0))
    .toBeGreaterThan(5);
  const popup = await openPopup(tab);
  await popup.waitForSelector('.page-notes');
  await popup.close();
});

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
