import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDigits } from './plain-digits.ts';
import { type Quantity, readQuantities } from './read-quantities.ts';

/** As '12..20 % ~', with bounds, unit, and ~ for rough, ? for vague, ! for what names a time or a version. */
function shown(text: string): readonly string[] {
  return readQuantities(text).map((quantity: Quantity) => {
    const { value, min, max, unit, isRough, isLabel } = quantity;
    const amount = value ?? (min === undefined && max === undefined ? '?' : `${min ?? ''}..${max ?? ''}`);
    const name = unit && (unit.name || 'money');
    return [amount, name, isRough ? '~' : undefined, isLabel ? '!' : undefined]
      .filter((part) => part !== undefined)
      .join(' ');
  });
}

describe('quantities/readQuantities', () => {
  it.each<[text: string, quantities: readonly string[]]>([
    // Digits
    ['200,000 and 1.1', ['200000', '1.1']],
    ['1 200 million; 3,5 %; 12,345.67', ['1200000000', '3.5 %', '12345.67']],
    ['３００,０００ and ٣٠٠ and 2½', ['300000', '300', '2.5']],
    ['in 2024 300 chips', ['2024 !', '300']],
    ['2019,2020', ['2019 !', '2020 !']],
    ['Ascend 910C, H20, GPT-4, the 19th, a 4090s, 7nm2', []],
    ['12345678901234567890', ['?']],
    ['Ascend 910B, 昇腾910B, ascend-910b, Llama 3 405B', ['3', '405000000000']],
    ['a 70B model, US$3B, RMB 5M', ['70000000000', '3000000000 USD', '5000000 CNY']],
    ['2025-06-20, 10:30, 3.1.2, 6月', ['2025 !', '6 !', '20 !', '10 !', '30 !', '3.1 !', '2 !', '6 !']],
    ['mid-2025, the 1990s, 2000 years', ['2025 !', '1990 !', '2000 years !']],
    ['losses of −3 per cent, 3-4 and -5', ['-3 %', '3..4', '-5']],
    // Words
    ['twenty-five, one hundred and twenty, two thousand', ['25', '120', '2000']],
    ['a million; half a million; two and a half million', ['1000000', '500000', '2500000']],
    ['two hundred and fifty thousand', ['250000']],
    ['a dozen, two dozen, half a dozen', ['12', '24', '6']],
    ['a few hundred, dozens, tens of thousands, several million', ['?', '?', '?', '?']],
    ['someone, often, tend, a third company, the twenty-first', []],
    // Shares
    ['two-thirds, two thirds of it, three-quarters', ['66.666666666667 %', '66.666666666667 %', '75 %']],
    ['a quarter of it, half the world, half its sales', ['25 %', '50 %', '50 %']],
    ['the first quarter of it, the second half of the year, a quarter of 2024', ['2024 !']],
    ['four of every five, one in ten, three out of four', ['80 %', '10 %', '75 %']],
    ['one in 10 million, page 4 of 9', ['1', '10000000', '4', '9']],
    ['four of five', ['80 %']],
    // Scales and currencies
    ['$4.1bn, US$3B, 2 million, €5m', ['4100000000 USD', '3000000000 USD', '2000000', '5000000 EUR']],
    ['HK$5, NT$6, RMB 7, ¥8, 9 yen', ['5 HKD', '6 TWD', '7 CNY', '8 money', '9 JPY']],
    ['4.3 billion yuan, 25-billion-dollar', ['4300000000 CNY', '25000000000 USD']],
    ['价格为¥8', ['8 CNY']],
    // Units
    ['7nm, 7-nanometre, 1.1 times, 3x, five-fold', ['7 nm', '7 nm', '1.1 times', '3 times', '5 times']],
    ['3 days, two weeks, a decade, 4 percentage points', ['3 days', '2 weeks', '10 years', '4 %']],
    ['two years ago, 3 months earlier', ['2 years !', '3 months !']],
    // Ranges
    ['11 to 19 per cent, 3–6 months', ['11..19 %', '3..6 months']],
    ['$20-25bn, between 20 and 25 nm', ['20000000000..25000000000 USD', '20..25 nm']],
    ['10 or 12 billion, 100,000 to 1 million', ['10000000000..12000000000', '100000..1000000']],
    ['half a year to two years', ['0.5..2 years']],
    ['rose from 29% to 47%', ['29 %', '47 %']],
    ['22% to 862 billion yuan, 19% to 11%', ['22 %', '862000000000 CNY', '19 %', '11 %']],
    ['3 and 6 per cent', ['3 %', '6 %']],
    // Hedges
    ['up to 5%, at least 6%, more than 7%, almost 8%', ['..5 %', '6.. %', '7.. %', '..8 %']],
    ['about 5%, 6% or so, 100+ and 50,000 or more', ['5 % ~', '6 % ~', '100..', '50000..']],
    // Chinese
    ['三十、一百二十、两万五、两万零五、九十', ['30', '120', '25000', '20005', '90']],
    ['二〇二五年、2025年、五月', ['2025 years !', '2025 years !', '5 !']],
    ['20万颗，3千万，1.2万亿，1亿2000万', ['200000', '30000000', '1200000000000', '120000000']],
    ['十几家、几十亿、数百万、三四个月', ['?', '?', '?', '? months']],
    ['百分之三十、百分之3.5、百分之百、百分之五十到六十', ['30 %', '3.5 %', '100 %', '50..60 %']],
    ['三成、三分之二、一半、一成不变', ['30 %', '66.666666666667 %', '50 %']],
    ['三年、半年、两倍、七纳米、三个月', ['3 years', '0.5 years', '2 times', '7 nm', '3 months']],
    ['一到两年，三至五亿元', ['1..2 years', '300000000..500000000 CNY']],
    ['超过20%，至少三家，不超过5元，近20万', ['20.. %', '3..', '..5 CNY', '..200000']],
    ['约50%、100亿元左右、三十多万、100多亿美元', ['50 % ~', '10000000000 CNY ~', '300000..', '10000000000.. USD']],
    ['一直、统一、第三、周五、百度、千万、万一、三星、十分', []],
    ['10年前、三个月前', ['10 years !', '3 months !']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

const HAN = '零一二三四五六七八九';

/** 1 to 99,999,999 in characters, all units written. */
function inCharacters(value: number): string {
  if (value >= 1e4) {
    const rest = value % 1e4;
    return `${inCharacters(Math.floor(value / 1e4))}万${rest === 0 ? '' : `${rest < 1e3 ? '零' : ''}${inCharacters(rest)}`}`;
  }
  const digits = [...String(value).padStart(4, '0')].map(Number);
  const written = digits.map((digit, place) => (digit === 0 ? '零' : `${HAN[digit]}${'千百十'[place] ?? ''}`)).join('');
  return written.replace(/零+/g, '零').replace(/^零|零$/g, '');
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return [TENS[Math.floor(value / 10) - 2], ...(value % 10 ? [ONES[value % 10]] : [])].join('-');
  for (const [name, scale] of [
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
    ['hundred', 100],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const joint = rest < 100 ? ' and ' : ' ';
    return `${inWords(Math.floor(value / scale))} ${name}${rest === 0 ? '' : `${joint}${inWords(rest)}`}`;
  }
  return '';
}

describe('a number is read back', () => {
  const valueRead = (text: string) => {
    const read = readQuantities(text);
    expect(read).toHaveLength(1);
    return read[0]?.value;
  };
  const count = fc.integer({ min: 1, max: 99_999_999 });

  it.each<[way: string, write: (value: number) => string]>([
    ['in digits', String],
    ['with separators', (value) => value.toLocaleString('en')],
    ['with thin spaces', (value) => value.toLocaleString('en').replaceAll(',', '\u2009')],
    [
      'in full-width digits',
      (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ],
    [
      'in Arabic digits',
      (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    ],
    ['in words', inWords],
    ['in characters', (value) => `${inCharacters(value)}元`],
    ['as a price', (value) => `US$${value.toLocaleString('en')}`],
    ['in Chinese text', (value) => `出货${value}颗`],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(count, (value) => {
        expect(valueRead(write(value))).toBe(value);
      }),
    );
  });

  it.each<[scale: string, factor: number]>([
    [' thousand', 1e3],
    ['k', 1e3],
    [' million', 1e6],
    ['m', 1e6],
    ['bn', 1e9],
    ['-billion', 1e9],
    [' trillion', 1e12],
    ['万', 1e4],
    ['億', 1e8],
    ['万亿', 1e12],
  ])('scaled by %j', (scale, factor) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (hundredths) => {
        const written = `${(hundredths / 100).toFixed(2)}${scale}`;
        expect(valueRead(written)).toBeCloseTo((hundredths * factor) / 100, 3);
      }),
    );
  });
});

describe('in any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '5',
      '2024',
      '1,000',
      '.',
      ',',
      '-',
      '–',
      '%',
      ' ',
      '万',
      '亿元',
      '$',
      '¥',
      'up to ',
      'a quarter of ',
      ' to ',
      ' and ',
    ],
    ...[
      '百分之',
      '分之',
      '十',
      '三',
      '几',
      '半',
      '多',
      '年',
      '个月',
      'twenty',
      'hundred',
      'half',
      ' of ',
      'nm',
      'm',
      'İ',
      '🀄',
      '½',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('no quantity overlaps another, nor does a number stand outside its own', () => {
    fc.assert(
      fc.property(text, (written) => {
        let last = 0;
        for (const { start, end, hedgeStart, numbers, value, min, max } of readQuantities(written)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(hedgeStart).toBeLessThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(written.length);
          for (const number of numbers) {
            expect(number.start).toBeGreaterThanOrEqual(start);
            expect(number.end).toBeLessThanOrEqual(end);
            expect(number.start).toBeLessThan(number.end);
          }
          for (const bound of [value, min, max]) expect(Number.isFinite(bound ?? 0)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['1', '1,', '1万', '一', '百分之', 'three hundred ', 'A1-', '1 to '])(
    'hostile text of %j takes linear time: with square time the test would be given up',
    (piece) => {
      const written = piece.repeat(100_000 / piece.length);
      expect(readQuantities(written).at(-1)?.end ?? 0).toBeLessThanOrEqual(written.length);
    },
    20_000,
  );

  it('folding digits keeps offsets', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(plainDigits(written)).toHaveLength(written.length);
      }),
    );
  });
});
