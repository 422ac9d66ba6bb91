/** `sidelight annotate`: finds mentions in texts. */
import * as v from 'valibot';
import {
  compileGazetteer,
  type Explanation,
  explainMentions,
  findMentions,
  Gazetteer,
  type Ground,
  LEVELS,
} from '../mentions/index.ts';
import type { EntityId } from '../pack/schema.ts';
import { type Command, readOptions, UsageError } from './command.ts';
import { loadPack } from './files.ts';
import { answerLines } from './json-lines.ts';

/** Other properties are let through unread, so that labelled texts can be fed as they are. */
const question = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.string()),
});

export const annotate: Command = {
  summary: 'find mentions of entities in texts',
  help: `sidelight annotate [--pack FILE] [--level LEVEL] [--explain]

Reads JSON Lines from standard input and answers each in order:
  {"id": "1", "text": "Huawei said…", "lang": "en"}      "lang" may be left out
  {"id": "1", "mentions": [{"start": 0, "end": 6, "text": "Huawei", "entity": "Huawei"}]}
Offsets are UTF-16 code units. "entity" is the canonical name.

  --pack FILE    the pack to use instead of the one that comes with the program
  --level LEVEL  how much is marked: strict, normal (default) or loose
  --explain      answer with every place where a name stands, and why it counts or not

Bad lines are reported on standard error and skipped; the exit code is then 2.`,
  async run(args, surroundings) {
    const options = readOptions(args, {
      pack: { type: 'string' },
      level: { type: 'string' },
      explain: { type: 'boolean' },
    });
    const level = LEVELS.find((known) => known === (options.level ?? 'normal'));
    if (!level) throw new UsageError(`--level "${options.level}" is unknown; it can be ${LEVELS.join(', ')}`);
    const { entities } = await loadPack(options.pack ?? surroundings.bundledPack);
    const gazetteer = new Gazetteer(compileGazetteer(entities));
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    const nameOf = (entity: EntityId) => names.get(entity) ?? entity;
    return answerLines(surroundings, question, ({ id, text, lang: language }) => {
      const placed = <Range extends Pick<Explanation, 'start' | 'end' | 'entity'>>({ start, end, entity }: Range) => ({
        start,
        end,
        text: text.slice(start, end),
        entity: nameOf(entity),
      });
      if (!options.explain) {
        return { id, mentions: findMentions(text, gazetteer, { language, level }).map(placed) };
      }
      const candidates = explainMentions(text, gazetteer, { language, level }).map((explanation) => ({
        ...placed(explanation),
        counts: explanation.counts,
        why: tell(explanation.ground, (by) => names.get(by as EntityId) ?? by),
      }));
      return { id, candidates };
    });
  },
};

const REASONS: Readonly<Record<Ground['rule'], (by: string) => string>> = {
  'needs-nothing': () => 'it needs nothing',
  near: (by) => `"${by}" stands near, which it needs`,
  before: (by) => `"${by}" stands before it, which it needs`,
  after: (by) => `"${by}" stands after it, which it needs`,
  beside: (by) => `${by} is named in the same block, which it needs`,
  'on-page': (by) => `${by} is named on the page, which it needs`,
  seen: (by) => `${by} is named elsewhere on the page, which it needs`,
  loose: () => 'it does not have what it needs, but nothing speaks against it, and the level is loose',
  'part-of-word': () => 'it is part of a longer word or number',
  identifier: () => 'it is part of an address, a path or an identifier',
  case: () => 'it is not written as its "case" asks',
  language: (by) => `the text is in a language that "unless" excludes: ${by}`,
  'unless-near': (by) => `"${by}" stands near, which "unless" excludes`,
  'unless-before': (by) => `"${by}" stands before it, which "unless" excludes`,
  'unless-after': (by) => `"${by}" stands after it, which "unless" excludes`,
  'part-of-longer-name': () => 'it is part of a longer run of capitalised words, and must be "alone"',
  'other-expansion': (by) => `the text says that it stands for something else: ${by}`,
  'needs-unmet': () => 'it has nothing of what it needs',
  overlap: (by) => `a longer name, or one that starts earlier, stands there: ${by}`,
};

function tell({ rule, by = '' }: Ground, nameOf: (by: string) => string): string {
  return REASONS[rule](rule === 'beside' || rule === 'on-page' || rule === 'seen' ? nameOf(by) : by);
}
