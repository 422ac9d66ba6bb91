/** Claims of all kinds, dates and figures, for property tests. */
import fc from 'fast-check';
import { claim } from '../claims/pack.test-support.ts';
import type { Claim, ClaimKind, Figure, StakeInterest } from '../pack/schema.ts';

const year = fc.integer({ min: 1850, max: 2150 }).map(String);
const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));

export const dateArbitrary: fc.Arbitrary<string> = fc.oneof(
  year,
  fc.tuple(year, twoDigits(12)).map((parts) => parts.join('-')),
  fc.tuple(year, twoDigits(12), twoDigits(28)).map((parts) => parts.join('-')),
  // Crowds: many of one time.
  fc.constantFrom('2024', '2024-06', '2024-06-21', '2025-01-27'),
);

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true }),
);

const amount = fc.oneof(
  number.map((value) => ({ value })),
  number.map((min) => ({ min })),
  number.map((max) => ({ max })),
  fc.tuple(number, number).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
);

const figure = fc.record(
  {
    amount,
    asOf: dateArbitrary,
    unit: fc.constantFrom('%', 'USD', 'months'),
    measure: fc.constantFrom('share', 'size'),
  },
  { requiredKeys: ['amount', 'unit', 'measure'] },
);

export const claimsArbitrary: fc.Arbitrary<readonly Claim[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<ClaimKind>('fact', 'statistic', 'estimate', 'forecast', 'company claim', 'opinion'),
      date: fc.option(dateArbitrary, { nil: undefined }),
      speaker: fc.constantFrom('Jane Doe', 'An official', '某人'),
      interest: fc.constantFrom<StakeInterest>('own company', 'official', 'none known'),
      about: fc.subarray(['acme', 'gadget', 'rival'], { minLength: 1 }),
      sources: fc.subarray(['first', 'copy', 'second'], { minLength: 1 }),
      figures: fc.array(figure, { maxLength: 3 }),
    }),
    { maxLength: 30, size: 'max' },
  )
  .map((all) =>
    all.map(({ kind, date, speaker, interest, about, sources, figures }, index) =>
      claim(`claim-${index}`, {
        kind,
        about,
        sources,
        date: date === undefined ? { basis: 'unknown' } : { basis: 'stated', value: date },
        speaker: { name: speaker, stake: { interest } },
        figures: figures.map(({ amount, ...rest }): Figure => ({ text: 'as written', ...amount, ...rest })),
      }),
    ),
  );
