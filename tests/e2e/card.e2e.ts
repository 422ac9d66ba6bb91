/** The card, as the pointer meets it. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import {
  askProbe,
  cardName,
  cardRect,
  centre,
  findInCard,
  isCardOpen,
  openCard,
  overlaps,
  pointAtMark,
  staysOpenFor,
} from './card.ts';
import { markRects } from './marks.ts';
import { frames, hostile, news, rightToLeft, strict } from './pages.ts';
import { openSession, type Session, type Tab } from './session.ts';

/** What of the pack these tests compare with. */
interface Pack {
  readonly claims: readonly { statement: string; speaker: { name: string; ownVoice?: boolean } }[];
}
const pack: Pack = JSON.parse(readFileSync(new URL('../../dist/pack.json', import.meta.url), 'utf8'));

/** Longer than the grace that a card gives to a pointer that leaves its mention. */
const WELL_BEYOND_GRACE_MS = 800;

const ODD_ADDRESS = 'http://odd.example/';

let session: Session;
let tab: Tab;

const expectOpen = () => expect.poll(() => isCardOpen(tab.page), { timeout: 5_000 });

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
afterEach(() => tab.close());

describe('on a news article', () => {
  beforeEach(async () => {
    tab = await session.openTab(news.address);
  });

  it('opens full when the pointer rests on a mark', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    expect(await cardName(tab.page)).toContain('Huawei');
    await expect.poll(() => askProbe(tab.page, 'openings')).toHaveLength(1);
    const [opening] = await askProbe(tab.page, 'openings');
    expect(opening?.name).toContain('Huawei');
    expect(opening?.claims).toBeGreaterThan(0);
  });

  it('is a dialog with the name of its entity', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    const [dialog] = await findInCard(tab.page, 'section[role=dialog]');
    const { 'aria-label': label, 'aria-labelledby': labelledBy } = dialog?.attributes ?? {};
    const [labelling] = labelledBy ? await findInCard(tab.page, `#${labelledBy}`) : [];
    expect(label ?? labelling?.text).toContain('Huawei');
  });

  it('shows claims of the pack, each with its speaker and a link to its source', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    const items = await findInCard(tab.page, 'ol.claims > li');
    expect(items.length).toBeGreaterThan(0);
    await expectClaimsVisible();
    for (const { text } of items) {
      const claim = pack.claims.find(({ statement }) => text.includes(statement));
      expect(claim, text).toBeDefined();
      if (!claim?.speaker.ownVoice) expect(text).toContain(claim?.speaker.name);
    }
    const links = await findInCard(tab.page, 'ol.claims > li a[href]');
    expect(links.length).toBeGreaterThan(0);
    for (const { attributes } of links) expect(attributes.href).toMatch(/^https?:\/\//);
  });

  it('does not open for a pointer that only passes', async () => {
    const [lead] = await markRects(tab.page, 'Huawei', '#lead');
    const { x, y } = centre(lead);
    await tab.page.mouse.move(x - 60, y);
    await tab.page.mouse.move(x + 60, y, { steps: 12 });
    // Resting elsewhere opens a card there: had the first one been going to open, it would have by then.
    await openCard(tab.page, 'DeepSeek', '#possessive');
    await expect.poll(() => askProbe(tab.page, 'openings')).toHaveLength(1);
    expect((await askProbe(tab.page, 'openings'))[0]?.name).toContain('DeepSeek');
  });

  it('takes neither the focus nor the selection', async () => {
    await tab.page.focus('#home');
    await tab.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
    await openCard(tab.page, 'Huawei', '#lead');
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('home');
    expect(await tab.page.evaluate(() => String(getSelection()))).toContain('What the chip makers say');
  });

  it('stays when the pointer travels to it, and as long as it is there', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    const { x, y } = centre(await cardRect(tab.page));
    await tab.page.mouse.move(x, y, { steps: 20 });
    expect(await staysOpenFor(tab.page, WELL_BEYOND_GRACE_MS)).toBe(true);
  });

  it('closes when the pointer leaves for elsewhere', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    const { x, y, width } = await cardRect(tab.page);
    await tab.page.mouse.move(x + width > 700 ? 5 : 950, y > 350 ? 5 : 690, { steps: 20 });
    await expectOpen().toBe(false);
  });

  it('closes on Escape, and does not come back for a pointer that has not moved', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    await tab.page.keyboard.press('Escape');
    await expectOpen().toBe(false);
    expect(await tab.page.$('sidelight-card')).toBeNull();
    await openCard(tab.page, 'DeepSeek', '#possessive');
    await expect.poll(() => askProbe(tab.page, 'openings')).toHaveLength(2);
    expect((await askProbe(tab.page, 'openings'))[1]?.name).toContain('DeepSeek');
  });

  it('closes on a click outside, which reaches the page', async () => {
    await tab.page.evaluate(() => addEventListener('click', () => document.body.classList.add('clicked')));
    await openCard(tab.page, 'Huawei', '#lead');
    await tab.page.mouse.click(900, 690);
    await expectOpen().toBe(false);
    await expect.poll(() => tab.page.$('body.clicked')).not.toBeNull();
  });

  it('closes when its mark is scrolled away', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    await tab.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expectOpen().toBe(false);
  });

  it('closes when its text is removed', async () => {
    await openCard(tab.page, 'Huawei', '#lead');
    await tab.page.$eval('#lead', (lead) => lead.remove());
    await expectOpen().toBe(false);
  });

  it.each([
    ['at the left edge', 'Nvidia', '#edges'],
    ['at the right edge', 'DeepSeek', '#edges'],
    ['on several lines', 'US Department of Commerce', '#wrapped'],
    ['over a link', 'Nvidia', '#link'],
    ['in a table', 'TSMC', '#table'],
    ['at the end of the page', 'OpenAI', '#last'],
    ['split by markup', 'SMIC', '#split'],
  ])('covers neither a mark %s nor the edge of the window', async (_, text, within) => {
    const rects = await openCard(tab.page, text, within);
    const card = await cardRect(tab.page);
    expect(rects.filter((rect) => overlaps(rect, card))).toEqual([]);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(1000);
    expect(card.y + card.height).toBeLessThanOrEqual(700);
  });
});

