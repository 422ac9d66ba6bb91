/** Words by which pages announce what is not the article. */
import type { Boilerplate } from '../pack/schema.ts';

export type BoilerplateKind = Boilerplate['what'];

/**
 * How far a cue reaches: over its own block; over the `list` of short blocks after it; or over all the `rest`, since
 * an article does not go on after it.
 */
export interface Cue {
  readonly what: BoilerplateKind;
  readonly reach: 'block' | 'list' | 'rest';
}

interface CuePattern extends Cue {
  readonly pattern: RegExp;
  /** Whether a whole sentence may be one. Prose begins with the same words, and most cues are no sentences. */
  readonly mayBeSentence?: boolean;
}

/** Longer blocks are prose, in which the same words mean something. */
const MAX_CUE_WORDS = 16;
/** Credits and legal notices name many people and rights. */
const MAX_NOTICE_WORDS = 60;
/** A sentence has more words than this; 'Subscribe now!' has not. */
const MIN_SENTENCE_WORDS = 4;

const CREDIT = `(?:[Aa]dditional )?(?:[Rr]eporting|[Ee]dit(?:ing|ed)|[Ww]rit(?:ing|ten)|[Tt]ranslat(?:ion|ed)|[Cc]ompiled|[Pp]hoto(?:graph)?s?|[Gg]raphics?)(?: and (?:editing|writing|reporting))? (?:by|from)`;
const NAMES = String.raw`(?:\s(?:\p{Lu}[\p{L}.’'-]*|and|in|for|the|de|van|von)[,;.]?)+`;

const CUES: readonly CuePattern[] = [
  {
    what: 'advertisement',
    reach: 'block',
    pattern:
      /^\W*(?:advertisements?\b|advertise with|sponsored (?:content|by)|(?:story|article) continues below|广告|廣告)/i,
  },
  {
    what: 'comment form',
    reach: 'rest',
    mayBeSentence: true,
    pattern:
      /^please enter your (?:comment|name|e-?mail)|^your e-?mail address will not|^join the (?:discussion|conversation)/i,
  },
  {
    what: 'comment form',
    reach: 'rest',
    pattern:
      /^(?:leave|post|add|write) (?:a|your) (?:reply|comment)|^(?:\d+ )?comments?(?: \(\d+\))?$|^(?:发表|發表|网友|網友)(?:评论|評論)|^我要留言/i,
  },
  {
    what: 'other stories',
    reach: 'list',
    pattern:
      /^(?:related|more|latest|recommended|popular|trending|similar|other)\b.{0,12}\b(?:articles?|stories|posts?|news|coverage|reading|topics)\b|^more (?:from|on|in) |^you (?:may|might) (?:also )?(?:like|enjoy|be interested)|^(?:most|also) (?:read|popular|viewed|shared)|^(?:read|see) (?:more|next|also)\b|^don.t miss|^up next|^(?:相关|相關|延伸|推荐|推薦|更多|热门|熱門)(?:阅读|閱讀|新闻|新聞|文章|报道|報導)/i,
  },
  {
    what: 'credits',
    reach: 'block',
    mayBeSentence: true,
    pattern: new RegExp(
      String.raw`^\W*(?:${CREDIT}${NAMES}\W*)+$|^(?:责任编辑|責任編輯|编辑|編輯|记者|記者|校对|來源|来源)[:：]`,
      'u',
    ),
  },
  {
    what: 'legal notice',
    reach: 'block',
    mayBeSentence: true,
    pattern:
      /^(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d))|\ball rights reserved\b|^our standards: |^(?:版权所有|版權所有|未经授权|未經授權)/i,
  },
  {
    what: 'legal notice',
    reach: 'block',
    pattern: /^(?:terms of (?:use|service)|privacy (?:policy|notice)|cookie (?:policy|settings)|we use cookies)/i,
  },
  {
    what: 'other',
    reach: 'block',
    pattern:
      /^(?:sign up|subscribe|register) (?:for|to|now|here|today)\b|^(?:follow|like|find) us\b|^share (?:this|on|via)|^(?:share|print|e-?mail|save|bookmark|listen)$|^continue reading|^get (?:the|our) .{0,30}(?:newsletter|app|briefing)|^download (?:the|our) app|^(?:tags?|topics|keywords)[:：]|^\d+ min(?:ute)?s? read$|^(?:分享|订阅|訂閱)/i,
  },
  {
    what: 'navigation',
    reach: 'block',
    pattern: /^(?:home|menu|search|log ?in|sign ?in|skip to (?:main )?content|back to top|首页|首頁)\b.{0,60}$/i,
  },
  {
    what: 'by-line',
    reach: 'block',
    pattern: /^(?:By|BY|by)\s+\p{Lu}[\p{L}.’'-]+(?:,?\s+(?:and\s+)?\p{Lu}[\p{L}.’'-]*){1,8}(?:\s*[,|/–—-].{0,60})?$/u,
  },
];

/** What a block announces, if it is one of those that do. */
export function cueOf(text: string): Cue | undefined {
  const words = countWords(text);
  if (words > MAX_NOTICE_WORDS) return undefined;
  const isSentence = words > MIN_SENTENCE_WORDS && /[.!?。！？]["”’)]*$/.test(text);
  return CUES.find(
    ({ what, pattern, mayBeSentence = false }) =>
      (!isSentence || mayBeSentence) &&
      (words <= MAX_CUE_WORDS || what === 'credits' || what === 'legal notice') &&
      pattern.test(text),
  );
}

/** Words, for scripts that have them; of scripts without spaces, two thirds of the characters: about as much to read. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return unspaced > 0 ? Math.ceil(unspaced / 1.5) : spaced;
}
