/** The library page: addresses, search as one types, the keyboard, narrow windows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/pack/schema.ts';
import { openSession, type Session } from './session.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pack: Pack = JSON.parse(readFileSync(fileURLToPath(new URL('../../dist/pack.json', import.meta.url)), 'utf8'));
const [relation] = pack.relations;
const [source] = pack.sources;
const claim = pack.claims.find(({ id }) => id === relation?.from);

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

let session: Session;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session?.close());
afterEach(async () => {
  await page.close();
  expect(errors.splice(0)).toEqual([]);
});

const heading = () => page.$eval('main h1', ({ textContent }) => textContent);
const expectHeading = () => expect.poll(heading, { timeout: 5_000 });
const focused = () =>
  page.evaluate(
    () => document.activeElement?.matches('main h1, input[type=search]') && document.activeElement.localName,
  );
const expectFocus = () => expect.poll(focused, { timeout: 5_000 });
const hits = (group: string) =>
  page.$$eval(
    'main section',
    (sections, title) =>
      sections
        .filter((section) => section.querySelector('h2')?.textContent === title)
        .flatMap((section) => [...section.querySelectorAll('li > a')].map(({ textContent }) => textContent)),
    group,
  );
const expectHits = (group: string) => expect.poll(() => hits(group), { timeout: 5_000 });

async function open(hash = '') {
  page = await session.launched.openExtensionPage(`library/library.html${hash}`);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
}

/** Chooses a link of the page, as soon as it is there. */
async function follow(selector: string) {
  await page.waitForSelector(selector);
  await page.$eval(selector, (link) => (link as HTMLElement).click());
}

describe('addresses', () => {
  it('lead to an entity, with its names, its people and products, who speaks about it, and its claims', async () => {
    await open('#/entity/huawei');
    await expectHeading().toContain('Huawei');
    await expect.poll(() => page.title()).toContain('Huawei');
    await expectFocus().toBe('h1');
    await expect.poll(() => page.$$('main .claims > li').then(({ length }) => length)).toBeGreaterThan(10);
    const text = await page.$eval('main', ({ textContent }) => textContent);
    for (const part of ['華為', 'Richard Yu', 'own company', 'In tension']) expect(text).toContain(part);
  });

  it('lead to a claim with its sources, and to a source with its copies', async () => {
    await open(`#/claim/${claim?.id}`);
    await expect.poll(() => page.$eval('main .said', ({ textContent }) => textContent)).toBe(claim?.statement);
    await follow('main .sources a[href^="#/source/"]');
    await expect.poll(() => page.$$('main dl.facts dt').then(({ length }) => length)).toBeGreaterThan(5);
    await expectFocus().toBe('h1');
  });

  it.each(['#/entity/nobody', '#/claim/none', '#/source/none', '#/elsewhere', '#/entity/'])(
    'that lead nowhere say so: %s',
    async (hash) => {
      await open(hash);
      await expectHeading().toBe('Nothing here');
      await follow('main button');
      await expectFocus().toBe('input');
    },
  );

  it('go back and forward, to where the page was scrolled', async () => {
    await open('#/entity/huawei');
    await page.waitForSelector('main .claims > li');
    await page.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
    await expect.poll(() => page.evaluate(() => history.state?.scroll)).toBe(700);
    await follow('main .others a[href^="#/entity/"]');
    await expectHeading().not.toContain('Huawei');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => history.back());
    await expectHeading().toContain('Huawei');
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 5_000 }).toBe(700);
    await page.evaluate(() => history.forward());
    await expectHeading().not.toContain('Huawei');
  });

  it('keep the filter', async () => {
    await open('#/entity/huawei?kind=forecast');
    const kinds = () =>
      page.$$eval('main .topic .kind', (all) => [...new Set(all.map(({ textContent }) => textContent))]);
    await expect.poll(kinds).toEqual(['forecast']);
    await page.select('.filters select', 'opinion');
    await expect.poll(kinds).toEqual(['opinion']);
    expect(await page.evaluate(() => location.hash)).toBe('#/entity/huawei?kind=opinion');
    await page.$$eval('.filters button', ([button]) => (button as HTMLElement).click());
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/entity/huawei');
  });
});

it('is reached from the popup', async () => {
  page = await session.launched.openExtensionPage('popup/popup.html');
  await page.waitForSelector('a[href$="library/library.html"]');
});

