/**
 * A reading list as CSL-JSON, for reference managers: an item for each source of each claim. What a manager has no
 * field for is in `note`, which all of them show, and again, apart, in `custom`:
 * https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
import { cslItem, knownValue } from '../claims/cite.ts';
import { amendments, uncertainParts, weighingFacts } from './claim-facts.ts';
import type { SavedClaim } from './saved-claim.ts';

export function listInCslJson(saved: readonly SavedClaim[]): string {
  return `${JSON.stringify(saved.flatMap(cslItems), null, 2)}\n`;
}

function cslItems({ claim, note, pages, savedAt }: SavedClaim): readonly object[] {
  const { id, statement, kind, hedge, speaker, date, origins, about } = claim;
  const said = knownValue(date);
  const known = {
    claim: id,
    statement,
    kind,
    ...(hedge !== null && { hedge }),
    speaker: speaker.name,
    ...(speaker.role && { role: speaker.role }),
    stake: speaker.stake.interest,
    ...(speaker.stake.note && { stakeNote: speaker.stake.note }),
    ...(said && { date: said }),
    dateBasis: date.basis,
    origins,
    about: about.map(({ name }) => name),
    ...(claim.corrections && { corrections: claim.corrections }),
    ...(claim.withdrawn && { withdrawn: claim.withdrawn }),
    savedAt,
    ...(pages.length > 0 && { pages }),
  };
  return claim.sources.map((source) => {
    const item = cslItem(claim, source);
    const uncertain = uncertainParts(source);
    const lines = [
      item.note,
      weighingFacts(claim),
      ...amendments(claim),
      uncertain && `Of this source: ${uncertain}`,
      note,
    ];
    return {
      ...item,
      note: lines.filter(Boolean).join('\n'),
      ...(note !== '' && { annote: note }),
      custom: known,
    };
  });
}
