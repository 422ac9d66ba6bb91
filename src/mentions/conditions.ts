/** Whether a surface form counts where it stands, by the conditions its alias carries. */
import type { Alias, EntityId } from '../pack/schema.ts';
import { CharacterClass, classOf, foldedWords, isAt } from './characters.ts';
import type { Candidate } from './find-candidates.ts';
import { isInsideIdentifier } from './identifiers.ts';

/** How far 'near' reaches on either side, in UTF-16 code units: about a sentence. */
const NEAR = 120;

/** What is known of the text around, beyond the text itself. */
export interface Surroundings {
  /** Entities mentioned in the same block of text. */
  readonly beside: ReadonlySet<EntityId>;
  /** Entities mentioned anywhere on the page by a form that needs nothing. */
  readonly seen: ReadonlySet<EntityId>;
}

/** Whether the form stands as a word of its own, written as its alias asks, and nothing speaks against it. */
export function isAllowed(text: string, { start, end, form }: Candidate, language: string | undefined): boolean {
  const { alias } = form;
  if (!standsAlone(text, start, end, alias?.digitsMayFollow ?? false)) return false;
  if (isInsideIdentifier(text, start, end)) return false;
  if (!alias) return true;
  if (!isWrittenAs(alias, text.slice(start, end))) return false;
  const { unless } = alias;
  if (unless && language !== undefined && unless.languages?.includes(language)) return false;
  if (unless && circumstancesHold(unless, text, start, end)) return false;
  return !(alias.alone && isPartOfLongerName(alias, text, start, end));
}

/** Whether the form has what it needs: true where it needs nothing. */
export function hasWhatItNeeds(text: string, candidate: Candidate, { beside, seen }: Surroundings): boolean {
  const { alias, entity } = candidate.form;
  if (!alias?.needs) return true;
  const { needs } = alias;
  if (needs.seen && seen.has(entity)) return true;
  if (needs.beside?.some((other) => beside.has(other))) return true;
  return circumstancesHold(needs, text, candidate.start, candidate.end);
}

/** Whether more of the page could still give the form what it needs. */
export function mayBeMetLater({ form }: Candidate): boolean {
  return form.alias?.needs?.seen === true;
}

/**
 * Word boundaries. Letters and digits part at script changes; a version may follow a letter only where the alias says
 * so, and a letter after a number makes another number of it ('910' in '910C').
 */
function standsAlone(text: string, start: number, end: number, digitsMayFollow: boolean): boolean {
  const before = skipIgnorables(text, start - 1, -1);
  const after = skipIgnorables(text, end, 1);
  const startsWithLetter = isAt(text, start, CharacterClass.letter);
  if (startsWithLetter && isAt(text, before, CharacterClass.digit)) return false;
  if (isAt(text, start, CharacterClass.digit) && isAt(text, before, CharacterClass.letter)) return false;
  const last = skipIgnorables(text, end - 1, -1);
  if (isAt(text, last, CharacterClass.letter) && isAt(text, after, CharacterClass.digit)) return digitsMayFollow;
  return !(isAt(text, last, CharacterClass.digit) && isAt(text, after, CharacterClass.letter));
}

function skipIgnorables(text: string, index: number, step: 1 | -1): number {
  while (isAt(text, index, CharacterClass.ignorable)) index += step;
  return index;
}

function isWrittenAs(alias: Alias, surface: string): boolean {
  if (alias.case === undefined || alias.case === 'any') return true;
  const written = lettersOf(surface);
  const expected = lettersOf(alias.text);
  if (written === expected) return true;
  if (alias.case === 'exact') return false;
  const isAllCapitals = written === written.toUpperCase() && written !== written.toLowerCase();
  return isCapital(written[0]) && !isAllCapitals;
}

/** What is left of a name when gaps, invisible characters and width are taken out. */
function lettersOf(text: string): string {
  let letters = '';
  for (const character of text.normalize('NFKC')) {
    if (classOf(character.charCodeAt(0)) < CharacterClass.gap) letters += character;
  }
  return letters;
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}

interface Circumstances {
  readonly near?: readonly string[] | undefined;
  readonly before?: readonly string[] | undefined;
  readonly after?: readonly string[] | undefined;
}

function circumstancesHold({ near, before, after }: Circumstances, text: string, start: number, end: number): boolean {
  if (!near && !before && !after) return false;
  const wordsBefore = foldedWords(text.slice(Math.max(0, start - NEAR), start));
  const wordsAfter = foldedWords(text.slice(end, end + NEAR));
  return (
    (before?.some((words) => wordsBefore.endsWith(foldedWords(words))) ?? false) ||
    (after?.some((words) => wordsAfter.startsWith(foldedWords(words))) ?? false) ||
    (near?.some((words) => wordsBefore.includes(foldedWords(words)) || wordsAfter.includes(foldedWords(words))) ??
      false)
  );
}

/**
 * Whether a capitalised word stands directly before or after the name, as in 'Jill Biden'. Titles that the alias
 * lists as words before it do not count, nor do capitals in a line where most words have one.
 */
function isPartOfLongerName(alias: Alias, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (isTitleCase(`${before} ${after}`)) return false;
  const wordBefore = /(\p{L}[\p{L}\p{M}]*)[^\S\n]$/u.exec(before)?.[1];
  const wordAfter = /^[^\S\n](\p{L}[\p{L}\p{M}]*)/u.exec(after)?.[1];
  const titles = alias.needs?.before ?? [];
  const isTitled = titles.some((title) => foldedWords(before).endsWith(foldedWords(title)));
  const isFormal = isTitled || HONORIFICS.has(wordBefore?.toLowerCase() ?? '');
  if (wordBefore !== undefined && isCapital(wordBefore[0]) && !isFormal && !isSentenceStart(before, wordBefore)) {
    return true;
  }
  return wordAfter !== undefined && isCapital(wordAfter[0]) && wordAfter !== wordAfter.toUpperCase();
}

/** A capital at the start of a sentence says nothing about the word: 'But Biden', 'When Trump'. */
function isSentenceStart(before: string, word: string): boolean {
  const rest = before.slice(0, before.lastIndexOf(word)).trimEnd();
  return SENTENCE_OPENERS.has(word.toLowerCase()) && (rest === '' || /[.!?:;“"'‘(—–-]$/u.test(rest));
}

/** Capitalised before a surname as a matter of form. */
const HONORIFICS = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir']);

/** Words that open sentences before a name and are no first names. */
const SENTENCE_OPENERS = new Set(
  (
    'a after although an and as at because before but by despite did does even for from had has have how if in is it ' +
    'like nor not now of on once or perhaps since so still than that the then this though to under unless until was ' +
    'were what when where whether while who why will with would yet'
  ).split(' '),
);

/** The share of capitalised words from which a line is taken for a headline. */
const HEADLINE_SHARE = 0.7;

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.length < 4) return false;
  return words.filter((word) => isCapital(word[0])).length / words.length >= HEADLINE_SHARE;
}
