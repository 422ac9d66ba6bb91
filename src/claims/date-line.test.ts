import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateLine } from './date-line.ts';

describe('claims/date-line readDateLine', () => {
  it.each([
    ['Published 3 November 2025', '2025-11-03', true],
    ['Published on November 3, 2025 at 09:15 GMT', '2025-11-03', true],
    ['First published: 3 May 2024, updated 5 May 2024', '2024-05-03', true],
    ['Posted Mon 3 Nov 2025, 10:00 a.m. ET', '2025-11-03', true],
    ['发布时间：2025-11-03 10:20 来源：新华社', '2025-11-03', true],
    ['發布於2025年11月3日', '2025-11-03', true],
    ['November 3, 2025', '2025-11-03', false],
    ['NOVEMBER 3, 2025', '2025-11-03', false],
    ['Sept. 3rd, 2025', '2025-09-03', false],
    ['Monday, 3 November 2025', '2025-11-03', false],
    ['2025年11月3日 星期一 10:20', '2025-11-03', false],
    ['2025/11/3', '2025-11-03', false],
    ['2025-11-03T10:20:00+08:00', '2025-11-03', false],
    ['By Jane Doe | November 3, 2025', '2025-11-03', false],
    ['By Jane Doe Published 3 November 2025', '2025-11-03', true],
    ['By Jane Doe, November 3, 2025', '2025-11-03', false],
    ['By Jane Doe November 3, 2025', '2025-11-03', false],
    ['Nov 3, 2025 · 5 min read', '2025-11-03', false],
    ['13/11/2025', '2025-11-13', false],
    ['11/13/2025', '2025-11-13', false],
    ['Published 11/11/2025', '2025-11-11', true],
  ])('reads %j', (line, date, isTold) => {
    expect(readDateLine(line)).toEqual({ date, isTold });
  });

  it.each([
    ['either number could be the month', '03/11/2025'],
    ['either number could be the month', 'Published 3.11.2025'],
    ['one of two dates could be meant', '3 November 2025 – 5 November 2025'],
    ['one of two dates could be meant', '3 November 2025, 5 November 2025'],
    ['it is when the text was changed', 'Updated 3 November 2025'],
    ['it is when the text was changed', '更新时间：2025年11月3日'],
    ['it is a sentence', 'The rules took effect on 3 November 2025.'],
    ['it is a sentence', 'The study published 3 November 2025 says so'],
    ['it is of something else', 'Opens 3 November 2025'],
    ['it is of something else', '会议将于2025年11月3日举行'],
    ['it has no day', 'November 2025'],
    ['it has no year', 'Published 3 November'],
    ['there is no such day', '31 November 2025'],
    ['there is no such day', '2025-02-30'],
    ['there is none', 'By Jane Doe'],
  ])('reads nothing where %s: %j', (_, line) => {
    expect(readDateLine(line)).toBeUndefined();
  });

  it('of any text makes a day or nothing', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('3 November 2025', '2025年11月3日', '1/2/2025', 'by', '|', ' '));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(readDateLine(parts.join(' '))?.date ?? '2025-11-03').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
