/** The checks themselves: an extension that does what Sidelight must not do is caught by each of them. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../scripts/wait-until.mjs';
import { pageTree } from './page-tree.ts';
import { quiet } from './pages.ts';
import { openSession, type Session, type Tab } from './session.ts';

let leaky: Session;
let tab: Tab;

beforeAll(async () => {
  leaky = await openSession({ extension: fileURLToPath(new URL('./leaky', import.meta.url)) });
  tab = await leaky.openTab(quiet.address);
});
afterAll(() => leaky?.close());

it('sees a changed attribute', async () => {
  await waitUntil('the attribute', async () => (await pageTree(tab.page)).includes('<H1 data-leaky="">'));
});

it('sees a request to another host', async () => {
  const requests: string[] = [];
  await waitUntil('the request', () => {
    requests.push(...leaky.web.takeRequests());
    return requests.includes('GET http://leak.example/?A%20page%20about%20bread');
  });
  expect(requests).toContain(`GET ${quiet.address}`);
});

it('sees a console message', async () => {
  await waitUntil('the message', () => tab.messages.some((message) => message.includes('leaky')));
});
