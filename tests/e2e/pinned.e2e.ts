/** Cards that are kept, moved, gone through, and closed by others. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askProbe,
  cardName,
  cardRect,
  centre,
  clickInCard,
  findInCard,
  isCardOpen,
  openCard,
  overlaps,
} from './card.ts';
import { markRects } from './marks.ts';
import { frames, news } from './pages.ts';
import { openSession, type Session, stepToMention, type Tab } from './session.ts';

/** Longer than the grace that a card gives to a pointer that leaves its mention. */
const WELL_BEYOND_GRACE_MS = 800;

let session: Session;
let tab: Tab;

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));
const countCards = () => tab.page.evaluate(() => document.querySelectorAll('sidelight-card:popover-open').length);
const expectCardOf = () => expect.poll(() => cardName(tab.page), { timeout: 5_000 });
const focusedLabel = async () => (await askProbe(tab.page, 'focused'))?.attributes['aria-label'];

async function pinCard() {
  await openCard(tab.page, 'Huawei', '#lead');
  await clickInCard(tab.page, 'button.pin');
  await expect.poll(async () => (await findInCard(tab.page, '.pinned')).length).toBe(1);
}

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
afterEach(() => tab.close());

describe('a pinned card', () => {
  beforeEach(async () => {
    tab = await session.openTab(news.address);
  });

  it('stays when the pointer leaves and clicks elsewhere, and closes by its button', async () => {
    await pinCard();
    await tab.page.mouse.move(950, 690, { steps: 10 });
    await tab.page.mouse.click(950, 690);
    await pause(WELL_BEYOND_GRACE_MS);
    expect(await isCardOpen(tab.page)).toBe(true);
    await clickInCard(tab.page, 'button.close');
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('goes with the pointer that drags its head, within the window', async () => {
    await pinCard();
    const before = await cardRect(tab.page);
    const [head] = await findInCard(tab.page, 'h2');
    const { x, y } = head?.rect ?? { x: 0, y: 0 };
    await tab.page.mouse.move(x + 10, y + 10);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x + 60, y - 30, { steps: 5 });
    await expect.poll(() => cardRect(tab.page)).toMatchObject({ x: before.x + 50, y: before.y - 40 });
    await tab.page.mouse.move(5, 5, { steps: 5 });
    await expect.poll(() => cardRect(tab.page)).toMatchObject({ x: 8, y: 8 });
    await tab.page.mouse.up();
    await tab.page.mouse.move(500, 500, { steps: 5 });
    await pause(200);
    expect(await cardRect(tab.page)).toMatchObject({ x: 8, y: 8 });
  });

  it('is pinned, moved and left by keys alone', async () => {
    await tab.page.focus('#home');
    await markRects(tab.page, 'Huawei', '#lead');
    await stepToMention(tab, 1);
    await expectCardOf().toContain('Huawei');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toContain('Move this card');
    const before = await cardRect(tab.page);
    await tab.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await cardRect(tab.page)).x).toBe(before.x + 24);
    await tab.page.keyboard.down('Shift');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.up('Shift');
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('home');
    expect(await isCardOpen(tab.page)).toBe(true);
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('lets the next card open beside it, which the first Escape closes', async () => {
    await pinCard();
    await openCard(tab.page, 'DeepSeek', '#possessive');
    await expect.poll(countCards).toBe(2);
    await tab.page.keyboard.press('Escape');
    await expect.poll(countCards).toBe(1);
    expect(await cardName(tab.page)).toContain('Huawei');
    await tab.page.keyboard.press('Escape');
    await expect.poll(countCards).toBe(0);
  });

  it('lets no mark under it open a card', async () => {
    await pinCard();
    const [head] = await findInCard(tab.page, '.head p');
    const { x, y } = centre(head?.rect);
    await tab.page.evaluate(
      (x, y) => {
        const copy = document.createElement('p');
        copy.textContent = 'Here SMIC is under the card, and SMIC, SMIC, SMIC, SMIC, SMIC, SMIC.';
        copy.id = 'under';
        copy.style.cssText = `position: fixed; left: ${x - 200}px; top: ${y - 30}px; margin: 0`;
        document.body.append(copy);
      },
      x,
      y,
    );
    await markRects(tab.page, 'SMIC', '#under');
    for (let step = 0; step < 6; step++) await tab.page.mouse.move(x - 60 + step * 20, y - 20);
    await pause(WELL_BEYOND_GRACE_MS);
    expect(await countCards()).toBe(1);
  });
});

describe('from card to card', () => {
  beforeEach(async () => {
    tab = await session.openTab(news.address);
  });

  it('goes on to another entity of a claim, and back, with the focus', async () => {
    await tab.page.focus('#home');
    await markRects(tab.page, 'Huawei', '#lead');
    await stepToMention(tab, 1);
    await expectCardOf().toContain('Huawei');
    const [other] = await findInCard(tab.page, '.others button');
    if (!other) throw new Error('no other entity');
    const isOnOther = async () => (await askProbe(tab.page, 'focused'))?.attributes['data-entity'] !== undefined;
    for (let pressed = 0; pressed < 20 && !(await isOnOther()); pressed++) await tab.page.keyboard.press('Tab');
    const chosen = (await askProbe(tab.page, 'focused'))?.attributes['data-entity'];
    await tab.page.keyboard.press('Enter');
    await expect.poll(focusedLabel).toBe('Back to Huawei');
    expect(await cardName(tab.page)).not.toContain('Huawei');
    expect((await askProbe(tab.page, 'axe')).violations).toEqual([]);
    await tab.page.keyboard.press('Enter');
    await expectCardOf().toContain('Huawei');
    expect((await askProbe(tab.page, 'focused'))?.attributes['data-entity']).toBe(chosen);
    await tab.page.keyboard.press('Escape');
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('home');
  });

  it('stays open under the pointer that goes on', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    await clickInCard(tab.page, '.others button');
    await expect.poll(async () => (await findInCard(tab.page, '.trail button')).length).toBe(1);
    await pause(WELL_BEYOND_GRACE_MS);
    expect(await isCardOpen(tab.page)).toBe(true);
  });
});

