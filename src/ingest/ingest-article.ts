/** From an article's file to a source record, and to all that helps a person to write claims from it. */
import { describePassage, type Sha256 } from '../evidence/selector.ts';
import { signatureOf } from '../evidence/signature.ts';
import { compileGazetteer } from '../mentions/compile-gazetteer.ts';
import { decideMentions, type Mention, readBlock } from '../mentions/find-mentions.ts';
import { Gazetteer } from '../mentions/gazetteer.ts';
import type { Boilerplate, EntityId, Origin, OriginId, Pack, Source, SourceId } from '../pack/schema.ts';
import { type Article, hasMarkup, NORMALISER_VERSION, readArticle, readExport } from '../text/article-text.ts';
import { boilerplateOf, type LaidOutBlock, layOut, type Stretch } from './article-layout.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { exportFindings } from './export-metadata.ts';
import { type Copy, findCopies } from './find-copies.ts';
import { type Finding, findingOf, metadataOf } from './metadata.ts';
import { pageFindings } from './page-metadata.ts';
import { type IsReadable, parsePage, readablePart } from './readable-page.ts';
import { findSyndication } from './syndication.ts';
import { dateRemarks, textFindings } from './text-metadata.ts';
import { type UnknownName, unknownNames } from './unknown-names.ts';

export interface IngestInput {
  /** Name of the article's file, which the source is known by. */
  readonly file: string;
  readonly raw: string;
  readonly pack: Pack;
  /** The id to give to the source; made from title or file name if left out. */
  readonly id?: string | undefined;
  readonly sha256: Sha256;
}

export type ArticleForm = 'plain text' | 'web page' | 'export';

export interface Ingested {
  readonly form: ArticleForm;
  readonly article: Article;
  readonly blocks: readonly LaidOutBlock[];
  /** What is not the article. */
  readonly boilerplate: readonly Stretch[];
  readonly source: Source;
  /** Where the article names the publication that it comes from. */
  readonly origin?: Origin;
  readonly entities: readonly { readonly entity: EntityId; readonly count: number }[];
  readonly unknownNames: readonly UnknownName[];
  readonly copies: readonly Copy[];
  readonly drafts: readonly Draft[];
  /** What a person should look at, in sentences. */
  readonly remarks: readonly string[];
}

export function ingestArticle({ file, raw, pack, id, sha256 }: IngestInput): Ingested {
  const article = readArticle(raw);
  const { form, findings, isReadable } = readForm(raw);
  const blocks = layOut(article, {
    title: findingOf(findings, 'title'),
    summary: findingOf(findings, 'summary'),
    isReadable,
  });
  const all = [...findings, ...textFindings(blocks)];
  const metadata = metadataOf(all);
  const sourceId = (id ?? idFrom(findingOf(all, 'title'), file)) as SourceId;
  const language = languageOf(findingOf(all, 'language'), article.text);
  const mentions = mentionsIn(blocks, pack, language);
  const copies = findCopies(article.text, pack, sourceId, sha256);
  const origin = originOf(blocks, all, copies, pack, sourceId);
  const boilerplate = boilerplateOf(blocks);
  const recorded = boilerplate.map(
    ({ what, start, end }): Boilerplate => ({ what, ...describePassage(article.text, { start, end }, sha256) }),
  );
  const signature = signatureOf(article.text, recorded);
  const source: Source = {
    id: sourceId,
    ...metadata,
    language,
    origin: origin.known,
    article: {
      file,
      normaliser: NORMALISER_VERSION,
      sha256: sha256(article.text),
      length: article.text.length,
      ...(signature === undefined ? {} : { signature }),
      boilerplate: recorded,
    },
  };
  return {
    form,
    article,
    blocks,
    boilerplate,
    source,
    ...(origin.record === undefined ? {} : { origin: origin.record }),
    entities: countEntities(mentions),
    unknownNames: unknownNames(blocks, mentions),
    copies,
    drafts: draftsOf({
      article,
      blocks,
      mentions,
      persons: new Set(pack.entities.flatMap(({ id: person, kind }) => (kind === 'person' ? [person] : []))),
      source: sourceId,
      publishedOn: 'value' in metadata.date ? metadata.date.value : undefined,
      sha256,
    }),
    remarks: [...dateRemarks(blocks), ...layoutRemarks(form, isReadable, blocks)],
  };
}

/** Lower-case letters, digits and hyphens; undefined if nothing of the text can stand in an id. */
function slugOf(text: string, words = 6): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '')
    .toLowerCase();
  const slug = (plain.match(/[a-z0-9]+/g) ?? []).slice(0, words).join('-');
  return slug === '' ? undefined : slug;
}

