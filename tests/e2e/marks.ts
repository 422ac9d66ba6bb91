/** What is marked on a page, read from the registry of highlights in which Sidelight paints. */
import type { Frame, JSHandle, Page } from 'puppeteer-core';
import { waitUntil } from '../../scripts/wait-until.mjs';

/** Text of marks, as often as it is marked. */
export type MarkCounts = Record<string, number>;

/** A mark as it is painted now, in the page's own world. */
interface Mark {
  readonly text: string;
  readonly range: Range;
}

/** What a frame has shown marked so far; marks come and go with scrolling, so it is kept by place in the text. */
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
    await withMarks(frame, (marks) => frame.evaluate(noteMarks, marks, seen));
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
    texts.push(...(await withMarks(frame, (marks) => frame.evaluate((marks) => marks.map(({ text }) => text), marks))));
  }
  return countTexts(texts);
}

/** Places of the text that are marked in more than one of Sidelight's highlights, or twice in one. */
export function marksPaintedTwice(page: Page): Promise<string[]> {
  return withMarks(page.mainFrame(), (marks) =>
    page.evaluate(
      (marks) =>
        marks
          .filter(({ range }, index) =>
            marks
              .slice(0, index)
              .some(
                ({ range: { startContainer, startOffset } }) =>
                  startContainer === range.startContainer && startOffset === range.startOffset,
              ),
          )
          .map(({ text }) => text),
      marks,
    ),
  );
}

/** Marks that begin or end within a word of an alphabet, shown with their neighbours. A plural's s is no neighbour. */
export function marksWithinWords(page: Page): Promise<string[]> {
  return withMarks(page.mainFrame(), (marks) =>
    page.evaluate((marks) => {
      const letter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]$/u;
      return marks.flatMap(({ text, range: { startContainer, startOffset, endContainer, endOffset } }) => {
        const before = startContainer.nodeValue?.slice(0, startOffset) ?? '';
        const after = endContainer.nodeValue?.slice(endOffset) ?? '';
        const isWithin = letter.test(before.slice(-1)) || letter.test(after.replace(/^s(?!\p{L})/u, '').slice(0, 1));
        return isWithin ? [`${before.slice(-20)}[${text}]${after.slice(0, 20)}`] : [];
      });
    }, marks),
  );
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
  const mainFrame = 'mainFrame' in frame ? frame.mainFrame() : frame;
  return waitUntil(`a mark on '${text}' in ${within}`, () =>
    withMarks(mainFrame, (marks) => mainFrame.evaluate(findMarkRects, marks, text, within)),
  );
}

async function withMarks<Value>(frame: Frame, use: (marks: JSHandle<Mark[]>) => Promise<Value>): Promise<Value> {
  const marks = await frame.evaluateHandle(readMarks);
  try {
    return await use(marks);
  } finally {
    await marks.dispose();
  }
}

function countTexts(texts: readonly string[]): MarkCounts {
  const counts: MarkCounts = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

/* What follows runs within the page. */

/** Highlights hold live ranges or static ones; a static one whose text is gone paints nothing and is left out. */
function readMarks(): Mark[] {
  const marks: Mark[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sidelight')) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      try {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
      } catch {
        continue;
      }
      const text = String(range).replaceAll('\u00ad', '').replace(/\s+/g, ' ');
      if (startContainer.isConnected && text !== '') marks.push({ text, range });
    }
  }
  return marks;
}

/** Scrolls the page to `top` and returns the next place to scroll to, or null at its end. */
async function scrollOn(top: number): Promise<number | null> {
  const scroller = document.scrollingElement ?? document.documentElement;
  scroller.scrollTo({ top, behavior: 'instant' });
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  const end = scroller.scrollHeight - innerHeight;
  return top >= end ? null : Math.min(end, top + innerHeight * 0.8);
}

function noteMarks(marks: Mark[], { places, texts }: Seen): void {
  for (const { text, range } of marks) {
    const offsets = places.get(range.startContainer) ?? new Set();
    places.set(range.startContainer, offsets);
    if (!offsets.has(range.startOffset)) texts.push(text);
    offsets.add(range.startOffset);
  }
}

function findMarkRects(marks: Mark[], text: string, within: string): Rect[] | null {
  const area = document.querySelector(within);
  const isInArea = (node: Node | null): boolean =>
    node !== null && (node === area || isInArea(node instanceof ShadowRoot ? node.host : node.parentNode));
  const mark = marks.find((candidate) => candidate.text === text && isInArea(candidate.range.startContainer));
  // Far from the viewport there may be no mark yet.
  if (!mark) area?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (!mark) return null;

  const { top, bottom } = mark.range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The scroll makes the browser's own events, and a card may only open once they are over.
    return null;
  }
  return [...mark.range.getClientRects()]
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ x, y, width, height }) => ({ x, y, width, height }));
}