describe('search', () => {
  it('has the focus and finds as one types, in spite of an error', async () => {
    await open();
    await expectFocus().toBe('input');
    await page.keyboard.type('Hua');
    await expectHits('Names').toContain('Huawei');
    await page.keyboard.type('wai');
    await expectHits('Names').toEqual(['Huawei']);
    expect(await page.evaluate(() => location.hash)).toBe('#/search?q=Huawai');
    await expectFocus().toBe('input');
    await page.evaluate(() => history.back());
    await expectHeading().toBe('Library');
  });

  it.each(['华为', '華為'])('finds Huawei and the claims about it by %s', async (name) => {
    await open(`#/search?q=${encodeURIComponent(name)}`);
    await expectHits('Names').toEqual(['Huawei']);
    expect((await hits('Claims')).join()).toContain('Huawei');
    expect(await page.$$eval('main mark', (marks) => marks.map(({ textContent }) => textContent))).toContain('Huawei');
  });

  it('finds sources by their titles', async () => {
    const title = source && 'value' in source.title ? source.title.value : '';
    await open(`#/search?q=${encodeURIComponent(title)}`);
    await expectHits('Sources').toContain(title);
  });

  it('says that it has found nothing', async () => {
    await open('#/search?q=qqqqqqqq');
    await expect.poll(() => page.$eval('main [role=status]', ({ textContent }) => textContent)).toContain('qqqqqqqq');
  });

  it('finds the same with the stored index, and makes another where that is broken', async () => {
    const find = async () => {
      await open('#/search?q=kessler');
      await expectHits('Names').toEqual(['Jeffrey Kessler']);
    };
    await find();
    const expectStored = () => expect.poll(() => storedIndexes().catch(() => []), { timeout: 5_000 });
    await expectStored().toEqual([[expect.stringContaining(`${pack.id}@${pack.version}#`), 'object']]);
    await page.close();
    await find();
    await storedIndexes('broken');
    await page.close();
    await find();
    await expectStored().toEqual([[expect.stringContaining(`${pack.id}@${pack.version}#`), 'object']]);
  });
});

describe('the keyboard', () => {
  it('goes to the field by a slash, into the results and back by arrows', async () => {
    await open('#/entity/huawei');
    await expectFocus().toBe('h1');
    await page.keyboard.press('/');
    await expectFocus().toBe('input');
    await page.keyboard.type('nvidia');
    await expectHits('Names').toEqual(['Nvidia']);
    await page.keyboard.press('ArrowDown');
    const active = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(active).toBe('Nvidia');
    await page.keyboard.press('ArrowDown');
    await expect.poll(active).not.toBe('Nvidia');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expectFocus().toBe('input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectHeading().toContain('Nvidia');
  });
});

describe('a narrow window', () => {
  it.each(['', '#/entity/huawei', '#/search?q=huawei', `#/claim/${claim?.id}`, `#/source/${source?.id}`])(
    'needs no sideways scrolling: %s',
    async (hash) => {
      await open(hash);
      await page.setViewport({ width: 280, height: 600 });
      await page.waitForSelector('main h1');
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
        .toBe(0);
    },
  );

  it('opens the names when they are asked for, and closes them after a choice', async () => {
    await open();
    await page.setViewport({ width: 320, height: 600 });
    const areShown = () => page.$eval('.kinds', (kinds) => kinds.checkVisibility());
    await expect.poll(areShown).toBe(false);
    await page.locator('.side .toggle').click();
    await expect.poll(areShown).toBe(true);
    await follow('.kinds a[href="#/entity/nvidia"]');
    await expectHeading().toContain('Nvidia');
    expect(await areShown()).toBe(false);
  });
});

describe('axe', () => {
  it.each(['', '#/entity/huawei', '#/search?q=huawei', `#/claim/${claim?.id}`, `#/source/${source?.id}`, '#/x'])(
    'has nothing to object to: %s',
    async (hash) => {
      await open(hash);
      await page.waitForSelector('main h1');
      await expect.poll(() => page.$('main [aria-busy]')).toBeNull();
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run());
      expect(violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }))).toEqual([]);
    },
    60_000,
  );
});

/** The keys and values of what the worker has stored; `replacement` is put in the place of each value. */
function storedIndexes(replacement?: string): Promise<(readonly [key: string, type: string])[]> {
  return page.evaluate(async (put) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('sidelight-search'));
    const store = database.transaction('indexes', 'readwrite').objectStore('indexes');
    const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
    if (put !== undefined) for (const key of keys) await done(store.put(put, key));
    database.close();
    return keys.map((key, index) => [String(key), typeof values[index]] as const);
  }, replacement);
}
