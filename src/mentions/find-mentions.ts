/**
 * From candidates to mentions. All mentions of a page are decided together, and what one block of it tells can decide
 * another: the first full name resolves short ones before and after it.
 */
import type { EntityId } from '../pack/schema.ts';
import {
  type Ground,
  NEEDS_NOTHING,
  objectionTo,
  type Surroundings,
  supportInText,
  supportOnPage,
  waitedFor,
} from './conditions.ts';
import { Context } from './context.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A range of text that refers to an entity, in UTF-16 code units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/**
 * How much is marked: `strict`, only names that need nothing, or whose words next to them or full names on the page
 * give them what they need; `normal`, also those that words near by or other entities support; `loose`, whatever
 * nothing speaks against.
 */
export type Level = (typeof LEVELS)[number];

export const LEVELS = ['strict', 'normal', 'loose'] as const;

export interface FindOptions {
  /** BCP 47 tag of the text's language. */
  readonly language?: string | undefined;
  readonly level?: Level | undefined;
}

/** A candidate that may count, with what the text around it says for it. */
export interface SupportedCandidate extends Candidate {
  readonly support: Ground | null;
}

/** A block of text with the forms that may count in it, whatever the rest of the page says. */
export interface ReadBlock {
  readonly candidates: readonly SupportedCandidate[];
  /** Entities named here, by forms that need nothing or that the text around gives what they need. */
  readonly names: ReadonlySet<EntityId>;
  /** Entities whose being named elsewhere on the page could make more candidates count. */
  readonly waitsFor: ReadonlySet<EntityId>;
}

/** All mentions in a text that stands by itself, in order, without overlaps. */
export function findMentions(text: string, gazetteer: Gazetteer, options: FindOptions = {}): readonly Mention[] {
  const block = readBlock(text, gazetteer, options);
  return decideMentions(block, block.names, options.level);
}

/** First half: what can be said of a block by itself. */
export function readBlock(text: string, gazetteer: Gazetteer, options: FindOptions = {}): ReadBlock {
  const found = findCandidates(text, gazetteer);
  if (found.length === 0) return NOTHING_READ;
  // Asked for only now: it may cost something to find out.
  const { language, level } = options;
  const context = new Context(text, found);
  const subtag = primaryLanguage(language);
  const candidates: SupportedCandidate[] = [];
  const names = new Set<EntityId>();
  const waitsFor = new Set<EntityId>();
  for (const candidate of found) {
    if (objectionTo(context, candidate, subtag)) continue;
    const support = supportInText(context, candidate);
    candidates.push({ ...candidate, support });
    if (support && isEnough(support, level)) names.add(candidate.form.entity);
    else for (const entity of waitedFor(candidate)) waitsFor.add(entity);
  }
  return { candidates, names, waitsFor };
}

/** The primary subtag of a BCP 47 tag, in lower case. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  return tag?.split('-')[0]?.toLowerCase();
}

const NOTHING_READ: ReadBlock = { candidates: [], names: new Set(), waitsFor: new Set() };

/** Second half: which candidates count, given the entities that the page names anywhere; the longest ones win. */
export function decideMentions(
  { candidates, names }: ReadBlock,
  seen: ReadonlySet<EntityId>,
  level?: Level,
): readonly Mention[] {
  const surroundings = { beside: names, seen };
  const counting = candidates.filter((candidate) => groundFor(candidate, surroundings, level) !== null);
  return longestFirst(counting).map(({ start, end, form }) => ({ start, end, entity: form.entity }));
}

/** Why a candidate counts; null if it does not. */
export function groundFor(
  candidate: SupportedCandidate,
  surroundings: Surroundings,
  level: Level = 'normal',
): Ground | null {
  const { support } = candidate;
  if (support && isEnough(support, level)) return support;
  const onPage = supportOnPage(candidate, surroundings);
  if (onPage && isEnough(onPage, level)) return onPage;
  return level === 'loose' ? { rule: 'loose' } : null;
}

function isEnough(ground: Ground, level: Level = 'normal'): boolean {
  return level !== 'strict' || STRICT_GROUNDS.has(ground.rule);
}

const STRICT_GROUNDS: ReadonlySet<Ground['rule']> = new Set([NEEDS_NOTHING.rule, 'before', 'after', 'seen']);

/** Of overlapping candidates the one that starts first, and of those the longest. */
export function longestFirst<Range extends { readonly start: number; readonly end: number }>(
  candidates: readonly Range[],
): readonly Range[] {
  if (candidates.length < 2) return candidates;
  const chosen: Range[] = [];
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  for (const candidate of ordered) {
    if (candidate.start < free) continue;
    chosen.push(candidate);
    free = candidate.end;
  }
  return chosen;
}
