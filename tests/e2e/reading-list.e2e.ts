/** The reading list: saved in card and popup, looked through, annotated, exported, removed and brought back. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { clickInCard, findInCard, openCard } from './card.ts';
import { news } from './pages.ts';
import { listedEntries, openPopup } from './popup.ts';
import { currentBrowser, openSession, type Session } from './session.ts';

/** What this file uses of the browsers' interface, within an extension page. */
declare const browser: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
};

const LIST = 'library/library.html#/list';

let session: Session;
let list: Page;

beforeAll(async () => {
  session = await openSession({ probe: true });
});
afterAll(() => session?.close());
beforeEach(async () => {
  list = await session.launched.openExtensionPage(LIST);
  await eraseList();
});
afterEach(() => list?.close());

describe('saving', () => {
  it('puts a claim of the card on the list, says so, and takes it off again', async () => {
    const tab = await session.openTab(news.address);
    await openCard(tab.page, 'Huawei', '#lead');
    const [said] = await findInCard(tab.page, '.said');
    const saveButtons = async () => (await findInCard(tab.page, '.claim-foot .save')).map(({ text }) => text.trim());
    expect((await saveButtons())[0]).toBe('Save');
    await clickInCard(tab.page, '.claim-foot .save');
    await expect.poll(async () => (await saveButtons())[0]).toBe('Saved – remove from the reading list');
    const spoken = async () => (await findInCard(tab.page, '.claim-foot .spoken[aria-live]'))[0]?.text;
    await expect.poll(spoken).toBe('Saved to the reading list.');
    await expect.poll(() => statements()).toEqual([said?.text]);
    await clickInCard(tab.page, '.claim-foot .save');
    await expect.poll(async () => (await saveButtons())[0]).toBe('Save');
    await expect.poll(() => statements()).toEqual([]);
    expect(tab.messages).toEqual([]);
    await tab.close();
  });

  it('keeps with a page’s set its title, its address and a note, and with single claims none of these', async () => {
    const tab = await session.openTab(news.address);
    const popup = await openPopup(tab);
    await waitUntil('the list', async () => (await listedEntries(popup)).length > 0);
    await popup.locator('.save-set button').click();
    await popup.waitForSelector('.save-set textarea');
    await popup.type('.save-set textarea', 'For the talk.');
    await popup.locator('.save-set button[type=submit]').click();
    const told = () => popup.$eval('.save-set [role=status]', ({ textContent }) => textContent);
    await expect.poll(told, { timeout: 5_000 }).toMatch(/^\d+ claims saved/);
    const count = Number.parseInt((await told()) ?? '', 10);
    await expect.poll(async () => (await statements()).length).toBe(count);
    const kept = await list.$$eval('li.saved', (items) =>
      items.map((item) => [
        item.querySelector('textarea')?.value,
        item.querySelector<HTMLAnchorElement>('.kept a')?.href,
      ]),
    );
    expect(new Set(kept.map(String))).toEqual(new Set([`For the talk.,${news.address}`]));
    await popup.close();
    await tab.close();
    await eraseList();
    await save(1);
    expect(await list.$('.kept a')).toBeNull();
  });

  it('shows in the popup what is saved, and takes it off there', async () => {
    const tab = await session.openTab(news.address);
    const popup = await openPopup(tab);
    await waitUntil('the list', async () => (await listedEntries(popup)).length > 0);
    await popup.locator('ul.found button').click();
    await popup.locator('ol.claims .save').click();
    const saved = () => popup.$$eval('ol.claims .save.on', ({ length }) => length);
    await expect.poll(saved).toBe(1);
    await expect.poll(async () => (await statements()).length).toBe(1);
    await popup.locator('ol.claims .save.on').click();
    await expect.poll(saved).toBe(0);
    await popup.close();
    await tab.close();
  });
});

