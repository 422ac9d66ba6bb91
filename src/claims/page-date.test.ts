import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestDate, type PageStatements, pageDateFrom, timeRelation } from './page-date.ts';

const jsonLd = (...nodes: object[]) => nodes.map((node) => JSON.stringify(node));

describe('claims/page-date pageDateFrom', () => {
  it.each<[string, PageStatements, string | undefined]>([
    ['nothing', {}, undefined],
    [
      'JSON-LD',
      { jsonLd: jsonLd({ '@type': 'NewsArticle', datePublished: '2024-06-26T09:00:00+08:00' }) },
      '2024-06-26',
    ],
    [
      'JSON-LD in a graph',
      { jsonLd: jsonLd({ '@graph': [{ '@type': ['Article'], datePublished: '2024-06' }] }) },
      '2024-06',
    ],
    [
      'the article of the page, not another that it names',
      {
        jsonLd: jsonLd(
          { '@type': 'Article', headline: 'Another', datePublished: '2020-01-01' },
          { '@type': 'Article', headline: 'Mills  rise', datePublished: '2024-06-26' },
        ),
        heading: ' Mills rise\n',
      },
      '2024-06-26',
    ],
    ['no date of what is no article', { jsonLd: jsonLd({ '@type': 'Event', datePublished: '2024' }) }, undefined],
    ['a meta element', { meta: [['Article:Published_Time', '2024-06-26T01:00Z']] }, '2024-06-26'],
    [
      'the more telling meta element',
      {
        meta: [
          ['date', '2023'],
          ['article:published_time', '2024'],
        ],
      },
      '2024',
    ],
    [
      'JSON-LD before meta',
      { jsonLd: jsonLd({ '@type': 'Article', datePublished: '2024' }), meta: [['date', '2023']] },
      '2024',
    ],
    ['meta where JSON-LD is broken', { jsonLd: ['{"@type": "Article", '], meta: [['date', '2023']] }, '2023'],
    [
      'the next where one is no date',
      {
        meta: [
          ['date', 'today'],
          ['pubdate', '20240626'],
        ],
      },
      '2024-06-26',
    ],
    ['an element marked as the date', { published: '2024-06-26', times: ['2020-01-01', '2021-01-01'] }, '2024-06-26'],
    ['the only time element', { times: ['2024-06-26 12:00'] }, '2024-06-26'],
    ['none of several time elements', { times: ['2024-06-26', '2024-06-27'] }, undefined],
    ['a line that says when it was published', { lines: ['By A. Writer', 'Published 3 May 2024'] }, '2024-05-03'],
    ['a mere date of an article', { lines: ['3 May 2024'], isArticle: true }, '2024-05-03'],
    ['no mere date of what may be an event', { lines: ['3 May 2024'] }, undefined],
    ['none of several dates', { lines: ['3 May 2024', '4 May 2024'], isArticle: true }, undefined],
    [
      'the date of publication before others',
      { lines: ['Posted 3 May 2024', '4 May 2024'], isArticle: true },
      '2024-05-03',
    ],
    ['metadata before lines', { meta: [['date', '2023']], lines: ['Published 3 May 2024'] }, '2023'],
    ['no impossible day', { times: ['2024-02-30'] }, undefined],
    ['no ambiguous day', { times: ['06/07/2024'] }, undefined],
  ])('takes %s', (_, statements, expected) => {
    expect(pageDateFrom(statements)).toBe(expected);
  });

  it('of any statements makes a date or nothing', () => {
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    );
    fc.assert(
      fc.property(fc.array(value), fc.array(fc.tuple(fc.constantFrom('date', 'x'), value)), (texts, meta) => {
        const date = pageDateFrom({ jsonLd: texts, meta, times: texts.slice(0, 1) });
        expect(date ?? '2024').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
      }),
    );
  });
});

describe('claims/page-date timeRelation', () => {
  it.each([
    ['2024-06-26', '2024-06-25', 'older'],
    ['2024-06-26', '2024-06-27', 'younger'],
    ['2024-06-26', '2024-06-26', 'same'],
    ['2024-06-26', '2024-06', undefined],
    ['2024-06-26', '2024', undefined],
    ['2024-06-26', '2024-05', 'older'],
    ['2024-06-26', '2023', 'older'],
    ['2024-06-26', '2025', 'younger'],
    ['2024', '2024-06-26', undefined],
    ['2024', '2023-12-31', 'older'],
    ['2024', '2024', 'same'],
    [undefined, '2024', undefined],
    ['2024', undefined, undefined],
  ] as const)('page of %s, newest claim of %s: %s', (page, claim, expected) => {
    expect(timeRelation(page, claim)).toBe(expected);
  });
});

describe('claims/page-date newestDate', () => {
  it.each([
    [[], undefined],
    [['2024-06-26', '2025-01', '2023'], '2025-01'],
    [['2024-06-26', '2024'], '2024'],
    [['2024-06', '2024-06-30'], '2024-06'],
    [['2024', '2025-01-01'], '2025-01-01'],
  ])('of %j is %s', (dates, expected) => {
    expect(newestDate(dates)).toBe(expected);
    expect(newestDate(dates.toReversed())).toBe(expected);
  });
});
