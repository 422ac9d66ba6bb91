import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source, SourceId } from '../pack/schema.ts';
import { CITATION_FORMATS, type CitationFormat, cite, escapeLatex, escapeMarkdown } from './cite.ts';
import { readPack } from './claim-view.ts';
import { claim, pack, source } from './pack.test-support.ts';

const unknown = { basis: 'unknown' } as const;
const full: Source = {
  ...source('first', 'one', 'https://news.example/a_(b)?x=1&copy;=2'),
  title: { basis: 'stated', value: 'Mills & 50% more: is it #1?' },
  author: { basis: 'stated', value: 'Black and White' },
  publisher: { basis: 'stated', value: 'Mill_Wire' },
};
const bare: Source = { ...source('second', 'two'), title: unknown, publisher: unknown, date: unknown };

const said = claim('mills', {
  statement: 'Acme might sell {up to} 50% more_mills.',
  speaker: { name: 'Jane Doe', role: 'head of Acme', stake: { interest: 'own company' } },
  sources: ['first', 'second'],
});

function citing(format: CitationFormat, sources: readonly Source[] = [full, bare], cited = said): string {
  const evidence = cited.evidence.filter(({ source: id }) => sources.some((known) => known.id === id));
  return cite(readPack(pack([cited], { sources: [...sources] })).claim({ ...cited, evidence }), format);
}

const ADDRESS = 'https://news.example/a_%28b%29?x=1&copy;=2#:~:text=first%20words,last%20words';

