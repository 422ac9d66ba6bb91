import { describe, expect, it } from 'vitest';
import { numbersOf, stemsOf } from './words.ts';

describe('stemsOf', () => {
  it('leaves out words without a subject and brings forms of a word together', () => {
    expect(stemsOf('The chips that Huawei was producing')).toEqual(
      stemsOf('Huawei produces a chip').toSorted((a) => (a === 'chip' ? -1 : 0)),
    );
    expect(stemsOf('It is of the')).toEqual([]);
  });
});

describe('numbersOf', () => {
  const rows: readonly [text: string, numbers: readonly number[]][] = [
    ['up to 200,000 chips', [200_000]],
    ['$25 billion a year', [25_000_000_000]],
    ['25bn yuan and 4.3 billion', [25_000_000_000, 4_300_000_000]],
    ['1.1 times', [1.1]],
    ['83% of 1,600 in 2024', [83, 1600, 2024]],
    ['from 3 to 6 months', [3, 6]],
    ['Ascend 910C and v2.5', []],
    ['6 million', [6_000_000]],
  ];
  it.each(rows)('%j: %j', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });
});
