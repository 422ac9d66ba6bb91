/** What `sidelight check` tells: for programs as one object, for people in lines. */
import type { ResolvedEvidence } from '../evidence/verify.ts';
import { formatProblem, type Problem } from '../pack/problem.ts';
import type { Claim, Pack, Speaker } from '../pack/schema.ts';

export interface CheckResult {
  /** Missing if the corpus is not valid. */
  readonly pack?: Pack | undefined;
  /** Missing if no articles were given. */
  readonly evidence?: readonly ResolvedEvidence[] | undefined;
  readonly problems: readonly Problem[];
  /** What was not checked, in sentences. */
  readonly skipped: readonly string[];
}

export function reportForPrograms({ pack, evidence, problems }: CheckResult): object {
  return {
    claims: pack?.claims.map((claim) => describeClaim(claim, pack, evidence)) ?? [],
    relations: pack?.relations.map(({ kind, from, to, reason }) => ({ kind, from, to, reason })) ?? [],
    problems,
  };
}

export function reportForPeople({ pack, evidence, problems, skipped }: CheckResult): string {
  const counts = pack
    ? [
        count(pack.entities.length, 'entity', 'entities'),
        count(pack.sources.length, 'source'),
        count(pack.claims.length, 'claim'),
        count(pack.relations.length, 'relation'),
      ]
    : [];
  if (evidence) counts.push(`${count(evidence.length, 'passage')} found in the articles`);
  const verdict = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  return [...problems.map(formatProblem), ...skipped, [...counts, verdict].join(', ')].join('\n');
}

function describeClaim(claim: Claim, pack: Pack, evidence: readonly ResolvedEvidence[] | undefined): object {
  const { id, statement, kind, speaker, hedge, figures, about } = claim;
  return {
    id,
    statement,
    kind,
    speaker: { name: speaker.name, role: speaker.role ?? null, stake: describeStake(speaker) },
    hedge,
    figures,
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
