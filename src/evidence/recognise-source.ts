/** Whether a page is itself one of the sources, or a copy of one: then it is no independent witness of what they say. */
import type { Source, SourceId } from '../pack/schema.ts';
import { overlapOf } from './signature.ts';

export interface RecognisedSource {
  /** The one that the page has most of. */
  readonly source: Source;
  /** How much of its article stands on the page, from 0 to 1. */
  readonly share: number;
  /** All sources of its origin, itself among them: on this page none of them counts as independent. */
  readonly copies: readonly SourceId[];
}

/** With this much of the article, a page carries it. Articles on one subject share a fiftieth, long quotations a third. */
const CARRIED = 0.5;
/** A page that is made of the article to this part is a copy that was cut short. */
const MADE_OF = 0.5;
/** Hashes of a signature that cannot be common by a quotation alone. */
const MIN_FOUND = 20;

/** `page` are the shingles of the page's text: they can be taken there, and the sources looked through elsewhere. */
export function recogniseSource(sources: readonly Source[], page: Uint32Array): RecognisedSource | undefined {
  const [best] = sources
    .flatMap((source) => {
      const { signature } = source.article;
      return signature === undefined ? [] : [{ source, ...overlapOf(signature, page) }];
    })
    .filter(({ ofArticle, ofPage, found }) => found >= MIN_FOUND && (ofArticle >= CARRIED || ofPage >= MADE_OF))
    // Of two copies that stand there whole, the longer is the one that was read.
    .toSorted((a, b) => b.ofArticle - a.ofArticle || b.ofPage - a.ofPage);
  if (!best) return undefined;
  const { source, ofArticle: share } = best;
  const copies = sources.filter((other) => other === source || haveSameOrigin(source, other)).map(({ id }) => id);
  return { source, share, copies };
}

function haveSameOrigin({ origin: one }: Source, { origin: other }: Source): boolean {
  return 'value' in one && 'value' in other && one.value === other.value;
}
