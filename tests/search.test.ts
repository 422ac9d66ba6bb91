/** Search over the bundled corpus: whatever an entity is called, it is found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPackFromFolder } from '../src/cli/corpus-folder.ts';
import { indexLibrary, openLibraryIndex, type StoredLibraryIndex } from '../src/search/library-index.ts';
import { searchLibrary } from '../src/search/search-library.ts';

const pack = await buildPackFromFolder(new URL('../corpus', import.meta.url).pathname);
const index = openLibraryIndex(pack, runToEnd(indexLibrary(pack)));
const limits = { names: 10, claims: 20, sources: 5 };
const find = (query: string) => searchLibrary(index, query, limits);
const namesFor = (query: string) => find(query).names.hits.map(({ id }) => id as string);

const forms = pack.entities.flatMap(({ id, name, aliases, tickers = [] }) =>
  [name, ...aliases.map(({ text }) => text), ...tickers].map((text) => ({ id, text })),
);
const longNames = forms.filter(({ text }) => /^[A-Za-z]{5,}$/.test(text));
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

describe('names', () => {
  it('finds every entity by every alias and ticker, among the first', () => {
    const missed = forms.filter(({ id, text }) => !namesFor(text).slice(0, 4).includes(id));
    expect(missed).toEqual([]);
  });

  it('finds an entity by its name as it is typed, from the third letter on', () => {
    const typed = longNames.flatMap(({ id, text }) =>
      Array.from({ length: text.length - 2 }, (_, index) => ({ id, text: text.slice(0, index + 3) })),
    );
    expect(typed.filter(({ id, text }) => !namesFor(text).includes(id))).toEqual([]);
  });

  it('finds names of five letters and more in spite of one typing error', () => {
    const typo = fc.record({
      name: fc.constantFrom(...longNames),
      kind: fc.constantFrom('left out', 'added', 'other', 'swapped'),
      at: fc.nat(),
      letter: fc.constantFrom(...LETTERS),
    });
    fc.assert(
      fc.property(typo, ({ name: { id, text }, kind, at, letter }) => {
        const place = at % (text.length - 1);
        const before = text.slice(0, place);
        const typed = {
          'left out': before + text.slice(place + 1),
          added: before + letter + text.slice(place),
          other: before + letter + text.slice(place + 1),
          swapped: before + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2),
        }[kind];
        expect(namesFor(typed), typed).toContain(id);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['华为', '華為', '华', 'ＨＵＡＷＥＩ', 'huawéi', 'Huawei’s'])('finds Huawei by %s', (query) => {
    expect(namesFor(query)[0]).toBe('huawei');
  });

  it.each([
    ['中芯国际', '中芯國際', 'smic'],
    ['台积电', '台積電', 'tsmc'],
  ])('finds the same by %s and %s', (simplified, traditional, id) => {
    expect(namesFor(simplified)[0]).toBe(id);
    expect(namesFor(traditional)[0]).toBe(id);
  });

  it('shows the name that was found in the script in which it was typed', () => {
    for (const name of ['华为', '華為']) expect(find(name).names.hits[0]?.alias?.text).toBe(name);
  });

  it('takes no wrong digit for a typing error', () => {
    expect(namesFor('Mate 60')).toContain('mate-60');
    expect(namesFor('Mate 70')).not.toContain('mate-60');
  });

  it('finds a name within a longer query, but not by half of the name', () => {
    expect(namesFor('research spending by huawei')).toContain('huawei');
    expect(namesFor('artificial intelligence')).toEqual([]);
  });
});

describe('claims', () => {
  it('finds every claim by its own words', () => {
    const missed = pack.claims.filter(({ id, statement }) => !find(statement).claims.hits.some((hit) => hit.id === id));
    expect(missed.map(({ statement }) => statement)).toEqual([]);
  });

  it('finds claims about an entity by its name in other languages', () => {
    const ids = (query: string) =>
      new Set(searchLibrary(index, query, { ...limits, claims: 1000 }).claims.hits.map(({ id }) => id));
    const about = pack.claims.filter(({ about }) => about.includes('huawei' as (typeof about)[number]));
    for (const query of ['华为', '華為', 'ファーウェイ', 'هواوي']) {
      const found = ids(query);
      expect(
        about.filter(({ id }) => !found.has(id)),
        query,
      ).toEqual([]);
    }
  });

  it('finds English claims by Chinese words of the field, also without a space between', () => {
    for (const query of ['华为 芯片', '华为芯片', '華為晶片']) {
      const { claims } = find(query);
      expect(claims.hasAllWords, query).toBe(true);
      expect(claims.hits[0]?.statement.text, query).toMatch(/Huawei.*chip|chip.*Huawei/);
    }
  });

  it('finds them by speaker and role', () => {
    const { hits } = find('Kessler under secretary').claims;
    expect(hits.length).toBeGreaterThan(0);
    for (const { speaker } of hits) expect(speaker.text).toContain('Kessler');
  });

  it('says when nothing has all the words', () => {
    const { claims } = find('huawei hippopotamus');
    expect(claims.hasAllWords).toBe(false);
    expect(claims.total).toBeGreaterThan(0);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '?!', 'qqqqqqqqqq']) {
      const { names, claims, sources } = find(query);
      expect([names.total, claims.total, sources.total], query).toEqual([0, 0, 0]);
    }
  });

  it('answers any query, with ranges that are in order, apart and within the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...forms).map(({ text }) => text),
        ),
        (query) => {
          const { names, claims, sources } = find(query);
          const shown = [
            ...names.hits.flatMap(({ name, alias }) => (alias ? [name, alias] : [name])),
            ...claims.hits.flatMap(({ statement, speaker }) => [statement, speaker]),
            ...sources.hits.flatMap(({ matches }) => Object.values(matches)),
          ];
          for (const { text, ranges } of shown) {
            let before = -1;
            for (const { start, end } of ranges) {
              expect(start).toBeGreaterThan(before);
              expect(end).toBeGreaterThan(start);
              before = end;
            }
            expect(before).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe('sources', () => {
  it('finds every source by its title', () => {
    for (const { id, title } of pack.sources) {
      if ('value' in title) expect(find(title.value).sources.hits.map((hit) => hit.id)).toContain(id);
    }
  });
});

describe('openLibraryIndex', () => {
  const stored = runToEnd(indexLibrary(pack));

  it.each([
    ['nothing', undefined],
    ['another format', { ...stored, format: 0 }],
    ['a part missing', { ...stored, claims: undefined }],
    ['a part cut off', { ...stored, claims: { ...stored.claims, postings: stored.claims.postings.slice(1) } }],
    ['an index of other packs', { ...stored, sources: { ...stored.sources, documents: 99 } }],
  ])('refuses %s', (_, broken) => {
    expect(() => openLibraryIndex(pack, broken)).toThrow();
  });

  it('takes a copy, as a store gives it back', () => {
    expect(() => openLibraryIndex(pack, structuredClone(stored))).not.toThrow();
  });
});

function runToEnd(steps: Generator<void, StoredLibraryIndex>): StoredLibraryIndex {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
