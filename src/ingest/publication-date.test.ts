import { describe, expect, it } from 'vitest';
import { isDateLine, readDateLine, readDateValue, writtenDates } from './publication-date.ts';

describe('ingest/publication-date', () => {
  it.each([
    ['2025-01-27 05:21:59', '2025-01-27'],
    ['2026-03-05T22:40:00-05:00', '2026-03-05'],
    ['2024/7/2', '2024-07-02'],
    ['20240702', '2024-07-02'],
    ['11/06/2025', undefined],
    ['13/06/2025', '2025-06-13'],
    ['2024-06', '2024-06'],
    ['2024', '2024'],
    ['June 26, 2024', '2024-06-26'],
    ['26 June 2024', '2024-06-26'],
    ['2024年6月26日', '2024-06-26'],
    ['2024-13-45', undefined],
    ['2023-02-30', undefined],
    ['0000-00-00 00:00:00', undefined],
    ['soon', undefined],
  ])('reads the value %j as %s', (value, expected) => {
    expect(readDateValue(value)).toBe(expected);
  });

  it.each([
    ['June 26, 2024 / 16:32 IST', true],
    ['Saturday, June 14, 2025', true],
    ['Published 5 March 2026 at 10:15', true],
    ['2024年6月26日 10:15', true],
    ['On June 26, 2024 the ministry opened its doors to reporters', false],
    ['New York', false],
    ['Spring 2024', false],
  ])('takes %j for a date line: %s', (line, expected) => {
    expect(isDateLine(line)).toBe(expected);
  });

  it('takes the first complete date of a line', () => {
    expect(readDateLine('Updated June 2024, first published 3 May 2024')).toBe('2024-05-03');
  });

  it.each([
    ['At a conference last Friday, he said', '2024-06-26', 'last Friday', '2024-06-21'],
    ['Late last month it came', '2025-01-27', 'last month', '2024-12'],
    ['A survey last year', '2025-01-27', 'last year', '2024'],
    ['In December she called it', '2025-01-27', 'December', '2024-12'],
    ['He said this week', '2025-01-27', 'this week', '2025-01'],
  ])('reckons %j, read on %s', (text, readOn, written, date) => {
    const [found] = writtenDates(text, readOn);
    expect(found?.text).toMatch(new RegExp(`^${written}`));
    expect(found).toMatchObject({ date, isRelative: true, start: text.indexOf(written) });
  });

  it('takes no length of time for a date', () => {
    expect(writtenDates('They trained it in two months.', '2025-01-27')).toEqual([]);
  });

  it('guesses no relative date where the day of publication is not known', () => {
    expect(writtenDates('It came last month.')).toEqual([]);
    expect(writtenDates('It came last month.', '2024')).toEqual([]);
  });
});
