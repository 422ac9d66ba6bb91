/**
 * Proves a pack against the articles it was made from: every selector resolves, and what a claim says and whom it
 * names stand in its passages. Where a claim has several passages, each must bear it alone.
 */
import { formatPath, type Locate, type Path } from '../pack/parse-where.ts';
import type { Problem } from '../pack/problem.ts';
import type { ClaimId, Pack, Source, SourceId } from '../pack/schema.ts';
import { articleText } from '../text/article-text.ts';
import type { Sha256 } from './selector.ts';
import { type Fault, passageFaults } from './verify-passage.ts';
import { claimFaults, statementFaults } from './verify-statement.ts';

/** A passage that was found where its selector says; offsets are UTF-16 code units of the normalised article. */
export interface ResolvedEvidence {
  readonly claim: ClaimId;
  readonly source: SourceId;
  /** File name. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly passage: string;
}

export interface Verification {
  /** In the order of the claims; what did not resolve is missing. */
  readonly evidence: readonly ResolvedEvidence[];
  readonly problems: readonly Problem[];
}

/** `articles` holds raw texts by file name; `locate` says where in its files the pack has a path. */
export function verifyPack(
  pack: Pack,
  articles: ReadonlyMap<string, string>,
  sha256: Sha256,
  locate: Locate = formatPath,
): Verification {
  const evidence: ResolvedEvidence[] = [];
  const problems: Problem[] = [];
  const report = (path: Path, faults: Iterable<Fault>) => {
    for (const { at, what, remedy } of faults) problems.push({ where: locate([...path, ...at]), what, remedy });
  };

  const texts = new Map<SourceId, { readonly file: string; readonly text: string }>();
  for (const [index, source] of pack.sources.entries()) {
    const raw = articles.get(source.article.file);
    if (raw !== undefined) texts.set(source.id, { file: source.article.file, text: articleText(raw) });
    report(['sources', index, 'article'], sourceFaults(source, texts.get(source.id)?.text, sha256));
  }

  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  for (const [index, claim] of pack.claims.entries()) {
    report(['claims', index], claimFaults(claim));
    const speakerEntity = claim.speaker.entity && entities.get(claim.speaker.entity);
    for (const [place, piece] of claim.evidence.entries()) {
      const { source, selector } = piece;
      const article = texts.get(source);
      // That the article is missing was said once, at its source.
      if (!article) continue;
      const { start, end } = selector;
      const passage = article.text.slice(start, end);
      report(['claims', index, 'evidence', place], passageFaults(article.text, piece, sha256));
      if (end > article.text.length || sha256(passage) !== piece.sha256) continue;
      evidence.push({ claim: claim.id, source, article: article.file, start, end, passage });
      const faults = [...statementFaults(claim, { article: article.text, start, end, speakerEntity })];
      report(['claims', index], claim.evidence.length > 1 ? faults.map((fault) => inSource(fault, source)) : faults);
    }
  }
  return { evidence, problems };
}

/** Of several passages, the one that a fault is about. */
function inSource({ at, what, remedy }: Fault, source: SourceId): Fault {
  return { at, what: `${what} (evidence in "${source}")`, remedy };
}

function* sourceFaults({ article }: Source, text: string | undefined, sha256: Sha256): Generator<Fault> {
  if (text === undefined) {
    yield {
      at: ['file'],
      what: `the article "${article.file}" is not in the folder of articles`,
      remedy: 'Put it there, or correct the file name; its passages were not checked',
    };
    return;
  }
  const hash = sha256(text);
  if (hash !== article.sha256) {
    yield {
      at: ['sha256'],
      what: `the text of "${article.file}" is not the one that was recorded`,
      remedy: `Bring back the recorded text; or, once every passage is right again, record sha256 "${hash}" and length ${text.length}`,
    };
  } else if (text.length !== article.length) {
    yield {
      at: ['length'],
      what: `"${article.file}" has ${text.length} code units, not ${article.length}`,
      remedy: `Write ${text.length}`,
    };
  }
}
