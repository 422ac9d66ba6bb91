/** Marks follow a page that changes under them. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { currentMarks } from './marks.ts';
import { app, editable, frames, news, quiet } from './pages.ts';
import { badgeText, openSession, type Session, type Tab } from './session.ts';

const ODD_ADDRESS = 'http://odd.example/';

let session: Session;
let tab: Tab;

const expectMarks = () => expect.poll(() => currentMarks(tab.page), { timeout: 5_000 });

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session?.close());
afterEach(() => tab.close());

/** A page of its own for one test. */
function openPage(body: string): Promise<Tab> {
  session.web.publish(ODD_ADDRESS, `<!doctype html><html lang="en"><title>Odd</title><body>${body}</body></html>`);
  return session.openTab(ODD_ADDRESS);
}

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

  it('are left alone where the whole body is edited', async () => {
    tab = await openPage('<iframe srcdoc="<body contenteditable><p>Huawei is written here.</p>"></iframe><p>SMIC</p>');
    await expectMarks().toEqual({ SMIC: 1 });
  });

  it('lose the mark of an element that is emptied', async () => {
    tab = await openPage('<p id="only">Huawei alone.</p>');
    await expectMarks().toEqual({ Huawei: 1 });
    await tab.page.$eval('#only', (only) => {
      only.textContent = '';
    });
    await expectMarks().toEqual({});
  });

  it('gain the marks of text that a style sheet hid at first', async () => {
    tab = await openPage('<style>html:not(.ready) { visibility: hidden }</style><p>Huawei waits.</p>');
    expect(await currentMarks(tab.page)).toEqual({});
    await tab.page.evaluate(() => document.documentElement.classList.add('ready'));
    await expectMarks().toEqual({ Huawei: 1 });
    await expect.poll(() => badgeText(tab)).toBe('1');
  });

  it('are read to their end where one line is made of very many elements', async () => {
    const words = '<span>word</span> '.repeat(40_000);
    tab = await openPage(`<pre>Huawei first. ${words}</pre><p style="position: fixed; top: 0">SMIC last.</p>`);
    await expect.poll(() => currentMarks(tab.page), { timeout: 20_000 }).toEqual({ Huawei: 1, SMIC: 1 });
  });

  it('are read to their end where they are mostly empty elements', async () => {
    tab = await openPage(`${'<i></i>'.repeat(100_000)}<p>Huawei after nothing.</p>`);
    await expect.poll(() => currentMarks(tab.page), { timeout: 20_000 }).toEqual({ Huawei: 1 });
  });

  it('have their marks and their number again when the reader comes back', async () => {
    tab = await session.openTab(news.address);
    const found = String(Object.keys(news.marks).length);
    await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe(found);
    await tab.page.goto(quiet.address);
    await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe('');
    await tab.page.evaluate(() => history.back());
    await expect.poll(() => badgeText(tab), { timeout: 5_000 }).toBe(found);
    await expectMarks().toHaveProperty('Huawei');
  });

  it('gain the marks of an element of their own making whose shadow root comes late', async () => {
    tab = await openPage('<p>SMIC first.</p><late-note></late-note>');
    await expectMarks().toEqual({ SMIC: 1 });
    // No mutation tells of this: it is found when such elements are looked at again, which is each second for a while.
    await tab.page.evaluate(() => {
      customElements.define(
        'late-note',
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>DeepSeek later.</p>';
          }
        },
      );
    });
    await expectMarks().toEqual({ SMIC: 1, DeepSeek: 1 });
  });

  it.each([
    ['without an address', { src: 'about:blank' }],
    ['with its text in an attribute', { srcdoc: '<p>Nvidia in a frame.</p>' }],
  ])(
    'gain the marks of a frame that is added later, %s',
    async (_, { src, srcdoc }: { src?: string; srcdoc?: string }) => {
      tab = await openPage('<p>SMIC first.</p>');
      await expectMarks().toEqual({ SMIC: 1 });
      await tab.page.evaluate(
        (src, srcdoc) => {
          const frame = document.createElement('iframe');
          if (src) frame.src = src;
          if (srcdoc) frame.srcdoc = srcdoc;
          document.body.append(frame);
          if (src) frame.contentDocument?.body.append('Nvidia in a frame.');
        },
        src,
        srcdoc,
      );
      await expectMarks().toEqual({ SMIC: 1, Nvidia: 1 });
    },
  );

  it('gain the marks of text whose rendering the browser puts off, when it comes near', async () => {
    tab = await openPage(
      '<p>SMIC first.</p><div style="height: 4000px"></div>' +
        '<section style="content-visibility: auto; contain-intrinsic-size: 100px 400px"><p id="far">Huawei far.</p></section>',
    );
    await expectMarks().toEqual({ SMIC: 1 });
    await tab.page.$eval('section', (section) => section.scrollIntoView());
    await expectMarks().toHaveProperty('Huawei');
  });

  it('follow a list that uses its few rows again for other texts', async () => {
    tab = await openPage('<ul><li>Huawei</li><li>SMIC</li><li>nobody</li></ul>');
    await expectMarks().toEqual({ Huawei: 1, SMIC: 1 });
    await tab.page.evaluate(() => {
      const texts = ['nobody', 'DeepSeek', 'Huawei'];
      const rows = document.querySelectorAll('li');
      for (const [index, row] of rows.entries()) (row.firstChild as Text).data = texts[index] ?? '';
      // As it is scrolled on, the first row goes to the end.
      rows[0]?.parentNode?.append(rows[0]);
    });
    await expectMarks().toEqual({ DeepSeek: 1, Huawei: 1 });
  });

  it('are marked anew when a reader view takes the place of their body', async () => {
    tab = await openPage('<p>Huawei and SMIC.</p>');
    await expectMarks().toEqual({ Huawei: 1, SMIC: 1 });
    await tab.page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<article><p>Only DeepSeek here.</p></article>';
      document.body.replaceWith(body);
    });
    await expectMarks().toEqual({ DeepSeek: 1 });
    await tab.page.evaluate(() => document.querySelector('article')?.append('And TSMC.'));
    await expectMarks().toEqual({ DeepSeek: 1, TSMC: 1 });
  });

  it('follow a translation, which puts elements in the place of texts', async () => {
    tab = await openPage('<p>Die Chips von Huawei, von <b>SMIC</b> gebaut.</p>');
    await expectMarks().toEqual({ Huawei: 1, SMIC: 1 });
    await tab.page.evaluate(() => {
      const translate = (text: ChildNode | null | undefined, words: string) => {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = words;
        outer.append(inner);
        text?.replaceWith(outer);
      };
      const paragraph = document.querySelector('p');
      translate(paragraph?.firstChild, 'The chips of Huawei, by ');
      translate(paragraph?.querySelector('b')?.firstChild, 'SMIC');
      translate(paragraph?.lastChild, ' built for Nvidia.');
      document.documentElement.lang = 'en';
    });
    await expectMarks().toEqual({ Huawei: 1, SMIC: 1, Nvidia: 1 });
  });

  it('are not marked on paper', async () => {
    tab = await openPage('<p>Huawei is printed.</p>');
    await expectMarks().toEqual({ Huawei: 1 });
    // Firefox's driver emulates no paper; the style sheet is the same.
    if (session.kind === 'firefox') return;
    const decoration = () =>
      tab.page.$eval('p', (p) => getComputedStyle(p, '::highlight(sidelight-dots)').textDecorationLine);
    expect(await decoration()).toBe('underline');
    await tab.page.emulateMediaType('print');
    expect(await decoration()).toBe('none');
  });

  it('lose the marks of a frame with the frame', async () => {
    tab = await session.openTab(frames.address);
    await expectMarks().toMatchObject({ Huawei: 1, DeepSeek: 1 });
    await tab.page.$eval('iframe[title="Other origin"]', (frame) => frame.remove());
    await expectMarks().not.toHaveProperty('DeepSeek');
    await expectMarks().toMatchObject({ Huawei: 1 });
  });
});
