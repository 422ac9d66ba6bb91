import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFile, readListFile } from './list-file.ts';
import { anySaved, saved } from './saved.test-support.ts';
import { MOST_SAVED } from './saved-claim.ts';

describe('readListFile', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (list) => {
        expect(readListFile(listFile(list), 'list.json')).toEqual({ ok: true, saved: list });
      }),
    );
  });

  it.each([
    ['no JSON', 'Dear diary', 'list.json'],
    ['another format', '{"format": "sidelight-pack/1", "saved": []}', 'format'],
    ['a list without claims', '{"format": "sidelight-reading-list/1"}', 'saved'],
    ['a note that is no text', listFile([saved({ note: 7 as never })]), 'saved[0].note'],
    ['a date that is none', listFile([saved({ savedAt: 'yesterday' })]), 'saved[0].savedAt'],
    ['an address that runs', listFile([saved({ pages: [{ title: '', address: 'javascript:1' }] })]), 'address'],
  ])('says where %s is wrong', (_, text, where) => {
    const read = readListFile(text, 'list.json');
    expect(read).toMatchObject({ ok: false });
    if (!read.ok) expect(read.problems[0]?.where).toContain(where);
  });

  it('refuses more claims than a list may hold', () => {
    const many = Array.from({ length: MOST_SAVED + 1 }, () => saved());
    expect(readListFile(listFile(many), 'list.json')).toMatchObject({ ok: false });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readListFile(text, 'list.json').ok).toBe(false);
      }),
    );
  });
});
