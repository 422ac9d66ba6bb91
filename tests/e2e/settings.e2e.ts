/** The settings page: what is chosen there takes effect in open tabs at once, and all of it can be kept and erased. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askProbe, openCard } from './card.ts';
import { currentMarks } from './marks.ts';
import { changeSettings, openSession, type Session, type Tab } from './session.ts';

/** What this file uses of the browsers' interface, within an extension page. */
declare const browser: {
  storage: Record<
    'local' | 'sync',
    {
      get(key: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    }
  >;
};
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = 'http://daily.example/sport/one';
const MARKS = { Huawei: 2, SMIC: 1 };
const FIRST: Record<string, unknown> = {
  density: 'all',
  level: 'normal',
  markStyle: 'dots',
  isPaused: false,
  sitesMode: 'except',
  silencedSites: [],
  onlySites: [],
  silencedEntities: [],
  exceptions: [],
  theme: 'system',
  spacing: 'roomy',
  textSize: 100,
  language: 'browser',
};

let session: Session;
let tab: Tab;
let options: Page;
const folder = mkdtempSync(join(tmpdir(), 'sidelight-settings-'));

beforeAll(async () => {
  session = await openSession({ probe: true, settings: FIRST });
  session.web.publish(
    ADDRESS,
    `<!doctype html><html lang="en"><title>Daily</title><link rel="icon" href="data:,"><body>
    <p id="lead">Huawei and SMIC would go on, Huawei said.</p></body></html>`,
  );
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await changeSettings(session, FIRST);
  tab = await session.openTab(ADDRESS);
  await expectMarks().toEqual(MARKS);
  options = await session.launched.openExtensionPage('options/options.html');
  await options.waitForSelector('#privacy');
});
afterEach(async () => {
  await options.close();
  expect(tab.messages).toEqual([]);
  await tab.close();
});

/** Browsers let a page that is not in front be read, and paint nothing in it until it is. */
const expectMarks = () =>
  expect.poll(
    async () => {
      await tab.page.bringToFront();
      return currentMarks(tab.page);
    },
    { timeout: 5_000 },
  );

/** A control far down the page is pressed where it is: what covers it is not what these tests are about. */
const press = (selector: string) => options.$eval(selector, (control) => (control as HTMLElement).click());

const choose = (name: string, value: string | number) => press(`input[name="${name}"][value="${value}"]`);

async function addSites(list: 'silencedSites' | 'onlySites', text: string) {
  await options.focus(`#${list}-more`);
  await options.$eval(
    `#${list}-more`,
    (field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await options.waitForSelector(`[data-list="${list}"] [type=submit]:not(:disabled)`);
  await press(`[data-list="${list}"] [type=submit]`);
}

const textOf = (selector: string) => options.$$eval(selector, (found) => found.map(({ textContent }) => textContent));

/** The text of the file that a button saves. */
async function savedBy(selector: string): Promise<string> {
  await options.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { savedFile: file.text() });
      return createObjectURL(file);
    };
  });
  await press(selector);
  return options.evaluate(() => (globalThis as unknown as { savedFile: Promise<string> }).savedFile);
}

async function readFile(selector: string, text: string) {
  const path = join(folder, 'file.txt');
  writeFileSync(path, text);
  const field = (await options.$(selector)) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}

