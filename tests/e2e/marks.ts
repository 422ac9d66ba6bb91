/** What is marked on a page, read from the registry of highlights in which Sidelight paints. */
import type { Frame, JSHandle, Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/wait-until.mjs';

/** Text of marks, as often as it is marked. */
export type MarkCounts = Record<string, number>;

/** What a frame has shown marked so far; ranges come and go with scrolling, so it is kept by place in the text. */
interface Seen {
  readonly places: Map<Node, Set<number>>;
  readonly texts: string[];
}

export interface MarkCollector {
  /**
   * Scrolls once through the whole page and notes what becomes marked in it and its frames.
   * @returns all marks of this and earlier passes
   */
  pass(): Promise<MarkCounts>;
}

/** Collects the marks of a page over several passes, since a mark is only certain to exist near the viewport. */
export function collectMarks(page: Page): MarkCollector {
  const seenByFrame = new Map<Frame, JSHandle<Seen>>();

  async function note(frame: Frame) {
    const seen = seenByFrame.get(frame) ?? (await frame.evaluateHandle((): Seen => ({ places: new Map(), texts: [] })));
    seenByFrame.set(frame, seen);
    await frame.evaluate(noteMarks, seen);
  }

  return {
    async pass() {
      for (let top: number | null = 0; top !== null; ) {
        top = await page.evaluate(scrollOn, top);
        for (const frame of page.frames()) await note(frame);
      }
      const texts: string[] = [];
      for (const frame of page.frames()) {
        const seen = seenByFrame.get(frame);
        if (seen) texts.push(...(await frame.evaluate(({ texts }) => texts, seen)));
      }
      return countTexts(texts);
    },
  };
}

/** Marks that exist now, anywhere in the page and its frames. */
export async function currentMarks(page: Page): Promise<MarkCounts> {
  const texts: string[] = [];
  for (const frame of page.frames()) {
    const seen = await frame.evaluateHandle((): Seen => ({ places: new Map(), texts: [] }));
    await frame.evaluate(noteMarks, seen);
    texts.push(...(await frame.evaluate(({ texts }) => texts, seen)));
  }
  return countTexts(texts);
}

/** Places of the text that are marked in more than one of Sidelight's highlights, or twice in one. */
export function marksPaintedTwice(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('sidelight'))
      .flatMap(([, highlight]) => [...highlight]);
    return ranges
      .filter((range, index) =>
        ranges.some(
          (other, at) =>
            at < index && other.startContainer === range.startContainer && other.startOffset === range.startOffset,
        ),
      )
      .map(String);
  });
}

/** Marks that begin or end within a word of an alphabet, shown with their neighbours. A plural's s is no neighbour. */
export function marksWithinWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const alphabetic = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]$/u;
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('sidelight')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const before = startContainer.nodeValue?.slice(0, startOffset) ?? '';
        const after = (endContainer.nodeValue?.slice(endOffset) ?? '').replace(/^s(?!\p{L})/u, '');
        if (alphabetic.test(before.slice(-1)) || alphabetic.test(after.slice(0, 1)))
          faults.push(`${before.slice(-20)}[…]${after.slice(0, 20)}`);
      }
    }
    return faults;
  });
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Waits for the mark on a text within an element, brings it into view if it is not, and says where it is.
 * @returns one rectangle per line of the mark, in the viewport of its frame
 */
export async function markRects(frame: Page | Frame, text: string, within = 'html'): Promise<Rect[]> {
  return waitUntil(`a mark on '${text}' in ${within}`, () => frame.evaluate(findMarkRects, text, within));
}

/* What follows runs within the page. */

/** Scrolls the page to `top` and returns the next place to scroll to, or null at its end. */
async function scrollOn(top: number): Promise<number | null> {
  const scroller = document.scrollingElement ?? document.documentElement;
  scroller.scrollTo({ top, behavior: 'instant' });
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  const end = scroller.scrollHeight - innerHeight;
  return top >= end ? null : Math.min(end, top + innerHeight * 0.8);
}

function noteMarks({ places, texts }: Seen): void {
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sidelight')) continue;
    for (const range of highlight) {
      const offsets = places.get(range.startContainer) ?? new Set();
      places.set(range.startContainer, offsets);
      if (offsets.has(range.startOffset)) continue;
      offsets.add(range.startOffset);
      texts.push(String(range).replaceAll('\u00ad', '').replace(/\s+/g, ' '));
    }
  }
}

function findMarkRects(text: string, within: string): Rect[] | null {
  const area = document.querySelector(within);
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sidelight')) continue;
    for (const range of highlight) {
      const words = String(range).replaceAll('\u00ad', '').replace(/\s+/g, ' ');
      if (words !== text || !(range instanceof Range) || !area?.contains(range.startContainer)) continue;
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight)
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
    }
  }
  // Far from the viewport there may be no mark yet.
  area?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  return null;
}

function countTexts(texts: readonly string[]): MarkCounts {
  const counts: MarkCounts = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
