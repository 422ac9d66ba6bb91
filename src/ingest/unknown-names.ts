/** Names in an article that no entity has yet: what the gazetteer may lack. */
import type { Mention } from '../mentions/find-mentions.ts';
import type { LaidOutBlock } from './article-layout.ts';

export interface UnknownName {
  readonly name: string;
  readonly count: number;
}

/** Two capitalised words or more, or one written in capitals; 'of', 'and' and the like may stand between. */
const NAME =
  /\p{Lu}[\p{L}\p{N}’'&.-]*(?: (?:(?:of|and|for|the|de|van|von|al) )?\p{Lu}[\p{L}\p{N}’'&-]*)+|(?<![\p{L}\p{N}])\p{Lu}{2}[\p{Lu}\p{N}&-]*(?![\p{L}\p{N}])/gu;
/** Words that begin a sentence more often than a name. */
const OPENERS =
  /^(?:The|A|An|In|On|At|As|But|And|For|To|By|Of|With|While|When|After|Before|If|It|Its|This|That|These|Those|However|Since|Under|Over|Many|Some|Most|Despite|Although|President|Mr|Ms)\s+/u;

/** The most frequent first. Names that touch a mention are left out. */
export function unknownNames(blocks: readonly LaidOutBlock[], mentions: readonly Mention[]): readonly UnknownName[] {
  const counts = new Map<string, number>();
  for (const { role, text, start } of blocks) {
    // Headings are capitalised throughout.
    if (role !== 'body' || !/[.!?。！？]/.test(text)) continue;
    for (const { 0: found, index } of text.matchAll(NAME)) {
      const name = found.replace(OPENERS, '').replace(/[’']s?$|[.-]+$/u, '');
      const from = start + index + found.length - found.replace(OPENERS, '').length;
      const isKnown = mentions.some((mention) => mention.start < from + name.length && mention.end > from);
      const isName = name.includes(' ') || /^\p{Lu}{3,}/u.test(name);
      if (isName && !isKnown) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}
