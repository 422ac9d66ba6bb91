/** What `sidelight check` tells: for programs as one object, for people in lines. */

import { countOrigins } from '../claims/origins.ts';
import type { ResolvedEvidence, Verification } from '../evidence/verify.ts';
import { formatProblem, type Problem } from '../pack/problem.ts';
import type { Claim, Pack, Speaker } from '../pack/schema.ts';

export interface CheckResult {
  /** Missing if the corpus is not valid. */
  readonly pack?: Pack | undefined;
  /** Missing if no articles were given. */
  readonly evidence?: readonly ResolvedEvidence[] | undefined;
  /** Missing if no articles were given. */
  readonly coverage?: Verification['coverage'] | undefined;
  readonly problems: readonly Problem[];
  /** What was not checked, in sentences. */
  readonly skipped: readonly string[];
}

export function reportForPrograms({ pack, evidence, coverage, problems }: CheckResult): object {
  return {
    counts: pack ? countsOf(pack) : null,
    claims: pack?.claims.map((claim) => describeClaim(claim, pack, evidence)) ?? [],
    relations: pack?.relations.map(({ kind, from, to, reason }) => ({ kind, from, to, reason })) ?? [],
    coverage: coverage ? Object.fromEntries(coverage) : null,
    problems,
  };
}

/** What a corpus holds, by the divisions that matter. */
function countsOf({ entities, sources, claims, relations }: Pack): object {
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const carrying = claims.map((claim) => countOrigins(claim, bySource));
  return {
    sources: sources.length,
    origins: new Set(sources.map(({ id, origin }) => ('value' in origin ? origin.value : id))).size,
    entities: entities.length,
    aliases: entities.reduce((sum, { aliases }) => sum + aliases.length, 0),
    claims: claims.length,
    claimsByKind: tally(claims.map(({ kind }) => kind)),
    claimsBySource: tally(claims.flatMap(({ evidence }) => [...new Set(evidence.map(({ source }) => source))])),
    claimsOfSeveralSources: carrying.filter((count) => count.sources > 1).length,
    claimsOfSeveralOrigins: carrying.filter((count) => count.origins > 1).length,
    claimsWithFigures: claims.filter(({ figures }) => figures.length > 0).length,
    figures: claims.reduce((sum, { figures }) => sum + figures.length, 0),
    relations: relations.length,
    relationsByKind: tally(relations.map(({ kind }) => kind)),
  };
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

export function reportForPeople({ pack, evidence, coverage, problems, skipped }: CheckResult): string {
  const counts = pack
    ? [
        count(pack.entities.length, 'entity', 'entities'),
        count(pack.sources.length, 'source'),
        count(pack.claims.length, 'claim'),
        count(pack.relations.length, 'relation'),
      ]
    : [];
  if (evidence) counts.push(`${count(evidence.length, 'passage')} found in the articles`);
  if (coverage) {
    const all = [...coverage.values()];
    const sentences = all.reduce((sum, one) => sum + one.sentences, 0);
    const uncovered = all.reduce((sum, one) => sum + one.uncovered.length, 0);
    counts.push(`claims rest on ${sentences - uncovered} of ${count(sentences, 'sentence')}`);
  }
  const verdict = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  return [...problems.map(formatProblem), ...skipped, [...counts, verdict].join(', ')].join('\n');
}

function describeClaim(claim: Claim, pack: Pack, evidence: readonly ResolvedEvidence[] | undefined): object {
  const {
    id,
    statement,
    kind,
    speaker,
    reportedBy = [],
    hedge,
    date,
    figures,
    about,
    cites = [],
    caveats = [],
  } = claim;
  return {
    id,
    statement,
    kind,
    speaker: { name: speaker.name, role: speaker.role ?? null, stake: describeStake(speaker) },
    reportedBy: reportedBy.map(({ name }) => name),
    hedge,
    date,
    figures,
    cites,
    caveats,
    about: about.map((entity) => pack.entities.find((candidate) => candidate.id === entity)?.name ?? entity),
    evidence: evidence ? passagesOf(claim, evidence) : unresolvedPassagesOf(claim, pack),
  };
}

function passagesOf({ id }: Claim, evidence: readonly ResolvedEvidence[]): object[] {
  return evidence.filter(({ claim }) => claim === id).map(({ claim: _, ...found }) => found);
}

/** Without the articles, only where the passages should be. */
function unresolvedPassagesOf({ evidence }: Claim, { sources }: Pack): object[] {
  return evidence.map(({ source, selector: { start, end } }) => {
    const article = sources.find(({ id }) => id === source)?.article.file ?? null;
    return { source, article, start, end, passage: null };
  });
}

function describeStake({ stake: { interest, note } }: Speaker): string {
  return note === undefined ? interest : `${interest}: ${note}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
