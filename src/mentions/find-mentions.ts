/**
 * From candidates to mentions. All mentions of a text are decided together, and what one block of a page tells can
 * decide another: the first full name resolves short ones before and after it.
 */
import type { EntityId } from '../pack/schema.ts';
import { hasWhatItNeeds, isAllowed, mayBeMetLater } from './conditions.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A range of text that refers to an entity, in UTF-16 code units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/** A block of text with the forms that may count in it, whatever the rest of the page says. */
export interface ReadBlock {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  /** Entities named here by a form that needs nothing. */
  readonly names: ReadonlySet<EntityId>;
  /** Entities whose being named elsewhere on the page could make more candidates count. */
  readonly waitsFor: ReadonlySet<EntityId>;
}

export interface FindOptions {
  /** BCP 47 tag of the text's language. */
  readonly language?: string | undefined;
}

/** All mentions in a text that stands by itself, in order, without overlaps. */
export function findMentions(text: string, gazetteer: Gazetteer, options: FindOptions = {}): readonly Mention[] {
  const block = readBlock(text, gazetteer, options);
  return decideMentions(block, block.names);
}

/** First half: what can be said of a block by itself. */
export function readBlock(text: string, gazetteer: Gazetteer, options: FindOptions = {}): ReadBlock {
  const found = findCandidates(text, gazetteer);
  // Most blocks hold no name: for them nothing more is asked, and the language may cost something to find out.
  const language = found.length > 0 ? options.language?.split('-')[0]?.toLowerCase() : undefined;
  const candidates = found.filter((candidate) => isAllowed(text, candidate, language));
  const names = new Set<EntityId>();
  const waitsFor = new Set<EntityId>();
  for (const candidate of candidates) {
    const { entity, alias } = candidate.form;
    if (!alias?.needs) names.add(entity);
    if (mayBeMetLater(candidate)) waitsFor.add(entity);
  }
  return { text, candidates, names, waitsFor };
}

/** Second half: which candidates count, given the entities that the page names anywhere; the longest ones win. */
export function decideMentions({ text, candidates, names }: ReadBlock, seen: ReadonlySet<EntityId>): Mention[] {
  const surroundings = { beside: names, seen };
  const counting = candidates.filter((candidate) => hasWhatItNeeds(text, candidate, surroundings));
  return longestFirst(counting).map(({ start, end, form }) => ({ start, end, entity: form.entity }));
}

/** Of overlapping candidates the one that starts first, and of those the longest. */
function longestFirst(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  for (const candidate of ordered) {
    if (candidate.start < free) continue;
    chosen.push(candidate);
    free = candidate.end;
  }
  return chosen;
}
