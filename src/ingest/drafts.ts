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
  /** The entity named nearest before the word of speech, or after it; to be checked. */
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
  readonly source: SourceId;
  readonly publishedOn: string | undefined;
  readonly sha256: Sha256;
}

/** Sentences of the body with a figure, a word of speech or an entity in them, in order. */
export function draftsOf({ article, blocks, mentions, source, publishedOn, sha256 }: DraftsInput): readonly Draft[] {
  return blocks
    .flatMap((block) => (block.role === 'body' ? sentencesIn(block) : []))
    .flatMap(({ start, end, text }) => {
      const within = <Part extends { readonly start: number; readonly end: number }>(parts: readonly Part[]) =>
        parts.filter((part) => part.start >= start && part.end <= end);
      const named = within(mentions);
      const figures = findFigures(text);
      const speech = findSpeech(text);
      const reasons = [
        ...(figures.length > 0 ? (['figure'] as const) : []),
        ...(speech ? (['speech'] as const) : []),
        ...(named.length > 0 ? (['entity'] as const) : []),
      ];
      if (reasons.length === 0) return [];
      const speaker = speech && nearest(named, start + speech.start);
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
          cites: [...new Set(within(article.links).map(({ address }) => address))],
        },
      ];
    });
}

/** Sentences of a block at their places in the article. */
function sentencesIn({ text, start: base }: LaidOutBlock) {
  return sentencesOf(text).map((sentence) => ({ ...sentence, start: base + sentence.start, end: base + sentence.end }));
}

function nearest(mentions: readonly Mention[], position: number): EntityId | undefined {
  return (mentions.findLast(({ end }) => end <= position) ?? mentions[0])?.entity;
}
