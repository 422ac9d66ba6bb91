/**
 * What a list of names shows and is searched by, without any claim: small enough to be read before anything is
 * painted, however many claims a pack has.
 */
import { foldedWords } from '../mentions/characters.ts';
import type { PackContent } from '../pack/join-packs.ts';
import { type EntityView, readPack } from './claim-view.ts';
import { concernsAmong } from './concerns.ts';

export interface ListedName extends EntityView {
  /** Of all claims that concern it. */
  readonly claimCount: number;
  /** All its names and tickers, folded, for search. */
  readonly names: string;
}

/** Those with the most claims first. */
export function listNames(pack: PackContent): readonly ListedName[] {
  const reader = readPack(pack);
  const concernsOf = concernsAmong(pack.entities);
  const counts = new Map<ListedName['id'], number>();
  for (const claim of pack.claims) for (const id of concernsOf(claim)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const listed = pack.entities.flatMap(({ id, aliases, tickers = [] }) => {
    const view = reader.entity(id);
    if (!view) return [];
    const names = [view.name, ...aliases.map(({ text }) => text), ...tickers].map(foldedWords).join('\n');
    return [{ ...view, claimCount: counts.get(id) ?? 0, names }];
  });
  return listed.sort((a, b) => b.claimCount - a.claimCount || (a.name < b.name ? -1 : 1));
}

/** The entities with a name in which a word starts as the query does; those of which it is a whole name come first. */
export function searchNames(listed: readonly ListedName[], query: string): readonly ListedName[] {
  const words = foldedWords(query).trimEnd();
  if (words === '') return listed;
  const found = listed.filter(({ names }) => names.includes(words));
  const isWhole = ({ names }: ListedName) => names.split('\n').some((name) => name.trim() === words.trim());
  return [...found.filter(isWhole), ...found.filter((one) => !isWhole(one))];
}