describe('the list', () => {
  it('keeps notes as they are written, also when the page is left at once', async () => {
    await save(2);
    await list.locator('li.saved textarea').click();
    await list.keyboard.type('Ask *her*.');
    await reload();
    await expect.poll(() => notes(), { timeout: 5_000 }).toContain('Ask *her*.');
  });

  it('finds what is searched for, and puts it in the order of names', async () => {
    await save(12);
    const all = await statements();
    await list.type('.reading-list .search', 'huawei yield');
    await expect.poll(async () => (await statements()).length).toBeLessThan(all.length);
    await list.$eval('.reading-list .search', (field) => (field as HTMLInputElement).select());
    await list.type('.reading-list .search', 'no such words anywhere');
    await expect.poll(() => list.$eval('.none', ({ textContent }) => textContent)).toContain('no such words');
    await list.$eval('.reading-list .search', (field) => (field as HTMLInputElement).select());
    await list.keyboard.press('Backspace');
    await list.select('.order-by select', 'entity');
    await expect.poll(() => list.$$eval('.reading-list h2', ({ length }) => length)).toBeGreaterThan(1);
    const headings = await list.$$eval('.reading-list h2', (found) =>
      found.map(({ textContent }) => textContent ?? ''),
    );
    expect(headings).toEqual(headings.toSorted((a, b) => a.localeCompare(b)));
    expect((await statements()).toSorted()).toEqual(all.toSorted());
  });

  it('removes by keyboard, offers to undo where the focus is then, and brings back the note too', async () => {
    await save(3);
    const before = await statements();
    await list.type('li.saved textarea', 'Mine.');
    await list.focus('li.saved .claim-foot button');
    await list.keyboard.press('Enter');
    await expect.poll(() => focusedText()).toBe('Undo');
    expect(await list.$eval('.undo [role=status]', ({ textContent }) => textContent)).toBe('1 claim removed.');
    await expect.poll(() => statements()).toEqual(before.slice(1));
    await list.keyboard.press('Enter');
    await expect.poll(() => statements()).toEqual(before);
    expect((await notes())[0]).toBe('Mine.');
    await expect.poll(() => focusedText()).toBe('Reading list');
  });

  it('removes all that is selected, keeps it for a while, and erases it when that is asked for', async () => {
    await save(3);
    await list.locator('.selection input').click();
    await list.locator('.selection button').click();
    await expect.poll(() => statements()).toEqual([]);
    const removed = () => list.$$eval('.removed li', ({ length }) => length);
    await expect.poll(removed).toBe(3);
    await list.$eval('.removed', (details) => details.setAttribute('open', ''));
    await list.locator('.removed li:first-of-type button:first-of-type').click();
    await expect.poll(async () => (await statements()).length).toBe(1);
    await list.locator('.removed li button:last-of-type').click();
    await expect.poll(removed).toBe(1);
  });

  it('says which claims the library has changed, withdrawn or lost, and keeps the copies', async () => {
    await save(3);
    await list.evaluate(async () => {
      const items = await browser.storage.local.get(null);
      const saved = Object.entries(items).filter(([key]) => key.startsWith('saved:')) as [
        string,
        { claim: Record<string, unknown> },
      ][];
      const [[first, changed] = [], [second, gone] = []] = saved;
      if (!first || !second || !changed || !gone) throw new Error('too few');
      changed.claim.statement = 'It said something else then.';
      await browser.storage.local.set({
        [first]: changed,
        'saved:no-more': { ...gone, claim: { ...gone.claim, id: 'no-more' } },
      });
      await browser.storage.local.remove([second]);
    });
    const fates = () => list.$$eval('.fate b', (notes) => notes.map(({ textContent }) => textContent).toSorted());
    await expect
      .poll(fates)
      .toEqual([
        'The library has changed this claim since you saved it.',
        'The library no longer has this claim. This is your copy.',
      ]);
    expect(await statements()).toContain('It said something else then.');
    await list.locator('.fate button').click();
    expect(await list.$$eval('.fate .said', ({ length }) => length)).toBe(1);
  });

  it.runIf(currentBrowser() === 'chromium')('outlives its background', async () => {
    await save(2);
    const before = await statements();
    const target = await session.launched.browser.waitForTarget((one) => one.type() === 'service_worker');
    await (await target.worker())?.close();
    await list.type('li.saved textarea', 'Later.');
    await list.keyboard.press('Tab');
    await expect.poll(() => list.$eval('.note [role=status]', ({ textContent }) => textContent)).toBe('Stored.');
    await reload();
    await expect.poll(() => statements(), { timeout: 5_000 }).toEqual(before);
    expect((await notes())[0]).toBe('Later.');
  });
});

