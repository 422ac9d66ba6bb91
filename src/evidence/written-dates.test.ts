import { describe, expect, it } from 'vitest';
import { datesIn, isToldDate, withoutDates } from './written-dates.ts';

describe('evidence/written-dates', () => {
  it.each([
    ['on 21 June 2024', [{ text: '21 June 2024', day: '21', month: '06', year: '2024' }]],
    [
      'on June 21, 2024 and in May 2025',
      [
        { day: '21', month: '06', year: '2024' },
        { month: '05', year: '2025' },
      ],
    ],
    ['10 Aug. 2025', [{ day: '10', month: '08', year: '2025' }]],
    ['on 5 April', [{ day: '05', month: '04' }]],
    ['it may rise, said Mayor May', []],
    ['in 2024', []],
  ])('reads %j', (text, expected) => {
    expect(datesIn(text)).toMatchObject(expected);
    expect(datesIn(text)).toHaveLength(expected.length);
  });

  it('leaves no number of a date behind', () => {
    expect(withoutDates('30 mills on 21 June 2024').trim()).toBe('30 mills on');
  });

  it.each<[string, string, readonly string[], boolean]>([
    ['21 June 2024', 'On June 21 she spoke.', [], true],
    ['21 June 2024', 'On June 22 she spoke.', [], false],
    ['21 June 2024', 'She spoke.', ['2024-06-21'], true],
    ['21 June 2024', 'She spoke.', ['2024-06'], false],
    ['June 2024', 'She spoke.', ['2024-06-21'], true],
    ['June 2024', 'In June she spoke.', [], true],
    ['June 2024', 'She spoke.', ['2024-05'], false],
    ['June 2025', 'She spoke.', ['no later than 14 June 2025'], true],
    ['15 April', 'On May 15 she spoke.', ['2024'], false],
  ])('%s is told by %j and %j: %s', (date, passage, known, expected) => {
    const [stated] = datesIn(date);
    expect(stated && isToldDate(stated, passage, known)).toBe(expected);
  });
});
