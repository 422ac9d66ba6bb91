import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNote, anySaved, saved, viewOf } from './saved.test-support.ts';
import { fateOf, LONGEST_NOTE, MOST_PAGES, mergeSaved, removedClaim, savedPage, storedClaim } from './saved-claim.ts';
import { savedClaimFrom } from './saved-claim-schema.ts';

describe('savedClaimFrom', () => {
  it('takes back what was stored', () => {
    fc.assert(
      fc.property(anySaved, (one) => {
        expect(savedClaimFrom(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
  });

  it('keeps what a later version knows of a claim', () => {
    const claim = { ...viewOf(), weather: 'fair' };
    expect(savedClaimFrom(saved({ claim }))?.claim).toHaveProperty('weather', 'fair');
  });

  it('never throws, and takes nothing else for a saved claim', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(savedClaimFrom(stored)).toBeUndefined();
      }),
    );
    expect(savedClaimFrom({ ...saved(), note: 'x'.repeat(LONGEST_NOTE + 1) })).toBeUndefined();
    const [source] = viewOf().sources;
    const claim = { ...viewOf(), sources: [{ ...source, passage: 'javascript:alert(1)' }] };
    expect(savedClaimFrom({ ...saved(), claim })).toBeUndefined();
  });
});

describe('storedClaim, removedClaim', () => {
  it('take what was stored, and never throw on anything else', () => {
    expect(storedClaim(saved())).toEqual(saved());
    expect(removedClaim({ saved: saved(), removedAt: 'then' }, storedClaim)).toEqual({
      saved: saved(),
      removedAt: 'then',
    });
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(storedClaim(stored)).toBeUndefined();
        expect(removedClaim(stored, storedClaim)).toBeUndefined();
      }),
    );
  });
});

describe('savedPage', () => {
  it('keeps only what can be opened again, and never half a character', () => {
    expect(savedPage('A', 'https://read.example/')).toEqual({ title: 'A', address: 'https://read.example/' });
    expect(savedPage('A', 'javascript:1')).toBeUndefined();
    expect(savedPage('A', `https://read.example/${'x'.repeat(5000)}`)).toBeUndefined();
    expect(savedPage(`${'x'.repeat(499)}😀`, 'https://read.example/')?.title).toBe('x'.repeat(499));
  });
});

describe('mergeSaved', () => {
  it('loses no line of either note, and merging again changes nothing', () => {
    fc.assert(
      fc.property(anyNote, anyNote, (kept, added) => {
        const merged = mergeSaved(saved({ note: kept }), saved({ note: added }));
        for (const note of [kept, added]) expect(merged?.note).toContain(note.trim() === '' ? '' : note);
        if (merged) expect(mergeSaved(merged, saved({ note: added }))).toEqual(merged);
      }),
    );
  });

  it('keeps the first copy and time, and each page once, the newest of them', () => {
    const page = (name: string) => ({ title: name, address: `https://${name}.example/` });
    const kept = saved({ pages: [page('a')], savedAt: '2026-01-01T00:00:00.000Z' });
    const merged = mergeSaved(kept, saved({ pages: [page('a'), page('b')] }));
    expect(merged).toMatchObject({ savedAt: kept.savedAt, pages: [page('a'), page('b')] });
    const many = Array.from({ length: MOST_PAGES }, (_, index) => page(`p${index}`));
    expect(mergeSaved(kept, saved({ pages: many }))?.pages).toEqual(many);
  });

  it('refuses notes that are too long together', () => {
    const half = 'x'.repeat(LONGEST_NOTE / 2 + 1);
    expect(mergeSaved(saved({ note: half }), saved({ note: half.replaceAll('x', 'y') }))).toBeUndefined();
  });
});

describe('fateOf', () => {
  const view = viewOf();

  it.each([
    ['as it was', view, 'same'],
    ['with another relation', { ...view, related: [], origins: 7 }, 'same'],
    ['with its sources in another order', { ...view, sources: view.sources.toReversed() }, 'same'],
    ['with another statement', { ...view, statement: 'Acme sells mills.' }, 'changed'],
    ['with another hedge', { ...view, hedge: null }, 'changed'],
    ['without a source', { ...view, sources: view.sources.slice(1) }, 'changed'],
    ['withdrawn', { ...view, withdrawn: { on: '2026-03-03', why: 'Wrong.' } }, 'withdrawn'],
    ['not there any more', null, 'gone'],
  ] as const)('%s: %s', (_, now, fate) => {
    expect(fateOf(view, now)).toBe(fate);
  });

  it('says of a claim that was saved as withdrawn that it is as it was', () => {
    const withdrawn = { ...view, withdrawn: { on: '2026-03-03', why: 'Wrong.' } };
    expect(fateOf(withdrawn, withdrawn)).toBe('same');
  });
});
