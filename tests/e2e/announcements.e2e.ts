/** What a screen reader is told when the keys lead to a mention. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { askProbe, cardName, openCard } from './card.ts';
import { markRects } from './marks.ts';
import { pageTree } from './page-tree.ts';
import { frames, news } from './pages.ts';
import {
  badgeText,
  currentBrowser,
  framesWithNames,
  openSession,
  type Session,
  stepToMention,
  type Tab,
} from './session.ts';

let session: Session;
let tab: Tab;

const KEYS = ['Alt+X', 'Alt+Y'] as const;

/** The page is read to its end: from then on the number of mentions stays as it is. */
async function openRead(page: typeof news) {
  tab = await session.openTab(page.address);
  await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe(String(Object.keys(page.marks).length));
}

const mentionsOf = ({ marks }: typeof news) => Object.values(marks).reduce((sum, count) => sum + count, 0);

describe('in a live region, where the browser cannot notify', () => {
  beforeAll(async () => {
    session = await openSession({ probe: true, needs: { withoutNotifications: true } });
  });
  afterAll(() => session?.close());
  afterEach(() => tab.close());

  const said = async (frame: Page | Frame = tab.page) =>
    (await askProbe(frame, 'query', '[role=status]'))?.at(-1)?.text ?? null;

  it('tells which mention it is, and the keys with the first step alone', async () => {
    await openRead(news);
    await stepToMention(tab, 1, { keys: KEYS });
    await expect
      .poll(said)
      .toMatch(new RegExp(`^Huawei, mention 1 of ${mentionsOf(news)}, \\d+ claims\\. Tab .*Alt\\+X`));
    await stepToMention(tab, 1);
    await expect.poll(said).toMatch(new RegExp(`^SMIC, mention 2 of ${mentionsOf(news)}, \\d+ claims\\.$`));
    await stepToMention(tab, -1);
    await expect.poll(said).toMatch(/^Huawei, mention 1 of /);
  });

  it('says nothing for the pointer', async () => {
    await openRead(news);
    await openCard(tab.page, 'Huawei', '#lead');
    await stepToMention(tab, 1);
    await expect.poll(said).toMatch(/^Huawei/);
    await tab.page.keyboard.press('Escape');
    await openCard(tab.page, 'SMIC');
    expect(await said()).toBe('');
  });

  it('speaks in the frame that has the mention, and in no other', async () => {
    await openRead(frames);
    const frame = await tab.page.waitForFrame('http://other.example/');
    await markRects(frame, 'DeepSeek', '#lead');
    // Which of the frames it is, nobody tells; nor are all known at once.
    const opensIn = (one: Frame) => one.evaluate(() => document.querySelector('sidelight-card:popover-open') !== null);
    const stepThere = async () => {
      for (const frameId of await framesWithNames(tab)) {
        await stepToMention(tab, 1, { frameId, fromEdge: true, before: 3, after: 1 });
        await waitUntil('a card', async () => (await Promise.all(tab.page.frames().map(opensIn))).includes(true));
        if (await opensIn(frame)) return true;
        await tab.page.keyboard.press('Escape');
      }
      return false;
    };
    await expect.poll(stepThere, { timeout: 5_000 }).toBe(true);
    await expect.poll(() => said(frame)).toBe('DeepSeek, mention 4 of 5, 10 claims.');
    expect(await said(tab.page)).toBeNull();
  });
});

describe('by a notification', () => {
  beforeAll(async () => {
    session = await openSession({ probe: true });
  });
  afterAll(() => session?.close());
  afterEach(() => tab.close());

  it('leaves the live region empty, and the page as it was once the card is closed', async () => {
    await openRead(news);
    const before = await pageTree(tab.page);
    await stepToMention(tab, 1);
    await expect.poll(() => cardName(tab.page)).toContain('Huawei');
    expect((await askProbe(tab.page, 'query', '[role=status]'))?.at(-1)?.text).toBe('');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => pageTree(tab.page)).toBe(before);
  });

  // No driver looks into the world of a content script in Firefox.
  it.runIf(currentBrowser() === 'chromium')('tells the mention once for each step', async () => {
    await openRead(news);
    const notifications = await recordNotifications(tab.page, session.launched.extensionId);
    await stepToMention(tab, 1, { keys: KEYS });
    await expect.poll(notifications).toHaveLength(1);
    await stepToMention(tab, 1);
    await expect.poll(notifications).toHaveLength(2);
    expect(await notifications()).toEqual([
      expect.stringMatching(/^Huawei, mention 1 of .*Alt\+X/),
      expect.stringMatching(/^SMIC, mention 2 of \d+, \d+ claims\.$/),
    ]);
  });
});

/** Puts a recorder in the place of `ariaNotify` in the world of the content script. */
async function recordNotifications(page: Page, extension: string): Promise<() => Promise<string[]>> {
  const inspector = await page.createCDPSession();
  const world = new Promise<number>((resolve) => {
    inspector.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(extension)) resolve(context.id);
    });
  });
  await inspector.send('Runtime.enable');
  const contextId = await world;
  const evaluate = async (expression: string) =>
    (await inspector.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result.value;
  await evaluate('globalThis.said = []; document.ariaNotify = (text) => said.push(text); undefined');
  return () => evaluate('said');
}
