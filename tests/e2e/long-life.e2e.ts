/** A page that lives long, as apps of one page do, gets back what was used for what it no longer shows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { currentMarks } from './marks.ts';
import { currentBrowser, openSession, type Session, type Tab } from './session.ts';

const ADDRESS = 'http://routes.example/';
const ROUTES = 1000;

let session: Session;
beforeAll(async () => {
  session = await openSession();
  session.web.publish(
    ADDRESS,
    '<!doctype html><html lang="en"><title>Routes</title><link rel="icon" href="data:,"><body><main></main></body></html>',
  );
});
afterAll(() => session?.close());

// Firefox tells no driver how many nodes and listeners a page has.
it.runIf(currentBrowser() === 'chromium')('leaves neither nodes nor listeners behind after 1000 routes', async () => {
  const tab = await session.openTab(ADDRESS);
  await goThrough(tab, 50);
  const before = await held(tab);
  await goThrough(tab, ROUTES);
  // Elements that may yet get a shadow root are kept in sight for some seconds.
  const heldMore = async () => {
    const { nodes, listeners } = await held(tab);
    return { nodes: nodes > before.nodes + 100, listeners: listeners > before.listeners };
  };
  await expect.poll(heldMore, { timeout: 20_000, interval: 1000 }).toEqual({ nodes: false, listeners: false });
  expect(tab.messages).toEqual([]);
  await tab.close();
});

/** Shows one view after another, each with names, shadow roots and elements of the page's own making. */
async function goThrough({ page }: Tab, routes: number) {
  await page.evaluate(async (routes) => {
    const main = document.querySelector('main');
    for (let route = 0; route < routes; route++) {
      const view = document.createElement('section');
      view.innerHTML = `<h2>Route ${route}</h2><p>Huawei and <b>SM</b>IC, ${route}</p><own-element>TSMC</own-element>`;
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>DeepSeek</p>';
      view.append(host);
      main?.replaceChildren(view);
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }, routes);
  await expect.poll(() => currentMarks(page)).toMatchObject({ Huawei: 1, SMIC: 1, TSMC: 1, DeepSeek: 1 });
}

async function held({ page }: Tab) {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { Nodes: nodes = 0, JSEventListeners: listeners = 0 } = await page.metrics();
  await client.detach();
  return { nodes, listeners };
}
