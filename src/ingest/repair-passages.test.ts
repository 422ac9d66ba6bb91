import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleCorpus } from '../pack/assemble-sample.ts';
import type { SourceId } from '../pack/schema.ts';
import { repairPassages } from './repair-passages.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const source = 'daily-mill' as SourceId;
const file = `${JSON.stringify(sampleCorpus(sha256)['sources/daily-mill.json'], null, 4)}\n\n`;

const repair = (article: string, text = file) => repairPassages(text, source, article, sha256);
const fatesOf = (article: string) => repair(article).fates.map(({ fate }) => fate);

describe('ingest/repair-passages repairPassages', () => {
  it('leaves a file as it is if nothing has changed', () => {
    expect(repair(sampleArticle)).toMatchObject({ text: file, fates: [{ fate: 'stands' }, { fate: 'stands' }] });
  });

  it('puts right what has moved, and nothing else', () => {
    const article = `Breaking: ${sampleArticle}`;
    const { text, fates } = repair(article);
    expect(fates.map(({ fate, of }) => `${of} ${fate}`)).toEqual(['acme-speed moved', 'acme-sales moved']);
    const differing = text.split('\n').filter((line, index) => line !== file.split('\n')[index]);
    expect(text.split('\n')).toHaveLength(file.split('\n').length);
    expect(differing.map((line) => line.trim().split(':')[0])).toEqual([
      '"sha256"',
      '"length"',
      '"start"',
      '"end"',
      '"start"',
      '"end"',
    ]);
    expect(repair(article, text)).toMatchObject({ text, fates: [{ fate: 'stands' }, { fate: 'stands' }] });
  });

  it('tells what has changed and what is gone, and keeps its record', () => {
    const article = sampleArticle.replace('a rise of', 'a steep rise of').replace(/On Monday.*rivals\. /, '');
    const { text, fates } = repair(article);
    expect(fates).toMatchObject([
      { of: 'acme-speed', path: 'claims[0].evidence[0]', fate: 'gone' },
      { of: 'acme-sales', path: 'claims[1].evidence[0]', fate: 'changed', to: article.indexOf('Sales') },
    ]);
    expect(JSON.parse(text).claims).toEqual(JSON.parse(file).claims);
  });

  it('takes the nearest of several places', () => {
    const sales = /Sales .*?said\./.exec(sampleArticle)?.[0] ?? '';
    const { fates } = repair(`${sales} ${sampleArticle} ${'x '.repeat(500)}${sales}`);
    expect(fates[1]?.to).toBe(sales.length + 1 + sampleArticle.indexOf('Sales'));
  });

  it('does not touch evidence from other sources', () => {
    expect(repairPassages(file, 'other' as SourceId, 'Something else.', sha256)).toEqual({ text: file, fates: [] });
  });

  it('finds every passage that still stands, wherever text was put in', () => {
    const words = fc.array(fc.constantFrom('mills', 'Sales reached', 'turn', 'On Monday', '1.5'), { maxLength: 8 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const article = [...before, sampleArticle, ...after].join(' ');
        expect(new Set(fatesOf(article))).not.toContain('gone');
        const repaired = JSON.parse(repair(article).text);
        for (const { evidence } of repaired.claims) {
          const { selector, sha256: recorded } = evidence[0];
          expect(sha256(article.slice(selector.start, selector.end))).toBe(recorded);
        }
      }),
    );
  });
});
