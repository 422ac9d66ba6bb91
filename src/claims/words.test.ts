import { describe, expect, it } from 'vitest';
import { stemsOf, yearsOf } from './words.ts';

describe('stemsOf', () => {
  const stems = (text: string) => stemsOf(text).map(({ stem }) => stem);

  it('leaves out words that only hold a sentence together, and brings forms of a word together', () => {
    expect(stems('The chips that Huawei was producing').sort()).toEqual(stems('Huawei produces a chip').sort());
    expect(stems('It is of the')).toEqual([]);
  });

  it('says where each word stands, and whether it says nothing by itself', () => {
    expect(stemsOf('A naïve company')).toEqual([
      { stem: 'naiv', isGeneral: false, start: 2, end: 7 },
      { stem: 'compani', isGeneral: true, start: 8, end: 15 },
    ]);
  });
});

describe('yearsOf', () => {
  it.each([
    ['In 2024, and since 2019.', [2024, 2019]],
    ['2023年发布', [2023]],
    ['$2000, 2000% and 2,024', []],
    ['GPT2024', []],
  ])('%j: %j', (text, years) => {
    expect(yearsOf(text)).toEqual(years);
  });
});
