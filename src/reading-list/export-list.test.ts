import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportList } from './export-list.ts';
import { anySaved, said, saved, viewOf } from './saved.test-support.ts';
import type { SavedClaim } from './saved-claim.ts';

const ON = '2026-03-04';
const text = (format: ExportFormat, list: readonly SavedClaim[]) => exportList(list, format, ON).text;

const withdrawn = { on: '2026-03-03', why: 'The Daily Mill took it back.', by: 'a reader' };
const corrections = [{ on: '2026-03-02', before: 'Acme sells 7 mills.', changed: 'the date', why: 'A slip.' }];
const noted = saved({
  note: 'Ask *her*.\n=1+1',
  pages: [{ title: 'Mills [today]', address: 'https://read.example/a_(b)' }],
});
const amended = saved({ claim: viewOf({ ...said, withdrawn, corrections }) });

/** RFC 4180, read by one expression for a field: quoted with doubled quotes, or plain. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

function csvRecord(list: readonly SavedClaim[]): Record<string, string> {
  const [head = [], row = []] = readCsv(text('csv', list).slice(1));
  return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
}

describe('exportList', () => {
  it('names files by the day and the format', () => {
    expect(exportList([], 'csl-json', ON)).toMatchObject({
      name: 'sidelight-reading-list-2026-03-04.csl.json',
      type: 'application/vnd.citationstyles.csl+json',
    });
  });

  it.each(['markdown', 'csv', 'csl-json', 'json-ld', 'list-file'] as const)(
    'keeps in %s all that a reader weighs a claim by, and the reader’s own words',
    (format) => {
      // Formats escape some of these characters, each in its way.
      const plain = text(format, [noted]).replaceAll('\\', '');
      for (const part of ['“up to” 50% more mills', 'company claim', 'might; up to', 'Jane Doe', 'head of Acme']) {
        expect(plain).toContain(part);
      }
      for (const part of [
        'own company',
        'sells mills',
        '2024-06',
        'https://news.example/first',
        'Publisher of first',
      ]) {
        expect(plain).toContain(part);
      }
      for (const part of ['Ask *her*.', 'https://read.example/a_', 'Mills [today]', 'date inferred']) {
        if (format !== 'list-file' || part !== 'date inferred') expect(plain).toContain(part);
      }
      expect(plain).toMatch(/2 independent origins|,2,|"origins": 2/);
    },
  );

  it.each(['markdown', 'csv', 'csl-json', 'json-ld', 'list-file'] as const)(
    'says in %s what was corrected and withdrawn',
    (format) => {
      const plain = text(format, [amended]);
      for (const part of ['2026-03-03', 'The Daily Mill took it back.', 'Acme sells 7 mills.', 'A slip.', 'the date']) {
        expect(plain).toContain(part);
      }
    },
  );
});

describe('Markdown', () => {
  it('is a heading for each claim, what is known of it, and the note as it was written', () => {
    expect(text('markdown', [noted]).split('\n')).toEqual([
      '# Reading list, 2026-03-04',
      '',
      '## Acme might sell “up to” 50% more mills, its head said.',
      '',
      '— Jane Doe, head of Acme, 2024-06',
      '',
      '- company claim; hedged: “might; up to”; stake: own company, sells mills; reported by Mill Wire; 2 independent origins',
      '- In tension with: Statement of fewer. (fewer were sold)',
      '- Caveat: The article does not say where.',
      '- Source: Black, and White. [Title of first](https://news.example/first#:~:text=first%20words,last%20words). Publisher of first, 2024-06-26. (publisher found elsewhere)',
      '- Source: The Daily Mill, 2024. (author unknown, title unknown, publisher inferred, date inferred, address unknown) Caveat: It names no source.',
      '- The source cites: [Acme](https://acme.example/report)',
      '- Saved for the page: [Mills \\[today\\]](https://read.example/a_%28b%29)',
      '- Saved 2026-03-03',
      '',
      '**Note**',
      '',
      '> Ask \\*her\\*.  ',
      '> \\=1+1',
      '',
    ]);
  });

  it('has no heading or list but its own, whatever claims and notes say', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (list) => {
        const lines = text('markdown', list).split('\n');
        expect(lines.filter((line) => /^#{1,6} /.test(line))).toHaveLength(1 + list.length);
        expect(lines.filter((line) => /^\s*(?:\d+[.)]|[+*]) /.test(line))).toEqual([]);
        expect(lines.join('')).not.toMatch(/(?<!\\)<(?!http)/);
      }),
    );
  });
});

describe('CSV', () => {
  it('begins with a byte order mark and has a row for each claim, each of as many fields', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (list) => {
        const csv = text('csv', list);
        expect(csv.charCodeAt(0)).toBe(0xfeff);
        const rows = readCsv(csv.slice(1));
        expect(rows).toHaveLength(1 + list.length);
        expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      }),
    );
  });

  it('keeps texts as they are, but for an apostrophe before what would be run as a formula', () => {
    fc.assert(
      fc.property(anySaved, (one) => {
        const { statement, note } = csvRecord([one]);
        expect([one.claim.statement, `'${one.claim.statement}`]).toContain(statement);
        expect([one.note, `'${one.note}`]).toContain(note);
        for (const cell of readCsv(text('csv', [one]).slice(1)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
    expect(csvRecord([saved({ note: '=HYPERLINK("x")' })])).toMatchObject({ note: `'=HYPERLINK("x")` });
    expect(csvRecord([saved({ note: '＠SUM' })])).toMatchObject({ note: "'＠SUM" });
  });

  it('leaves empty what is unknown, and says on what basis the rest is known', () => {
    const claim = { ...viewOf(), date: { basis: 'unknown' as const }, hedge: null };
    expect(csvRecord([saved({ claim })])).toMatchObject({ date: '', date_basis: 'unknown', hedge: '', origins: '2' });
  });
});

describe('CSL-JSON', () => {
  /** Those variables of csl-data.json that claims use, with what their values must be. */
  const variables: Readonly<Record<string, (value: unknown) => boolean>> = {
    id: isText,
    type: (value) => value === 'webpage' || value === 'document',
    title: isText,
    author: (value) => Array.isArray(value) && value.every((name) => isText(name.literal)),
    publisher: isText,
    issued: (value) => isIssued(value),
    URL: (value) => isText(value) && URL.canParse(value),
    note: isText,
    annote: isText,
    custom: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  };

  it('is an array of items for each source, with variables and values that the format has', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (list) => {
        const items: Record<string, unknown>[] = JSON.parse(text('csl-json', list));
        expect(items).toHaveLength(list.length * 2);
        for (const item of items) {
          expect(item).toHaveProperty('id');
          expect(item).toHaveProperty('type');
          for (const [name, value] of Object.entries(item)) expect(variables[name]?.(value), name).toBe(true);
        }
      }),
    );
  });

  it('leaves out what is unknown, and calls an inferred date about right', () => {
    const [, second] = JSON.parse(text('csl-json', [noted]));
    expect(second).toMatchObject({ type: 'document', issued: { 'date-parts': [[2024]], circa: true } });
    for (const name of ['title', 'author', 'URL']) expect(second).not.toHaveProperty(name);
    expect(second.custom).toMatchObject({ hedge: 'might; up to', origins: 2, stake: 'own company' });
  });

  function isIssued(value: unknown): boolean {
    const { 'date-parts': parts, circa = true, ...rest } = value as Record<string, unknown>;
    const isDate = (date: unknown) => Array.isArray(date) && date.length <= 3 && date.every(Number.isInteger);
    return Array.isArray(parts) && parts.every(isDate) && circa === true && Object.keys(rest).length === 0;
  }
});

