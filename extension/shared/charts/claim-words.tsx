/** What charts and their tables say of a claim. */
import type { ChartedClaim, ChartedOrigin } from '../../../src/charts/packed-claims.ts';
import { dateText, KIND_KEYS, STAKE_KEYS } from '../components/ClaimList.tsx';
import { plural, type StringKey, t, uiLanguage } from '../strings.ts';
import { claimAddress } from './chart-links.ts';

/** 'Richard Yu, company claim, Jun 21, 2024: statement'. */
export function claimInWords({ speaker, kind, date, statement }: ChartedClaim): string {
  return t('pointedClaim', [speaker.name, t(KIND_KEYS[kind]), dateText(date), statement]);
}

export const CLAIM_HEADS: readonly StringKey[] = [
  'column_date',
  'column_claim',
  'column_speaker',
  'column_stake',
  'column_kind',
  'column_origins',
];

/** Cells for `CLAIM_HEADS`. */
export function claimCells(claim: ChartedClaim, library: string | undefined) {
  const { id, date, statement, speaker, kind, origins } = claim;
  return [
    dateText(date),
    <a key={id} href={claimAddress(id, library)} lang="en">
      {statement}
    </a>,
    <span key={id} lang="en">
      {speaker.name}
    </span>,
    t(STAKE_KEYS[speaker.stake.interest]),
    t(KIND_KEYS[kind]),
    originsInWords(origins),
  ];
}

/** Their names; how many, where one has none. */
export function originsInWords(origins: readonly ChartedOrigin[]): string {
  const names = origins.map(({ name }) => name);
  return names.every((name) => name !== undefined) ? listed(names) : plural('origins', origins.length);
}

export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(uiLanguage(), { type: 'unit' }).format(items);
}

export function numberText(count: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(count);
}
