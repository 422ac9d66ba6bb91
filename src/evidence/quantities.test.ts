import { describe, expect, it } from 'vitest';
import { namesWithDigits, numbersOf } from './quantities.ts';

describe('evidence/quantities numbersOf', () => {
  it.each<[string, readonly (number | string)[]]>([
    ['200,000 and 1.1', [200_000, 1.1]],
    ['Ascend 910C, H20 and GPT-4', []],
    ['7nm or 25% of $40', [7, '25%', 40]],
    ['mid-2025, 1990s, 2025–2026', [2025, 1990, 2025, 2026]],
    ['Mate 60', [60]],
    ['$4.1bn, US$3B, 2 million, €5m', [4.1e9, 3e9, 2e6, 5e6]],
    ['11 to 19 per cent, 3–6 months', ['11%', '19%', 3, 6]],
    ['in 2022 and 50%', [2022, '50%']],
    ['10 or 12 billion', [10e9, 12e9]],
    ['1 200 million', [1.2e9]],
    ['3,5 %', ['3.5%']],
    ['３００,０００ and ٣٠٠', [300_000, 300]],
    ['华为将出货20万颗', [200_000]],
    ['losses of −3 per cent, 3-4 and -5', ['-3%', 3, 4, -5]],
    ['market value 1.2万亿', [1.2e12]],
    ['twenty-five, half of it, 三成', [25, '50%', '30%']],
    ['four of every five', [4, 5]],
    ['nothing', []],
  ])('%s', (text, expected) => {
    const written = numbersOf(text).map(({ value, isPercent }) => (isPercent ? `${value}%` : value));
    expect(written).toEqual(expected);
  });
});

describe('evidence/quantities', () => {
  it('knows names with digits', () => {
    expect(namesWithDigits('The 910C, GPT-4 and V2 of 2024 on 7 nm')).toEqual(['910C', 'GPT-4', 'V2']);
  });

  it('knows numbers in words', () => {
    expect(numbersOf('Two of the twelve; someone, one day').map(({ value }) => value)).toEqual([2, 12]);
  });
});
