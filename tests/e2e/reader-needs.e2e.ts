/** The card and the popup on small screens, in large text, in the reader's own colours, without motion. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askProbe, cardRect, centre, clickInCard, findInCard, openCard, overlaps } from './card.ts';
import { markRects, type Rect } from './marks.ts';
import { news, rightToLeft } from './pages.ts';
import { openPopup } from './popup.ts';
import { openSession, type Session, stepToMention, type Tab } from './session.ts';

let session: Session;
let tab: Tab;

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1000, height: 700 };

describe.each([
  ['usual', 16],
  ['doubled', 32],
])('in text of %s size', (_, textSize) => {
  beforeAll(async () => {
    session = await openSession({ probe: true, needs: { textSize } });
  });
  afterAll(() => session?.close());
  afterEach(() => tab.close());

  it.each([
    ['320 px', news, NARROW],
    ['a desk', news, WIDE],
    ['a right-to-left page', rightToLeft, NARROW],
  ])('has a card with nothing cut off or covered, on %s', async (_, page, viewport) => {
    tab = await session.openTab(page.address);
    await tab.page.setViewport(viewport);
    await markRects(tab.page, 'Huawei', '#lead');
    await stepToMention(tab, 1);
    await expect.poll(() => findInCard(tab.page, 'h2')).toHaveLength(1);
    await expectNoSpill();
    for (const control of ['.menu .choices button:nth-child(3)', '.claim-foot button:nth-child(2)']) {
      await askProbe(tab.page, 'press', control);
      await expect.poll(async () => (await findInCard(tab.page, control))[0]?.attributes['aria-expanded']).toBe('true');
      await expectNoSpill();
    }
    const [heading] = await askProbe(tab.page, 'style', 'h2', 'font-size');
    expect(Number.parseFloat(heading ?? '')).toBeCloseTo((15 * textSize) / 16);
  });

  it('has a popup that scrolls one way only, with no words cut off', async () => {
    tab = await session.openTab(news.address);
    const popup = await popupAsPage();
    await popup.setViewport(NARROW);
    await popup.waitForSelector('ul.found button');
    await popup.$$eval('details', (all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await popup.evaluate(wordsOutside)).toEqual([]);
    await popup.$eval('ul.found button', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('ol.claims > li');
    expect(await popup.evaluate(wordsOutside)).toEqual([]);
    await popup.close();
  });

  async function expectNoSpill() {
    expect(await askProbe(tab.page, 'spills')).toEqual([]);
    for (const { scrollWidth, clientWidth } of await askProbe(tab.page, 'sizes', '.scroller')) {
      expect(scrollWidth).toBe(clientWidth);
    }
    const { x, width } = await cardRect(tab.page);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(await tab.page.evaluate(() => innerWidth));
  }
});

describe('in the reader’s own colours, without motion', () => {
  beforeAll(async () => {
    session = await openSession({ probe: true, needs: { forcedColours: true, reducedMotion: true } });
  });
  afterAll(() => session?.close());
  afterEach(() => tab.close());

  it('has a card with borders, and buttons and icons that can be seen', async () => {
    tab = await session.openTab(news.address);
    expect(await tab.page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    await openCard(tab.page, 'Huawei', '#lead');
    const [ground = ''] = await askProbe(tab.page, 'style', '.card', 'background-color');
    for (const selector of ['.card', 'button']) {
      for (const width of await askProbe(tab.page, 'style', selector, 'border-top-width')) expect(width).toBe('1px');
      for (const colour of await askProbe(tab.page, 'style', selector, 'border-top-color')) {
        expect(contrast(colour, ground), selector).toBeGreaterThanOrEqual(3);
      }
    }
    for (const colour of await askProbe(tab.page, 'style', 'svg, p, h2, a, button', 'color')) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has marks that can be read, on the page’s colours and where a page keeps its own', async () => {
    session.web.publish(
      'http://colours.example/',
      `<!doctype html><title>Colours</title><link rel="icon" href="data:,"><body style="font: 24px sans-serif">
       <p id="forced">Huawei</p><p id="link"><a href="#">Huawei</a></p>
       <p id="own" style="forced-color-adjust: none; color: #fff; background: #003366">Huawei</p>`,
    );
    tab = await session.openTab('http://colours.example/');
    for (const id of ['forced', 'link', 'own']) {
      const [rect] = await markRects(tab.page, 'Huawei', `#${id}`);
      if (!rect) throw new Error('no mark');
      expect(await strongestContrast(tab.page, rect), id).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('lets a sheet appear without a movement', async () => {
    tab = await session.openTab(news.address);
    await tab.page.setViewport(NARROW);
    await openCard(tab.page, 'Huawei', '#lead');
    expect(await askProbe(tab.page, 'style', '.sheet .card', 'animation-name')).toEqual(['none']);
  });

  it('has buttons in the popup whose words stand out', async () => {
    tab = await session.openTab(news.address);
    const popup = await popupAsPage();
    await popup.waitForSelector('ul.found button');
    const colours = await popup.$$eval('button', (buttons) =>
      buttons.map(
        (button) => [getComputedStyle(button).color, getComputedStyle(document.body).backgroundColor] as const,
      ),
    );
    expect(colours.length).toBeGreaterThan(2);
    for (const [text, ground] of colours) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    await popup.close();
  });
});

describe('otherwise', () => {
  beforeAll(async () => {
    session = await openSession({ probe: true });
  });
  afterAll(() => session?.close());
  afterEach(() => tab.close());

  it('lets a sheet rise', async () => {
    tab = await session.openTab(news.address);
    await tab.page.setViewport(NARROW);
    await openCard(tab.page, 'Huawei', '#lead');
    expect(await askProbe(tab.page, 'style', '.sheet .card', 'animation-name')).toEqual(['rise']);
  });

  it('keeps a sheet off its mention, at whichever edge, without a scroll', async () => {
    tab = await session.openTab(news.address);
    await tab.page.setViewport(NARROW);
    for (const share of [0.2, 0.5, 0.9]) {
      await markRects(tab.page, 'Huawei', '#lead');
      await scrollTo('Huawei', NARROW.height * share);
      const before = await tab.page.evaluate(() => scrollY);
      const [mention] = await openCard(tab.page, 'Huawei', '#lead');
      if (!mention) throw new Error('no mark');
      await expect.poll(() => findInCard(tab.page, '.sheet')).toHaveLength(1);
      await expect.poll(async () => overlaps(await cardRect(tab.page), mention)).toBe(false);
      expect(await tab.page.evaluate(() => scrollY)).toBe(before);
      await tab.page.keyboard.press('Escape');
    }
  });

  it('scrolls within a card whose corners stay round', async () => {
    tab = await session.openTab(news.address);
    await openCard(tab.page, 'Huawei', '#lead');
    const [outer] = await askProbe(tab.page, 'sizes', '.card');
    const [inner] = await askProbe(tab.page, 'sizes', '.scroller');
    expect(outer?.scrollHeight).toBe(outer?.clientHeight);
    expect(inner?.scrollHeight).toBeGreaterThan(inner?.clientHeight ?? 0);
    expect(await askProbe(tab.page, 'style', '.card', 'overflow-y')).toEqual(['hidden']);
  });

  it('has a report of a mistake to copy, without the page’s address unless that is wanted', async () => {
    tab = await session.openTab(news.address);
    await openCard(tab.page, 'Huawei', '#lead');
    await askProbe(tab.page, 'press', '.menu .choices button:nth-child(3)');
    const report = async () => (await findInCard(tab.page, '.report pre'))[0]?.text;
    expect(await report()).toMatch(/^Pack: .*\nTaken for: Huawei \(huawei\)\nName on the page: Huawei\n/);
    expect(await report()).not.toContain(news.address);
    await askProbe(tab.page, 'press', '.report input');
    await expect.poll(report).toContain(`\nAddress: ${news.address}`);
    // In view already; browsers let only the reader's own click copy.
    const { x, y } = centre((await findInCard(tab.page, '.report .copy button'))[0]?.rect);
    await tab.page.mouse.move(x, y, { steps: 5 });
    await tab.page.mouse.click(x, y);
    await expect.poll(async () => (await findInCard(tab.page, '.report [role=status]'))[0]?.text).toBe('Copied.');
    expect((await findInCard(tab.page, '.report [role=status]'))[0]?.rect.width, 'it is to be seen').toBeGreaterThan(
      10,
    );
    expect(session.web.takeRequests().filter((request) => !request.includes('news.example'))).toEqual([]);
  });

  it('reports a claim by its id', async () => {
    tab = await session.openTab(news.address);
    await openCard(tab.page, 'Huawei', '#lead');
    await clickInCard(tab.page, '.claim-foot button:nth-child(3)');
    await expect
      .poll(async () => (await findInCard(tab.page, '.claim-foot pre'))[0]?.text)
      .toMatch(/\nClaim: [\w.-]+\n/);
  });

  /** Brings a mark in #lead to a height of the window. */
  async function scrollTo(text: string, y: number) {
    const [rect] = await markRects(tab.page, text, '#lead');
    await tab.page.evaluate(
      (by) => {
        document.body.style.paddingBlock = '700px';
        scrollBy({ top: by, behavior: 'instant' });
      },
      (rect?.y ?? 0) - y,
    );
    const [now] = await markRects(tab.page, text, '#lead');
    await tab.page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), (now?.y ?? 0) - y);
  }
});

/** The popup's own page: the window of a real one is as wide as its content asks. */
function popupAsPage(): Promise<Page> {
  if (session.kind === 'firefox') return openPopup(tab);
  return session.launched.openExtensionPage(`popup/popup.html?tab=${tab.id}`);
}

/** Words that lie outside of the window's sides; runs within the page. */
function wordsOutside(): string[] {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const outside = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
  while (texts.nextNode()) {
    // What is spoken only is not seen.
    if (texts.currentNode.parentElement?.closest('.spoken')) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    for (const { left, right, width } of range.getClientRects()) {
      if (width > 1 && (left < 0 || right > innerWidth)) outside.push(String(range));
    }
  }
  return outside;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, of two colours as browsers compute them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((text) => {
      const channel = Number(text) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Between the ground of a place, as it is on the screen, and what stands out from it most. */
async function strongestContrast(page: Page, { x, y, width, height }: Rect): Promise<number> {
  const picture = await page.screenshot({ clip: { x, y, width, height }, encoding: 'base64' });
  const colours = await page.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) return [];
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  }, picture);
  const [ground = ''] = colours;
  return Math.max(...colours.map((colour) => contrast(colour, ground)));
}
