/** `sidelight build`: puts a corpus folder together into a pack. */
import { writeFile } from 'node:fs/promises';
import { formatProblem } from '../pack/problem.ts';
import { type Command, EXIT, readOptions, UsageError } from './command.ts';
import { readCorpusFolder } from './corpus-folder.ts';
import { reasonOf, requireFolder } from './files.ts';

export const build: Command = {
  summary: 'make a pack of a corpus folder',
  help: `sidelight build [--corpus DIR] [--out FILE]

  --corpus DIR   the folder to read; ./corpus if left out
  --out FILE     the pack to write; standard output if left out

If the corpus is not valid, its problems are told, one a line, nothing is written, and the exit code is 1.`,
  async run(args, { output, errors }) {
    const { corpus = 'corpus', out } = readOptions(args, { corpus: { type: 'string' }, out: { type: 'string' } });
    await requireFolder(corpus, '--corpus');
    const parsed = await readCorpusFolder(corpus);
    if (!parsed.ok) {
      errors.write(`${parsed.problems.map(formatProblem).join('\n')}\n`);
      return EXIT.problems;
    }
    const pack = `${JSON.stringify(parsed.value)}\n`;
    if (out === undefined) output.write(pack);
    else await write(out, pack);
    return EXIT.fine;
  },
};

async function write(file: string, pack: string): Promise<void> {
  try {
    await writeFile(file, pack);
  } catch (error) {
    throw new UsageError(`Cannot write "${file}": ${reasonOf(error)}. Name a file in an existing folder with --out`);
  }
}
