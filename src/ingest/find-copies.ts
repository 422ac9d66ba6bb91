/** Whether an article is another copy of one that the corpus has: its text is not there, but its passages' ends are. */
import { findPassage } from '../evidence/locate-passage.ts';
import { describePassage, type Sha256 } from '../evidence/selector.ts';
import type { ClaimId, Evidence, Pack, SourceId } from '../pack/schema.ts';

/** A source with passages that stand in the article too. */
export interface Copy {
  readonly source: SourceId;
  /** How many passages of the source are known. */
  readonly passages: number;
  readonly found: readonly CopiedPassage[];
  /** How much of the article these passages are, from 0 to 1. A copy may be cut short, so little of the source counts. */
  readonly share: number;
}

export interface CopiedPassage {
  readonly claim: ClaimId;
  /** Whether every word is the same, or only the first and last. */
  readonly isExact: boolean;
  /** Ready to be added to the claim. */
  readonly evidence: Evidence;
}

/** Fewer passages than this may be a quotation of the same words. */
const MIN_FOUND = 2;

/** Sources that the article may be a copy of, those with most passages first. `own` is the id it will have. */
export function findCopies(article: string, pack: Pack, own: SourceId, sha256: Sha256): readonly Copy[] {
  const copies = pack.sources
    .filter(({ id }) => id !== own)
    .map(({ id }) => {
      const claims = pack.claims.flatMap((claim) =>
        claim.evidence.filter(({ source }) => source === id).map((evidence) => ({ claim: claim.id, evidence })),
      );
      const found = claims.flatMap(({ claim, evidence }) => copiedPassage(article, claim, evidence, own, sha256));
      return { source: id, passages: claims.length, found, share: lengthOf(found) / Math.max(1, article.length) };
    });
  return copies.filter(({ found }) => found.length >= MIN_FOUND).toSorted((a, b) => b.found.length - a.found.length);
}

/** What the passages cover together, in UTF-16 code units: they may overlap. */
function lengthOf(passages: readonly CopiedPassage[]): number {
  let covered = 0;
  let end = 0;
  const selectors = passages.map(({ evidence }) => evidence.selector).toSorted((a, b) => a.start - b.start);
  for (const selector of selectors) {
    covered += Math.max(0, selector.end - Math.max(end, selector.start));
    end = Math.max(end, selector.end);
  }
  return covered;
}

function copiedPassage(
  article: string,
  claim: ClaimId,
  known: Evidence,
  own: SourceId,
  sha256: Sha256,
): readonly CopiedPassage[] {
  const place = findPassage(article, known);
  if (!place) return [];
  const passage = describePassage(article, place, sha256);
  return [{ claim, isExact: passage.sha256 === known.sha256, evidence: { source: own, ...passage } }];
}
