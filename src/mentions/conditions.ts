/** Whether a surface form counts where it stands, by the conditions its alias carries, and by which of them. */
import type { EntityId } from '../pack/schema.ts';
import { CharacterClass, classOf, fold, isAt } from './characters.ts';
import { type Context, NEAR } from './context.ts';
import { isAcronym } from './expansions.ts';
import type { Candidate } from './find-candidates.ts';
import { isInsideIdentifier } from './identifiers.ts';
import { type Circumstances, type Conditions, firstWord, lastWord } from './packed-aliases.ts';

/** What decided that a form counts, or that it does not. */
export interface Ground {
  readonly rule:
    | 'needs-nothing'
    | 'near'
    | 'before'
    | 'after'
    | 'beside'
    | 'on-page'
    | 'seen'
    | 'loose'
    | 'part-of-word'
    | 'identifier'
    | 'case'
    | 'language'
    | 'unless-near'
    | 'unless-before'
    | 'unless-after'
    | 'part-of-longer-name'
    | 'other-expansion'
    | 'needs-unmet'
    | 'overlap';
  /** The words of the alias that were found, or the entity that was named. */
  readonly by?: string;
}

/** What is known of the page beyond a block's text. */
export interface Surroundings {
  /** Entities named in the same block. */
  readonly beside: ReadonlySet<EntityId>;
  /** Entities named anywhere on the page. */
  readonly seen: ReadonlySet<EntityId>;
}

export const NEEDS_NOTHING: Ground = { rule: 'needs-nothing' };

/** Why a form can never count where it stands: it is no word there, is written otherwise, or something excludes it. */
export function objectionTo(context: Context, candidate: Candidate, language: string | undefined): Ground | null {
  const { text } = context;
  const { start, end, wordsEnd, isPlural } = candidate;
  const { conditions } = candidate.form;
  if (!standsAlone(text, start, wordsEnd, conditions?.digitsMayFollow ?? false)) return { rule: 'part-of-word' };
  if (isInsideIdentifier(text, start, wordsEnd)) return { rule: 'identifier' };
  const surface = text.slice(start, isPlural ? end : wordsEnd);
  const expansion = isAcronym(surface) && context.otherExpansion(surface, candidate.form.entity);
  if (expansion) return { rule: 'other-expansion', by: expansion };
  if (!conditions) return null;
  // 'Apples' says less of Apple than 'Apple' does, and that says little.
  if (isPlural && conditions.needs) return { rule: 'part-of-word' };
  if (!isWrittenAs(conditions, surface)) return { rule: 'case' };
  const { unless } = conditions;
  if (unless && language !== undefined && unless.languages?.includes(language))
    return { rule: 'language', by: language };
  const excluded = unless && circumstance(unless, context, start, wordsEnd);
  if (excluded) return { rule: `unless-${excluded.rule}`, by: excluded.by };
  return conditions.alone && isPartOfLongerName(conditions, context, start, wordsEnd)
    ? { rule: 'part-of-longer-name' }
    : null;
}

/** What in the text around gives a form what it needs; null if nothing does. */
export function supportInText(context: Context, { start, wordsEnd, form }: Candidate): Ground | null {
  const needs = form.conditions?.needs;
  return needs ? circumstance(needs, context, start, wordsEnd) : NEEDS_NOTHING;
}

/** What else on the page gives a form what it needs; null if nothing does. */
export function supportOnPage({ form }: Candidate, { beside, seen }: Surroundings): Ground | null {
  const { conditions, entity } = form;
  const needs = conditions?.needs;
  if (needs?.seen && seen.has(entity)) return { rule: 'seen', by: entity };
  const neighbour = needs?.beside?.find((other) => beside.has(other));
  if (neighbour) return { rule: 'beside', by: neighbour };
  const onPage = needs?.onPage?.find((other) => seen.has(other));
  return onPage ? { rule: 'on-page', by: onPage } : null;
}

/** The entities that a form would count for if the page named them. */
export function waitedFor({ form: { conditions, entity } }: Candidate): readonly EntityId[] {
  const { seen = false, onPage = [] } = conditions?.needs ?? {};
  return seen ? [entity, ...onPage] : onPage;
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

function isWrittenAs({ text, case: letterCase }: Conditions, surface: string): boolean {
  if (text === undefined || surface === text) return true;
  const written = lettersOf(surface);
  if (written === lettersOf(text)) return true;
  if (letterCase === 'exact') return false;
  const isAllCapitals = written === written.toUpperCase() && written !== written.toLowerCase();
  return isCapital(written[0]) && !isAllCapitals;
}

/** What is left of a name when signs, gaps, invisible characters and typography are taken out. */
function lettersOf(text: string): string {
  let letters = '';
  for (const character of text.normalize('NFKC')) {
    const unit = character.charCodeAt(0);
    const characterClass = classOf(unit);
    if (characterClass === CharacterClass.punctuation || characterClass >= CharacterClass.gap) continue;
    letters += isCapital(character) || character.length > 1 ? character : String.fromCharCode(fold(unit));
  }
  return letters;
}

function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}

