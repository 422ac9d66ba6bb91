/** The card by finger: a long press, and a sheet at the lower edge. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { askProbe, cardName, cardRect, centre, findInCard, isCardOpen } from './card.ts';
import { markRects } from './marks.ts';
import { news } from './pages.ts';
import { openSession, type Session, type Tab } from './session.ts';

/** Longer than a long press. */
const WELL_BEYOND_PRESS_MS = 900;

let session: Session;
let tab: Tab;

const expectCardOf = () => expect.poll(() => cardName(tab.page), { timeout: 5_000 });
const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

async function touchMark(text: string, within: string) {
  const { x, y } = centre((await markRects(tab.page, text, within))[0]);
  return { x, y, touch: await tab.page.touchscreen.touchStart(x, y) };
}

async function press(text: string, within: string) {
  const { touch } = await touchMark(text, within);
  await pause(WELL_BEYOND_PRESS_MS);
  await touch.end();
}

/** At the edge that the sheet leaves free. */
async function tapOutside() {
  const { y } = await cardRect(tab.page);
  await tab.page.touchscreen.tap(195, y > 100 ? 5 : 690);
}

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
beforeEach(async () => {
  tab = await session.openTab(news.address);
  await tab.page.setViewport({ width: 390, height: 700, hasTouch: true, isMobile: false });
  await markRects(tab.page, 'Huawei', '#lead');
});
afterEach(() => tab.close());

it('opens as a sheet on the lower edge, no higher than its share', async () => {
  await press('Huawei', '#lead');
  await expectCardOf().toContain('Huawei');
  // A scrollbar stays free.
  const seen = await tab.page.evaluate(() => visualViewport?.width);
  await expect.poll(() => cardRect(tab.page)).toMatchObject({ x: 0, width: seen });
  const sheetBottom = async () => {
    const { y, height } = await cardRect(tab.page);
    return y + height;
  };
  await expect.poll(sheetBottom).toBeCloseTo(700, 0);
  expect((await cardRect(tab.page)).height).toBeLessThanOrEqual(420);
});

it('closes on a tap outside, and by its button', async () => {
  await press('Huawei', '#lead');
  await expectCardOf().toContain('Huawei');
  await tapOutside();
  await expect.poll(() => isCardOpen(tab.page)).toBe(false);

  await press('Huawei', '#lead');
  await expectCardOf().toContain('Huawei');
  await pause(300);
  const [close] = await findInCard(tab.page, 'button.close');
  const { x, y } = centre(close?.rect);
  await tab.page.touchscreen.tap(x, y);
  await expect.poll(() => isCardOpen(tab.page)).toBe(false);
});

it('opens nothing for a tap, or a finger that moves', async () => {
  const { x, y } = centre((await markRects(tab.page, 'Huawei', '#lead'))[0]);
  await tab.page.touchscreen.tap(x, y);
  const { touch } = await touchMark('Huawei', '#lead');
  await touch.move(x + 30, y);
  await pause(WELL_BEYOND_PRESS_MS);
  await touch.end();
  expect(await askProbe(tab.page, 'openings')).toEqual([]);
});

it('opens nothing when the page scrolls under the finger', async () => {
  const { touch } = await touchMark('Huawei', '#lead');
  await pause(100);
  await tab.page.evaluate(() => scrollBy({ top: 4, behavior: 'instant' }));
  await pause(WELL_BEYOND_PRESS_MS);
  await touch.end();
  expect(await askProbe(tab.page, 'openings')).toEqual([]);
});

it('opens nothing for two fingers', async () => {
  const { x, y, touch } = await touchMark('Huawei', '#lead');
  const second = await tab.page.touchscreen.touchStart(x + 80, y + 80);
  await pause(WELL_BEYOND_PRESS_MS);
  await second.end();
  await touch.end();
  expect(await askProbe(tab.page, 'openings')).toEqual([]);
});

it('leaves a link its tap, and keeps it from following a long press', async () => {
  await tab.page.evaluate(() =>
    addEventListener('click', (event) => {
      event.preventDefault();
      document.title += '!';
    }),
  );
  const title = await tab.page.title();
  await press('Nvidia', '#link');
  await expectCardOf().toContain('Nvidia');
  expect(await tab.page.title()).toBe(title);
  await tapOutside();
  await expect.poll(() => isCardOpen(tab.page)).toBe(false);

  const before = await tab.page.title();
  const { x, y } = centre((await markRects(tab.page, 'Nvidia', '#link'))[0]);
  await tab.page.touchscreen.tap(x, y);
  await expect.poll(() => tab.page.title()).toBe(`${before}!`);
  expect(await isCardOpen(tab.page)).toBe(false);
});