describe('export and import', () => {
  it('writes what is selected, or else all, in each format, with the day in its name', async () => {
    await save(3);
    await recordDownloads();
    await list.type('li.saved textarea', '=note');
    await list.keyboard.press('Tab');
    await list.locator('li.saved .pick input').click();
    await expect.poll(() => list.$eval('.export legend', ({ textContent }) => textContent)).toBe('Export 1 claim');
    const [statement = ''] = await statements();
    const name = /^sidelight-reading-list-\d{4}-\d\d-\d\d\./;

    const markdown = await download('markdown');
    expect(markdown.name).toMatch(new RegExp(`${name.source}md$`));
    expect(markdown.text).toContain('> \\=note');
    const csv = await download('csv');
    expect(csv.text.startsWith('\uFEFFid,statement,')).toBe(true);
    expect(csv.text).toContain(",'=note,");
    const csl = await download('csl-json');
    expect(JSON.parse(csl.text)[0].custom.statement).toBe(statement);
    const linked = await download('json-ld');
    expect(JSON.parse(linked.text)['@graph']).toMatchObject([{ '@type': 'Claim', text: statement }]);
    await list.locator('li.saved .pick input').click();
    expect(JSON.parse((await download('json-ld')).text)['@graph']).toHaveLength(3);
  });

  it.runIf(currentBrowser() === 'chromium')('really hands a file to the browser', async () => {
    await save(1);
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-download-'));
    const client = await list.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await list.locator('.export button.primary').click();
    await expect.poll(() => readdirSync(folder), { timeout: 5_000 }).toEqual([expect.stringMatching(/\.md$/)]);
    const [file = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, file), 'utf8')).toContain('# Reading list');
    await client.detach();
    rmSync(folder, { recursive: true });
  });

  it('takes in the file that it wrote, and says what is wrong with others', async () => {
    await save(2);
    await recordDownloads();
    await list.type('li.saved textarea', 'Mine.');
    await list.keyboard.press('Tab');
    await expect.poll(() => list.$eval('.note [role=status]', ({ textContent }) => textContent)).toBe('Stored.');
    const before = await statements();
    const { text } = await download('list-file');
    await eraseList();
    await pickFile('list.json', text);
    await expect.poll(() => statements()).toEqual(before);
    expect(await notes()).toContain('Mine.');
    expect(await list.$eval('.import [role=status]', ({ textContent }) => textContent)).toBe('2 claims imported.');
    await pickFile('diary.json', '{"format": "diary"}');
    const refused = () => list.$eval('.refused', ({ textContent }) => textContent).catch(() => '');
    await expect.poll(refused).toContain('Nothing was imported from diary.json');
    expect(await refused()).toContain('sidelight-reading-list/1');
    expect(await statements()).toEqual(before);
  });
});

async function eraseList() {
  await list.evaluate(async () => {
    const keys = Object.keys(await browser.storage.local.get(null));
    await browser.storage.local.remove(keys.filter((key) => /^(?:saved|removed):/.test(key)));
  });
  await expect.poll(() => statements()).toEqual([]);
}

/** Saves the first claims of the bundled pack, as a card does. */
async function save(count: number) {
  const outcome = await list.evaluate(async (count) => {
    const pack: { claims: { id: string }[] } = await (await fetch('/pack.json')).json();
    const claims = pack.claims.slice(0, count).map(({ id }) => id);
    return browser.runtime.sendMessage({ type: 'readingList.save', claims });
  }, count);
  expect(outcome).toEqual({ ok: true });
  await expect.poll(async () => (await statements()).length).toBe(count);
}

/** Firefox tells no driver when an extension's page has loaded again: the page itself is asked. */
async function reload() {
  await list.evaluate(() => {
    document.body.dataset.old = '';
    location.reload();
  });
  await waitUntil('the page anew', () =>
    list
      .evaluate(() => document.body.dataset.old === undefined && document.querySelector('h1') !== null)
      .catch(() => false),
  );
}

function statements(): Promise<string[]> {
  return list.$$eval('li.saved > div > .said', (all) => all.map(({ textContent }) => textContent ?? ''));
}

function notes(): Promise<string[]> {
  return list.$$eval('li.saved textarea', (fields) => fields.map(({ value }) => value));
}

function focusedText(): Promise<string> {
  return list.evaluate(() => document.activeElement?.textContent ?? '');
}

/** Keeps files where the browser would save them: no driver can be told where Firefox puts them. */
async function recordDownloads() {
  await list.evaluate(() => {
    const blobs = new Map<string, Blob>();
    URL.createObjectURL = (blob) => {
      const address = `blob:${blobs.size}`;
      blobs.set(address, blob as Blob);
      return address;
    };
    URL.revokeObjectURL = () => {};
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      // As bytes: reading it as text would drop the byte order mark.
      blob?.arrayBuffer().then((bytes) => {
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        document.body.dataset.downloaded = JSON.stringify({ name: this.download, text });
      });
    };
  });
}

async function download(format: string): Promise<{ name: string; text: string }> {
  await list.evaluate(() => delete document.body.dataset.downloaded);
  await list.locator(`.export input[value=${format}]`).click();
  await list.locator('.export button.primary').click();
  return waitUntil('the file', async () => {
    const kept = await list.evaluate(() => document.body.dataset.downloaded ?? '');
    return kept !== '' && JSON.parse(kept);
  });
}

async function pickFile(name: string, text: string) {
  await list.$eval(
    '.import input',
    (field, name, text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'application/json' }));
      (field as HTMLInputElement).files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