it('has targets of 24 px at least', async () => {
  tab = await session.openTab(news.address);
  await openCard(tab.page, 'Huawei', '#lead');
  const targets = await findInCard(tab.page, 'a[href], button');
  expect(targets.length).toBeGreaterThan(3);
  for (const { text, rect } of targets) {
    expect(rect.height, text).toBeGreaterThanOrEqual(24);
    expect(rect.width, text).toBeGreaterThanOrEqual(24);
  }
});

it.each([
  ['narrow', { width: 320, height: 600 }],
  ['low', { width: 800, height: 220 }],
])('is a sheet in a %s window', async (_, viewport) => {
  tab = await session.openTab(news.address);
  await tab.page.setViewport(viewport);
  const mention = await openCard(tab.page, 'Huawei', '#lead');
  await expect.poll(async () => (await findInCard(tab.page, '.sheet')).length).toBe(1);
  await pause(300);
  const sheet = await cardRect(tab.page);
  expect(sheet.x).toBe(0);
  expect(sheet.width).toBe(await tab.page.evaluate(() => visualViewport?.width));
  // Fonts differ, and so does where the mention is: the sheet is at the edge that leaves it free.
  const bottom = (await tab.page.evaluate(() => visualViewport?.height)) ?? 0;
  const fromEdges = [sheet.y, bottom - (sheet.y + sheet.height)].map(Math.abs);
  expect(Math.min(...fromEdges)).toBeLessThan(1);
  expect(mention.some((line) => overlaps(line, sheet))).toBe(false);
  expect(sheet.height).toBeLessThanOrEqual(viewport.height * 0.6);
});

it('closes when another frame of the tab opens one', async () => {
  tab = await session.openTab(frames.address);
  const frame = await tab.page.waitForFrame('http://other.example/');
  const [inner] = await markRects(frame, 'DeepSeek', '#lead');
  const outer = await tab.page.$eval('iframe[title="Other origin"]', (element) => {
    const { x, y } = element.getBoundingClientRect();
    return { x: x + element.clientLeft, y: y + element.clientTop };
  });
  const openIn = async () => {
    const open = await Promise.all(
      tab.page.frames().map((each) => each.evaluate(() => !!document.querySelector('sidelight-card:popover-open'))),
    );
    return tab.page.frames().flatMap((each, index) => (open[index] ? [new URL(each.url()).host] : []));
  };
  const { x, y } = centre(inner);
  await tab.page.mouse.move(outer.x + x + 30, outer.y + y + 20);
  await tab.page.mouse.move(outer.x + x, outer.y + y, { steps: 5 });
  await expect.poll(openIn, { timeout: 5_000 }).toEqual(['other.example']);
  // By the key, so that the pointer stays where it is.
  await stepToMention(tab, 1);
  await expect.poll(openIn, { timeout: 5_000 }).toEqual(['frames.example']);
});
