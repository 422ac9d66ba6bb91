/** How a reading list is looked through: what is searched for, and in which order and groups it stands. */
import type { SavedClaim } from './saved-claim.ts';

export const LIST_ORDERS = ['newest', 'entity', 'page'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export interface ListGroup {
  /** What its claims have in common; empty where that is nothing. */
  readonly heading: string;
  readonly saved: readonly SavedClaim[];
}

/** Those that have every word of the query somewhere: in what they say, who says it, the note, the pages. */
export function searchSaved(saved: readonly SavedClaim[], query: string): readonly SavedClaim[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? saved
    : saved.filter((one) => {
        const text = searchedText(one);
        return words.every((word) => text.includes(word));
      });
}

function searchedText({ claim, note, pages }: SavedClaim): string {
  const { statement, speaker, about, sources } = claim;
  const published = sources.flatMap(({ title, publisher }) =>
    [title, publisher].map((known) => ('value' in known ? known.value : '')),
  );
  const names = about.map(({ name }) => name);
  const read = pages.flatMap(({ title, address }) => [title, address]);
  return folded([statement, speaker.name, speaker.role, ...names, ...published, note, ...read].join('\n'));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Newest first within each group; groups by the alphabet, those without a heading last. Each claim stands once. */
export function arrangeSaved(saved: readonly SavedClaim[], order: ListOrder): readonly ListGroup[] {
  const newestFirst = saved.toSorted(byTime);
  const groups = new Map<string, SavedClaim[]>();
  for (const one of newestFirst) {
    const heading = headingOf(one, order);
    const group = groups.get(heading);
    if (group) group.push(one);
    else groups.set(heading, [one]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b))
    .map(([heading, members]) => ({ heading, saved: members }));
}

/** Claims of one moment stand by their ids: a list must not move when one of them is read anew. */
function byTime(a: SavedClaim, b: SavedClaim): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return a.claim.id < b.claim.id ? -1 : 1;
}

/** Of several entities or pages, the first entity and the last page. */
function headingOf({ claim, pages }: SavedClaim, order: ListOrder): string {
  if (order === 'entity') return claim.about[0]?.name ?? '';
  const page = order === 'page' ? pages.at(-1) : undefined;
  return page ? page.title.trim() || page.address : '';
}