describe('elsewhere', () => {
  it('opens under a strict policy, with its styles, and breaks no rule of the page', async () => {
    tab = await session.openTab(strict.address);
    await openCard(tab.page, 'Huawei', '#lead');
    await expectClaimsVisible();
    expect(tab.messages).toEqual([]);
  });

  it('opens on right-to-left text', async () => {
    tab = await session.openTab(rightToLeft.address);
    const rects = await openCard(tab.page, 'Huawei', '#lead');
    const card = await cardRect(tab.page);
    expect(rects.filter((rect) => overlaps(rect, card))).toEqual([]);
  });

  it('opens in a frame of another origin', async () => {
    tab = await session.openTab(frames.address);
    const frame = await tab.page.waitForFrame('http://other.example/');
    const [rect] = await markRects(frame, 'DeepSeek', '#lead');
    const outer = await tab.page.$eval('iframe[title="Other origin"]', (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    });
    const { x, y } = centre(rect);
    await tab.page.mouse.move(outer.x + x + 30, outer.y + y + 20);
    await tab.page.mouse.move(outer.x + x, outer.y + y, { steps: 5 });
    const isOpen = async () => {
      const open = await Promise.all(
        tab.page.frames().map((each) => each.evaluate(() => !!document.querySelector('sidelight-card:popover-open'))),
      );
      return open.includes(true);
    };
    await expect.poll(isOpen, { timeout: 5_000 }).toBe(true);
  });

  it('is seen, and above all, on a page that unsets every style and watches every event', async () => {
    tab = await session.openTab(hostile.address);
    await openCard(tab.page, 'Huawei', '#lead');
    await expectClaimsVisible();
    const card = await cardRect(tab.page);
    expect(card.width).toBeGreaterThan(150);
    expect(card.height).toBeGreaterThan(80);
    expect(await topmostAt(tab, centre(card))).toBe('sidelight-card');
    await expectClickable();
  });

  it('can be used within a modal dialog', async () => {
    tab = await session.openTab(hostile.address);
    await tab.page.$eval('#open', (button) => (button as HTMLElement).click());
    await openCard(tab.page, 'SMIC', '#dialog');
    expect(await topmostAt(tab, centre(await cardRect(tab.page)))).toBe('sidelight-card');
    await expectClickable();
    await tab.page.keyboard.press('Escape');
    await expectOpen().toBe(false);
    expect(await tab.page.$('dialog[open]'), 'the first Escape closes the card only').not.toBeNull();
  });

  it('can be used within a modal dialog in a shadow tree', async () => {
    const address = 'http://dialog.example/';
    session.web.publish(
      address,
      `<!doctype html><html lang="en"><title>Dialog</title><body><div id="host"><template shadowrootmode="open">
        <dialog><p>Huawei is named in a dialog.</p></dialog></template></div>
        <script>document.querySelector('#host').shadowRoot.querySelector('dialog').showModal()</script></body></html>`,
    );
    tab = await session.openTab(address);
    await pointAtMark(tab.page, 'Huawei');
    await expect
      .poll(
        () =>
          tab.page.evaluate(() =>
            document.querySelector('#host')?.shadowRoot?.querySelector('sidelight-card')?.matches(':popover-open'),
          ),
        { timeout: 5_000 },
      )
      .toBe(true);
    const place = await tab.page.evaluate(() => {
      const card = document.querySelector('#host')?.shadowRoot?.querySelector('sidelight-card');
      const { x, y } = card?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 20, y: y + 30 };
    });
    await tab.page.mouse.move(place.x, place.y, { steps: 5 });
    expect(
      await tab.page.evaluate(async (milliseconds) => {
        const end = performance.now() + milliseconds;
        while (performance.now() < end) {
          if (!document.querySelector('#host')?.shadowRoot?.querySelector('sidelight-card')) return false;
          await new Promise(requestAnimationFrame);
        }
        return true;
      }, WELL_BEYOND_GRACE_MS),
    ).toBe(true);
  });

  const oddPages: readonly [what: string, html: string][] = [
    ['zoomed at its root', '<html lang="en" style="zoom: 1.7"><body><p>In the text Huawei is named.</p>'],
    [
      'with a link stretched over its text',
      '<html lang="en"><style>div { position: relative } a::after { content: ""; position: absolute; inset: 0 }</style>' +
        '<body><div><a href="/">Read</a><p>The teaser names Huawei.</p></div>',
    ],
    [
      'with an element of its own of the same name',
      '<html lang="en"><body><p>In the text Huawei is named.</p><script>customElements.define("sidelight-card", ' +
        'class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: "open" }) } })</script>',
    ],
    [
      'that was written anew',
      '<html lang="en"><body><p>Old.</p><script>addEventListener("load", () => setTimeout(() => { document.open(); ' +
        'document.write("<p>In the text Huawei is named.</p>"); document.close() }, 300))</script>',
    ],
  ];
  it.each(oddPages)('opens beside its mention on a page %s', async (_, html) => {
    session.web.publish(ODD_ADDRESS, `<!doctype html>${html}`);
    tab = await session.openTab(ODD_ADDRESS);
    const [mention] = await pointAtMark(tab.page, 'Huawei');
    const box = await waitUntil('a card', () =>
      tab.page.evaluate(() => document.querySelector(':popover-open')?.getBoundingClientRect().toJSON()),
    );
    expect(box.y).toBeGreaterThanOrEqual(mention?.y ?? 0);
    expect(box.y - ((mention?.y ?? 0) + (mention?.height ?? 0))).toBeLessThan(20);
    expect(box.x + box.width).toBeLessThanOrEqual(1000);
  });

  it.each([
    ['an element that fills the screen', '<div id="on">Huawei fills it.</div>', 'requestFullscreen'],
    ['a popover', '<div id="on" popover style="inset: 40px auto auto 40px">Huawei pops up.</div>', 'showPopover'],
  ] as const)('is above %s', async (_, html, show) => {
    session.web.publish(ODD_ADDRESS, `<!doctype html><html lang="en"><body>${html}<button>Show</button></body></html>`);
    tab = await session.openTab(ODD_ADDRESS);
    await tab.page.evaluate((show) => {
      const on = document.querySelector<HTMLElement>('#on');
      document.querySelector('button')?.addEventListener('click', () => on?.[show]());
    }, show);
    await tab.page.click('button');
    await tab.page.waitForSelector(show === 'showPopover' ? '#on:popover-open' : '#on:fullscreen');
    await openCard(tab.page, 'Huawei', '#on');
    expect(await topmostAt(tab, centre(await cardRect(tab.page)))).toBe('sidelight-card');
    await expectClickable();
  });

  it('opens on a dense screen too', async () => {
    tab = await session.openTab(news.address);
    await tab.page.setViewport({ width: 1000, height: 700, deviceScaleFactor: 2 });
    await openCard(tab.page, 'Huawei', '#lead');
    expect(await cardName(tab.page)).toContain('Huawei');
  });

  it('leaves no element behind', async () => {
    tab = await session.openTab(news.address);
    const before = await tab.page.content();
    await openCard(tab.page, 'Huawei', '#lead');
    await tab.page.keyboard.press('Escape');
    await expectOpen().toBe(false);
    expect(await tab.page.content()).toBe(before);
  });

  it('does not open on a name that is not marked', async () => {
    tab = await session.openTab(news.address);
    await pointAtMark(tab.page, 'Huawei', '#lead');
    const { x, y } = await tab.page.$eval('.note', (note) => note.getBoundingClientRect().toJSON());
    await tab.page.mouse.move(x + 30, y + 10, { steps: 3 });
    await openCard(tab.page, 'DeepSeek', '#possessive');
    await expect.poll(() => askProbe(tab.page, 'openings')).toHaveLength(1);
  });
});

/** The first claim can be seen, once the card has faded in. */
function expectClaimsVisible() {
  const isVisible = async () => (await findInCard(tab.page, 'ol.claims > li'))[0]?.visible;
  return expect.poll(isVisible, { timeout: 5_000 }).toBe(true);
}

/** Every control in the card that lies in view gets a click where it is shown. */
async function expectClickable() {
  await askProbe(tab.page, 'watchClicks');
  const [link] = await findInCard(tab.page, 'a[href]');
  if (!link) throw new Error('the card has no link');
  const { x, y } = centre(link.rect);
  await tab.page.mouse.click(x, y);
  const clicked = async () => (await askProbe(tab.page, 'clicks')).map(({ attributes }) => attributes.href);
  await expect.poll(clicked).toEqual([link.attributes.href]);
}

function topmostAt({ page }: Tab, { x, y }: { x: number; y: number }): Promise<string | undefined> {
  return page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName, x, y);
}
