/** Whether a claim says it in words of its own, quotes what is there, and keeps the hedge. */
import type { Claim } from '../pack/schema.ts';
import { findWords, unspacedRuns, wordsOf } from './find-words.ts';
import type { Fault } from './verify-passage.ts';

/** A longer run of an article's words would be its wording and not ours. */
const MAX_BORROWED_WORDS = 6;
/** In scripts without spaces, about as much. */
const MAX_BORROWED_CHARACTERS = 12;
/** Quotation marks own up to borrowing, for a phrase and not for a sentence. */
const MAX_QUOTED_WORDS = 8;

/** What can be said without an article. */
export function* quotationMarkFaults({ statement }: Claim): Generator<Fault> {
  for (const quoted of quotationsOf(statement)) {
    const count = wordsOf(quoted).length;
    if (count > MAX_QUOTED_WORDS) {
      yield {
        at: ['statement'],
        what: `a quotation of ${count} words: “${quoted}”`,
        remedy: `Quote ${MAX_QUOTED_WORDS} words at most, and say the rest in other words`,
      };
    }
  }
  if (HIDDEN_QUOTATION.test(statement)) {
    yield {
      at: ['statement'],
      what: 'a quotation has no end, or is in marks other than “ ”',
      remedy: 'Put what is quoted, and only that, between “ and ”',
    };
  }
}

/** Whether the passage has what the claim says that it has. */
export function* wordingFaults(claim: Claim, passage: string): Generator<Fault> {
  yield* quotationFaults(claim, passage);
  yield* hedgeFaults(claim, passage);
}

/** Whether all that the claim says, and said before it was corrected, is in words of our own. */
export function* borrowingFaults({ statement, corrections = [] }: Claim, article: string): Generator<Fault> {
  const runs = runsOf(wordsOf(article));
  yield* borrowedIn(statement, ['statement'], article, runs);
  for (const [at, { before }] of corrections.entries()) {
    if (before !== undefined) yield* borrowedIn(before, ['corrections', at, 'before'], article, runs);
  }
}

function* quotationFaults({ statement }: Claim, passage: string): Generator<Fault> {
  for (const quoted of quotationsOf(statement)) {
    // What an ellipsis or square brackets replace is the quoter's doing.
    const pieces = quoted.split(/…|\.{3}|\[[^\]]*\]/).map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''));
    if (standInOrder(passage, pieces)) continue;
    yield {
      at: ['statement'],
      what: `the quotation “${quoted}” does not stand in the passage`,
      remedy: 'Quote the passage word for word, or remove the quotation marks',
    };
  }
}

function standInOrder(passage: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    if (piece === '') continue;
    const found = findWords(passage, piece).find(({ start }) => start >= from);
    if (!found) return false;
    from = found.end;
  }
  return true;
}

function* hedgeFaults({ hedge }: Claim, passage: string): Generator<Fault> {
  const words = (hedge ?? '').split(/…|\.{3}|[/;]/).map((piece) => piece.trim());
  for (const word of words) {
    if (word === '' || hasHedge(passage, word)) continue;
    yield {
      at: ['hedge'],
      what: `the hedge "${word}" does not stand in the passage`,
      remedy: 'Write the words that hedge the statement there, or null if none do',
    };
  }
}

/** Case counts, but for the first letter: 'may' is no month. */
function hasHedge(passage: string, word: string): boolean {
  if (findWords(passage, word, { exactCase: true }).length > 0) return true;
  const first = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return findWords(passage, first, { exactCase: true }).some(({ end }) => !/^\s\d/.test(passage.slice(end)));
}

function* borrowedIn(statement: string, at: Fault['at'], article: string, runs: ReadonlySet<string>): Generator<Fault> {
  const ownWords = statement.replace(QUOTATION, (whole, quoted: string) =>
    wordsOf(quoted).length <= MAX_QUOTED_WORDS ? '\n' : whole,
  );
  for (const part of ownWords.split('\n')) {
    const borrowed =
      [...runsOf(wordsOf(part))].find((run) => runs.has(run)) ??
      unspacedRuns(part, MAX_BORROWED_CHARACTERS + 1).find((run) => article.includes(run));
    if (borrowed === undefined) continue;
    yield {
      at,
      what: `more than ${MAX_BORROWED_WORDS} words in a row are the article's: "${borrowed}"`,
      remedy: `Say it in other words, or quote up to ${MAX_QUOTED_WORDS} words in “…”`,
    };
  }
}

/** Every run that is one word too long to borrow. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const length = MAX_BORROWED_WORDS + 1;
  const count = Math.max(0, words.length - length + 1);
  return new Set(Array.from({ length: count }, (_, start) => words.slice(start, start + length).join(' ')));
}

const QUOTATION = /“([^”]*)”/g;
/** Marks that would hide a quotation from the checks. An apostrophe is none of them. */
const HIDDEN_QUOTATION = /“[^”]*$|["«»„「」『』]|(?<!\p{L})‘/u;

function quotationsOf(statement: string): readonly string[] {
  return Array.from(statement.matchAll(QUOTATION), ([, quoted = '']) => quoted);
}
