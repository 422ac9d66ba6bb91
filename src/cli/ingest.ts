/** `sidelight ingest`: from an article to a source record and drafts; again, to put right what moved in it. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Ingested, ingestArticle, slugOf } from '../ingest/ingest-article.ts';
import { repairPassages } from '../ingest/repair-passages.ts';
import { formatProblem } from '../pack/problem.ts';
import type { Pack, Source, SourceId } from '../pack/schema.ts';
import { readArticleFile } from './article-file.ts';
import { type Command, EXIT, readOptionsAndFile, UsageError } from './command.ts';
import { readCorpusFolder } from './corpus-folder.ts';
import { isFolder, reasonOf, requireFolder } from './files.ts';
import { type FileOutcome, forPeople, forPrograms } from './ingest-report.ts';
import { sha256 } from './sha256.ts';

export const ingest: Command = {
  summary: 'make a source record and drafts of claims from an article',
  help: `sidelight ingest FILE [--corpus DIR] [--id ID] [--dry-run] [--json]

Reads an article: plain text, a saved web page (HTML), or a publishing system's JSON export. Adds a source file to the
corpus with what the article says of itself, the hash of its text and the stretches that are not the article; and tells
which entities it names, of which source it may be a copy, and which sentences may hold claims, for a person to write.

Of an article that the corpus has, nothing that a person wrote is touched. If its text has changed, passages that have
only moved are put right in their files, and those that have changed or gone are told.

  --corpus DIR   the corpus to add to; ./corpus if left out
  --id ID        the id of the new source; made of the title if left out
  --dry-run      tell everything, and write nothing
  --json         one JSON object instead of lines, each draft with evidence that can be pasted into a claim

The exit code is 1 if the corpus is not valid, or if passages have changed or gone.`,
  async run(args, { output, errors }) {
    const { values, file } = readOptionsAndFile(args, {
      corpus: { type: 'string' },
      id: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
    });
    const { corpus = 'corpus', id, json } = values;
    const isDry = values['dry-run'] === true;
    await requireFolder(corpus, '--corpus');
    if (id !== undefined && slugOf(id, Number.POSITIVE_INFINITY) !== id) {
      throw new UsageError(`"${id}" cannot be an id. Use lower-case letters, digits and hyphens with --id`);
    }
    const raw = await readArticleFile(file);
    if (raw.trim() === '') throw new UsageError(`"${file}" is empty. Name the file of an article`);
    const parsed = await readCorpusFolder(corpus);
    if (!parsed.ok) {
      errors.write(`${parsed.problems.map(formatProblem).join('\n')}\n`);
      return EXIT.problems;
    }
    const pack = parsed.value;
    const known = knownSource(pack, basename(file), id);
    const ingested = ingestArticle({ file: basename(file), raw, pack, id: known?.id ?? id, sha256 });
    const outcomes = known ? await repair(corpus, known, ingested, isDry) : [await add(corpus, ingested, isDry)];
    const report = { ingested, known, outcomes, isDry, names: namesOf(pack) };
    output.write(`${json ? JSON.stringify(forPrograms(report), null, 2) : forPeople(report)}\n`);
    const isBroken = outcomes.some(({ fates }) => fates.some(({ fate }) => fate === 'changed' || fate === 'gone'));
    return isBroken ? EXIT.problems : EXIT.fine;
  },
};

/** The source that the corpus has of this file. Throws UsageError if the id is that of another. */
function knownSource({ sources }: Pack, file: string, id: string | undefined): Source | undefined {
  const ofFile = sources.find(({ article }) => article.file === file);
  const ofId = sources.find((source) => source.id === id);
  if (ofId && ofId.article.file !== file) {
    throw new UsageError(
      `The source "${id}" was made from "${ofId.article.file}". Name that file, or choose another id with --id`,
    );
  }
  if (ofFile && id !== undefined && ofFile.id !== id) {
    throw new UsageError(`"${file}" is the article of the source "${ofFile.id}" already. Leave --id out`);
  }
  return ofFile;
}

/** Writes the new source's file. Throws UsageError if there is a file of that name. */
async function add(corpus: string, { source, origin }: Ingested, isDry: boolean): Promise<FileOutcome> {
  const file = join(corpus, 'sources', `${source.id}.json`);
  const content = { $schema: await schemaOf(corpus), source, ...(origin ? { origin } : {}), claims: [] };
  if (!isDry) {
    // 'wx' fails if the file exists: nothing is ever overwritten.
    await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx' }).catch((error: unknown) => {
      throw new UsageError(`Cannot write "${file}": ${reasonOf(error)}. Choose another id with --id`);
    });
  }
  return { file, isNew: true, isWritten: !isDry, fates: [] };
}

/** Editors find the format by the same path as for the other sources. */
async function schemaOf(corpus: string): Promise<string | undefined> {
  for (const { text } of await sourceFiles(corpus)) {
    const { $schema } = JSON.parse(text) as { readonly $schema?: string };
    if ($schema !== undefined) return $schema;
  }
  return undefined;
}

/** Puts moved passages right in every file that has evidence from the source. */
async function repair(corpus: string, known: Source, { article }: Ingested, isDry: boolean): Promise<FileOutcome[]> {
  if (sha256(article.text) === known.article.sha256) return [];
  const outcomes: FileOutcome[] = [];
  for (const { file, text } of await sourceFiles(corpus)) {
    const { text: repaired, fates } = repairPassages(text, known.id as SourceId, article.text, sha256);
    const isChanged = repaired !== text;
    if (fates.length === 0 && !isChanged) continue;
    if (isChanged && !isDry) await replace(file, repaired);
    outcomes.push({ file, isNew: false, isWritten: isChanged && !isDry, fates });
  }
  return outcomes;
}

async function sourceFiles(corpus: string): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const folder = join(corpus, 'sources');
  const names = (await isFolder(folder))
    ? (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
    : [];
  return Promise.all(
    names.map(async (name) => ({ file: join(folder, name), text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** All or nothing: a file is never left half written. */
async function replace(file: string, text: string): Promise<void> {
  const fresh = `${file}.new`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, file);
  } catch (error) {
    throw new UsageError(`Cannot write "${file}": ${reasonOf(error)}. See that the folder may be written to`);
  }
}

function namesOf({ entities }: Pack): ReadonlyMap<string, string> {
  return new Map(entities.map(({ id, name }) => [id, name]));
}
