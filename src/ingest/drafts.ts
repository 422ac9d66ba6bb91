/**
 * Sentences that may hold claims, with all that a machine can say of them. A draft is not a claim: what is said, of
 * what kind it is and how sure, is for a person to write.
 */
import { describePassage, type Sha256 } from '../evidence/selector.ts';
import type { Mention } from '../mentions/find-mentions.ts';
import type { EntityId, Evidence, SourceId } from '../pack/schema.ts';
import type { Article } from '../text/article-text.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { LaidOutBlock } from './article-layout.ts';
import { type DraftFigure, findFigures } from './find-figures.ts';
import { type WrittenDate, writtenDates } from './publication-date.ts';
import { findHedges, findSpeech } from './speech.ts';

export interface Draft {
  /** The sentence. */
  readonly passage: string;
  /** Ready for the claim that is made of it. */
  readonly evidence: Evidence;
  /** What makes it worth reading. */
  readonly reasons: readonly ('figure' | 'speech' | 'entity')[];
  readonly about: readonly EntityId[];
  /** Who seems to say it; to be checked. */
  readonly speaker?: EntityId;
  readonly figures: readonly DraftFigure[];
  readonly hedges: readonly string[];
  /** Relative ones reckoned from the day of publication. */
  readonly dates: readonly Pick<WrittenDate, 'text' | 'date' | 'isRelative'>[];
  readonly quotations: readonly string[];
  /** Addresses that the sentence links to. */
  readonly cites: readonly string[];
}

interface DraftsInput {
  readonly article: Article;
  readonly blocks: readonly LaidOutBlock[];
  /** Of the whole article, in order. */
  readonly mentions: readonly Mention[];
  /** Those of the entities that are people. */
  readonly persons: ReadonlySet<EntityId>;
  readonly source: SourceId;
  readonly publishedOn: string | undefined;
  readonly sha256: Sha256;
}

/** Sentences of the body with a figure, a word of speech or an entity in them, in order. */
export function draftsOf({
  article,
  blocks,
  mentions,
  persons,
  source,
  publishedOn,
  sha256,
}: DraftsInput): readonly Draft[] {
  return blocks
    .flatMap((block) => (block.role === 'body' ? sentencesIn(block) : []))
    .flatMap(({ start, end, text }) => {
      const named = partsWithin(mentions, start, end);
      const figures = findFigures(text);
      const speech = findSpeech(text);
      const reasons = [
        ...(figures.length > 0 ? (['figure'] as const) : []),
        ...(speech ? (['speech'] as const) : []),
        ...(named.length > 0 ? (['entity'] as const) : []),
      ];
      if (reasons.length === 0) return [];
      const speaker = speech && speakerOf({ text, start }, speech, named, persons);
      return [
        {
          passage: text,
          evidence: { source, ...describePassage(article.text, { start, end }, sha256) },
          reasons,
          about: [...new Set(named.map(({ entity }) => entity))],
          ...(speaker === undefined ? {} : { speaker }),
          figures,
          hedges: findHedges(text),
          dates: writtenDates(text, publishedOn).map(({ text: written, date, isRelative }) => ({
            text: written,
            date,
            isRelative,
          })),
          quotations: Array.from(
            text.matchAll(/“([^”]+)”|"([^"]+)"|「([^」]+)」/g),
            ([, a, b, c]) => a ?? b ?? c ?? '',
          ),
          cites: [...new Set(partsWithin(article.links, start, end).map(({ address }) => address))],
        },
      ];
    });
}

/** Those of the parts, which are in order, that lie within a stretch of the article. */
function partsWithin<Part extends { readonly start: number; readonly end: number }>(
  parts: readonly Part[],
  start: number,
  end: number,
): readonly Part[] {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Part[] = [];
  for (let index = low; (parts[index]?.end ?? Number.POSITIVE_INFINITY) <= end; index++)
    found.push(parts[index] as Part);
  return found;
}

/** Sentences of a block at their places in the article. */
function sentencesIn({ text, start: base }: LaidOutBlock) {
  return sentencesOf(text).map((sentence) => ({ ...sentence, start: base + sentence.start, end: base + sentence.end }));
}

/** How far before the word of speech a person may be named, in UTF-16 code units: an office may stand between. */
const PERSON_REACH = 100;

/** The last person named before the word of speech; or whoever is named right before or after it. */
function speakerOf(
  { text, start }: { readonly text: string; readonly start: number },
  speech: { readonly start: number; readonly end: number },
  named: readonly Mention[],
  persons: ReadonlySet<EntityId>,
): EntityId | undefined {
  const before = named.filter(({ end }) => end - start <= speech.start);
  const person = before.findLast(
    ({ entity, end }) => persons.has(entity) && end - start >= speech.start - PERSON_REACH,
  );
  if (person) return person.entity;
  const last = before.at(-1);
  if (last && /^(?:[\s,]*\p{Ll}[\p{L}-]*){0,3}[\s,]*$/u.test(text.slice(last.end - start, speech.start)))
    return last.entity;
  const next = named.find((mention) => mention.start - start >= speech.end);
  return next && /^\s*(?:by|to)?\s*$/.test(text.slice(speech.end, next.start - start)) ? next.entity : undefined;
}
