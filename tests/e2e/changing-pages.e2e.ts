/** Marks follow a page that changes under them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { currentMarks } from './marks.ts';
import { app, editable, frames, news } from './pages.ts';
import { openSession, type Session, type Tab } from './session.ts';

let session: Session;
let tab: Tab;

const expectMarks = () => expect.poll(() => currentMarks(tab.page), { timeout: 5_000 });

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session?.close());
afterEach(() => tab.close());

describe('a single-page app', () => {
  beforeEach(async () => {
    tab = await session.openTab(app.address);
    await expectMarks().toEqual({ Huawei: 1 });
  });
  afterEach(() => expect(tab.messages).toEqual([]));

  it('is marked anew when a route replaces its view', async () => {
    await tab.page.click('#to-chips');
    await expectMarks().toEqual({ SMIC: 1, TSMC: 1 });
    await tab.page.click('#to-models');
    await expectMarks().toEqual({ DeepSeek: 1 });
    await tab.page.click('#to-nothing');
    await expectMarks().toEqual({});
  });

  it('is marked anew when the reader goes back', async () => {
    await tab.page.click('#to-chips');
    await expectMarks().toEqual({ SMIC: 1, TSMC: 1 });
    await tab.page.evaluate(() => history.back());
    await expectMarks().toEqual({ Huawei: 1 });
  });

  it('is marked anew when a text node changes its text', async () => {
    await tab.page.click('#rename');
    await expectMarks().toEqual({ Nvidia: 1 });
  });

  it('keeps its marks when the same text is rendered again', async () => {
    await tab.page.click('#again');
    await expectMarks().toEqual({ Huawei: 1 });
  });

  it('loses its marks with its text', async () => {
    await tab.page.click('#remove');
    await expectMarks().toEqual({});
  });
});

describe('other pages', () => {
  it('are marked where text is added', async () => {
    tab = await session.openTab(news.address);
    await tab.page.$eval('#lead', (lead) => lead.append(' Later, BYD is added.'));
    await expectMarks().toMatchObject({ BYD: 1 });
  });

  it('lose the mark of a text that becomes editable', async () => {
    tab = await session.openTab(editable.address);
    await expectMarks().toEqual(editable.marks);
    await tab.page.click('#edit');
    const { TSMC: _, ...others } = editable.marks;
    await expectMarks().toEqual(others);
  });

  it('gain the marks of details that are opened', async () => {
    tab = await session.openTab(editable.address);
    await expectMarks().toEqual(editable.marks);
    await tab.page.click('summary');
    await expectMarks().toEqual({ ...editable.marks, Nvidia: 1 });
  });

  it('are left alone while the reader types', async () => {
    tab = await session.openTab(editable.address);
    await expectMarks().toEqual(editable.marks);
    await tab.page.click('#editor');
    await tab.page.keyboard.type(' DeepSeek typed');
    expect(await tab.page.$eval('#editor', (editor) => editor.textContent)).toContain('DeepSeek typed');
    await tab.page.$eval('h1', (heading) => heading.append(' by BYD'));
    await expectMarks().toEqual({ ...editable.marks, BYD: 1 });
  });

  it('lose the marks of a frame with the frame', async () => {
    tab = await session.openTab(frames.address);
    await expectMarks().toMatchObject({ Huawei: 1, DeepSeek: 1 });
    await tab.page.$eval('iframe[title="Other origin"]', (frame) => frame.remove());
    await expectMarks().not.toHaveProperty('DeepSeek');
    await expectMarks().toMatchObject({ Huawei: 1 });
  });
});
