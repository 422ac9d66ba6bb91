import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from './characters.ts';

describe('foldedWords', () => {
  const rows: readonly [text: string, words: string][] = [
    ['Huawei', ' huawei '],
    ['  Huawei\tTechnologies ', ' huawei technologies '],
    ['Mate60 Pro', ' mate 60 pro '],
    ['Qwen2.5', ' qwen 2 . 5 '],
    ['High-Flyer', ' high flyer '],
    ['AT&T', ' at & t '],
    ['中芯国际SMIC', ' 中 芯 国 际 smic '],
    ['ファーウェイ', ' ファーウェイ '],
    ['Citroën', ' citroen '],
    ['Citroe\u0308n', ' citroen '],
    ['', ' '],
    ['\u200b', ' '],
  ];
  it.each(rows)('%j is %j', (text, words) => {
    expect(foldedWords(text)).toBe(words);
  });

  it('is stable: folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
      }),
    );
  });
});
