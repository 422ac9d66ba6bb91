/** The gallery: each shared component in all its states, accessible, in every language; and what charts promise. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launch } from '../../scripts/browsers.mjs';
import { serveFolder } from '../../scripts/static-files.mjs';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { objections } from './axe.ts';
import { currentBrowser } from './session.ts';

const inDist = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url));

const COMPONENTS = [
  'Whole pages',
  'EntityHead',
  'ClaimList',
  'KindIcon',
  'FiguresBeside',
  'PageNotes',
  'WhyThisOrder',
  'Timeline',
  'FigureChart',
  'SpeakerMap',
  'ClaimPairs',
];

let site: Awaited<ReturnType<typeof serveFolder>>;
let launched: LaunchedBrowser;
let page: Page;

beforeAll(async () => {
  if (!existsSync(inDist('gallery/gallery/index.html'))) throw new Error('the gallery is not built: run npm run build');
  site = await serveFolder(inDist('gallery'));
  launched = await launch(currentBrowser());
  page = await launched.browser.newPage();
});
afterAll(async () => {
  await launched?.close();
  site?.close();
});

/** Opens what the gallery has of a component, or one state of it; resolves when its charts are drawn. */
async function show(choice: { only: string; state?: string; theme?: string; lang?: string; width?: string }) {
  await page.goto(`${site.address}gallery/?${new URLSearchParams(choice)}`);
  await page.waitForSelector('.specimen');
  await waitUntil('the charts', () =>
    page.$$eval('.chart', (charts) => charts.every((chart) => chart.querySelector('.plot svg, .too-little') !== null)),
  );
}

const huawei = { state: 'corpus: huawei', theme: 'light' } as const;

describe('the gallery', () => {
  it('has a section for each component', async () => {
    await show({ only: 'all', state: 'one' });
    const sections = await page.$$eval('main > section', (all) => all.map((one) => one.getAttribute('aria-label')));
    expect(sections).toEqual(COMPONENTS);
  });

  it('is in neither package', () => {
    for (const folder of ['chromium', 'firefox']) {
      const files = readdirSync(inDist(folder), { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => file.includes('gallery'))).toEqual([]);
      const scripts = files
        .filter((file) => file.endsWith('.js'))
        .map((file) => readFileSync(`${inDist(folder)}/${file}`, 'utf8'));
      expect(scripts.filter((script) => script.includes('Donaudampfschifffahrt'))).toEqual([]);
    }
  });

  it.each(COMPONENTS)(
    'has nothing that axe objects to in %s, both themes',
    async (component) => {
      await show({ only: component });
      expect(await objections(page)).toEqual([]);
    },
    60_000,
  );

  it.each(['Timeline', 'FigureChart', 'SpeakerMap'])(
    'has nothing that axe objects to in the tables of %s',
    async (only) => {
      await show({ only, state: huawei.state });
      await page.$$eval('.chart details', (all) => {
        for (const details of all) details.open = true;
      });
      await page.waitForSelector('tbody td');
      expect(await objections(page)).toEqual([]);
    },
  );

  it.each(['en', 'zh_CN', 'zh_TW'])(
    'has every string in %s, and keeps to narrow and wide columns',
    async (lang) => {
      for (const width of ['280', '900']) {
        await page.setViewport({ width: 1000, height: 700 });
        await show({ only: 'all', theme: 'light', lang, width });
        const wide = await page.$$eval('.specimen', (all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => (one as HTMLElement).dataset.state),
        );
        expect(wide, `at ${width} px`).toEqual([]);
        const empty = await page.$$eval(
          '.specimen :is(button, summary, figcaption, .too-little, .chart-note p)',
          (all) => all.filter(({ textContent }) => textContent.trim() === '').map(({ outerHTML }) => outerHTML),
        );
        expect(empty).toEqual([]);
      }
    },
    60_000,
  );
});

