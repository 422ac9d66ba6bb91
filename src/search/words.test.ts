import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';
import { wordsOf } from './words.ts';

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  it.each([
    ['Huawei’s new CHIPS', ['huawei', 'new', 'chips']],
    ['up to 200,000 in 2025.', ['up', 'to', '200000', 'in', '2025']],
    ['Qwen2.5, 7-nanometre', ['qwen2.5', 'qwen', '7', 'nanometre']],
    ['Zürich AT&T', ['zurich', 'at', 't']],
    ['华为芯片', ['华', '为', '芯', '片', '华为', '为芯', '芯片']],
    ['華為', ['华', '为', '华为']],
    ['ＡＩ芯', ['ai', '芯']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  it('gives words with their places, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end, text: word } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word).not.toBe('');
        }
      }),
    );
  });
});

describe('highlight', () => {
  it('marks words as the text writes them, and neighbouring pairs as one', () => {
    const marked = (text: string, words: readonly string[]) =>
      highlight(text, new Set(words)).ranges.map(({ start, end }) => text.slice(start, end));
    expect(marked('Huawei’s chips, HUAWEI', ['huawei'])).toEqual(['Huawei', 'HUAWEI']);
    expect(marked('中国半導體', ['半导', '导体'])).toEqual(['半導體']);
    expect(marked('200,000 chips', ['200000'])).toEqual(['200,000']);
  });
});
