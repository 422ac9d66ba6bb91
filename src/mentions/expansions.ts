/**
 * Acronyms that a text expands itself: 'BYD (bring your dog)', 'the Ipswich Textile Income Fund, ITIF'. Whoever shares
 * the letters with a name and says what they stand for is somebody else, unless the words are a name of the entity too.
 */
import { CharacterClass, foldedWords, isAt } from './characters.ts';

/** How far from the acronym an expansion may reach, in UTF-16 code units. */
const REACH = 90;

/** Words whose initials acronyms leave out as they like. */
const SMALL = new Set('a an and de des di du el for in la le of on or the to und y'.split(' '));

/** What may stand between an acronym and the words that it is short for. */
const INTRODUCTION =
  /^\s*(?:[(:–—-]|,\s*(?=(?:the|an?|or|short for)\s)|\b(?:is|means|or|stands)\b)?\s*["“‘']?\s*(?:(?:is |here )?(?:short )?for |or |i\.e\. )?/;

/** Whether a name is written as an acronym: three to five letters, most of them capitals. */
export function isAcronym(surface: string): boolean {
  return surface.length >= 3 && surface.length <= 5 && /^[A-Z]+[a-z]?[A-Z]+$/.test(surface);
}

/**
 * The words that a text says an acronym stands for, after the acronym at `start` to `end` or before it; undefined if
 * it does not say.
 */
export function expansionOf(text: string, start: number, end: number): string | undefined {
  const letters = foldedWords(text.slice(start, end)).replaceAll(/[ .]/g, '');
  const after = text.slice(end, end + REACH);
  const introduction = INTRODUCTION.exec(after)?.[0] ?? '';
  // Without a sign of it, words with the right initials are a chance.
  if (/\S/.test(introduction)) {
    const expansion = takeInitials(wordsOf(after.slice(introduction.length)), letters);
    if (expansion) return expansion;
  }
  const before = /^(.*?)\s*(?:\(|, or |, )["“‘']?$/su.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  if (before === undefined) return undefined;
  const words = wordsOf(before);
  for (let from = words.length - letters.length; from >= 0; from--) {
    const expansion = takeInitials(words.slice(from), letters);
    if (expansion && before.endsWith(expansion)) return expansion;
  }
  return undefined;
}

/** All that a text says an acronym stands for, wherever it stands. */
export function expansionsIn(text: string, acronym: string): readonly string[] {
  const expansions: string[] = [];
  for (let start = text.indexOf(acronym); start >= 0; start = text.indexOf(acronym, start + acronym.length)) {
    const expansion = expansionOf(text, start, start + acronym.length);
    if (expansion) expansions.push(expansion);
  }
  return expansions;
}

interface Word {
  readonly text: string;
  /** What stands before the word, since the one before it. */
  readonly gap: string;
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let gap = '';
  for (let index = 0; index < text.length; ) {
    let end = index;
    while (isAt(text, end, CharacterClass.letter) || (end > index && /['’]/.test(text[end] ?? ''))) end++;
    if (end > index) words.push({ text: text.slice(index, end), gap });
    gap = end > index ? '' : gap + text[index];
    index = Math.max(end, index + 1);
  }
  return words;
}

/** The words from the first one on whose initials are the letters, one after the other; undefined if they are not. */
function takeInitials(words: readonly Word[], letters: string): string | undefined {
  let taken = '';
  let letter = 0;
  for (const { text, gap } of words) {
    if (letter > 0 && !/^[ \-\u00a0]$/.test(gap)) return undefined;
    const initial = foldedWords(text)[1];
    if (initial === letters[letter]) letter++;
    else if (!SMALL.has(text.toLowerCase())) return undefined;
    taken += (taken === '' ? '' : gap) + text;
    if (letter === letters.length) return taken;
  }
  return undefined;
}