describe('a chart', () => {
  /** Of the first chart that is shown, with its table opened. */
  async function readChart() {
    await page.$eval('.chart details', (details) => {
      details.open = true;
    });
    await page.waitForSelector('.chart tbody tr');
    return page.$eval('.chart', (chart) => {
      const svg = chart.querySelector('svg[role=img]');
      const named = (attribute: string) => document.getElementById(svg?.getAttribute(attribute) ?? '')?.textContent;
      return {
        name: named('aria-labelledby'),
        description: named('aria-describedby'),
        links: [...chart.querySelectorAll<HTMLAnchorElement>('.points a')].map((link) => ({
          address: link.getAttribute('href'),
          text: link.textContent,
        })),
        rows: [...chart.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({
          address: row.querySelector('a')?.getAttribute('href'),
          cells: [...row.cells].map(({ textContent }) => textContent),
        })),
      };
    });
  }

  it('says in words what it shows, and has a row for each sign: claims along time', async () => {
    await show({ only: 'Timeline', ...huawei });
    const { name, description, links, rows } = await readChart();
    expect(name).toBe('When it was said: Huawei');
    expect(description).toMatch(/^\d+ claims from Jun 21, 2024|^\d+ claims from June 2024/);
    const dated = rows.filter(({ cells }) => cells[0] !== 'date unknown');
    expect(dated.length).toBeGreaterThan(20);
    expect(rows.length).toBeGreaterThan(dated.length);
    expect(links.map(({ address }) => address).sort()).toEqual(dated.map(({ address }) => address).sort());
    for (const { address, cells } of dated) {
      const link = links.find((one) => one.address === address);
      expect(link?.text).toContain(cells[1]);
      expect(link?.text).toContain(cells[0]);
    }
  });

  it('says in words what it shows, and has a row for each sign: figures over time', async () => {
    await show({ only: 'FigureChart', state: 'all forms', theme: 'light' });
    const { description, links, rows } = await readChart();
    expect(rows).toHaveLength(links.length + 1);
    for (const [index, { text }] of links.entries()) {
      const [asOf = '', amount = '', speaker = ''] = rows[index]?.cells ?? [];
      for (const part of [asOf, amount, speaker]) {
        expect(text).toContain(part);
        expect(description).toContain(part);
      }
    }
  });

  it('says in words what it shows, and has a row for each cell: who speaks about whom', async () => {
    await show({ only: 'SpeakerMap', state: 'corpus: all', theme: 'light' });
    const { description, links, rows } = await readChart();
    expect(rows).toHaveLength(links.length);
    expect(description).toMatch(/^Speakers: \d+\./);
    const drawn = await page.$$eval('.plot .cell-count', (all) => all.map(({ textContent }) => textContent));
    expect(drawn).toEqual(rows.map(({ cells }) => cells[3]));
    expect(await page.$eval('.chart-note', ({ textContent }) => textContent)).toMatch(
      /Not shown for want of room: \d+ names/,
    );
  });

  it('says that there is too little instead of drawing it', async () => {
    for (const only of ['Timeline', 'SpeakerMap']) {
      await show({ only, state: 'one', theme: 'light' });
      expect(await page.$('.chart svg[role=img]')).toBeNull();
      expect(await page.$eval('.too-little', ({ textContent }) => textContent)).toMatch(/^No chart: /);
      expect(await page.$('.chart-copy')).toBeNull();
    }
  });

  it('is one stop for the Tab key, and arrow keys go through its signs', async () => {
    await show({ only: 'Timeline', ...huawei });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const texts = await page.$$eval('.points a', (links) => links.map(({ textContent }) => textContent));
    await page.focus('.chart-choice button:last-child');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(texts[0]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(texts[2]);
    expect(await page.$eval('.reading', ({ textContent }) => textContent)).toBe(texts[2]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(texts.at(-1));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });

  it('puts origins into rows when asked', async () => {
    await show({ only: 'Timeline', ...huawei });
    await page.click('.chart-choice button:last-child');
    await waitUntil('rows by origin', async () =>
      (await page.$$eval('.row-name', (names) => names.map(({ textContent }) => textContent))).some((name) =>
        name.startsWith('Reuters column'),
      ),
    );
  });
});

describe('a copied chart', () => {
  /** Puts what is copied and saved aside, as no driver lets both clipboards be read. */
  async function keepCopies(accepts: boolean) {
    await page.evaluate((accepts) => {
      const kept = { text: '', types: [] as string[], size: [0, 0], saved: '' };
      Object.assign(window, { kept });
      const refuse = () => Promise.reject(new Error('not allowed'));
      const write = async ([item]: ClipboardItem[]) => {
        if (!item) return;
        kept.types = [...item.types];
        const bitmap = await createImageBitmap(await item.getType('image/png'));
        kept.size = [bitmap.width, bitmap.height];
      };
      const writeText = async (text: string) => {
        kept.text = text;
      };
      Object.defineProperty(navigator, 'clipboard', {
        value: accepts ? { write, writeText } : { write: refuse, writeText: refuse },
      });
      document.execCommand = () => false;
      HTMLAnchorElement.prototype.click = function save() {
        kept.saved = this.download;
      };
    }, accepts);
  }
  const kept = () =>
    page.evaluate(
      () => (window as unknown as { kept: { text: string; types: string[]; size: number[]; saved: string } }).kept,
    );
  const press = async (index: number, outcome: string) => {
    const buttons = await page.$$('.chart-copy button');
    await buttons[index]?.click();
    await waitUntil(outcome, () => page.$eval('.chart-copy [role=status]', ({ textContent }) => textContent !== ''));
    expect(await page.$eval('.chart-copy [role=status]', ({ textContent }) => textContent)).toBe(outcome);
  };

  it.each(['Timeline', 'SpeakerMap'])('stands alone as SVG: %s', async (only) => {
    await show({ only, ...huawei });
    await keepCopies(true);
    await press(0, 'Copied.');
    const { text } = await kept();
    const read = await page.evaluate((source) => {
      const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
      const elements = [svg, ...svg.querySelectorAll('*')];
      return {
        root: svg.tagName,
        elements: [...new Set(elements.map(({ tagName }) => tagName))],
        attributes: elements.flatMap((element) =>
          [...element.attributes].filter(({ name }) => name !== 'xmlns').map(({ name, value }) => `${name}=${value}`),
        ),
        texts: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent),
      };
    }, text);
    expect(read.root).toBe('svg');
    expect(read.elements).not.toContain('parsererror');
    expect(read.elements.filter((name) => /^(?:image|use|a|style|script|foreignObject|link)$/.test(name))).toEqual([]);
    expect(
      read.attributes.filter((one) => /url\(|https?:|var\(|light-dark|currentcolor|^(?:class|href|id)=/i.test(one)),
    ).toEqual([]);
    expect(read.attributes.some((one) => one.startsWith('font-family='))).toBe(true);
    expect(read.texts[0]).toBe(`${only === 'Timeline' ? 'When it was said' : 'Who speaks about whom'}: Huawei`);
    expect(read.texts.join(' ')).toContain(
      only === 'Timeline' ? 'The line under signs covers the time' : 'Framed: about itself',
    );
    expect(read.texts.at(-1)).toMatch(/^Sidelight, .+, .+ \d{4}$/);
  });

  it('is a PNG twice as dense as the screen', async () => {
    await show({ only: 'Timeline', ...huawei });
    await keepCopies(true);
    await press(1, 'Copied.');
    const { types, size } = await kept();
    expect(types).toEqual(['image/png']);
    expect(size[0]).toBe((400 + 2 * 16) * 2);
  });

  it('becomes a file where the clipboard refuses', async () => {
    await show({ only: 'Timeline', ...huawei });
    await keepCopies(false);
    await press(1, 'The browser did not let it be copied: it is saved as a file instead.');
    expect((await kept()).saved).toBe('sidelight-chart.png');
    await press(0, 'The browser did not let it be copied: it is saved as a file instead.');
    expect((await kept()).saved).toBe('sidelight-chart.svg');
  });
});
