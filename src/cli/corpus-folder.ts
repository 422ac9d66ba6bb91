/** Reads a corpus folder. The build uses this too, so that an invalid corpus never becomes a pack. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { assemblePack, type CorpusFile } from '../pack/assemble.ts';
import type { Parsed } from '../pack/parse.ts';
import { formatProblem } from '../pack/problem.ts';
import type { Pack } from '../pack/schema.ts';

/** Throws if the folder cannot be read. */
export async function readCorpusFolder(folder: string): Promise<Parsed<Pack>> {
  return assembleCorpus(folder, await readCorpusFiles(folder));
}

/** In the order of the folder. Hidden files, and Markdown with notes for people, are not part of a corpus. */
export async function readCorpusFiles(folder: string): Promise<readonly CorpusFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !/(?:^|\/)\.|\.md$/.test(name));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/** Problems name the files as seen from where the program was started. */
export function assembleCorpus(folder: string, files: readonly CorpusFile[]): Parsed<Pack> {
  return assemblePack(files, relative('.', folder).split(sep).join('/'));
}

/** The pack of a corpus folder. Throws an error that lists every problem, one a line. */
export async function buildPackFromFolder(folder: string): Promise<Pack> {
  const parsed = await readCorpusFolder(folder);
  if (parsed.ok) return parsed.value;
  throw new Error(`The corpus is not valid:\n${parsed.problems.map(formatProblem).join('\n')}`);
}
