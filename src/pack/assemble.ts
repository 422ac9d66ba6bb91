/** Puts the files of a corpus folder together into one pack. */
import { type Parsed, parseDocument } from './parse.ts';
import { inFile } from './parse-json.ts';
import type { Locate, Path } from './parse-where.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { corpusSchemas, type Pack } from './schema.ts';

/** `name` is the path within the corpus folder, with slashes: `sources/000.json`. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** Where a part of the pack was written. */
interface Origin {
  readonly locate: Locate;
  readonly path: Path;
}

const COLLECTIONS = ['entities', 'origins', 'sources', 'claims', 'relations'] as const;
type Collection = (typeof COLLECTIONS)[number];

/** Parts of the pack in order, each with its place. */
type Parts = Record<Collection, { readonly part: unknown; readonly origin: Origin }[]>;

const LAYOUT = [
  { names: /^pack\.json$/, kind: 'pack' },
  { names: /^entities\/[^/]+\.json$/, kind: 'entities' },
  { names: /^sources\/[^/]+\.json$/, kind: 'source' },
  { names: /^relations(?:\/[^/]+)?\.json$/, kind: 'relations' },
] as const;

const EXPECTED = 'pack.json, entities/*.json, sources/*.json, relations.json and relations/*.json';

/**
 * The same files give the same pack, in whatever order they are listed: parts stand in the order of their file names.
 * `folder` precedes the file names in problems.
 */
export function assemblePack(files: readonly CorpusFile[], folder = ''): Parsed<Pack> {
  const shownName = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const problems: Problem[] = [];
  const parts: Parts = { entities: [], origins: [], sources: [], claims: [], relations: [] };
  let head: object | undefined;
  let headLocate: Locate = () => shownName('pack.json');

  for (const { name, text } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const kind = LAYOUT.find(({ names }) => names.test(name))?.kind;
    if (kind === undefined) {
      problems.push({
        where: shownName(name),
        what: 'a corpus has no file of this name',
        remedy: `Rename or remove it; expected are ${EXPECTED}`,
      });
      continue;
    }
    const parsed = parseDocument<(typeof corpusSchemas)[typeof kind]>(
      corpusSchemas[kind],
      text,
      inFile(shownName(name)),
    );
    if (!parsed.ok) problems.push(...parsed.problems);
    else if ('format' in parsed.value) {
      const { $schema: _, ...publication } = parsed.value;
      head = publication;
      headLocate = parsed.locate;
    } else collectParts(parts, parsed.value, parsed.locate);
  }
  if (!files.some(({ name }) => name === 'pack.json')) {
    problems.push({
      where: shownName('pack.json'),
      what: 'the file is missing',
      remedy: 'Add it: it says what the pack is and who publishes it',
    });
  }
  if (problems.length > 0) return { ok: false, problems };

  const lists = Object.fromEntries(COLLECTIONS.map((name) => [name, parts[name].map(({ part }) => part)]));
  // Each part was validated by the schema that the pack itself is made of.
  const pack = { ...head, ...lists } as unknown as Pack;
  const locate = locateIn(parts, headLocate);
  const broken = checkReferences(pack, locate);
  return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, value: pack, locate };
}

/** Adds what one file holds. A source file has its source and origin as single values. */
function collectParts(parts: Parts, content: object, locate: Locate): void {
  const single: Readonly<Record<string, Collection>> = { source: 'sources', origin: 'origins' };
  for (const [name, held] of Object.entries(content)) {
    const collection = single[name];
    if (collection) parts[collection].push({ part: held, origin: { locate, path: [name] } });
    else if (Array.isArray(held)) {
      const list = parts[name as Collection];
      for (const [index, part] of held.entries()) list.push({ part, origin: { locate, path: [name, index] } });
    }
  }
}

/** Leads from a path of the pack to the file that the part came from. */
function locateIn(parts: Parts, headLocate: Locate): Locate {
  return (path) => {
    const [collection, index, ...rest] = path;
    const origin = typeof index === 'number' ? parts[collection as Collection]?.[index]?.origin : undefined;
    return origin ? origin.locate([...origin.path, ...rest]) : headLocate(path);
  };
}
