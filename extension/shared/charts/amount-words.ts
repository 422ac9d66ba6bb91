/** Amounts of figures as the reader's language writes them, with units and bounds in words. */
import type { FigureAmount } from '../../../src/charts/figure-series.ts';
import { t, uiLanguage } from '../strings.ts';

/** Units that every language has a word for; others are the pack's own. */
const TIME_UNITS: Readonly<Record<string, string>> = { days: 'day', months: 'month', years: 'year' };

/** 'at least 50%', '3–6 months', 'up to 200K chips'. */
export function amountText({ value, min, max }: FigureAmount, unit: string): string {
  if (value !== undefined) return withUnit(unit, (format) => format.format(value * worth(unit)));
  if (min !== undefined && max !== undefined) {
    return withUnit(unit, (format) => format.formatRange(min * worth(unit), max * worth(unit)));
  }
  if (min !== undefined) return t('atLeast', [amountText({ value: min }, unit)]);
  return t('atMost', [amountText({ value: max ?? 0 }, unit)]);
}

/** For an axis that says its unit elsewhere. */
export function axisAmount(amount: number, unit: string): string {
  return formatFor(isSpelt(unit) ? '' : unit).format(amount * worth(unit));
}

function withUnit(unit: string, write: (format: Intl.NumberFormat) => string): string {
  const [, currency, yearly] = /^([A-Z]{3})( a year)?$/.exec(unit) ?? [];
  if (currency !== undefined) {
    const sum = write(formatFor(unit));
    return yearly === undefined ? sum : t('perYear', [sum]);
  }
  const text = write(formatFor(unit));
  return isSpelt(unit) && TIME_UNITS[unit] === undefined ? `${text} ${unit}` : text;
}

/** Whether the unit stands after the number as a word. */
function isSpelt(unit: string): boolean {
  return unit !== '%' && !/^[A-Z]{3}( a year)?$/.test(unit);
}

function formatFor(unit: string): Intl.NumberFormat {
  const timeUnit = TIME_UNITS[unit];
  const style: Intl.NumberFormatOptions =
    unit === '%'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : /^[A-Z]{3}( a year)?$/.test(unit)
        ? { style: 'currency', currency: unit.slice(0, 3), notation: 'compact', maximumSignificantDigits: 3 }
        : timeUnit === undefined
          ? { notation: 'compact', maximumSignificantDigits: 3 }
          : { style: 'unit', unit: timeUnit, unitDisplay: 'long', maximumFractionDigits: 1 };
  return new Intl.NumberFormat(uiLanguage(), style);
}

/** Intl takes shares of one. */
function worth(unit: string): number {
  return unit === '%' ? 0.01 : 1;
}
