/**
 * Proves a pack against the articles it was made from: every selector resolves, and what a claim says and whom it
 * names stand in its passages. Where a claim has several passages, each must bear it alone.
 */
import { formatPath, type Locate, type Path } from '../pack/parse-where.ts';
import type { Problem } from '../pack/problem.ts';
import type { ClaimId, Pack, Source, SourceId } from '../pack/schema.ts';
import { type Article, readArticle } from '../text/article-text.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Sha256 } from './selector.ts';
import { signatureOf } from './signature.ts';
import { type CitedPassage, citationFaults } from './verify-citations.ts';
import { figureFaults, numberFaults, statedDateFaults } from './verify-numbers.ts';
import { boilerplateFaults, type Fault, passageFaults, resolves } from './verify-passage.ts';
import { voiceFaults } from './verify-voices.ts';
import { borrowingFaults, quotationMarkFaults, wordingFaults } from './verify-wording.ts';

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
  /** Of each source whose article is there. */
  readonly coverage: ReadonlyMap<SourceId, Coverage>;
  readonly problems: readonly Problem[];
}

/** A source with its article. */
interface ReadSource {
  readonly source: Source;
  readonly article: Article;
}

/** `articles` holds raw texts by file name; `locate` says where in its files the pack has a path. */
export function verifyPack(
  pack: Pack,
  articles: ReadonlyMap<string, string>,
  sha256: Sha256,
  locate: Locate = formatPath,
): Verification {
  const read = readSources(pack, articles);
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const evidence: ResolvedEvidence[] = [];
  const problems: Problem[] = [];
  const report = (path: Path, faults: Iterable<Fault>) => {
    for (const { at, what, remedy } of faults) problems.push({ where: locate([...path, ...at]), what, remedy });
  };

  for (const [index, source] of pack.sources.entries()) {
    const path = ['sources', index, 'article'];
    const { file, boilerplate } = source.article;
    const text = read.get(source.id)?.article.text;
    report(path, sourceFaults(source, text, sha256));
    if (text === undefined) continue;
    for (const [place, stretch] of boilerplate.entries()) {
      report([...path, 'boilerplate', place], inArticle(file, boilerplateFaults(text, stretch, sha256)));
    }
  }

  for (const [index, claim] of pack.claims.entries()) {
    // What was withdrawn may say what its passage does not: that can be why.
    const isMade = claim.withdrawn === undefined;
    report(['claims', index], quotationMarkFaults(claim));
    if (isMade) report(['claims', index], figureFaults(claim));
    const speakerEntity = claim.speaker.entity && entities.get(claim.speaker.entity);
    const passages: CitedPassage[] = [];
    for (const [place, piece] of claim.evidence.entries()) {
      const found = read.get(piece.source);
      // That the article is missing was said once, at its source.
      if (!found) continue;
      const { source, article } = found;
      const { file, boilerplate } = source.article;
      const { start, end } = piece.selector;
      const path = ['claims', index, 'evidence', place];
      report(path, inArticle(file, passageFaults(article.text, piece, boilerplate, sha256)));
      if (!resolves(article.text, piece, sha256)) continue;
      const passage = article.text.slice(start, end);
      passages.push({ start, end, article });
      evidence.push({ claim: claim.id, source: source.id, article: file, start, end, passage });
      report(['claims', index], inArticle(file, borrowingFaults(claim, article.text)));
      if (!isMade) continue;
      const reading = { article: article.text, start, end, speakerEntity, source };
      for (const faults of [numberFaults(claim, passage), wordingFaults(claim, passage), voiceFaults(claim, reading)]) {
        report(['claims', index], inArticle(file, faults));
      }
    }
    // What any one passage may bear can only be judged when all were read.
    if (!isMade || passages.length < claim.evidence.length) continue;
    report(['claims', index], citationFaults(claim, passages));
    const carrying = claim.evidence.flatMap(({ source }) => read.get(source)?.source ?? []);
    const texts = passages.map(({ article, start, end }) => article.text.slice(start, end));
    report(['claims', index], statedDateFaults(claim, carrying, texts));
  }
  return { evidence, coverage: coverageBySource(read, evidence), problems };
}

function readSources({ sources }: Pack, articles: ReadonlyMap<string, string>): ReadonlyMap<SourceId, ReadSource> {
  return new Map(
    sources.flatMap((source) => {
      const raw = articles.get(source.article.file);
      return raw === undefined ? [] : [[source.id, { source, article: readArticle(raw) }] as const];
    }),
  );
}

function coverageBySource(
  read: ReadonlyMap<SourceId, ReadSource>,
  evidence: readonly ResolvedEvidence[],
): Verification['coverage'] {
  return new Map(
    [...read].map(([id, { source, article }]) => {
      const passages = evidence.filter((passage) => passage.source === id);
      return [id, coverageOf(article, source, passages)];
    }),
  );
}

/** The reader of a fault wants to know which article to open. */
function* inArticle(file: string, faults: Iterable<Fault>): Generator<Fault> {
  for (const { at, what, remedy } of faults) yield { at, what: `${what} (in ${file})`, remedy };
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
  } else if (article.signature !== undefined && article.signature !== signatureOf(text, article.boilerplate)) {
    yield {
      at: ['signature'],
      what: `the signature is not that of "${article.file}" without its boilerplate`,
      remedy: `Run "sidelight ingest" on "${article.file}" again, which writes it`,
    };
  }
}
