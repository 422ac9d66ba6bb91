/** Each test page is read with Sidelight and without: names are marked, and nothing else differs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPages } from './pages.ts';
import { openSession, type Session } from './session.ts';
import { hasMarks, type Visit, visit } from './visit.ts';

let bare: Session;
let session: Session;

beforeAll(async () => {
  bare = await openSession({ extension: null });
  session = await openSession();
});
afterAll(() => Promise.all([bare?.close(), session?.close()]));

describe.each(testPages)('$name', ({ address, complete, marks }) => {
  let without: Visit;
  let withSidelight: Visit;

  beforeAll(async () => {
    [without, withSidelight] = await Promise.all([
      visit(bare, address, { complete }),
      visit(session, address, { complete, until: hasMarks(marks) }),
    ]);
  });

  it('has exactly the expected marks', () => expect(withSidelight.marks).toEqual(marks));
  it('has each mark painted once', () => expect(withSidelight.paintedTwice).toEqual([]));
  it('keeps its tree', () => expect(withSidelight.tree).toBe(without.tree));
  it('makes no other requests', () => expect(withSidelight.requests).toEqual(without.requests));
  it('logs nothing else', () => expect(withSidelight.messages).toEqual(without.messages));
});