describe('JSON-LD', () => {
  it('is a graph of claims without ratings; that the vocabulary has the rest, its types prove', () => {
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (list) => {
        const { '@context': context, '@graph': graph } = JSON.parse(text('json-ld', list));
        expect(context).toBe('https://schema.org');
        expect(graph.map((node: { text: string }) => node.text)).toEqual(list.map(({ claim }) => claim.statement));
        for (const node of graph) {
          expect(node['@type']).toBe('Claim');
          expect(node).not.toHaveProperty('reviewRating');
        }
      }),
    );
  });

  it('says where a claim appears, who said it in which role, and when', () => {
    const [node] = JSON.parse(text('json-ld', [noted]))['@graph'];
    expect(node).toMatchObject({
      author: { '@type': 'Role', author: { '@type': 'Person', name: 'Jane Doe' }, roleName: 'head of Acme' },
      datePublished: '2024-06',
      genre: 'company claim',
      appearance: [
        {
          '@type': 'CreativeWork',
          name: 'Title of first',
          author: 'Black, and White',
          publisher: 'Publisher of first',
          url: 'https://news.example/first#:~:text=first%20words,last%20words',
        },
        { '@type': 'CreativeWork', identifier: 'second' },
      ],
      comment: { text: 'Ask *her*.\n=1+1', about: [{ '@type': 'WebPage', url: 'https://read.example/a_(b)' }] },
    });
  });

  it('states nothing that is unknown or only inferred', () => {
    const [node] = JSON.parse(text('json-ld', [noted]))['@graph'];
    expect(Object.keys(node.appearance[1]).sort()).toEqual(['@type', 'description', 'identifier']);
    const claim = { ...viewOf(), date: { basis: 'inferred' as const, value: '2024-05', note: 'last month' } };
    const [inferred] = JSON.parse(text('json-ld', [saved({ claim })]))['@graph'];
    expect(inferred).not.toHaveProperty('datePublished');
    expect(inferred.description).toContain('said about 2024-05');
  });

  it('gives no type to a speaker of whom it is not known', () => {
    const { speakerKind: _, ...rest } = saved({
      claim: { ...viewOf(), speaker: { name: 'Somebody', stake: { interest: 'none known' } } },
    });
    const [node] = JSON.parse(text('json-ld', [rest]))['@graph'];
    expect(node.author).toBe('Somebody');
  });
});

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
