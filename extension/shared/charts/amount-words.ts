/** Amounts of figures as the reader's language writes them, with units and bounds in words. */
import type { FigureAmount } from '../../../src/charts/figure-series.ts';
import { t, uiLanguage } from '../strings.ts';

/** Units that every language has a word for; others are the pack's own. */
const TIME_UNITS: Readonly<Record<string, string>> = { days: 'day', months: 'month', years: 'year' };

/** 'at least 50%', '3–6 months', 'up to 200K chips'. */
export function amountText({ value, min, max }: FigureAmount, unit: string): string {
  if (value !== undefined) return withUnit(unit, value, (format) => format.format(value * worth(unit)));
  if (min !== undefined && max !== undefined) {
    return withUnit(unit, max, (format) => format.formatRange(min * worth(unit), max * worth(unit)));
  }
  if (min !== undefined) return t('atLeast', [amountText({ value: min }, unit)]);
  return t('atMost', [amountText({ value: max ?? 0 }, unit)]);
}

/** For an axis that says its unit elsewhere. */
export function axisAmount(amount: number, unit: string): string {
  return formatFor(isSpelt(unit) ? '' : unit, amount).format(amount * worth(unit));
}

function withUnit(unit: string, size: number, write: (format: Intl.NumberFormat) => string): string {
  const text = write(formatFor(unit, size));
  if (YEARLY.test(unit)) return t('perYear', [text]);
  return isSpelt(unit) && TIME_UNITS[unit] === undefined ? `${text} ${unit}` : text;
}

const CURRENCY = /^[A-Z]{3}(?: a year)?$/;
const YEARLY = /^[A-Z]{3} a year$/;

/** Whether the unit stands after the number as a word. */
function isSpelt(unit: string): boolean {
  return unit !== '%' && !CURRENCY.test(unit);
}

/** From here on numbers are easier to read with a word for their size. */
const MILLION = 1_000_000;

function formatFor(unit: string, size: number): Intl.NumberFormat {
  const timeUnit = TIME_UNITS[unit];
  const length: Intl.NumberFormatOptions =
    Math.abs(size) < MILLION ? { maximumFractionDigits: 1 } : { notation: 'compact', maximumSignificantDigits: 3 };
  const style: Intl.NumberFormatOptions =
    unit === '%'
      ? { style: 'percent' }
      : CURRENCY.test(unit)
        ? { style: 'currency', currency: unit.slice(0, 3), minimumFractionDigits: 0 }
        : timeUnit === undefined
          ? {}
          : { style: 'unit', unit: timeUnit, unitDisplay: 'long' };
  return new Intl.NumberFormat(uiLanguage(), { ...length, ...style });
}

/** Intl takes shares of one. */
function worth(unit: string): number {
  return unit === '%' ? 0.01 : 1;
}
