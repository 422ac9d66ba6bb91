/** Sidelight's card as a reader meets it, read through its closed shadow root by the probe extension. */
import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { markRects, type Rect } from './marks.ts';

export interface ElementInCard {
  readonly tag: string;
  readonly text: string;
  readonly rect: Rect;
  readonly attributes: Readonly<Record<string, string>>;
  readonly visible: boolean;
}

export interface Opening {
  readonly name: string;
  /** How many claims it showed at the moment it opened. */
  readonly claims: number;
}

export interface AccessibilityReport {
  readonly violations: readonly { id: string; help: string; nodes: string[] }[];
  readonly passes: readonly string[];
}

interface ProbeMethods {
  query(selector: string): ElementInCard[] | null;
  focused(): ElementInCard | null;
  openings(): Opening[];
  watchClicks(): true;
  clicks(): ElementInCard[];
  axe(): AccessibilityReport;
  press(selector: string): true;
  style(selector: string, property: string): string[];
  sizes(selector: string): { scrollWidth: number; clientWidth: number; scrollHeight: number; clientHeight: number }[];
  spills(): string[];
}

/** Asks the probe extension, which answers in the page by an event (see probe/probe.js). */
export function askProbe<Method extends keyof ProbeMethods>(
  page: Page | Frame,
  method: Method,
  ...args: Parameters<ProbeMethods[Method]>
): Promise<ReturnType<ProbeMethods[Method]>> {
  return page.evaluate(
    (method, args) =>
      new Promise((resolve, reject) => {
        const id = Math.random();
        addEventListener('probe-answer', function read(event) {
          const answer = JSON.parse((event as CustomEvent<string>).detail);
          if (answer.id !== id) return;
          removeEventListener('probe-answer', read);
          if (answer.error) reject(new Error(answer.error));
          else resolve(answer.value);
        });
        dispatchEvent(new CustomEvent('probe-ask', { detail: JSON.stringify({ id, method, args }) }));
      }),
    method,
    args,
  ) as Promise<ReturnType<ProbeMethods[Method]>>;
}

/** Elements of the open card; none if no card is open. */
export async function findInCard(page: Page, selector: string): Promise<ElementInCard[]> {
  return (await isCardOpen(page)) ? ((await askProbe(page, 'query', selector)) ?? []) : [];
}

/** The name that the open card is about, or null if none is open. */
export async function cardName(page: Page): Promise<string | null> {
  const [heading] = await findInCard(page, 'h2');
  return heading?.text ?? null;
}

export function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('sidelight-card')?.matches(':popover-open') ?? false);
}

export async function cardRect(page: Page): Promise<Rect> {
  const [card] = await findInCard(page, 'section[role=dialog]');
  if (!card) throw new Error('no card is open');
  return card.rect;
}

/** Moves the pointer onto the mark on a text, as a hand does, and lets it rest there. Opens nothing by itself. */
export async function pointAtMark(page: Page, text: string, within?: string): Promise<Rect[]> {
  const rects = await markRects(page, text, within);
  const { x, y } = centre(rects[0]);
  await page.mouse.move(x + 30, y + 40);
  await page.mouse.move(x, y, { steps: 5 });
  return rects;
}

/** Opens the card of a mark by pointing at it. */
export async function openCard(page: Page, text: string, within?: string): Promise<Rect[]> {
  const rects = await pointAtMark(page, text, within);
  await waitUntil(`the card of '${text}'`, () => isCardOpen(page));
  return rects;
}

/** Clicks an element of the open card, going there as a hand does, and scrolling the card if it is further down. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const find = () => waitUntil(`${selector} in the card`, async () => (await findInCard(page, selector))[0] ?? null);
  let { rect } = await find();
  const card = centre(await cardRect(page));
  await page.mouse.move(card.x, card.y, { steps: 5 });
  for (let turns = 0; turns < 20 && rect.y + rect.height > card.y + 40; turns++) {
    const before = rect.y;
    await page.mouse.wheel({ deltaY: 60 });
    await new Promise((resume) => setTimeout(resume, 100));
    ({ rect } = await find());
    if (rect.y === before) break;
  }
  const { x, y } = centre(rect);
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
}

/** Whether the card stays open in each of the frames painted within a time. */
export function staysOpenFor(page: Page, milliseconds: number): Promise<boolean> {
  return page.evaluate(async (milliseconds) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      if (!document.querySelector('sidelight-card:popover-open')) return false;
      await new Promise(requestAnimationFrame);
    }
    return true;
  }, milliseconds);
}

export function centre(rect: Rect | undefined): { x: number; y: number } {
  if (!rect) throw new Error('no rectangle');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
