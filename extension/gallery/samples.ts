/** Invented packs for the states that the bundled corpus does not show. */
import { claim, pack, source } from '../../src/claims/pack.test-support.ts';
import type { Claim, ClaimKind, EntityId, Figure, Pack, Relation, StakeInterest } from '../../src/pack/schema.ts';

const KINDS: readonly ClaimKind[] = ['fact', 'statistic', 'company claim', 'estimate', 'forecast', 'opinion'];
const STAKES: readonly StakeInterest[] = ['own company', 'competitor', 'official', 'analyst', 'author', 'none known'];
const LONG_NAME = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of Outer Testville';

const at = <Item>(items: readonly Item[], index: number) => items[index % items.length] as Item;
const speaker = (name: string, interest: StakeInterest) => ({ name, stake: { interest } });
const stated = (value: string) => ({ basis: 'stated', value }) as const;

export const nothing: Pack = pack([]);

export const oneClaim: Pack = pack([claim('only', { date: stated('2024-06-21') })]);

/** A claim that thirty copies of one text carry. */
export const thirtyCopies: Pack = pack(
  [claim('copied', { sources: Array.from({ length: 30 }, (_, index) => `copy-${index}`) })],
  {
    sources: Array.from({ length: 30 }, (_, index) => source(`copy-${index}`, 'one', `https://copy-${index}.example/`)),
  },
);

/** Claims whose sources the pack does not describe. */
export const withoutSources: Pack = pack(
  [claim('first', { date: { basis: 'unknown' } }), claim('other', { kind: 'opinion', date: { basis: 'unknown' } })],
  { sources: [], origins: [] },
);

export const longNames: Pack = pack(
  KINDS.map((kind, index) =>
    claim(`long-${index}`, {
      kind,
      statement: `${LONG_NAME} says of itself, at some length and with no full stop in sight, that ${'it grows and '.repeat(8)}goes on.`,
      speaker: {
        ...speaker(LONG_NAME, at(STAKES, index)),
        role: 'Undersecretary for the coordination of the coordination of things',
      },
      date: stated(at(['2019', '2024-06', '2024-06-21'], index)),
      hedge: 'perhaps; it is said; as far as anybody can tell',
      figures: [
        amount(index, {
          measure: `Share of ${LONG_NAME} in the market for shares in markets`,
          asOf: `${2018 + index}`,
        }),
      ],
    }),
  ),
  {
    entities: nothing.entities.map((entity) => ({ ...entity, name: `${LONG_NAME} (${entity.name})` })),
    relations: [relation('in tension', 'long-0', 'long-5'), relation('updates', 'long-4', 'long-1')],
  },
);

/** 500 entities, 120 speakers, 700 claims. */
export const many: Pack = pack(
  Array.from({ length: 700 }, (_, index) =>
    claim(`many-${index}`, {
      about: [
        `entity-${Math.floor(((index * 37) % 500) * (((index * 7) % 10) / 10))}`,
        ...(index % 3 === 0 ? ['entity-0'] : []),
      ],
      kind: at(KINDS, index * 5 + (index % 7)),
      speaker: speaker(`Speaker ${(index * 11) % 120}`, at(STAKES, (index * 11) % 120)),
      // Enough of one day and kind that they become a number.
      date: stated(index < 400 ? '2022-03-01' : dateOf(index)),
    }),
  ),
  {
    entities: Array.from({ length: 500 }, (_, index) => ({
      id: `entity-${index}` as EntityId,
      name: `Entity number ${index}`,
      kind: 'company',
      description: 'one of many',
      aliases: [{ text: `Entity number ${index}` }],
    })),
  },
);

function dateOf(index: number): string {
  const [year, month, day] = [2018 + ((index * 13) % 8), 1 + ((index * 5) % 12), 1 + ((index * 17) % 28)];
  const whole = [`${year}`, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')];
  return whole.slice(0, 1 + (index % 3)).join('-');
}

/** Values, ranges, open bounds and a derived figure, several speakers at one time, and one without a time. */
export const figures: Pack = pack([
  figured('lagging', 'analyst', { min: 12, max: 18, asOf: '2021' }),
  figured('lagging-later', 'analyst', { value: 9, asOf: '2023' }, 'estimate'),
  figured('official-view', 'official', { min: 6, asOf: '2023' }, 'opinion'),
  figured('company-view', 'own company', { max: 4, asOf: '2023' }, 'company claim'),
  figured('derived', 'author', { value: 7.5, asOf: '2024-06', derived: 'The middle of what the two analysts name.' }),
  figured('soon', 'analyst', { value: 3, asOf: '2026' }, 'forecast'),
  figured('sometime', 'competitor', { value: 24 }),
]);

/** Two figures that go below zero. */
export const losses: Pack = pack([
  figured('profit', 'own company', { value: 3_200_000_000, unit: 'USD', measure: 'Acme’s profit', asOf: '2022' }),
  figured('loss', 'own company', { value: -1_700_000_000, unit: 'USD', measure: 'Acme’s profit', asOf: '2023' }),
]);

function figured(id: string, interest: StakeInterest, figure: Partial<Figure>, kind: ClaimKind = 'statistic'): Claim {
  const names: Partial<Record<StakeInterest, string>> = {
    analyst: 'Analysts of Example & Co.',
    official: 'An official',
  };
  return claim(id, {
    kind,
    speaker: speaker(names[interest] ?? `Somebody (${interest})`, interest),
    figures: [amount(0, { unit: 'months', measure: 'lag of Gadgets behind Widgets', ...figure })],
  });
}

function amount(index: number, { value, min, max, ...rest }: Partial<Figure>): Figure {
  const isOpen = min !== undefined || max !== undefined;
  const shown = {
    ...(isOpen ? {} : { value: value ?? 20 + 11 * index }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  return { text: 'as written', unit: '%', measure: 'a measure', ...rest, ...shown };
}

function relation(kind: Relation['kind'], from: string, to: string): Relation {
  return { kind, from, to, reason: `Why ${from} and ${to} are related, in one line.` } as Relation;
}
