/** Saved claims for tests, and arbitrary ones. Everything in them is invented. */
import fc from 'fast-check';
import { type ClaimView, readPack } from '../claims/claim-view.ts';
import { claim, pack, source } from '../claims/pack.test-support.ts';
import type { Source } from '../pack/schema.ts';
import type { SavedClaim } from './saved-claim.ts';

const unknown = { basis: 'unknown' } as const;

const sources: readonly Source[] = [
  { ...source('first', 'one', 'https://news.example/first'), author: { basis: 'stated', value: 'Black, and White' } },
  {
    ...source('second', 'two'),
    title: unknown,
    publisher: { basis: 'inferred', value: 'The Daily Mill', note: 'its motto' },
    date: { basis: 'inferred', value: '2024', note: 'speaks of 2023 as past' },
    caveats: ['It names no source.'],
  },
];

export const said = claim('mills', {
  statement: 'Acme might sell “up to” 50% more mills, its head said.',
  kind: 'company claim',
  speaker: { name: 'Jane Doe', role: 'head of Acme', stake: { interest: 'own company', note: 'sells mills' } },
  hedge: 'might; up to',
  sources: ['first', 'second'],
  reportedBy: [{ name: 'Mill Wire' }],
  cites: [{ name: 'Acme', url: 'https://acme.example/report' }],
  caveats: ['The article does not say where.'],
});

const other = claim('fewer');
const relations = [{ kind: 'in tension', from: other.id, to: said.id, reason: 'fewer were sold' }] as const;

export function viewOf(shown = said): ClaimView {
  return readPack(pack([shown, other], { sources: [...sources], relations })).claim(shown);
}

export function saved(parts: Partial<SavedClaim> = {}): SavedClaim {
  return {
    claim: viewOf(),
    speakerKind: 'person',
    pack: { id: 'test', title: 'Test', version: '1', language: 'en' },
    savedAt: '2026-03-03T10:20:30.000Z',
    note: '',
    pages: [],
    ...parts,
  };
}

/** Lines that formats give a meaning. */
const trickyLine = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '"quoted", and more',
    '@SUM(A1)',
    '# not a heading',
    '1. not a list',
    '华为说',
    '</script>',
    '-1',
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^\S([^\p{C}\p{Zl}\p{Zp}]*\S)?$/u.test(text)),
);

/** Notes may have lines. */
export const anyNote = fc.array(trickyLine, { maxLength: 4 }).map((lines) => lines.join('\n'));

export const anySaved: fc.Arbitrary<SavedClaim> = fc
  .record({
    statement: trickyLine,
    hedge: fc.option(trickyLine),
    speaker: trickyLine,
    note: anyNote,
    title: fc.oneof(fc.constant(''), trickyLine),
    isWithdrawn: fc.boolean(),
    before: fc.option(trickyLine),
    date: fc.constantFrom('2024', '2024-06', '2024-06-26', null),
  })
  .map(({ statement, hedge, speaker, note, title, isWithdrawn, before, date }) =>
    saved({
      claim: {
        ...viewOf(),
        statement,
        hedge,
        speaker: { name: speaker, stake: { interest: 'none known' } },
        date: date === null ? unknown : { basis: 'stated', value: date },
        ...(isWithdrawn && { withdrawn: { on: '2026-03-03', why: 'Wrong.' } }),
        ...(before !== null && { corrections: [{ on: '2026-03-02', before, why: 'A slip.' }] }),
      },
      note,
      pages: [{ title, address: 'https://read.example/a?b=1&c=2' }],
    }),
  );
