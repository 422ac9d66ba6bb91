/** What opens a card, by what the reader has chosen, and what never does. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askProbe, cardName, centre, isCardOpen, openCard, pointAtMark } from './card.ts';
import { choose } from './choices.ts';
import { markRects } from './marks.ts';
import { news } from './pages.ts';
import { openSession, type Session, stepToMention, type Tab } from './session.ts';

/** Longer than the rest that opens a card. */
const WELL_BEYOND_REST_MS = 900;

let session: Session;
let tab: Tab;

const expectCardOf = () => expect.poll(() => cardName(tab.page), { timeout: 5_000 });

/** Nothing opens for a time in which a card would have. */
async function expectNoOpening() {
  await new Promise((resume) => setTimeout(resume, WELL_BEYOND_REST_MS));
  expect(await askProbe(tab.page, 'openings')).toEqual([]);
}

async function clickMark(text: string, within: string) {
  const { x, y } = centre((await markRects(tab.page, text, within))[0]);
  await tab.page.mouse.click(x, y);
}

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
afterEach(() => tab.close());

describe('with a rest', () => {
  beforeEach(async () => {
    await choose(session, { opening: 'rest' });
    tab = await session.openTab(news.address);
  });

  it('opens after the time that was chosen', async () => {
    await choose(session, { opening: 'rest', delayMs: 1000 });
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await new Promise((resume) => setTimeout(resume, 600));
    expect(await isCardOpen(tab.page)).toBe(false);
    await expectCardOf().toContain('Huawei');
  });

  it('opens nothing when the page scrolls a mark under a still pointer', async () => {
    const { x, y } = centre((await markRects(tab.page, 'Huawei', '#lead'))[0]);
    await tab.page.mouse.move(x - 10, y + 100);
    await tab.page.mouse.move(x, y + 100, { steps: 3 });
    await tab.page.evaluate(() => document.body.style.setProperty('padding-top', '200px'));
    await tab.page.evaluate(() => scrollTo({ top: 100, behavior: 'instant' }));
    expect(centre((await markRects(tab.page, 'Huawei', '#lead'))[0])).toEqual({ x, y: y + 100 });
    await expectNoOpening();
  });

  it('opens nothing when the page puts a mark under a still pointer', async () => {
    const { x, y } = centre((await markRects(tab.page, 'Huawei', '#lead'))[0]);
    await tab.page.mouse.move(x - 10, y + 100);
    await tab.page.mouse.move(x, y + 100, { steps: 3 });
    await tab.page.evaluate(() => document.body.style.setProperty('padding-top', '100px'));
    expect(centre((await markRects(tab.page, 'Huawei', '#lead'))[0])).toEqual({ x, y: y + 100 });
    await expectNoOpening();
  });

  it('opens nothing while text is selected across a mark', async () => {
    const { x, y } = centre((await markRects(tab.page, 'Huawei', '#lead'))[0]);
    await tab.page.mouse.move(x - 60, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x, y, { steps: 5 });
    await expectNoOpening();
    await tab.page.mouse.up();
    await expectNoOpening();
    expect(await tab.page.evaluate(() => String(getSelection()))).not.toBe('');
  });

  it('opens nothing when a key is pressed before the rest is over', async () => {
    await choose(session, { opening: 'rest', delayMs: 1000 });
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await tab.page.keyboard.press('a');
    await expectNoOpening();
  });
});

describe('with a key', () => {
  beforeEach(async () => {
    await choose(session, { opening: 'key' });
    tab = await session.openTab(news.address);
  });
  afterEach(() => tab.page.keyboard.up('Shift'));

  it('opens nothing without it', async () => {
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await expectNoOpening();
  });

  it('opens while it is held, and stays when it is let go', async () => {
    await tab.page.keyboard.down('Shift');
    await openCard(tab.page, 'Huawei', '#lead');
    await tab.page.keyboard.up('Shift');
    const { x, y } = centre((await markRects(tab.page, 'Huawei', '#lead'))[0]);
    await tab.page.mouse.move(x + 3, y, { steps: 2 });
    await new Promise((resume) => setTimeout(resume, WELL_BEYOND_REST_MS));
    expect(await isCardOpen(tab.page)).toBe(true);
  });

  it('opens when it is pressed while the pointer rests on a mark', async () => {
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await expectNoOpening();
    await tab.page.keyboard.down('Shift');
    await expectCardOf().toContain('Huawei');
  });

  it('opens nothing when it is pressed for something else', async () => {
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await tab.page.keyboard.down('Shift');
    await tab.page.keyboard.press('A');
    await expectNoOpening();
  });

  it('opens nothing when it is pressed to write', async () => {
    await tab.page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.prepend(field);
      field.focus();
    });
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await tab.page.keyboard.down('Shift');
    await expectNoOpening();
  });
});

describe('with a click', () => {
  beforeEach(async () => {
    await choose(session, { opening: 'click' });
    tab = await session.openTab(news.address);
  });

  it('opens nothing for a rest', async () => {
    await pointAtMark(tab.page, 'Huawei', '#lead');
    await expectNoOpening();
  });

  it('opens on a click, stays when the pointer leaves, and closes on the next click there', async () => {
    await clickMark('Huawei', '#lead');
    await expectCardOf().toContain('Huawei');
    await tab.page.mouse.move(5, 5, { steps: 5 });
    await new Promise((resume) => setTimeout(resume, WELL_BEYOND_REST_MS));
    expect(await isCardOpen(tab.page)).toBe(true);
    await clickMark('Huawei', '#lead');
    await new Promise((resume) => setTimeout(resume, WELL_BEYOND_REST_MS));
    expect(await isCardOpen(tab.page)).toBe(false);
    expect(await askProbe(tab.page, 'openings')).toHaveLength(1);
  });

  it('leaves a link its click', async () => {
    await tab.page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
    await clickMark('Nvidia', '#link');
    await expectNoOpening();
  });

  it('opens nothing for a double click, which selects', async () => {
    const { x, y } = centre((await markRects(tab.page, 'Huawei', '#lead'))[0]);
    await tab.page.mouse.move(x, y);
    await tab.page.mouse.click(x, y, { count: 2 });
    await expect.poll(() => tab.page.evaluate(() => String(getSelection()))).toContain('Huawei');
    await expect.poll(() => isCardOpen(tab.page)).toBe(false);
  });

  it('opens by the keyboard as ever', async () => {
    await markRects(tab.page, 'Huawei', '#lead');
    await stepToMention(tab, 1);
    await expectCardOf().toContain('Huawei');
  });
});
