/**
 * What an export says of a saved claim, in words: in English, as the statements are, and the same in every language
 * of the interface, so that files of several readers can be put together.
 */
import type { ClaimView, SourceView } from '../claims/claim-view.ts';
import type { Basis } from '../pack/schema.ts';

/** 'fact; hedged: “could”; stake: own company, sells the mill; 1 independent origin in 2 sources'. */
export function weighingFacts(claim: ClaimView): string {
  const { kind, hedge, speaker, reportedBy, date } = claim;
  const { interest, note } = speaker.stake;
  return [
    kind,
    hedge === null ? undefined : `hedged: “${hedge}”`,
    `stake: ${interest}${note === undefined ? '' : `, ${note}`}`,
    reportedBy.length > 0 ? `reported by ${reportedBy.join(', ')}` : undefined,
    date.basis === 'stated' ? undefined : `date ${basisInWords(date.basis)}`,
    originsInWords(claim),
  ]
    .filter((fact) => fact !== undefined)
    .join('; ');
}

function originsInWords({ origins, sources }: ClaimView): string {
  const counted = `${origins} independent ${origins === 1 ? 'origin' : 'origins'}`;
  return sources.length > origins ? `${counted} in ${sources.length} sources` : counted;
}

export function basisInWords(basis: Basis): string {
  return basis === 'found' ? 'found elsewhere' : basis;
}

/** Which parts of a source are not what it states itself: 'title unknown, date inferred'; empty if all are. */
export function uncertainParts({ title, author, publisher, date, addressBasis }: SourceView): string {
  const parts: readonly (readonly [name: string, basis: Basis])[] = [
    ['author', author.basis],
    ['title', title.basis],
    ['publisher', publisher.basis],
    ['date', date.basis],
    ['address', addressBasis],
  ];
  return parts
    .filter(([, basis]) => basis !== 'stated')
    .map(([name, basis]) => `${name} ${basisInWords(basis)}`)
    .join(', ');
}

/** What became of a claim since it was published, newest first, a line each. */
export function amendments({ corrections = [], withdrawn }: ClaimView): readonly string[] {
  const corrected = corrections.toReversed().map(({ on, before, changed, why, by }) => {
    const what = [before && `said before: “${before}”`, changed && `also changed: ${changed}`].filter(Boolean);
    return `Corrected ${on}: ${[...what, why].join(' — ')}${credit(by)}`;
  });
  return withdrawn ? [`Withdrawn ${withdrawn.on}: ${withdrawn.why}${credit(withdrawn.by)}`, ...corrected] : corrected;
}

function credit(by: string | undefined): string {
  return by === undefined ? '' : ` (pointed out by ${by})`;
}
