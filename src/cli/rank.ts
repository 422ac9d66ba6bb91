/** `sidelight rank`: which claims about an entity matter most beside a sentence. */
import * as v from 'valibot';
import { indexClaims, type RankedClaim, rankClaims } from '../claims/rank.ts';
import type { Entity, EntityId } from '../pack/schema.ts';
import { type Command, readOptions } from './command.ts';
import { loadPack } from './files.ts';
import { answerLines } from './json-lines.ts';

const question = v.object({
  id: v.union([v.string(), v.number()]),
  entity: v.string(),
  context: v.string(),
});

export const rank: Command = {
  summary: 'rank the claims about an entity for a sentence',
  help: `sidelight rank [--explain] [--pack FILE]

Reads JSON Lines from standard input and answers each in order, best claim first:
  {"id": "1", "entity": "Huawei", "context": "The sentence that is being read."}
  {"id": "1", "claims": [{"id": "huawei-output", "score": 7.5}]}
"entity" is a canonical name, an entity's id or one of its aliases, letter for letter. An entity that the pack does
not have is answered with no claims. Scores compare only within one answer.

  --explain     add to each claim the parts of its score, "reasons", and the figures of the sentence beside its own,
                "figures": each is the same, differs or is not comparable, and why
  --pack FILE   the pack to use instead of the one that comes with the program

Bad lines are reported on standard error and skipped; the exit code is then 2.`,
  async run(args, surroundings) {
    const { explain = false, pack: file = surroundings.bundledPack } = readOptions(args, {
      explain: { type: 'boolean' },
      pack: { type: 'string' },
    });
    const pack = await loadPack(file);
    const index = indexClaims(pack);
    const ids = idsByName(pack.entities);
    return answerLines(surroundings, question, ({ id, entity, context }) => {
      const found = ids.get(entity);
      const ranked = found === undefined ? [] : rankClaims(index, found, context);
      return { id, claims: ranked.map(explain ? explained : plain) };
    });
  },
};

function plain({ claim, score }: RankedClaim) {
  return { id: claim.id, score };
}

function explained({ claim, score, reasons, figures }: RankedClaim) {
  return { id: claim.id, score, reasons, figures };
}

/** What an entity may be called. Of entities that share one, a name goes before an id, an id before an alias. */
function idsByName(entities: readonly Entity[]): ReadonlyMap<string, EntityId> {
  const aliases = entities.flatMap(({ id, aliases }) => aliases.map(({ text }) => [text, id] as const));
  const ids = entities.map(({ id }) => [id, id] as const);
  const names = entities.map(({ id, name }) => [name, id] as const);
  // Later entries replace earlier ones; of the aliases the first shall stay.
  return new Map<string, EntityId>([...aliases.toReversed(), ...ids, ...names]);
}
