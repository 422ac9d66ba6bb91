/** Which blocks of an article's text are the article, and what the others are. */
import type { Article, ArticleBlock } from '../text/article-text.ts';
import { readAuthorNote } from './author-note.ts';
import { type BoilerplateKind, countWords, cueOf } from './boilerplate-cues.ts';
import { isDateLine } from './publication-date.ts';
import type { IsReadable } from './readable-page.ts';

/** `title` and `body` are the article; all others are boilerplate. */
export type BlockRole = 'title' | 'body' | BoilerplateKind;

export interface LaidOutBlock extends ArticleBlock {
  readonly role: BlockRole;
}

/** What is known of an article before its text is looked at. */
export interface LayoutHints {
  readonly title?: string | undefined;
  /** Of a page: whether a reader view shows a block. Whatever it does not show is not the article. */
  readonly isReadable?: IsReadable | undefined;
  /** Of a page: its own summary, which may stand between title and text. */
  readonly summary?: string | undefined;
}

/** A paragraph has at least so many words, and ends a sentence: headings, captions and teasers mostly do neither. */
const PARAGRAPH_WORDS = 20;
/** Many publications sign the last paragraph with a word or two. */
const SENTENCE_END = /[.!?…。！？؟۔।][”’“"'»›)\]）」』]*(?: \S{1,12}){0,2}$/u;
const MIN_TITLE_WORDS = 4;
/** Where no paragraph is longer, a sentence of this many words will do to begin with. */
const SHORT_SENTENCE_WORDS = 6;

export function layOut({ blocks }: Pick<Article, 'blocks'>, hints: LayoutHints = {}): readonly LaidOutBlock[] {
  const lead = findLead(blocks, hints);
  const roles = [
    ...headRoles(blocks.slice(0, lead), blocks.slice(lead), hints),
    ...tailRoles(blocks.slice(lead), hints),
  ];
  return blocks.map((block, index) => ({ ...block, role: roles[index] ?? 'body' }));
}

/** Runs of boilerplate of one kind; offsets are UTF-16 code units of the article's text. */
export function boilerplateOf(blocks: readonly LaidOutBlock[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let previous: BlockRole | undefined;
  for (const { role, start, text } of blocks) {
    const end = start + text.length;
    const last = stretches.at(-1);
    if (role !== 'title' && role !== 'body') {
      if (last && previous === role) stretches[stretches.length - 1] = { ...last, end };
      else stretches.push({ what: role, start, end });
    }
    previous = role;
  }
  return stretches;
}

export interface Stretch {
  readonly what: BoilerplateKind;
  readonly start: number;
  readonly end: number;
}

/** Index of the first paragraph of the article. */
function findLead(blocks: readonly ArticleBlock[], { isReadable = () => true }: LayoutHints): number {
  const mayLead = ({ text }: ArticleBlock) => !cueOf(text) && isReadable(text);
  const lead = blocks.findIndex((block) => isParagraph(block.text) && mayLead(block));
  if (lead >= 0) return lead;
  const isSentence = (text: string) => countWords(text) >= SHORT_SENTENCE_WORDS && SENTENCE_END.test(text);
  return Math.max(
    0,
    blocks.findIndex((block) => isSentence(block.text) && mayLead(block)),
  );
}

/** Whether a block reads like a paragraph of an article, and not like a heading, a caption or a teaser. */
export function isParagraph(text: string): boolean {
  return countWords(text) >= PARAGRAPH_WORDS && SENTENCE_END.test(text);
}

/** What stands before the first paragraph. */
function headRoles(
  head: readonly ArticleBlock[],
  rest: readonly ArticleBlock[],
  { title, isReadable, summary }: LayoutHints,
): BlockRole[] {
  const titleAt = findTitle(head, title);
  const bodyText = rest.map(({ text }) => text).join(' ');
  let hasStandfirst = false;
  return head.map((block, index) => {
    const { text } = block;
    if (index === titleAt) return 'title';
    const plain = plainRole(block);
    if (plain !== undefined) return plain;
    if (titleAt < 0) return isReadable?.(text) ? 'body' : 'other';
    if (index < titleAt || text === head[titleAt]?.text) return 'navigation';
    const isOnPage = !isReadable || isReadable(text) || text === summary;
    // A line under a picture often repeats the text; a line under the title stands in no such place.
    const mayBeStandfirst = !hasStandfirst && index === titleAt + 1 && countWords(text) >= MIN_TITLE_WORDS;
    if (isOnPage && (mayBeStandfirst || (isReadable && !bodyText.includes(text)))) {
      hasStandfirst = true;
      return 'body';
    }
    if (isReadable) return roleByPlace(block);
    // Short paragraphs may stand before the first long one.
    return SENTENCE_END.test(text) && !bodyText.includes(text.replace(SENTENCE_END, '')) ? 'body' : 'caption';
  });
}

/** The title that is known, where it stands last; or else the first line that reads like one. */
function findTitle(head: readonly ArticleBlock[], title: string | undefined): number {
  const known = title === undefined ? -1 : head.findLastIndex(({ text }) => text === title);
  if (known >= 0) return known;
  const titles = new Set(head.map(({ text }) => text));
  return head.findIndex(
    (block) =>
      countWords(block.text) >= MIN_TITLE_WORDS &&
      plainRole(block) === undefined &&
      // The way to an article ends in its title: 'HomeNewsTitle'.
      !head.some(({ text }) => text !== block.text && titles.has(text) && block.text.endsWith(text)),
  );
}

/** What announces itself, wherever it stands. */
function plainRole({ text, within }: ArticleBlock): BoilerplateKind | undefined {
  if (within.includes('figcaption')) return 'caption';
  return cueOf(text)?.what ?? (isDateLine(text) ? 'date line' : undefined);
}

/** From the first paragraph on. */
function tailRoles(blocks: readonly ArticleBlock[], { isReadable }: LayoutHints): BlockRole[] {
  const lastParagraph = blocks.findLastIndex(
    ({ text }) => isParagraph(text) && !cueOf(text) && (!isReadable || isReadable(text)),
  );
  const roles: BlockRole[] = [];
  /** What goes on from an earlier block. */
  let within: { readonly what: BoilerplateKind; readonly reach: 'list' | 'rest' } | undefined;
  for (const [index, block] of blocks.entries()) {
    const { text } = block;
    const cue = cueOf(text);
    const isAfterArticle = index > lastParagraph;
    if (cue) {
      roles.push(cue.what);
      const isWeaker = cue.reach === 'list' && within?.reach === 'rest';
      if (cue.reach !== 'block' && !isWeaker) within = { what: cue.what, reach: cue.reach };
    } else if (within && goesOn(within.reach, block, isReadable)) {
      roles.push(within.what);
    } else if (block.within.includes('figcaption')) {
      roles.push('caption');
    } else if (readAuthorNote(text, isAfterArticle || index === lastParagraph)) {
      roles.push('about the author');
      within = { what: 'other stories', reach: 'rest' };
    } else if (isReadable && !isReadable(text)) {
      roles.push(roleByPlace(block));
    } else {
      within = undefined;
      // Headings have a paragraph after them; a line after the last paragraph that ends no sentence is none of it.
      const isProse =
        SENTENCE_END.test(text) ||
        countWords(text) >= PARAGRAPH_WORDS ||
        (isReadable && (block.within.includes('p') || block.within.includes('li')));
      roles.push(isAfterArticle && !isProse ? 'other' : 'body');
    }
  }
  return roles;
}

/** Whether a block belongs to what an earlier one announced. */
function goesOn(reach: 'list' | 'rest', { text, within }: ArticleBlock, isReadable: IsReadable | undefined): boolean {
  if (reach === 'rest') return true;
  if (!isReadable) return !isParagraph(text);
  // A page says by its elements what is a list.
  return !isReadable(text) || within.includes('li') || within.includes('aside');
}

const ROLES_BY_ELEMENT: Readonly<Record<string, BoilerplateKind>> = {
  nav: 'navigation',
  header: 'navigation',
  aside: 'other stories',
  form: 'comment form',
  figcaption: 'caption',
  footer: 'legal notice',
};

/** What a page says by its elements. */
function roleByPlace(block: ArticleBlock): BoilerplateKind {
  const plain = plainRole(block);
  if (plain !== undefined) return plain;
  const element = block.within.findLast((name) => name in ROLES_BY_ELEMENT);
  return (element === undefined ? undefined : ROLES_BY_ELEMENT[element]) ?? 'other';
}
