/** Saved pages of the real web, where they are at hand: they live outside the project, since they are not ours. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MarkCounts } from './marks.ts';
import { openSession, type Session } from './session.ts';
import { type Visit, visit } from './visit.ts';

const folder = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];

/** Comes last on each page: once it is marked, the page has been scanned, even if it names nobody. */
const CONTROL = '<p lang="en" dir="ltr">Control of the test: ByteDance and Huawei.</p>';

const hasControl = (marks: MarkCounts) => 'ByteDance' in marks && 'Huawei' in marks;

if (files.length === 0) {
  it('passes over real pages', () => console.log(`Skipped the real pages: there are none in ${folder}`));
}

describe.runIf(files.length > 0)('real pages', () => {
  let bare: Session;
  let session: Session;

  beforeAll(async () => {
    bare = await openSession({ extension: null });
    session = await openSession();
  });
  afterAll(() => Promise.all([bare?.close(), session?.close()]));

  describe.each(files)('%s', (file) => {
    let without: Visit;
    let withSidelight: Visit;

    beforeAll(async () => {
      const address = `http://${basename(file, '.html')}.pages.example/`;
      const html = readFileSync(`${folder}/${file}`, 'utf8') + CONTROL;
      for (const { web } of [bare, session]) web.publish(address, html);
      [without, withSidelight] = await Promise.all([
        visit(bare, address),
        visit(session, address, { until: hasControl }),
      ]);
    });

    it('is scanned to its end', () => expect(hasControl(withSidelight.marks)).toBe(without.isShown));
    it('has marks on whole words only, each painted once', () => {
      expect(withSidelight.withinWords).toEqual([]);
      expect(withSidelight.paintedTwice).toEqual([]);
    });
    it('keeps its tree', () => expect(withSidelight.tree).toBe(without.tree));
    it('makes no other requests', () => expect(withSidelight.requests).toEqual(without.requests));
    it('logs nothing else', () => expect(withSidelight.messages).toEqual(without.messages));
  });
});
