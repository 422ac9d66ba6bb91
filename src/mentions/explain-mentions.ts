/** Why each name in a text counts or does not: for whoever writes the conditions. */
import type { EntityId } from '../pack/schema.ts';
import { type Ground, objectionTo, supportInText } from './conditions.ts';
import { Context } from './context.ts';
import { findCandidates } from './find-candidates.ts';
import { type FindOptions, groundFor, longestFirst, primaryLanguage, readBlock } from './find-mentions.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A place where a name of an entity stands, in UTF-16 code units, and what decided about it. */
export interface Explanation {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly counts: boolean;
  readonly ground: Ground;
}

/** Every candidate of a text that stands by itself, in order of its start, shorter before longer. */
export function explainMentions(text: string, gazetteer: Gazetteer, options: FindOptions = {}): readonly Explanation[] {
  const { names } = readBlock(text, gazetteer, options);
  const found = findCandidates(text, gazetteer);
  const context = new Context(text, found);
  const language = primaryLanguage(options.language);
  const explained = found.map((candidate): Explanation => {
    const { start, end } = candidate;
    const { entity } = candidate.form;
    const objection = objectionTo(context, candidate, language);
    if (objection) return { start, end, entity, counts: false, ground: objection };
    const supported = { ...candidate, support: supportInText(context, candidate) };
    const ground = groundFor(supported, { beside: names, seen: names }, options.level);
    return { start, end, entity, counts: ground !== null, ground: ground ?? { rule: 'needs-unmet' } };
  });
  const winners = longestFirst(explained.filter(({ counts }) => counts));
  return explained.map((candidate) => {
    if (!candidate.counts || winners.includes(candidate)) return candidate;
    const winner = winners.find(({ start, end }) => start < candidate.end && end > candidate.start);
    const by = winner && text.slice(winner.start, winner.end);
    return { ...candidate, counts: false, ground: { rule: 'overlap', ...(by && { by }) } };
  });
}
