import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../evidence/signature.ts';
import { sampleArticle, sampleCorpus } from '../pack/assemble-sample.ts';
import type { SourceId } from '../pack/schema.ts';
import type { Stretch } from './article-layout.ts';
import { repairPassages } from './repair-passages.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const source = 'daily-mill' as SourceId;
const sample = sampleCorpus(sha256)['sources/daily-mill.json'];
const unsigned = `${JSON.stringify(sample, null, 4)}\n\n`;
const length = `"length": ${sampleArticle.length},`;
const withSignature = (article: string) =>
  unsigned.replace(length, `${length}\n            "signature": "${signatureOf(article)}",`);
const file = withSignature(sampleArticle);

const repair = (article: string, text = file, boilerplate: readonly Stretch[] = []) =>
  repairPassages(text, { source, text: article, boilerplate }, sha256);
const fatesOf = (article: string) => repair(article).fates.map(({ fate }) => fate);

describe('ingest/repair-passages repairPassages', () => {
  it('leaves a file as it is if nothing has changed', () => {
    expect(repair(sampleArticle)).toMatchObject({ text: file, fates: [{ fate: 'stands' }, { fate: 'stands' }] });
  });

  it('gives a signature to a source that has none, on a line of its own, and a right one for a wrong one', () => {
    expect(repair(sampleArticle, unsigned).text).toBe(file);
    expect(repair(sampleArticle, withSignature(`${sampleArticle} More was said.`)).text).toBe(file);
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
      '"signature"',
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
    const [before, after] = [JSON.parse(file), JSON.parse(text)];
    expect(after.claims).toEqual(before.claims);
    // The old hash says that something is left to do; the length still holds every position.
    expect(after.source.article).toEqual(before.source.article);
  });

  it('records the hash once all is sound, and lets a longer article have its length before', () => {
    const longer = `${'New. '.repeat(50)}${sampleArticle.replace('a rise of', 'a steep rise of')}`;
    const half = JSON.parse(repair(longer).text).source.article;
    expect(half).toMatchObject({ sha256: sha256(sampleArticle), length: longer.length });
    const whole = JSON.parse(repair(`New. ${sampleArticle}`).text).source.article;
    expect(whole).toMatchObject({ sha256: sha256(`New. ${sampleArticle}`), length: sampleArticle.length + 5 });
  });

  it('does not follow a passage out of the article', () => {
    const article = `Comments: ${sampleArticle}`;
    const comments: Stretch = { what: 'comment form', start: 0, end: article.length };
    const { text, fates } = repair(article, file, [comments]);
    expect(fates.map(({ fate }) => fate)).toEqual(['left out', 'left out']);
    expect(JSON.parse(text).claims).toEqual(JSON.parse(file).claims);
  });

  it('tells of a passage that now stands twice', () => {
    expect(fatesOf(`${sampleArticle} ${sampleArticle}`)).toEqual(['ambiguous', 'ambiguous']);
  });

  it('keeps a byte order mark', () => {
    const { text } = repair(`New. ${sampleArticle}`, `\uFEFF${file}`);
    expect(text.startsWith('\uFEFF{')).toBe(true);
    expect(text.slice(1)).toBe(repair(`New. ${sampleArticle}`).text);
  });

  it('takes the nearest of several places', () => {
    const sales = /Sales .*?said\./.exec(sampleArticle)?.[0] ?? '';
    const { fates } = repair(`${sales} ${sampleArticle} ${'x '.repeat(500)}${sales}`);
    expect(fates[1]?.to).toBe(sales.length + 1 + sampleArticle.indexOf('Sales'));
  });

  it('does not touch evidence from other sources', () => {
    const other = { source: 'other' as SourceId, text: 'Something else.', boilerplate: [] };
    expect(repairPassages(file, other, sha256)).toEqual({ text: file, fates: [] });
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
          expect(selector.end).toBeLessThanOrEqual(repaired.source.article.length);
        }
      }),
    );
  });
});