describe('claims/cite cite', () => {
  it('plain: claim, speaker, and each source on a line', () => {
    expect(citing('plain').split('\n')).toEqual([
      'Acme might sell {up to} 50% more_mills.',
      '— Jane Doe, head of Acme, 2024-06',
      `Black and White. Mills & 50% more: is it #1? Mill_Wire, 2024-06-26. ${ADDRESS}`,
    ]);
  });

  it('says in every format that a claim was withdrawn', () => {
    const withdrawn = { ...said, withdrawn: { on: '2026-03-03', why: 'Wrong.' } };
    for (const format of CITATION_FORMATS) {
      expect(citing(format, [full], withdrawn), format).toContain('2024-06, withdrawn 2026-03-03');
    }
  });

  it('Markdown: the title is the link', () => {
    expect(citing('markdown').split('\n')).toEqual([
      'Acme might sell {up to} 50% more\\_mills.',
      '',
      '— Jane Doe, head of Acme, 2024-06',
      '',
      `- Black and White. [Mills \\& 50% more: is it #1?](${ADDRESS.replace('&copy;', '&amp;copy;')}). Mill\\_Wire, 2024-06-26.`,
    ]);
  });

  it('Markdown: without a title, the address itself', () => {
    const nameless = { ...bare, id: 'first' as SourceId, url: full.url };
    expect(citing('markdown', [nameless])).toContain(`\n- <${ADDRESS.replace('&copy;', '&amp;copy;')}>.`);
  });

  it('BibTeX: an entry for each source, with what is known', () => {
    expect(citing('bibtex').split('\n')).toEqual([
      '@misc{mills:first,',
      '  author = {{Black and White}},',
      '  title = {{Mills \\& 50\\% more: is it \\#1?}},',
      '  howpublished = {Mill\\_Wire},',
      '  year = {2024},',
      '  month = jun,',
      '  day = {26},',
      `  url = {${ADDRESS}},`,
      '  note = {Acme might sell \\textbraceleft{}up to\\textbraceright{} 50\\% more\\_mills. — Jane Doe, head of Acme, 2024-06},',
      '}',
      '',
      '@misc{mills:second,',
      expect.stringMatching(/^ {2}note = /),
      '}',
    ]);
  });

  it('CSL-JSON: an item for each source, with what is known', () => {
    const note = 'Acme might sell {up to} 50% more_mills. — Jane Doe, head of Acme, 2024-06';
    expect(JSON.parse(citing('csl-json'))).toEqual([
      {
        id: 'mills:first',
        type: 'webpage',
        title: 'Mills & 50% more: is it #1?',
        author: [{ literal: 'Black and White' }],
        publisher: 'Mill_Wire',
        issued: { 'date-parts': [[2024, 6, 26]] },
        URL: ADDRESS,
        note,
      },
      { id: 'mills:second', type: 'document', note },
    ]);
  });

  it.each([
    [{ basis: 'stated', value: '2024' }, ['  year = {2024},'], { 'date-parts': [[2024]] }],
    [{ basis: 'stated', value: '2024-01' }, ['  year = {2024},', '  month = jan,'], { 'date-parts': [[2024, 1]] }],
    [{ basis: 'inferred', value: '2024', note: 'so' }, ['  year = {2024},'], { 'date-parts': [[2024]], circa: true }],
    [unknown, [], undefined],
  ] as const)('is no more precise than the date is known: %j', (date, lines, issued) => {
    const sources = [{ ...bare, date }];
    expect(
      citing('bibtex', sources)
        .split('\n')
        .filter((line) => /year|month|day/.test(line)),
    ).toEqual(lines);
    expect(JSON.parse(citing('csl-json', sources))[0].issued).toEqual(issued);
  });

  it.each(CITATION_FORMATS)('%s: leaves out an unknown role and date', (format) => {
    const bareClaim = claim('mills', { date: unknown });
    expect(citing(format, [bare], { ...bareClaim, evidence: said.evidence })).toMatch(/— Somebody(?:"?\n|\},\n|$)/m);
  });
});

/** Any text on one line, rich in what has a meaning somewhere. */
const line = fc
  .array(
    fc.oneof(fc.constantFrom(...'\\{}%$#&~^_`*[]()<>!|.-+=1 "\'@中é'), fc.string({ unit: 'grapheme', maxLength: 2 })),
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('claims/cite escapes', () => {
  it('LaTeX: braces balance, nothing special is left, and it reads back', () => {
    fc.assert(
      fc.property(line, (text) => {
        const escaped = escapeLatex(text);
        let depth = 0;
        for (const brace of escaped.match(/[{}]/g) ?? []) {
          depth += brace === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const commands: Record<string, string> = {
          backslash: '\\',
          asciicircum: '^',
          asciitilde: '~',
          braceleft: '{',
          braceright: '}',
        };
        const command = /\\text(\w+)\{\}|\\([#$%&_])/g;
        expect(escaped.replace(command, '')).not.toMatch(/[\\{}#$%&_^~]/);
        expect(escaped.replace(command, (_, name, sign) => sign ?? commands[name])).toBe(text);
      }),
    );
  });

  it('Markdown: no mark-up is left, and it reads back', () => {
    fc.assert(
      fc.property(line, (text) => {
        const escaped = escapeMarkdown(text);
        const backslash = /\\([!-/:-@[-`{-~])/g;
        expect(escaped.replace(backslash, '')).not.toMatch(/[\\`*_[\]<>&$~|]/);
        expect(escaped).not.toMatch(/^(?:[#>+=-]|\d+[.)])/);
        expect(escaped.replace(backslash, '$1')).toBe(text);
      }),
    );
  });

  it('keep any title and author of a source apart from the format', () => {
    fc.assert(
      fc.property(line, line, (title, author) => {
        const sources = [
          { ...full, title: { basis: 'stated', value: title }, author: { basis: 'stated', value: author } } as const,
        ];
        const bibtex = citing('bibtex', sources).split('\n');
        expect(bibtex).toHaveLength(10);
        expect(bibtex.every((row) => /^(?:@misc\{mills:first,| {2}[a-z]+ = (?:\{.*\}|jun),|\})$/u.test(row))).toBe(
          true,
        );
        expect(JSON.parse(citing('csl-json', sources))).toMatchObject([{ title, author: [{ literal: author }] }]);
        expect(
          citing('markdown', sources)
            .split('\n')
            .filter((row) => row.startsWith('- ')),
        ).toHaveLength(1);
      }),
    );
  });
});
