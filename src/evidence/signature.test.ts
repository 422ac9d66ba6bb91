import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapOf, shinglesOf, signatureOf } from './signature.ts';

/** A text of so many different words, told apart by their stem. */
const prose = (stem: string, words: number) => Array.from({ length: words }, (_, index) => `${stem}${index}`).join(' ');
const signed = (text: string) => signatureOf(text) ?? '';
const overlap = (article: string, page: string) => overlapOf(signed(article), shinglesOf(page));

describe('evidence/signature', () => {
  it('never changes: packs hold what it made', () => {
    expect([...shinglesOf('The mill grinds flour.')]).toEqual([3891227363]);
    expect([...shinglesOf('磨坊工业公司昨日宣')]).toEqual([3006301652, 4143983255]);
  });

  it('has at most 128 hashes, ascending, and none for a text that may be a quotation', () => {
    const hashes = signed(prose('word', 900)).match(/.{8}/g) ?? [];
    expect(hashes).toHaveLength(128);
    expect(hashes).toEqual(hashes.toSorted());
    expect(signatureOf(prose('word', 22))).toBeUndefined();
    expect(signatureOf(prose('word', 23))).toHaveLength(20 * 8);
    expect(signatureOf('')).toBeUndefined();
  });

  it('leaves out what is not the article', () => {
    const menu = prose('menu', 30);
    const body = prose('word', 100);
    const boilerplate = [{ selector: { start: 0, end: menu.length } }];
    expect(signatureOf(`${menu} ${body}`, boilerplate)).toBe(signatureOf(body));
    expect(signatureOf(`${menu} ${body}`)).not.toBe(signatureOf(body));
  });

  it.each([
    ['letter case', 'The Mill Grinds Flour', 'THE MILL grinds flour'],
    ['punctuation', 'the mill grinds flour', '“the mill” grinds – flour!'],
    ['apostrophes', 'the mill’s owner left', "the mill's owner left"],
    ['white space', 'the mill grinds flour', 'the\n mill\u00a0grinds\t flour'],
    ['how letters are put together', 'the caf\u00e9 grinds coffee', 'the cafe\u0301 grinds coffee'],
    ['soft hyphens', 'the mill grinds flour', 'the mi\u00adll grinds flour'],
    ['width', 'the mill grinds 100', 'the mill grinds １００'],
  ])('does not depend on %s', (_, one, other) => {
    expect(shinglesOf(one)).toHaveLength(one.includes('’') ? 2 : 1);
    expect(shinglesOf(other)).toEqual(shinglesOf(one));
  });

  it('depends on words and their order', () => {
    const texts = ['the mill grinds flour', 'the mill flour grinds', 'the mill grinds floor', 'them ill grinds flour'];
    expect(new Set(texts.flatMap((text) => [...shinglesOf(text)])).size).toBe(texts.length);
  });

  it.each([200, 2000])('of %d words tells how much of the article a page has, and of the page the article', (words) => {
    const article = prose('word', words);
    const around = [prose('menu', 1000), prose('comment', 2000)];
    const half = article.split(' ').slice(0, words / 2);
    const whole = overlap(article, `${around[0]} ${article} ${around[1]}`);
    expect(whole).toMatchObject({ ofArticle: 1 });
    expect(whole.ofPage).toBeLessThan(0.6);
    const cut = overlap(article, half.join(' '));
    expect(cut.ofPage).toBe(1);
    expect(Math.abs(cut.ofArticle - 0.5)).toBeLessThan(0.15);
    expect(overlap(article, around.join(' '))).toEqual({ ofArticle: 0, ofPage: 0, found: 0 });
  });

  it('goes by characters where there is no space between words', () => {
    const article = Array.from({ length: 400 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20000)),
    ).join('');
    expect(overlap(article, `${'首页新闻'.repeat(5)}。\n${article}`).ofArticle).toBe(1);
    expect(overlap(article, [...article].toReversed().join('')).found).toBe(0);
  });

  it('of any text is within bounds, and in itself whole', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 300 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (article, page) => {
        const signature = signatureOf(article);
        if (signature === undefined) return;
        expect(overlapOf(signature, shinglesOf(`${page}. ${article}`)).ofArticle).toBe(1);
        const { ofArticle, ofPage } = overlapOf(signature, shinglesOf(page));
        expect(ofArticle).toBeLessThanOrEqual(1);
        expect(ofPage).toBeLessThanOrEqual(1);
      }),
    );
  });
});
