import { describe, expect, it } from 'vitest';
import { type DraftFigure, findFigures } from './find-figures.ts';

describe('ingest/find-figures findFigures', () => {
  it.each<[string, readonly DraftFigure[]]>([
    ['It made up to 200,000 chips.', [{ text: '200,000 chips', max: 200000, unit: 'chips' }]],
    [
      'It rose from 29 percent to 47 per cent.',
      [
        { text: '29 percent', value: 29, unit: '%' },
        { text: '47 per cent', value: 47, unit: '%' },
      ],
    ],
    ['Between 11% to 19% of revenue.', [{ text: '11% to 19%', min: 11, max: 19, unit: '%' }]],
    ['It lags by 3 to 6 months.', [{ text: '3 to 6 months', min: 3, max: 6, unit: 'months' }]],
    ['They trail by one to two years.', [{ text: 'one to two years', min: 1, max: 2, unit: 'years' }]],
    ['It invests over $25 billion annually.', [{ text: '$25 billion', min: 25e9, unit: 'USD' }]],
    [
      'Sales of 4.3 billion yuan ($587 million).',
      [
        { text: '4.3 billion yuan', value: 4.3e9, unit: 'CNY' },
        { text: '$587 million', value: 587e6, unit: 'USD' },
      ],
    ],
    ['A sum of €2 to 3 billion.', [{ text: '€2 to 3 billion', min: 2e9, max: 3e9, unit: 'EUR' }]],
    [
      'A 7-nanometre chip, then 5nm.',
      [
        { text: '7-nanometre', value: 7, unit: 'nm' },
        { text: '5nm', value: 5, unit: 'nm' },
      ],
    ],
    ['It spends almost one-quarter of revenue.', [{ text: 'one-quarter', max: 25, unit: '%' }]],
    ['More than half of the world’s robots.', [{ text: 'half', min: 50, unit: '%' }]],
    ['It fell to as low as 50% in 2025.', [{ text: '50%', min: 50, unit: '%' }]],
    ['It was 1.1 times as fast.', [{ text: '1.1 times', value: 1.1, unit: 'times' }]],
    ['In 2019 the Ascend 910C, GPT-4, Mate 60 and Llama 3.1 came, in the 19th century, on June 21.', []],
    ['One of them has it, and one has not.', []],
    [
      'It sold for US$4.1bn, $1.2m and $3B.',
      [
        { text: 'US$4.1bn', value: 4.1e9, unit: 'USD' },
        { text: '$1.2m', value: 1.2e6, unit: 'USD' },
        { text: '$3B', value: 3e9, unit: 'USD' },
      ],
    ],
    [
      '华为将出货20万颗，投资150亿美元，增长12%。',
      [
        { text: '20万', value: 200_000, unit: '' },
        { text: '150亿美元', value: 15e9, unit: 'USD' },
        { text: '12%', value: 12, unit: '%' },
      ],
    ],
    ['It came two years ago, from 1949 to 1987, on 2025-06-20.', []],
    ['Forty-one percent of it.', [{ text: 'Forty-one percent', value: 41, unit: '%' }]],
    ['Four in five have it.', [{ text: 'Four in five', value: 80, unit: '%' }]],
    ['At 10:30 it came.', []],
    ['', []],
  ])('%s', (sentence, expected) => {
    expect(findFigures(sentence)).toEqual(expected);
  });
});
