/**
 * The scan: every place in a text where the words of some surface form stand, whether or not they count there.
 * One pass, one probe a word; a word that starts a known prefix is followed for as long as the prefix goes on.
 */
import { CharacterClass, classOf, fold, foldedWords, isRun } from './characters.ts';
import {
  extendHash,
  extendHashToNextWord,
  type Form,
  formsEndingAt,
  type Gazetteer,
  goesOn,
  HASH_START,
  lookUp,
} from './gazetteer.ts';

/** Where a surface form stands, in UTF-16 code units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

/** Candidates in order of their start, shorter before longer; they may overlap. */
export function findCandidates(text: string, gazetteer: Gazetteer): Candidate[] {
  const candidates: Candidate[] = [];
  const word: Word = { hash: 0, end: 0, next: 0 };
  let index = 0;
  while (index < text.length) {
    const characterClass = classOf(text.charCodeAt(index));
    if (characterClass >= CharacterClass.gap || characterClass === CharacterClass.punctuation) {
      index++;
      continue;
    }
    readWord(text, index, HASH_START, word);
    const { hash, end, next } = word;
    const value = lookUp(gazetteer.table, hash);
    if (value !== 0) follow({ text, start: index, hash, end, next, value, word, gazetteer, candidates });
    index = next;
  }
  return candidates;
}

/** Filled by `readWord`: one object a scan, since a scan reads every word of a page. */
interface Word {
  hash: number;
  /** After the word's last visible unit. */
  end: number;
  /** Where reading goes on: after ignorable characters that trail the word. */
  next: number;
}

/** Reads the word that starts at `start` into `word`, extending `hash`. */
function readWord(text: string, start: number, hash: number, word: Word): void {
  const first = text.charCodeAt(start);
  const characterClass = classOf(first);
  hash = extendHash(hash, fold(first));
  let end = start + 1;
  let index = end;
  const run = isRun(characterClass);
  for (; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const itsClass = classOf(unit);
    if (itsClass === CharacterClass.ignorable) continue;
    if (!run || itsClass !== characterClass) break;
    hash = extendHash(hash, fold(unit));
    end = index + 1;
  }
  word.hash = hash;
  word.end = end;
  word.next = index;
}

interface Trail {
  readonly text: string;
  readonly start: number;
  hash: number;
  end: number;
  next: number;
  value: number;
  readonly word: Word;
  readonly gazetteer: Gazetteer;
  readonly candidates: Candidate[];
}

/** Collects the forms that start at `start`, reading on while some form does. */
function follow(trail: Trail): void {
  const { text, start, word, gazetteer, candidates } = trail;
  for (;;) {
    for (const form of formsEndingAt(gazetteer, trail.value)) {
      if (form.words === foldedWords(text.slice(start, trail.end))) candidates.push({ start, end: trail.end, form });
    }
    if (!goesOn(trail.value)) return;
    const next = skipGap(text, trail.next);
    if (next === text.length) return;
    readWord(text, next, extendHashToNextWord(trail.hash), word);
    trail.hash = word.hash;
    trail.end = word.end;
    trail.next = word.next;
    trail.value = lookUp(gazetteer.table, trail.hash);
    if (trail.value === 0) return;
  }
}

function skipGap(text: string, index: number): number {
  while (index < text.length && classOf(text.charCodeAt(index)) >= CharacterClass.gap) index++;
  return index;
}
