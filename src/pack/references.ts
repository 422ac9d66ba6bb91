/** Whether the parts of a pack fit together: what no schema can say of a single part. */
import { nearestName } from './parse-nearest-name.ts';
import type { Locate, Path } from './parse-where.ts';
import type { Problem } from './problem.ts';
import type { Claim, Entity, Evidence, Pack } from './schema.ts';

type Selector = Evidence['selector'];

/** A fault at a path of the pack. */
interface Fault {
  readonly path: Path;
  readonly what: string;
  readonly remedy: string;
}

/** Everything that is wrong with the references of a pack, in the order of its parts. */
export function checkReferences(pack: Pack, locate: Locate): readonly Problem[] {
  const faults = [
    ...repeatedIds(pack, locate),
    ...unknownIds(pack),
    ...pack.entities.flatMap((entity, index) => [...entityFaults(entity, index)]),
    ...evidenceFaults(pack),
    ...pack.claims.flatMap((claim, index) => [...amendmentFaults(claim, ['claims', index])]),
    ...relationFaults(pack, locate),
  ];
  return faults.map(({ path, what, remedy }) => ({ where: locate(path), what, remedy }));
}

const COLLECTIONS = ['entities', 'origins', 'sources', 'claims'] as const;

function* repeatedIds(pack: Pack, locate: Locate): Generator<Fault> {
  for (const collection of COLLECTIONS) {
    const seen = new Map<string, number>();
    for (const [index, { id }] of pack[collection].entries()) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, index);
      else {
        yield {
          path: [collection, index, 'id'],
          what: `the id "${id}" is already taken at ${locate([collection, first, 'id'])}`,
          remedy: 'Give one of the two another id, or remove one if they are the same thing',
        };
      }
    }
  }
}

/** Every place where one part names another, with the collection that must hold it. */
function* references(pack: Pack): Generator<{ path: Path; id: string; to: (typeof COLLECTIONS)[number] }> {
  for (const [index, { of, aliases }] of pack.entities.entries()) {
    if (of !== undefined) yield { path: ['entities', index, 'of'], id: of, to: 'entities' };
    for (const [place, { needs }] of aliases.entries()) {
      for (const need of ['beside', 'onPage'] as const) {
        const path = ['entities', index, 'aliases', place, 'needs', need];
        for (const [at, id] of (needs?.[need] ?? []).entries()) yield { path: [...path, at], id, to: 'entities' };
      }
    }
  }
  for (const [index, { origin }] of pack.sources.entries()) {
    if ('value' in origin) yield { path: ['sources', index, 'origin', 'value'], id: origin.value, to: 'origins' };
  }
  for (const [index, { about, speaker, reportedBy = [], evidence }] of pack.claims.entries()) {
    for (const [at, id] of about.entries()) yield { path: ['claims', index, 'about', at], id, to: 'entities' };
    if (speaker.entity !== undefined)
      yield { path: ['claims', index, 'speaker', 'entity'], id: speaker.entity, to: 'entities' };
    for (const [at, { entity }] of reportedBy.entries()) {
      if (entity !== undefined)
        yield { path: ['claims', index, 'reportedBy', at, 'entity'], id: entity, to: 'entities' };
    }
    for (const [at, { source }] of evidence.entries()) {
      yield { path: ['claims', index, 'evidence', at, 'source'], id: source, to: 'sources' };
    }
  }
  for (const [index, { from, to }] of pack.relations.entries()) {
    yield { path: ['relations', index, 'from'], id: from, to: 'claims' };
    yield { path: ['relations', index, 'to'], id: to, to: 'claims' };
  }
}

function* unknownIds(pack: Pack): Generator<Fault> {
  const known = Object.fromEntries(COLLECTIONS.map((name) => [name, new Set<string>(pack[name].map(({ id }) => id))]));
  for (const { path, id, to } of references(pack)) {
    const ids = known[to] ?? new Set<string>();
    if (ids.has(id)) continue;
    const near = nearestName(id, ids);
    yield {
      path,
      what: `"${id}" is not among the ${to}`,
      remedy:
        near === undefined
          ? `Write the id of one of the ${to}, or add it to them`
          : `Write "${near}", if that is meant, or add "${id}" to the ${to}`,
    };
  }
}

