/** A whole visit to a page, from its top to its end, and all that can be observed of it from outside. */
import { isDeepStrictEqual } from 'node:util';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { collectMarks, type MarkCounts, marksPaintedTwice, marksWithinWords } from './marks.ts';
import { pageTree } from './page-tree.ts';
import type { Session } from './session.ts';

export interface Visit {
  readonly marks: MarkCounts;
  readonly paintedTwice: readonly string[];
  readonly withinWords: readonly string[];
  readonly tree: string;
  /** Whether the page shows anything at all: some hide all until a script of theirs runs. */
  readonly isShown: boolean;
  readonly requests: readonly string[];
  readonly messages: readonly string[];
}

export interface VisitOptions {
  /** Selects what is there once the page's late parts have come. */
  readonly complete?: string | undefined;
  /** Scrolls through the page until these marks are collected, or a time is up: the caller compares. */
  readonly until?: (marks: MarkCounts) => boolean;
}

export async function visit(session: Session, address: string, options: VisitOptions = {}): Promise<Visit> {
  const { complete = 'html', until } = options;
  session.web.takeRequests();
  const tab = await session.openTab(address);
  const collector = collectMarks(tab.page);
  let marks: MarkCounts = {};
  let isComplete = false;
  const isReady = async () => {
    marks = await collector.pass();
    isComplete = (await tab.page.$(complete)) !== null;
    return isComplete && (!until || until(marks));
  };

  await waitUntil('the marks', isReady).catch(() => {});
  if (!isComplete) throw new Error(`${address} has no ${complete}`);
  // Once more, so that a mark too many is seen that comes after the last of those expected.
  if (until) marks = await collector.pass();

  const visited = {
    marks,
    paintedTwice: await marksPaintedTwice(tab.page),
    withinWords: await marksWithinWords(tab.page),
    tree: await pageTree(tab.page),
    isShown: await tab.page.evaluate(() => document.body.checkVisibility()),
  };
  await tab.close();
  return { ...visited, messages: distinct(tab.messages), requests: distinct(session.web.takeRequests()) };
}

/** Browsers try again what failed, as often as they see fit: what counts is which requests there are. */
function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}

export function hasMarks(expected: MarkCounts): (marks: MarkCounts) => boolean {
  return (marks) => isDeepStrictEqual(marks, expected);
}
