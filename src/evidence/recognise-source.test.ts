import { describe, expect, it } from 'vitest';
import type { Source } from '../pack/schema.ts';
import { recogniseSource } from './recognise-source.ts';
import { shinglesOf, signatureOf } from './signature.ts';

const prose = (stem: string, words: number) => Array.from({ length: words }, (_, index) => `${stem}${index}`).join(' ');
const wordsOf = (text: string, start: number, end?: number) => text.split(' ').slice(start, end).join(' ');

function source(id: string, text: string, origin?: string): Source {
  const signature = signatureOf(text);
  return {
    id,
    origin: origin === undefined ? { basis: 'unknown' } : { basis: 'stated', value: origin },
    article: signature === undefined ? {} : { signature },
  } as unknown as Source;
}

const column = prose('column', 600);
const report = prose('report', 800);
const sources = [
  source('short', wordsOf(column, 0, 200), 'column'),
  source('column', column, 'column'),
  source('report', report),
  source('note', 'Too short to have a signature'),
];
const recognise = (page: string) => recogniseSource(sources, shinglesOf(page));

describe('evidence/recognise-source recogniseSource', () => {
  it.each([
    ['the article among menus and comments', `${prose('menu', 900)} ${report} ${prose('comment', 3000)}`, 'report'],
    ['with another headline', `${prose('headline', 12)} ${wordsOf(report, 12)}`, 'report'],
    ['with one word in fifteen changed', report.replace(/\d*[05] /g, (end, at) => (at % 3 ? end : 'x ')), 'report'],
    ['the first third, which a paywall leaves', `${wordsOf(report, 0, 270)} ${prose('menu', 100)}`, 'report'],
    ['the longer of two copies', column, 'column'],
    ['the shorter of two copies', wordsOf(column, 0, 200), 'short'],
  ])('knows %s', (_, page, expected) => {
    expect(recognise(page)?.source.id).toBe(expected);
  });

  it.each([
    ['another text', prose('other', 3000)],
    ['a text that quotes a quarter of it', `${prose('other', 900)} ${wordsOf(report, 100, 300)}`],
    ['a few of its words alone', wordsOf(report, 0, 20)],
    ['nothing', ''],
  ])('does not take %s for a source', (_, page) => {
    expect(recognise(page)).toBeUndefined();
  });

  it('names all copies of one origin, and of unknown origin only the source itself', () => {
    expect(recognise(column)?.copies).toEqual(['short', 'column']);
    expect(recognise(report)?.copies).toEqual(['report']);
  });

  it('tells how much of the article is there', () => {
    expect(recognise(report)?.share).toBe(1);
    expect(recognise(wordsOf(report, 0, 600))?.share).toBeCloseTo(0.75, 1);
  });
});
