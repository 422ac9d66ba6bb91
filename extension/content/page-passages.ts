/** The passages of a source that are evidence for claims, where they stand on the page. */
import { findPassage } from '../../src/evidence/locate-passage.ts';
import type { Passage } from '../../src/pack/schema.ts';
import { Flow, flowByName, isLeftAlone } from './element-flow.ts';
import { nextAfter } from './line-text.ts';

/** More of a page is not looked through, in UTF-16 code units. */
const LONGEST_TEXT = 400_000;

/** The name under which they are painted. */
const HIGHLIGHT = 'sidelight-passage';

/** Paints the passages that are found, and scrolls the first into view; returns how many there are. */
export function showPassages(passages: readonly Passage[], signal: AbortSignal): number {
  const page = readPage();
  const found = passages.flatMap((passage) => findPassage(page.text, passage) ?? []).sort((a, b) => a.start - b.start);
  const ranges = found.flatMap(({ start, end }) => rangeOf(page, start, end) ?? []);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  signal.addEventListener('abort', hidePassages, { once: true });
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return ranges.length;
}

export function hidePassages(): void {
  CSS.highlights.delete(HIGHLIGHT);
}

interface PageText {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

function readPage(): PageText {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(
    document.body ?? document.documentElement,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node && text.length < LONGEST_TEXT; ) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    const flow = flowByName(element);
    if (flow === Flow.block || flow === Flow.lineBreak) text += '\n';
    node = flow < Flow.apart || isLeftAlone(element) ? nextAfter(walker) : walker.nextNode();
  }
  return { text, pieces };
}

function rangeOf({ pieces }: PageText, start: number, end: number): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last) return undefined;
  const range = document.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