describe('what is chosen on the settings page', () => {
  it('changes marks in an open tab at once', async () => {
    await choose('density', 'first');
    await expectMarks().toEqual({ Huawei: 1, SMIC: 1 });
    await choose('markStyle', 'none');
    await expectMarks().toEqual({});
  });

  it('changes an open card at once: colours, text size, spacing', async () => {
    await tab.page.bringToFront();
    await openCard(tab.page, 'Huawei', '#lead');
    await askProbe(tab.page, 'press', '.pin');
    const before = Number.parseFloat((await askProbe(tab.page, 'style', '.said', 'font-size'))[0] ?? '');
    await choose('textSize', 150);
    await expect
      .poll(async () => Number.parseFloat((await askProbe(tab.page, 'style', '.said', 'font-size'))[0] ?? ''))
      .toBeCloseTo(before * 1.5, 1);
    for (const theme of ['dark', 'light']) {
      await choose('theme', theme);
      await expect.poll(() => askProbe(tab.page, 'style', '.card', 'color-scheme')).toEqual([theme]);
      expect(await options.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe(theme);
    }
    const roomy = (await askProbe(tab.page, 'style', '.claims > li', 'padding-top'))[0];
    await choose('spacing', 'compact');
    await expect
      .poll(async () => (await askProbe(tab.page, 'style', '.claims > li', 'padding-top'))[0])
      .not.toBe(roomy);
  });

  it('speaks another language at once, on the page and in the next card', async () => {
    await choose('language', 'zh-TW');
    await expect.poll(() => textOf('h1')).toEqual(['Sidelight 設定']);
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
    await tab.page.bringToFront();
    await expect
      .poll(async () => {
        await tab.page.keyboard.press('Escape');
        await openCard(tab.page, 'Huawei', '#lead');
        return (await askProbe(tab.page, 'query', '.close'))?.[0]?.attributes['aria-label'];
      })
      .toBe('關閉');
  });
});

describe('sites', () => {
  it('are silenced by patterns, and taken back', async () => {
    await addSites('silencedSites', 'daily.example/sport/*\n# not this\nother.example');
    await expectMarks().toEqual({});
    expect(await textOf('[data-list=silencedSites] li span')).toEqual(['daily.example/sport/*', 'other.example']);
    await options.bringToFront();
    await expect.poll(() => options.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await options.keyboard.press('Enter');
    await expectMarks().toEqual(MARKS);
    await expect.poll(() => textOf('[data-list=silencedSites] li')).toEqual([]);
  });

  it('follow a page that goes to another address by itself', async () => {
    await addSites('silencedSites', 'daily.example/chips/*');
    await tab.page.evaluate(() => history.pushState(null, '', '/chips/one'));
    await expectMarks().toEqual({});
    await tab.page.evaluate(() => history.back());
    await expectMarks().toEqual(MARKS);
  });

  it('are the only ones where that is chosen', async () => {
    await choose('sitesMode', 'only');
    await expectMarks().toEqual({});
    await options.waitForSelector('[data-list=onlySites]');
    await addSites('onlySites', '*.example\ndaily.example');
    await expectMarks().toEqual(MARKS);
  });

  it('are not added while a line is wrong, which is said with its number', async () => {
    await addSites('silencedSites', 'daily.example\nexam*.org');
    await expect.poll(() => textOf('[data-list=silencedSites] .problems li')).toHaveLength(1);
    expect((await textOf('[data-list=silencedSites] .problems li'))[0]).toMatch(/^Line 2, “exam\*\.org”: .+/);
    expect(await textOf('[data-list=silencedSites] .items li')).toEqual([]);
    await expectMarks().toEqual(MARKS);
  });

  it('are saved as a text file and read again', async () => {
    await addSites('silencedSites', 'daily.example\n*.other.example');
    await expectMarks().toEqual({});
    const file = await savedBy('[data-list=silencedSites] .buttons > button:last-child');
    expect(file).toBe('# Nothing is marked on\ndaily.example\n*.other.example\n');
    await changeSettings(session, FIRST);
    await expectMarks().toEqual(MARKS);
    await readFile('[data-list=silencedSites] input[type=file]', file);
    await expectMarks().toEqual({});
  });
});

describe('the settings file', () => {
  it('is read after a look at what it changes, and that is undone', async () => {
    await changeSettings(session, { theme: 'dark', silencedSites: ['daily.example'] });
    await expect.poll(() => textOf('[data-list=silencedSites] .items li')).toHaveLength(1);
    const file = await savedBy('#file .buttons > button:first-child');
    await changeSettings(session, FIRST);
    await expectMarks().toEqual(MARKS);
    await expect.poll(() => textOf('[data-list=silencedSites] .items li')).toHaveLength(0);

    await readFile('#file input[type=file]', file);
    await expect
      .poll(() => textOf('.preview li'))
      .toEqual(['Colours: As the system → Dark', 'Nothing is marked on: adds daily.example']);
    await expectMarks().toEqual(MARKS);
    await press('.preview .primary');
    await expectMarks().toEqual({});
    await press('.undo button');
    await expectMarks().toEqual(MARKS);
    await expect.poll(() => options.evaluate(() => document.documentElement.dataset.theme)).toBe('system');
  });

  it('is not read where it is wrong, and says where', async () => {
    await readFile(
      '#file input[type=file]',
      '{"format":"sidelight-settings","version":2,"settings":{"theme":"sepia"}}',
    );
    await expect.poll(() => textOf('#file .problems li')).toHaveLength(1);
    expect((await textOf('#file .problems li'))[0]).toContain('settings.theme');
  });
});

describe('settings that are shared', () => {
  const synced = () => options.evaluate(() => browser.storage.sync.get(null));
  afterEach(() => options.evaluate(() => browser.storage.sync.clear()));

  it('are sent only once that is turned on, and follow what another browser sends', async () => {
    await changeSettings(session, { silencedSites: ['here.example'] });
    expect(await synced()).toEqual({});
    await press('#sync input');
    await expect.poll(async () => JSON.stringify(await synced())).toContain('here.example');

    await options.evaluate((time) => {
      const entries = [
        { name: 'silencedSites', value: 'daily.example', time },
        { name: 'silencedSites', value: 'here.example', time, isOut: true },
        { name: 'theme', value: 'dark', time },
      ];
      return browser.storage.sync.set({ 'settings:7': entries });
    }, Date.now() + 1000);
    await expectMarks().toEqual({});
    await expect.poll(() => textOf('[data-list=silencedSites] .items span')).toEqual(['daily.example']);
    expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');

    await choose('theme', 'light');
    await expect.poll(async () => JSON.stringify(await synced()), { timeout: 10_000 }).toContain('"light"');
    await press('#sync input');
    await expect.poll(() => options.$eval('#sync input', (box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  it('stay here in full where there are too many, and that is said', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `site-${index}.far-away.example`);
    await changeSettings(session, { silencedSites: many });
    await press('#sync input');
    await expect.poll(() => textOf('#sync [role=alert] p'), { timeout: 10_000 }).toHaveLength(1);
    expect(await synced()).toEqual({});
    const { settings } = await options.evaluate(() => browser.storage.local.get('settings'));
    expect((settings as { silencedSites: string[] }).silencedSites).toHaveLength(3000);
    await press('#sync input');
  });
});

it('erases all, once that was confirmed', async () => {
  await changeSettings(session, { silencedSites: ['daily.example'] });
  await expectMarks().toEqual({});
  await expect.poll(() => textOf('.parts dt')).toContain('Your settings');
  await press('#privacy > .grave');
  await options.waitForSelector('dialog[open]');
  expect(await textOf('dialog li')).toContain('Your settings');
  await press('dialog .grave');
  await expect.poll(() => options.evaluate(() => browser.storage.local.get(null))).toEqual({});
  // The first of each name, as at first.
  await expectMarks().toEqual({ Huawei: 1, SMIC: 1 });
  await expect.poll(() => textOf('.parts dt')).toEqual([]);
});

describe.each(['options', 'welcome'])('the page %s', (name) => {
  it.each(['light', 'dark'] as const)(
    'has nothing that axe objects to, %s',
    async (theme) => {
      await changeSettings(session, { theme, sitesMode: 'only', silencedSites: ['a.example'] });
      const page = await session.launched.openExtensionPage(`${name}/${name}.html`);
      await page.waitForSelector('h2');
      if (name === 'welcome') {
        await page.waitForSelector('.sample button');
        await page.$eval('.sample button', (button) => (button as HTMLElement).click());
        await page.waitForSelector('.sample-card .claims li');
      }
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it.each([100, 150])('fits a window 320 px wide, text at %i %', async (textSize) => {
    await changeSettings(session, {
      textSize,
      sitesMode: 'only',
      silencedSites: ['a-rather-long-name.of-a-site.example'],
    });
    const page = await session.launched.openExtensionPage(`${name}/${name}.html`);
    await page.setViewport({ width: 320, height: 640 });
    await page.waitForSelector('h2');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth))
      .toBe(true);
    await page.close();
  });
});

it('can all be reached and chosen with the keyboard', async () => {
  await options.bringToFront();
  await options.focus('nav a');
  const reached = new Set<string>();
  for (let count = 0; count < 60; count++) {
    await options.keyboard.press('Tab');
    const control = await options.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute('name') ?? at?.closest('section')?.id ?? '';
    });
    reached.add(control);
    if (control === 'theme') {
      await options.keyboard.press('ArrowRight');
      await expect.poll(() => options.evaluate(() => document.documentElement.dataset.theme)).not.toBe('system');
    }
  }
  for (const name of ['theme', 'textSize', 'level', 'sitesMode', 'language', 'sites', 'sync', 'file', 'privacy']) {
    expect([...reached], name).toContain(name);
  }
});
