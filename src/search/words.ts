/**
 * What texts are searched by. In scripts with spaces these are words; in Chinese, Japanese and Korean, where nothing
 * divides words, single characters and pairs of neighbours.
 */
import { CharacterClass, classOf } from '../mentions/characters.ts';
import { foldForSearch } from './fold.ts';

/** A word as it is searched, with where it stands, in UTF-16 code units. */
export interface Word {
  /** Folded: lower case, without accents, at ordinary width, simplified. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly script: 'alphabetic' | 'ideographs';
}

/** Words that hold sentences together and would only make lists longer. A query of nothing else keeps them. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been but by for from had has have he her his in into is it its of on or our she so than ' +
    'that the their them then there these they this those to was we were which while who will with would'
  ).split(' '),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/**
 * The stretches of a text that words are made of, in order: words of letters and digits, whole runs of ideographs.
 * A sign between digits belongs to the number; that which divides thousands is left out, and so is a possessive s.
 */
export function stretchesOf(text: string): readonly Word[] {
  const stretches: Word[] = [];
  for (let index = 0; index < text.length; ) {
    const script = scriptAt(text, index);
    if (script === undefined) {
      index++;
      continue;
    }
    const stretch = script === 'ideographs' ? readIdeographs(text, index) : readWord(text, index);
    if (!isPossessive(text, stretch)) stretches.push(stretch);
    index = stretch.end;
  }
  return stretches;
}

/** What a text is found by. */
export function wordsOf(text: string): readonly Word[] {
  return stretchesOf(text).flatMap((stretch) => {
    if (stretch.script === 'alphabetic') return [stretch, ...nameBefore(stretch)];
    const singles = charactersOf(stretch);
    return [...singles, ...pairsOf(singles)];
  });
}

/** What a run of ideographs is asked by: pairs, which say more than characters do; a character that is alone. */
export function askedPairs(stretch: Word): readonly Word[] {
  const singles = charactersOf(stretch);
  return singles.length > 1 ? pairsOf(singles) : singles;
}

/** A model's name is also found without its number: Qwen2.5 by Qwen. */
function nameBefore({ text, start, script }: Word): readonly Word[] {
  const name = /^\p{L}{2,}(?=\d)/u.exec(text)?.[0];
  return name === undefined ? [] : [{ text: name, start, end: start + name.length, script }];
}

function charactersOf({ text, start: runStart }: Word): readonly Word[] {
  let start = runStart;
  return Array.from(text, (character) => {
    const end = start + character.length;
    const word = { text: character, start, end, script: 'ideographs' } as const;
    start = end;
    return word;
  });
}

function pairsOf(singles: readonly Word[]): readonly Word[] {
  return singles.slice(1).map((second, index) => {
    const first = singles[index] ?? second;
    return { text: first.text + second.text, start: first.start, end: second.end, script: 'ideographs' };
  });
}

function isPossessive(text: string, { text: word, start }: Word): boolean {
  return word === 's' && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 3), start));
}

function scriptAt(text: string, index: number): Word['script'] | undefined {
  const unit = classOf(text.charCodeAt(index));
  if (unit === CharacterClass.ideograph) return 'ideographs';
  return isWordClass(unit) ? 'alphabetic' : undefined;
}

function isWordClass(unit: number): boolean {
  return unit === CharacterClass.letter || unit === CharacterClass.digit || unit === CharacterClass.katakana;
}

/** Offsets within the run are those of the text, so what is ignorable ends a run. */
function readIdeographs(text: string, start: number): Word {
  let end = start;
  let folded = '';
  while (end < text.length && classOf(text.charCodeAt(end)) === CharacterClass.ideograph) {
    folded += String.fromCharCode(foldForSearch(text.charCodeAt(end)));
    end++;
  }
  return { text: folded, start, end, script: 'ideographs' };
}

function readWord(text: string, start: number): Word {
  let end = start;
  let folded = '';
  for (let index = start; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const itsClass = classOf(unit);
    if (isWordClass(itsClass)) {
      folded += String.fromCharCode(foldForSearch(unit));
      end = index + 1;
    } else if (itsClass !== CharacterClass.ignorable && !isWithinWord(text, index)) break;
    else if (unit === DECIMAL_POINT) folded += '.';
  }
  return { text: folded, start, end, script: 'alphabetic' };
}

const DECIMAL_POINT = '.'.charCodeAt(0);

/** A point or comma between digits. */
function isWithinWord(text: string, index: number): boolean {
  return /^\d[.,]\d$/.test(text.slice(index - 1, index + 2));
}
