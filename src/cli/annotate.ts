/** `sidelight annotate`: finds mentions in texts. */
import * as v from 'valibot';
import { findMentions } from '../mentions/find-mentions.ts';
import { compileGazetteer } from '../mentions/gazetteer.ts';
import { type Command, readOptions } from './command.ts';
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
  help: `sidelight annotate [--pack FILE]

Reads JSON Lines from standard input and answers each in order:
  {"id": "1", "text": "Huawei said…", "lang": "en"}      "lang" may be left out
  {"id": "1", "mentions": [{"start": 0, "end": 6, "text": "Huawei", "entity": "Huawei"}]}
Offsets are UTF-16 code units. "entity" is the canonical name.

  --pack FILE   the pack to use instead of the one that comes with the program

Bad lines are reported on standard error and skipped; the exit code is then 2.`,
  async run(args, surroundings) {
    const { pack: file = surroundings.bundledPack } = readOptions(args, { pack: { type: 'string' } });
    const { entities } = await loadPack(file);
    const gazetteer = compileGazetteer(entities);
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    return answerLines(surroundings, question, ({ id, text, lang }) => ({
      id,
      mentions: findMentions(text, gazetteer, { language: lang }).map(({ start, end, entity }) => ({
        start,
        end,
        text: text.slice(start, end),
        entity: names.get(entity) ?? entity,
      })),
    }));
  },
};
