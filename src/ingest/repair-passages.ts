/** When an article has changed: what became of each recorded passage, and the corpus file with those that moved put right. */
import { applyEdits, modify } from 'jsonc-parser';
import { findMoved, placesOfFragment } from '../evidence/locate-passage.ts';
import type { Sha256 } from '../evidence/selector.ts';
import { signatureOf } from '../evidence/signature.ts';
import { formatPath, type Path } from '../pack/parse-where.ts';
import type { Claim, Passage, Source, SourceId } from '../pack/schema.ts';
import type { Stretch } from './article-layout.ts';

/**
 * `stands` and `moved`: every word is there. `ambiguous`: so it is, but its first and last words stand elsewhere too.
 * `left out`: it is there only in what is no longer the article. `changed`: only its first and last words are there.
 * `gone`: not even those.
 */
export type Fate = 'stands' | 'moved' | 'ambiguous' | 'left out' | 'changed' | 'gone';

export interface PassageFate {
  /** Path within its file. */
  readonly path: string;
  /** The claim's id, or the kind of boilerplate. */
  readonly of: string;
  readonly isBoilerplate: boolean;
  readonly fate: Fate;
  /** Where it stood and, unless it is gone, where it stands, in UTF-16 code units. */
  readonly from: number;
  readonly to?: number;
}

export interface RepairedFile {
  /** The file's text. Besides positions, and hash, length and signature of the article, nothing in it is altered. */
  readonly text: string;
  readonly fates: readonly PassageFate[];
}

/** The article that a source has now. */
export interface ChangedArticle {
  readonly source: SourceId;
  /** Normalised. */
  readonly text: string;
  /** What in it is not the article. */
  readonly boilerplate: readonly Stretch[];
}

/** What of a corpus file is read here. It has been parsed and found valid before. */
interface SourceFile {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** Fates that need nothing from a person. */
export function isSound({ fate }: PassageFate): boolean {
  return fate === 'stands' || fate === 'moved';
}

/**
 * Moved passages get their new positions. The article's hash, length and signature are recorded once all
 * is sound: until then the old hash says that something is left to do. `text`: a file of `corpus/sources`.
 */
export function repairPassages(text: string, article: ChangedArticle, sha256: Sha256): RepairedFile {
  // A mark at the start of the file is kept; JSON does not know it.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let repaired = text.slice(mark.length);
  const file = JSON.parse(repaired) as SourceFile;
  const write = (path: Path, value: string | number) => {
    repaired = applyEdits(repaired, modify(repaired, [...path], value, {}));
  };
  const fates: PassageFate[] = [];
  for (const { path, of, passage, isBoilerplate } of passagesOf(file, article.source)) {
    const { fate, place } = fateOf(passage, article, isBoilerplate, sha256);
    const from = passage.selector.start;
    fates.push({ path: formatPath(path), of, isBoilerplate, fate, from, ...(place ? { to: place.start } : {}) });
    const isElsewhere = place !== undefined && place.start !== from;
    if (!isElsewhere || (fate !== 'moved' && fate !== 'ambiguous')) continue;
    write([...path, 'selector', 'start'], place.start);
    write([...path, 'selector', 'end'], place.end);
  }
  if (file.source.id === article.source) {
    const { length } = file.source.article;
    const isDone = fates.every(isSound);
    if (isDone) write(['source', 'article', 'sha256'], sha256(article.text));
    if (isDone) repaired = withSignature(repaired, article.text);
    // Positions must lie within the length, those that are left as they were too.
    write(['source', 'article', 'length'], isDone ? article.text.length : Math.max(length, article.text.length));
  }
  return { text: `${mark}${repaired}`, fates };
}

/** The file with the signature of its article; where there was none it gets a line of its own. */
function withSignature(file: string, article: string): string {
  const { boilerplate, signature: before } = (JSON.parse(file) as SourceFile).source.article;
  const signature = signatureOf(article, boilerplate);
  if (signature === undefined) return file;
  const { length: tabSize } = /\n( +)"/.exec(file)?.[1] ?? '  ';
  const edits = modify(file, ['source', 'article', 'signature'], signature, {
    ...(before === undefined && { formattingOptions: { insertSpaces: true, tabSize } }),
    getInsertionIndex: (names) => names.indexOf('length') + 1,
  });
  return applyEdits(file, edits);
}

function fateOf(
  passage: Passage,
  { text, boilerplate }: ChangedArticle,
  isBoilerplate: boolean,
  sha256: Sha256,
): { readonly fate: Fate; readonly place?: { readonly start: number; readonly end: number } } {
  const { start, end } = passage.selector;
  const stands = end <= text.length && sha256(text.slice(start, end)) === passage.sha256;
  const place = stands ? { start, end, isChanged: false } : findMoved(text, passage, sha256);
  if (!place) return { fate: 'gone' };
  if (place.isChanged) return { fate: 'changed', place };
  if (isBoilerplate) return { fate: stands ? 'stands' : 'moved', place };
  // A passage that has not moved may stand in what a person knows to be the article.
  const isLeftOut = boilerplate.some((stretch) => stretch.start < place.end && place.start < stretch.end);
  if (!stands && isLeftOut) return { fate: 'left out', place };
  if (placesOfFragment(text, passage.fragment).length > 1) return { fate: 'ambiguous', place };
  return { fate: stands ? 'stands' : 'moved', place };
}

/** All that the file records of the source: its boilerplate, and evidence of claims, which may be another's copy. */
function* passagesOf(
  { source, claims }: SourceFile,
  id: SourceId,
): Generator<{ path: Path; of: string; passage: Passage; isBoilerplate: boolean }> {
  if (source.id === id) {
    for (const [index, passage] of (source.article.boilerplate ?? []).entries()) {
      yield { path: ['source', 'article', 'boilerplate', index], of: passage.what, passage, isBoilerplate: true };
    }
  }
  for (const [index, claim] of claims.entries()) {
    for (const [at, passage] of claim.evidence.entries()) {
      if (passage.source !== id) continue;
      yield { path: ['claims', index, 'evidence', at], of: claim.id, passage, isBoilerplate: false };
    }
  }
}
