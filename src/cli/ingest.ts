/** `sidelight ingest`: from an article to a source record and drafts; again, to put right what moved in it. */
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Ingested, ingestArticle } from '../ingest/ingest-article.ts';
import { isSound, type PassageFate, repairPassages } from '../ingest/repair-passages.ts';
import type { CorpusFile } from '../pack/assemble.ts';
import { formatProblem } from '../pack/problem.ts';
import type { Pack, Source } from '../pack/schema.ts';
import { readExport } from '../text/article-text.ts';
import { readArticleFile } from './article-file.ts';
import { type Command, EXIT, readOptionsAndFile, UsageError } from './command.ts';
import { assembleCorpus, readCorpusFiles } from './corpus-folder.ts';
import { reasonOf, requireFolder } from './files.ts';
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

The exit code is 1 if the corpus is not valid, or if passages need a person.`,
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
    if (id !== undefined && !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(id)) {
      throw new UsageError(`"${id}" cannot be an id. Use lower-case letters, digits, dots and hyphens with --id`);
    }
    const raw = await readArticleFile(file);
    if (raw.trim() === '') throw new UsageError(`"${file}" is empty. Name the file of an article`);
    const files = await readCorpusFiles(corpus);
    const parsed = assembleCorpus(corpus, files);
    if (!parsed.ok) {
      errors.write(`${parsed.problems.map(formatProblem).join('\n')}\n`);
      return EXIT.problems;
    }
    const pack = parsed.value;
    const known = knownSource(pack, basename(file), id);
    const ingested = ingestArticle({ file: basename(file), raw, pack, id: known?.id ?? id, sha256 });
    requireBody(ingested, raw, file);
    const folder: Corpus = { path: corpus, files, isDry };
    const outcomes = known ? await repair(folder, known, ingested) : [await add(folder, pack, ingested)];
    const report = { ingested, known, outcomes, isDry, names: namesOf(pack) };
    output.write(`${json ? JSON.stringify(forPrograms(report), null, 2) : forPeople(report)}\n`);
    return outcomes.every(({ fates }) => fates.every(isSound)) ? EXIT.fine : EXIT.problems;
  },
};

interface Corpus {
  readonly path: string;
  readonly files: readonly CorpusFile[];
  readonly isDry: boolean;
}

/** The source that the corpus has of this file. Throws UsageError if the id is that of another. */
function knownSource({ sources }: Pack, file: string, id: string | undefined): Source | undefined {
  const ofFile = sources.find(({ article }) => article.file === file);
  const ofId = sources.find((source) => source.id === id);
  if (ofId && ofId.article.file !== file) throw takenId(ofId);
  if (ofFile && id !== undefined && ofFile.id !== id) {
    throw new UsageError(
      `"${file}" is the article of the source "${ofFile.id}". Leave --id out, or, if this is another article, rename the file`,
    );
  }
  return ofFile;
}

function takenId({ id, article }: Source): UsageError {
  return new UsageError(`The source "${id}" was made from "${article.file}". Choose another id with --id`);
}

/** Throws UsageError for what holds no article. */
function requireBody({ blocks }: Ingested, raw: string, file: string): void {
  // Prose may begin with a bracket too.
  if (/^(?:[^\n<{]*\n)?\s*(?:\{\s*["}]|\[\s*[{["\d\]])/.test(raw)) requireExport(raw, file);
  if (!blocks.some(({ role }) => role === 'body')) {
    throw new UsageError(`"${file}" has no text that reads like an article. Name a file that holds one`);
  }
}

function requireExport(raw: string, file: string): void {
  if (readExport(raw)) return;
  try {
    const value: unknown = JSON.parse(raw.slice(raw.search(/[[{]/)));
    const fields = typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 8).join(', ') : '';
    throw new UsageError(
      `"${file}" is JSON, but no export of one article: it has ${fields === '' ? 'no fields' : fields}. Expected are a title and a body as text or HTML, for one article at a time`,
    );
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`"${file}" looks like JSON, but is not: ${reasonOf(error)}. Export or save it again`);
  }
}

/** Writes the new source's file. Throws UsageError if its id or its file is taken. */
async function add({ path, files, isDry }: Corpus, pack: Pack, { source, origin }: Ingested): Promise<FileOutcome> {
  const taken = pack.sources.find(({ id }) => id === source.id);
  if (taken) throw takenId(taken);
  const file = join(path, 'sources', `${source.id}.json`);
  if (await stat(file).catch(() => undefined)) {
    throw new UsageError(`There is a file "${file}" already. Choose another id with --id`);
  }
  const $schema = schemaOf(files);
  const content = { ...($schema === undefined ? {} : { $schema }), source, ...(origin ? { origin } : {}), claims: [] };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  requireValid(path, [...files, { name: `sources/${source.id}.json`, text }]);
  if (!isDry) {
    await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
      throw unwritable(file, error);
    });
    // 'wx' fails if the file exists: nothing is ever overwritten.
    await writeFile(file, text, { flag: 'wx' }).catch((error: unknown) => {
      throw unwritable(file, error);
    });
  }
  return { file, isNew: true, isChanged: true, fates: [] };
}

/** Editors find the format by the same path as for the other sources. */
function schemaOf(files: readonly CorpusFile[]): string | undefined {
  const named = files.filter(({ name }) => name.startsWith('sources/'));
  return named.map(({ text }) => /"\$schema":\s*"([^"]+)"/.exec(text)?.[1]).find((path) => path !== undefined);
}

/** Puts moved passages right in every file that has evidence from the source, its own file last. */
async function repair({ path, files, isDry }: Corpus, known: Source, ingested: Ingested): Promise<FileOutcome[]> {
  const { article, boilerplate } = ingested;
  const changed = { source: known.id, text: article.text, boilerplate };
  const repaired = files
    .filter(({ name }) => name.startsWith('sources/'))
    .map(({ name, text }) => ({ name, before: text, ...repairPassages(text, changed, sha256) }));
  const fates = repaired.flatMap((file) => file.fates);
  requireSameArticle(known, ingested, fates);
  const own = (name: string) => name === `sources/${known.id}.json`;
  const touched = repaired
    .filter(({ text, before, fates: found }) => text !== before || found.some((fate) => !isSound(fate)))
    .toSorted((a, b) => Number(own(a.name)) - Number(own(b.name)));
  const after = new Map(repaired.map(({ name, text }) => [name, text]));
  requireValid(
    path,
    files.map(({ name, text }) => ({ name, text: after.get(name) ?? text })),
  );
  const outcomes: FileOutcome[] = [];
  for (const { name, text, before, fates: found } of touched) {
    const file = join(path, name);
    const isChanged = text !== before;
    if (isChanged && !isDry) {
      await replace(file, text).catch((error: unknown) => {
        const done = outcomes.filter((outcome) => outcome.isChanged).map((outcome) => outcome.file);
        throw unwritable(file, error, done);
      });
    }
    outcomes.push({ file, isNew: false, isChanged, fates: found });
  }
  return outcomes;
}

/** Saved pages often have one name: index.html. Throws UsageError if this is not the article that the source is of. */
function requireSameArticle(known: Source, { source }: Ingested, fates: readonly PassageFate[]): void {
  const found = fates.filter(({ fate, isBoilerplate }) => fate !== 'gone' && !isBoilerplate).length;
  const recorded = fates.filter(({ isBoilerplate }) => !isBoilerplate).length;
  const differs = (field: 'title' | 'url') => {
    const [before, after] = [known[field], source[field]];
    return 'value' in before && 'value' in after && before.value !== after.value;
  };
  const isOther = recorded > 0 ? found * SAME_SHARE < recorded : differs('title') && differs('url');
  if (!isOther) return;
  throw new UsageError(
    `Of the ${recorded} passages of the source "${known.id}", ${found} stand in "${known.article.file}": this is another article. Rename the file, and ingest it under its new name`,
  );
}

/** One passage in so many must still be there. */
const SAME_SHARE = 5;

/** The corpus must be as valid as before, or nothing is written: throws UsageError. */
function requireValid(path: string, files: readonly CorpusFile[]): void {
  const parsed = assembleCorpus(path, files);
  if (parsed.ok) return;
  throw new UsageError(
    `The corpus would not be valid, so nothing was written:\n${parsed.problems.map(formatProblem).join('\n')}`,
  );
}

/** All or nothing: a file is never left half written. */
async function replace(file: string, text: string): Promise<void> {
  const fresh = `${file}.new`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}

function unwritable(file: string, error: unknown, done: readonly string[] = []): UsageError {
  const before = done.length > 0 ? ` Written before it: ${done.join(', ')}; run this again to go on.` : '';
  return new UsageError(`Cannot write "${file}": ${reasonOf(error)}.${before} See that the folder may be written to`);
}

function namesOf({ entities }: Pack): ReadonlyMap<string, string> {
  return new Map(entities.map(({ id, name }) => [id, name]));
}
