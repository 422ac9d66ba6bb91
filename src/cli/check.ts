/** `sidelight check`: proves a corpus against the articles it was made from. */
import { verifyPack } from '../evidence/verify.ts';
import { type Parsed, parsePack } from '../pack/parse.ts';
import type { Pack } from '../pack/schema.ts';
import { readArticles } from './article-file.ts';
import { type CheckResult, reportForPeople, reportForPrograms } from './check-report.ts';
import { type Command, EXIT, readOptions, UsageError } from './command.ts';
import { readCorpusFolder } from './corpus-folder.ts';
import { isFolder, readNamedFile, requireFolder } from './files.ts';
import { sha256 } from './sha256.ts';

const DEFAULT_CORPUS = 'corpus';

export const check: Command = {
  summary: 'check a corpus, and prove its evidence against the articles',
  help: `sidelight check [--articles DIR] [--corpus DIR | --pack FILE] [--json]

Checks that the corpus is valid and, for whoever has the articles, that every passage stands where its evidence says,
that it bears out figures, hedge and speaker of its claim, and that no claim borrows an article's wording.

  --articles DIR   the folder of articles; without it, evidence is not checked
  --corpus DIR     the corpus to check; ./corpus if left out, or the pack of the program where there is no such folder
  --pack FILE      a pack to check instead of a corpus
  --json           one JSON object with claims, relations and problems instead of lines

The exit code is 1 if there are problems.`,
  async run(args, { output, errors, bundledPack }) {
    const { articles, corpus, pack, json } = readOptions(args, {
      articles: { type: 'string' },
      corpus: { type: 'string' },
      pack: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (corpus !== undefined && pack !== undefined) throw new UsageError('Name either --corpus or --pack, not both');
    if (articles !== undefined) await requireFolder(articles, '--articles');
    const result = await checkParsed(await readWhat(corpus, pack, bundledPack), articles);
    if (json) {
      if (result.skipped.length > 0) errors.write(`${result.skipped.join('\n')}\n`);
      output.write(`${JSON.stringify(reportForPrograms(result), null, 2)}\n`);
    } else {
      output.write(`${reportForPeople(result)}\n`);
    }
    return result.problems.length > 0 ? EXIT.problems : EXIT.fine;
  },
};

async function readWhat(
  corpus: string | undefined,
  pack: string | undefined,
  bundledPack: string,
): Promise<Parsed<Pack>> {
  if (corpus !== undefined) {
    await requireFolder(corpus, '--corpus');
    return readCorpusFolder(corpus);
  }
  if (pack === undefined && (await isFolder(DEFAULT_CORPUS))) return readCorpusFolder(DEFAULT_CORPUS);
  const file = pack ?? bundledPack;
  return parsePack(await readNamedFile(file, '--pack'), file);
}

async function checkParsed(parsed: Parsed<Pack>, folder: string | undefined): Promise<CheckResult> {
  if (!parsed.ok) {
    return { problems: parsed.problems, skipped: ['Skipped: evidence is checked once the problems above are solved.'] };
  }
  const { value: pack, locate } = parsed;
  if (folder === undefined) {
    return {
      pack,
      problems: [],
      skipped: ['Skipped: evidence was not checked; name the folder of articles with --articles.'],
    };
  }
  const files = pack.sources.map(({ article }) => article.file);
  const { articles, problems } = await readArticles(folder, files);
  const verification = verifyPack(pack, articles, sha256, locate);
  return { pack, ...verification, problems: [...problems, ...verification.problems], skipped: [] };
}
