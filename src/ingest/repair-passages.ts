/** When an article has changed: which recorded passages still stand, and the corpus file with those that moved put right. */
import { applyEdits, modify } from 'jsonc-parser';
import { findMoved } from '../evidence/locate-passage.ts';
import type { Sha256 } from '../evidence/selector.ts';
import { formatPath, type Path } from '../pack/parse-where.ts';
import type { Claim, Passage, Source, SourceId } from '../pack/schema.ts';

export interface PassageFate {
  /** Path within its file. */
  readonly path: string;
  /** The claim's id, or the kind of boilerplate. */
  readonly of: string;
  /** `stands` and `moved`: every word is there. `changed`: only its first and last words are. `gone`: not even those. */
  readonly fate: 'stands' | 'moved' | 'changed' | 'gone';
  /** Where it stood and, unless it is gone, where it stands, in UTF-16 code units. */
  readonly from: number;
  readonly to?: number;
}

export interface RepairedFile {
  /** The file's text. Besides positions, and the hash and length of the article, nothing in it is altered. */
  readonly text: string;
  readonly fates: readonly PassageFate[];
}

/** What of a corpus file is read here. It has been parsed and found valid before. */
interface SourceFile {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** `text`: a file of `corpus/sources`. `article`: the normalised text that the source has now. */
export function repairPassages(text: string, source: SourceId, article: string, sha256: Sha256): RepairedFile {
  const file = JSON.parse(text) as SourceFile;
  const fates: PassageFate[] = [];
  let repaired = text;
  const write = (path: Path, value: string | number) => {
    repaired = applyEdits(repaired, modify(repaired, [...path], value, {}));
  };
  for (const { path, of, passage } of passagesOf(file, source)) {
    const { start, end } = passage.selector;
    const stands = sha256(article.slice(start, end)) === passage.sha256;
    const moved = stands ? { start, end, isChanged: false } : findMoved(article, passage, sha256);
    const fate = stands ? 'stands' : !moved ? 'gone' : moved.isChanged ? 'changed' : 'moved';
    fates.push({ path: formatPath(path), of, fate, from: start, ...(moved ? { to: moved.start } : {}) });
    if (fate !== 'moved' || !moved) continue;
    write([...path, 'selector', 'start'], moved.start);
    write([...path, 'selector', 'end'], moved.end);
  }
  if (file.source.id === source) {
    write(['source', 'article', 'sha256'], sha256(article));
    write(['source', 'article', 'length'], article.length);
  }
  return { text: repaired, fates };
}

/** All that the file records of the source: its boilerplate, and evidence of claims, which may be another's copy. */
function* passagesOf(
  { source, claims }: SourceFile,
  id: SourceId,
): Generator<{ path: Path; of: string; passage: Passage }> {
  if (source.id === id) {
    for (const [index, passage] of (source.article.boilerplate ?? []).entries()) {
      yield { path: ['source', 'article', 'boilerplate', index], of: passage.what, passage };
    }
  }
  for (const [index, claim] of claims.entries()) {
    for (const [at, passage] of claim.evidence.entries()) {
      if (passage.source === id) yield { path: ['claims', index, 'evidence', at], of: claim.id, passage };
    }
  }
}
