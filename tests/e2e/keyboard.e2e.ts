/** All that the pointer can do, the keyboard can. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { askProbe, cardName, cardRect, isCardOpen, overlaps } from './card.ts';
import { markRects } from './marks.ts';
import { news } from './pages.ts';
import { badgeText, openSession, type Session, stepToMention, type Tab } from './session.ts';

let session: Session;
let tab: Tab;

const expectCardOf = () => expect.poll(() => cardName(tab.page), { timeout: 5_000 });

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
beforeEach(async () => {
  tab = await session.openTab(news.address);
  await markRects(tab.page, 'Huawei', '#lead');
  // The page is read to its end: a step back from the first mention goes to the last that is known.
  await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe(String(Object.keys(news.marks).length));
});
afterEach(() => tab.close());

it('steps forward and back through the mentions, opening the card of each', async () => {
  await stepToMention(tab, 1);
  await expectCardOf().toContain('Huawei');
  await stepToMention(tab, 1);
  await expectCardOf().toContain('SMIC');
  await stepToMention(tab, -1);
  await expectCardOf().toContain('Huawei');
});

it('brings a mention into view', async () => {
  await stepToMention(tab, 1);
  await expectCardOf().toContain('Huawei');
  // From the first back to the last.
  await stepToMention(tab, -1);
  await expectCardOf().toContain('OpenAI');
  expect(await tab.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const rects = await markRects(tab.page, 'OpenAI', '#last');
  const card = await cardRect(tab.page);
  expect(rects.filter((rect) => overlaps(rect, card))).toEqual([]);
  for (const { y, height } of rects) {
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(700);
  }
});

it('enters the card by Tab, leaves it by Escape, and has the focus back where it was', async () => {
  await tab.page.focus('#home');
  await stepToMention(tab, 1);
  await expectCardOf().toContain('Huawei');
  await tab.page.keyboard.press('Tab');
  await expect.poll(() => askProbe(tab.page, 'focused')).toMatchObject({ tag: expect.stringMatching(/^(a|button)$/) });
  await tab.page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('home');
});