function* entityFaults(entity: Entity, index: number): Generator<Fault> {
  const { id, name, of, aliases } = entity;
  const path = ['entities', index];
  if (of === id)
    yield { path: [...path, 'of'], what: `"${id}" is said to be of itself`, remedy: 'Name its maker, or remove "of"' };
  if (!aliases.some(({ text }) => folded(text) === folded(name))) {
    yield {
      path: [...path, 'aliases'],
      what: `the name "${name}" is not among the aliases of "${id}"`,
      remedy: `Add { "text": ${JSON.stringify(name)} }, with conditions if the name alone is ambiguous`,
    };
  }
  const seen = new Set<string>();
  for (const [place, alias] of aliases.entries()) {
    // A form may stand again under other conditions. Parsed aliases have their properties in one order.
    const key = JSON.stringify(alias);
    if (seen.has(key)) {
      yield {
        path: [...path, 'aliases', place],
        what: `the alias "${alias.text}" stands twice in "${id}"`,
        remedy: 'Remove one of the two, or give them different conditions',
      };
    }
    seen.add(key);
  }
}

/** As pages vary it: 'DeepSeek-V3' is also written 'DeepSeek V3'. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ');
}

function* evidenceFaults({ sources, claims }: Pack): Generator<Fault> {
  const articles = new Map(sources.map(({ id, article }) => [id, article]));
  for (const [index, { id, evidence }] of claims.entries()) {
    for (const [at, { source, selector }] of evidence.entries()) {
      const path = ['claims', index, 'evidence', at];
      const article = articles.get(source);
      if (article && selector.end > article.length) {
        yield {
          path: [...path, 'selector', 'end'],
          what: `the passage ends at ${selector.end}, but ${article.file} has only ${article.length} code units`,
          remedy: 'Correct the selector, or the length if the article has grown',
        };
      }
      if (evidence.slice(0, at).some((earlier) => earlier.source === source && overlap(earlier.selector, selector))) {
        yield {
          path,
          what: `"${id}" has the same passage of "${source}" as evidence twice`,
          remedy: 'Remove one, or join the two passages into one',
        };
      }
    }
  }
}

function overlap(a: Selector, b: Selector): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Corrections stand in the order in which they were made, and each of them changed something. */
function* amendmentFaults({ id, statement, corrections = [], withdrawn }: Claim, path: Path): Generator<Fault> {
  for (const [at, { on, before }] of corrections.entries()) {
    const previous = corrections[at - 1];
    if (previous && on < previous.on) {
      yield {
        path: [...path, 'corrections', at, 'on'],
        what: `a correction of "${id}" of ${on} stands after one of ${previous.on}`,
        remedy: 'Put corrections in the order in which they were made, oldest first',
      };
    }
    const after = corrections.slice(at + 1).find((later) => later.before !== undefined)?.before ?? statement;
    if (before === after) {
      yield {
        path: [...path, 'corrections', at, 'before'],
        what: `the statement of "${id}" before the correction of ${on} is the one after it`,
        remedy: 'Write the statement as it was before; if only other parts changed, say which in "changed"',
      };
    }
  }
  const last = corrections.at(-1);
  if (withdrawn && last && withdrawn.on < last.on) {
    yield {
      path: [...path, 'withdrawn', 'on'],
      what: `"${id}" was withdrawn on ${withdrawn.on} and corrected on ${last.on}, after that`,
      remedy: 'Correct the day; a claim that is withdrawn is corrected no more',
    };
  }
}

function* relationFaults({ relations }: Pack, locate: Locate): Generator<Fault> {
  const seen = new Map<string, number>();
  for (const [index, { kind, from, to }] of relations.entries()) {
    const path = ['relations', index];
    if (from === to)
      yield { path, what: `"${from}" is related to itself`, remedy: 'Name two claims, or remove the relation' };
    // Without regard to direction: of two claims, each cannot update the other.
    const key = [kind, ...[from, to].sort()].join(' ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      yield {
        path,
        what: `"${from}" and "${to}" already have the relation "${kind}" at ${locate(['relations', first])}`,
        remedy: 'Remove one of the two, keeping the better reason',
      };
    }
  }
}
