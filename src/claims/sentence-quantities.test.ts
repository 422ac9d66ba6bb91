import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Amount, sentenceQuantities } from './sentence-quantities.ts';

describe('sentenceQuantities', () => {
  const rows: readonly [sentence: string, text: string, amount: Amount][] = [
    ['It made up to 200,000 chips.', 'up to 200,000 chips', { kind: 'count', unit: 'chip', max: 200_000 }],
    ['最多只有20万颗。', '20万颗', { kind: 'count', unit: 'chip', value: 200_000 }],
    ['It cost $6 million.', '$6 million', { kind: 'money', unit: 'USD', value: 6_000_000 }],
    ['It cost US$5.6m.', 'US$5.6m', { kind: 'money', unit: 'USD', value: 5_600_000 }],
    ['只花了557万美元。', '557万美元', { kind: 'money', unit: 'USD', value: 5_570_000 }],
    ['营收有望达到43亿元。', '43亿元', { kind: 'money', unit: 'CNY', value: 4_300_000_000 }],
    [
      'More than $25 billion a year goes there.',
      'More than $25 billion a year',
      { kind: 'money', unit: 'USD', min: 25e9, isYearly: true },
    ],
    ['between $20-25bn', '$20-25bn', { kind: 'money', unit: 'USD', min: 20e9, max: 25e9 }],
    ['a share of 50 per cent', '50 per cent', { kind: 'percent', value: 50 }],
    ['份额为８０％。', '８０％', { kind: 'percent', value: 80 }],
    ['占百分之五十', '百分之五十', { kind: 'percent', value: 50 }],
    ['占八成', '八成', { kind: 'percent', value: 80 }],
    ['supplied four of every five cards', 'four of every five', { kind: 'percent', value: 80 }],
    ['A quarter of revenue', 'A quarter', { kind: 'percent', value: 25 }],
    ['from 11% to 19% of sales', '11% to 19%', { kind: 'percent', min: 11, max: 19 }],
    ['trail by three to six months', 'three to six months', { kind: 'time', min: 3, max: 6 }],
    ['落后一到两年', '一到两年', { kind: 'time', min: 12, max: 24 }],
    ['on a 7-nanometre line', '7-nanometre', { kind: 'length', value: 7 }],
    ['7nm wafers', '7nm', { kind: 'length', value: 7 }],
    ['HK$5 million', 'HK$5 million', { kind: 'money', unit: 'HKD', value: 5_000_000 }],
    ['a fee of ¥500', '¥500', { kind: 'money', value: 500 }],
    ['售价¥500', '¥500', { kind: 'money', unit: 'CNY', value: 500 }],
    ['占三分之一', '三分之一', { kind: 'percent', value: 33.3333333333 }],
    ['投资约三十亿元', '约三十亿元', { kind: 'money', unit: 'CNY', value: 3e9 }],
    ['只有近20万颗', '近20万颗', { kind: 'count', unit: 'chip', max: 200_000 }],
    ['half a decade of work', 'half a decade', { kind: 'time', value: 60 }],
    ['1.1 times faster', '1.1 times', { kind: 'times', value: 1.1 }],
  ];
  it.each(rows)('%s', (sentence, text, amount) => {
    const [found, ...others] = sentenceQuantities(sentence);
    expect(found).toMatchObject({ ...amount, text, start: sentence.indexOf(text) });
    expect(others).toEqual([]);
  });

  const nothing = [
    'Mate 60, GPT-4, H100 and 910C in 2024',
    '2024年发布',
    'two years ago',
    'the first quarter of 2024',
    'one of the best',
    'the second half of the year',
    'one of the chips',
    '2025-06-20, 10:30 and version 3.1.2',
    '统一、第三和周三',
  ];
  it.each(nothing)('finds nothing to measure in %j', (sentence) => {
    expect(sentenceQuantities(sentence)).toEqual([]);
  });

  it('takes no two quantities of different kinds for a range', () => {
    const found = sentenceQuantities('Revenue rose 22% to 862 billion yuan.');
    expect(found.map(({ text }) => text)).toEqual(['22%', '862 billion yuan']);
  });

  it('knows what is approximate', () => {
    expect(sentenceQuantities('about 5%')[0]?.isRough).toBe(true);
    expect(sentenceQuantities('100亿元左右')[0]?.isRough).toBe(true);
    expect(sentenceQuantities('5%')[0]?.isRough).toBe(false);
  });

  it('reads any text, and its quantities stand where they say', () => {
    const pieces = fc.constantFrom(
      '5',
      '%',
      ' ',
      '万',
      '亿元',
      '$',
      'up to ',
      'a quarter of',
      ' to ',
      '百分之',
      '十',
      'İ',
      '🀄',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        for (const { text, start, end, value, min, max } of sentenceQuantities(sentence)) {
          expect(sentence.slice(start, end)).toBe(text);
          expect([value, min, max].some((bound) => bound !== undefined)).toBe(true);
          for (const bound of [value, min, max]) expect(bound ?? 0).not.toBeNaN();
        }
      }),
    );
  });
});