interface FoundCircumstance {
  readonly rule: 'near' | 'before' | 'after';
  readonly by: string;
}

/** The first of some words that stands where it must, those next to the name first. */
function circumstance(
  { near, before, after }: Circumstances,
  context: Context,
  start: number,
  end: number,
): FoundCircumstance | null {
  const wordsBefore = before || near ? context.before(start) : ' ';
  const wordsAfter = after || near ? context.after(end) : ' ';
  const foundBefore = before?.get(lastWord(wordsBefore.trimEnd()))?.find((words) => wordsBefore.endsWith(words));
  if (foundBefore !== undefined) return { rule: 'before', by: foundBefore.trim() };
  const foundAfter = after?.get(firstWord(wordsAfter.trimStart()))?.find((words) => wordsAfter.startsWith(words));
  if (foundAfter !== undefined) return { rule: 'after', by: foundAfter.trim() };
  if (!near) return null;
  const foundNear = phraseIn(wordsBefore, near) ?? phraseIn(wordsAfter, near);
  return foundNear === undefined ? null : { rule: 'near', by: foundNear.trim() };
}

/** The first of some phrases, by their first words, that folded words hold. */
function phraseIn(words: string, phrases: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (let start = 0; start < words.length - 1; ) {
    const end = words.indexOf(' ', start + 1);
    const found = phrases.get(words.slice(start + 1, end))?.find((phrase) => words.startsWith(phrase, start));
    if (found !== undefined) return found;
    start = end;
  }
  return undefined;
}

/**
 * Whether a capitalised word stands directly before or after the name, as in 'Jill Biden'. Titles that the alias
 * lists as words before it do not count, nor do capitals in a line where most words have one.
 */
function isPartOfLongerName(conditions: Conditions, context: Context, start: number, end: number): boolean {
  const { text } = context;
  const before = wordEndingAt(text, start - 1);
  const after = wordStartingAt(text, end + 1);
  const followsName = isSpace(text, start - 1) && isCapital(before[0]) && !isFormal(conditions, before, context, start);
  const precedesName = isSpace(text, end) && isCapital(after[0]) && after !== after.toUpperCase();
  if (!followsName && !precedesName) return false;
  if (isTitleCase(text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR))) return false;
  return precedesName || !isSentenceStart(text, start - 1 - before.length, before);
}

/** Whether a word before the name is a title, and no name. */
function isFormal(conditions: Conditions, word: string, context: Context, start: number): boolean {
  if (HONORIFICS.has(word.toLowerCase())) return true;
  const before = context.before(start);
  const titles = conditions.needs?.before?.get(lastWord(before.trimEnd()));
  return titles?.some((title) => before.endsWith(title)) ?? false;
}

function isSpace(text: string, index: number): boolean {
  return text[index] !== '\n' && text[index] !== '-' && isAt(text, index, CharacterClass.gap);
}

function wordEndingAt(text: string, end: number): string {
  let start = end;
  while (isInWord(text, start - 1)) start--;
  return text.slice(start, Math.max(start, end));
}

function wordStartingAt(text: string, start: number): string {
  let end = start;
  while (isInWord(text, end)) end++;
  return text.slice(start, end);
}

function isInWord(text: string, index: number): boolean {
  return isAt(text, index, CharacterClass.letter) || isAt(text, index, CharacterClass.ignorable);
}

/** A capital at the start of a sentence says nothing about the word: 'But Biden', 'When Trump'. */
function isSentenceStart(text: string, start: number, word: string): boolean {
  if (!SENTENCE_OPENERS.has(word.toLowerCase())) return false;
  let index = start - 1;
  while (isAt(text, index, CharacterClass.gap) && !'-–'.includes(text[index] as string)) index--;
  return index < 0 || '.!?:;“"\'‘()]—–-'.includes(text[index] as string);
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

/** The share of capitalised words from which a line is taken for a headline, and how many words it has at least. */
const HEADLINE_SHARE = 0.7;
const HEADLINE_WORDS = 4;

function isTitleCase(...parts: readonly string[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) {
      if (!isAt(part, index, CharacterClass.letter) || isInWord(part, index - 1)) continue;
      words++;
      if (isCapital(part[index])) capitals++;
    }
  }
  return words >= HEADLINE_WORDS && capitals / words >= HEADLINE_SHARE;
}
