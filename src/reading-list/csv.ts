/**
 * A reading list as CSV, a row for each claim: https://www.rfc-editor.org/rfc/rfc4180. It begins with a byte order
 * mark: without one Excel takes UTF-8 for the system's old code page, and Chinese is lost. Others leave the mark out.
 */
import { knownOf, knownValue } from '../claims/cite.ts';
import type { SourceView } from '../claims/claim-view.ts';
import { amendments, basisInWords, uncertainParts } from './claim-facts.ts';
import type { SavedClaim } from './saved-claim.ts';

/** Each column with what stands in it. What is unknown is empty. */
const COLUMNS: readonly (readonly [name: string, value: (saved: SavedClaim) => string | number | undefined | null])[] =
  [
    ['id', ({ claim }) => claim.id],
    ['statement', ({ claim }) => claim.statement],
    ['kind', ({ claim }) => claim.kind],
    ['hedge', ({ claim }) => claim.hedge],
    ['speaker', ({ claim }) => claim.speaker.name],
    ['role', ({ claim }) => claim.speaker.role],
    ['stake', ({ claim }) => claim.speaker.stake.interest],
    ['stake_note', ({ claim }) => claim.speaker.stake.note],
    ['reported_by', ({ claim }) => claim.reportedBy.join('\n')],
    ['date', ({ claim }) => knownValue(claim.date)],
    ['date_basis', ({ claim }) => basisInWords(claim.date.basis)],
    ['about', ({ claim }) => claim.about.map(({ name }) => name).join('\n')],
    ['origins', ({ claim }) => claim.origins],
    ['sources', ({ claim }) => claim.sources.map(sourceLine).join('\n')],
    ['addresses', ({ claim }) => claim.sources.flatMap(({ passage = [] }) => passage).join('\n')],
    ['cites', ({ claim }) => claim.cites.map(({ name, url }) => `${name} ${url}`).join('\n')],
    ['related', ({ claim }) => claim.related.map((one) => `${one.kind}: ${one.statement} (${one.reason})`).join('\n')],
    ['caveats', ({ claim }) => [...claim.caveats, ...claim.sources.flatMap(({ caveats }) => caveats)].join('\n')],
    ['amended', ({ claim }) => amendments(claim).join('\n')],
    ['note', ({ note }) => note],
    ['saved_at', ({ savedAt }) => savedAt],
    ['pages', ({ pages }) => pages.map(({ title, address }) => `${title} ${address}`.trim()).join('\n')],
    ['pack', ({ pack }) => `${pack.id} ${pack.version}`],
  ];

export function listInCsv(saved: readonly SavedClaim[]): string {
  const rows = [COLUMNS.map(([name]) => name), ...saved.map((one) => COLUMNS.map(([, value]) => value(one)))];
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function sourceLine(source: SourceView): string {
  const { author, title, publisher, date } = knownOf(source);
  const uncertain = uncertainParts(source);
  return [[author, title, publisher, date].filter(Boolean).join(', '), uncertain && `(${uncertain})`]
    .filter(Boolean)
    .join(' ');
}

/**
 * Spreadsheets run a cell that begins so as a formula, quoted or not: an apostrophe before it makes it text
 * (https://owasp.org/www-community/attacks/CSV_Injection). Full-width forms are formulas in East Asian versions.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string | number | undefined | null): string {
  const text = String(value ?? '');
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