function idFrom(title: string | undefined, file: string): string {
  return slugOf(title ?? '') ?? slugOf(file.replace(/\.\w+$/, '')) ?? 'source';
}

function readForm(raw: string): {
  form: ArticleForm;
  findings: readonly Finding[];
  isReadable?: IsReadable | undefined;
} {
  const exported = readExport(raw);
  if (exported) return { form: 'export', findings: exportFindings(exported.fields) };
  if (!hasMarkup(raw)) return { form: 'plain text', findings: [] };
  return { form: 'web page', findings: pageFindings(parsePage(raw)), isReadable: readablePart(raw) };
}

/** As the article says, or else by its script, or by its commonest words; `und` if none of these tells. */
function languageOf(stated: string | undefined, text: string): string {
  const tag = stated?.replace('_', '-');
  if (tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return tag;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (script: RegExp) => (text.match(script)?.length ?? 0) / Math.max(1, letters);
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.3) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.3) return 'zh';
  const words = text.match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => COMMON_ENGLISH.has(word.toLowerCase())).length;
  return english * COMMON_SHARE >= words.length ? 'en' : 'und';
}

/** In English, one word in five or more is one of these. */
const COMMON_ENGLISH = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'that', 'is', 'was', 'it', 'for', 'on', 'with']);
const COMMON_SHARE = 10;

/** All mentions of the article's own text, decided together. */
function mentionsIn(blocks: readonly LaidOutBlock[], pack: Pack, language: string): readonly Mention[] {
  const gazetteer = new Gazetteer(compileGazetteer(pack.entities));
  const own = blocks.filter(({ role }) => role === 'body' || role === 'title');
  const read = own.map(({ text, start }) => ({ start, block: readBlock(text, gazetteer, { language }) }));
  const seen = new Set(read.flatMap(({ block }) => [...block.names]));
  return read.flatMap(({ start: base, block }) =>
    decideMentions(block, seen).map(({ start, end, entity }) => ({ start: base + start, end: base + end, entity })),
  );
}

function countEntities(mentions: readonly Mention[]): Ingested['entities'] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([entity, count]) => ({ entity, count })).toSorted((a, b) => b.count - a.count);
}

/** With less in common, one may quote the other, or both a third. */
const COPY_SHARE = 0.25;

/** The origin of the source that the article is a copy of; or what the article itself states; or unknown. */
function originOf(
  blocks: readonly LaidOutBlock[],
  findings: readonly Finding[],
  copies: readonly Copy[],
  pack: Pack,
  id: SourceId,
): { readonly known: Source['origin']; readonly record?: Origin } {
  const author = findingOf(findings, 'author');
  const stated = findSyndication(blocks, { author, publisher: findingOf(findings, 'publisher') });
  // Either may be cut short: much of this text is the other's, or much of the other stands in this one.
  const copy = copies.find(({ share, found, passages }) => share >= COPY_SHARE || found.length * 2 >= passages);
  const original = pack.sources.find((source) => source.id === copy?.source);
  if (copy && original && 'value' in original.origin) {
    const { value } = original.origin;
    const record = pack.origins.find((origin) => origin.id === value);
    if (stated && record && 'value' in record.publisher && record.publisher.value === stated.publisher) {
      return { known: { basis: 'stated', value, note: stated.where } };
    }
    const note = `${copy.found.length} of ${copy.passages} passages of “${copy.source}” stand in this text too`;
    return { known: { basis: 'inferred', value, note } };
  }
  if (!stated) return { known: { basis: 'unknown' } };
  const title = findingOf(findings, 'title');
  const short = `${slugOf(stated.publisher) ?? 'origin'}-${slugOf(title ?? '', 4) ?? id}`;
  const isTaken = pack.origins.some((origin) => origin.id === short);
  const value = (isTaken ? `${short}-${id}` : short) as OriginId;
  return {
    known: { basis: 'stated', value, note: stated.where },
    record: {
      id: value,
      name: title ?? `What ${stated.publisher} published`,
      publisher: { basis: 'stated', value: stated.publisher, note: stated.where },
      date: { basis: 'unknown' },
    },
  };
}

function* layoutRemarks(
  form: ArticleForm,
  isReadable: IsReadable | undefined,
  blocks: readonly LaidOutBlock[],
): Generator<string> {
  if (form === 'web page' && !isReadable) {
    yield 'No article could be told from the page around it: the body was guessed from the text alone';
  }
  if (!blocks.some(({ role }) => role === 'title')) yield 'No title was found';
  const body = blocks.filter(({ role }) => role === 'body');
  if (body.length === 0) yield 'No body was found: is this an article?';
}
