/** Whether what a claim says, and whom it names, stands in a passage, and whether it says so in words of its own. */
import type { Claim, Entity, Source } from '../pack/schema.ts';
import {
  allNumbersOf,
  findWords,
  hasFigure,
  hasWords,
  monthsOf,
  namesMonth,
  numbersOf,
  type Span,
  wordsOf,
} from './find-words.ts';
import type { Fault } from './verify-passage.ts';

/** Where in its article a passage stands, and who is meant to be speaking. */
export interface Reading extends Span {
  readonly article: string;
  readonly speakerEntity: Entity | undefined;
  readonly source: Source;
}

/** A longer run of an article's words would be its wording and not ours. */
const MAX_BORROWED_WORDS = 6;
/** Quotation marks own up to borrowing, for a phrase and not for a sentence. */
const MAX_QUOTED_WORDS = 8;
/** How far before a passage the speaker may be named, in UTF-16 code units: about two sentences. */
const SPEAKER_REACH = 400;

/** What can be said without an article. */
export function* claimFaults({ statement, figures }: Claim): Generator<Fault> {
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
  for (const [index, { text, derived }] of figures.entries()) {
    if (derived === undefined || hasFigure(statement, text)) continue;
    yield {
      at: ['figures', index, 'text'],
      what: `the derived figure "${text}" does not stand in the statement`,
      remedy: 'Write it as the statement does',
    };
  }
}

/** What a passage must bear out. */
export function* statementFaults(claim: Claim, reading: Reading): Generator<Fault> {
  const passage = reading.article.slice(reading.start, reading.end);
  yield* figureFaults(claim, passage);
  yield* numberFaults(claim, passage);
  yield* figureDateFaults(claim, passage);
  yield* monthFaults(claim, passage);
  yield* quotationFaults(claim, passage);
  yield* hedgeFaults(claim, passage);
  yield* speakerFaults(claim, reading);
  yield* reporterFaults(claim, reading);
  yield* borrowingFaults(claim, reading.article);
}

function* figureFaults({ figures }: Claim, passage: string): Generator<Fault> {
  for (const [index, { text, derived }] of figures.entries()) {
    if (derived !== undefined || hasFigure(passage, text)) continue;
    yield {
      at: ['figures', index, 'text'],
      what: `the figure "${text}" does not stand in the passage`,
      remedy: 'Write it as the passage does, or say in "derived" how it was worked out',
    };
  }
}

function* numberFaults(claim: Claim, passage: string): Generator<Fault> {
  const { statement, figures } = claim;
  const derived = figures.filter((figure) => figure.derived !== undefined).map(({ text }) => text);
  const dates = datesOf(claim);
  const allowed = allNumbersOf([passage, ...derived, ...dates].join(' '));
  for (const number of new Set(numbersOf(statement))) {
    if (allowed.has(number)) continue;
    yield {
      at: ['statement'],
      what: `the number ${number} stands neither in the passage nor in a derived figure or date`,
      remedy: 'Correct the number, let the passage reach to where it stands, or add a derived figure',
    };
  }
}

/** A statement that stands alone must say when. The claim records on what basis that is known. */
function datesOf({ date, figures }: Claim): readonly string[] {
  return [...timesOf(date), ...figures.flatMap(({ asOf }) => asOf ?? [])];
}

/** What a date's note tells of a day counts too: the passage may give another than that on which it was said. */
function timesOf(date: Claim['date']): readonly string[] {
  return ['value' in date ? date.value : '', date.note ?? ''];
}

/** The time that a figure holds for must be told: by the passage, or by the date of the claim. */
function* figureDateFaults({ figures, date }: Claim, passage: string): Generator<Fault> {
  const told = allNumbersOf([passage, ...timesOf(date)].join(' '));
  for (const [index, { asOf, derived }] of figures.entries()) {
    if (asOf === undefined || derived !== undefined || told.has(asOf.slice(0, 4))) continue;
    yield {
      at: ['figures', index, 'asOf'],
      what: `the year ${asOf.slice(0, 4)} stands neither in the passage nor in the date of the claim`,
      remedy: 'Correct it, leave it out if the passage does not tell, or say in "derived" how it was worked out',
    };
  }
}

function* monthFaults(claim: Claim, passage: string): Generator<Fault> {
  const dates = datesOf(claim);
  for (const month of monthsOf(claim.statement)) {
    const isTold = dates.some((date) => date.startsWith(month) || monthsOf(date).includes(month));
    if (isTold || namesMonth(passage, month)) continue;
    yield {
      at: ['statement'],
      what: `the month ${month} stands neither in the passage nor in the date of the claim`,
      remedy: 'Correct it, or record in "date" when it was said and from what that is inferred',
    };
  }
}

function* quotationFaults({ statement }: Claim, passage: string): Generator<Fault> {
  for (const quoted of quotationsOf(statement)) {
    // What an ellipsis or square brackets replace is the quoter's doing.
    const pieces = quoted.split(/…|\.{3}|\[[^\]]*\]/).map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''));
    if (pieces.every((piece) => piece === '' || hasWords(passage, piece))) continue;
    yield {
      at: ['statement'],
      what: `the quotation “${quoted}” does not stand in the passage`,
      remedy: 'Quote the passage word for word, or remove the quotation marks',
    };
  }
}

function* hedgeFaults({ hedge }: Claim, passage: string): Generator<Fault> {
  const words = (hedge ?? '').split(/…|\.{3}|[/;]/).map((piece) => piece.trim());
  for (const word of words) {
    if (word === '' || hasWords(passage, word)) continue;
    yield {
      at: ['hedge'],
      what: `the hedge "${word}" does not stand in the passage`,
      remedy: 'Write the words that hedge the statement there, or null if none do',
    };
  }
}

function* speakerFaults({ speaker }: Claim, reading: Reading): Generator<Fault> {
  const { speakerEntity, source } = reading;
  if (speaker.ownVoice) {
    if (isVoiceOf(speaker.name, source)) return;
    yield {
      at: ['speaker', 'name'],
      what: `the text of "${source.id}" is said to speak for itself, but "${speaker.name}" is not its author or publisher`,
      remedy: `Name its author or publisher (${voicesOf(source)}), or remove "ownVoice" if somebody else speaks`,
    };
    return;
  }
  const entityNames = speakerEntity ? [speakerEntity.name, ...speakerEntity.aliases.map(({ text }) => text)] : [];
  if (isNamedNear(reading, [speaker.name, ...entityNames])) return;
  yield {
    at: ['speaker', 'name'],
    what: `"${speaker.name}" is named neither in the passage nor in the ${SPEAKER_REACH} characters before it`,
    remedy:
      'Name the speaker as the article does, let the passage reach to the name, or set "ownVoice" if the text speaks for itself',
  };
}

/** The chain from speaker to source must be whole: what somebody said reaches us through somebody. */
function* reporterFaults({ speaker, reportedBy = [] }: Claim, reading: Reading): Generator<Fault> {
  const { source } = reading;
  const last = reportedBy.at(-1);
  if (speaker.ownVoice) {
    if (!last) return;
    yield {
      at: ['reportedBy'],
      what: 'the text speaks for itself, and yet somebody is said to report it',
      remedy: 'Remove "reportedBy", or "ownVoice" if somebody else speaks',
    };
    return;
  }
  if (!last || !isVoiceOf(last.name, source)) {
    yield {
      at: ['reportedBy'],
      what: last
        ? `the last to report is "${last.name}", not the author or publisher of "${source.id}"`
        : 'nobody is said to report it',
      remedy: `Name in "reportedBy" who passes it on, the source itself last: ${voicesOf(source)}`,
    };
  }
  for (const [index, { name }] of reportedBy.slice(0, -1).entries()) {
    if (isNamedNear(reading, [name])) continue;
    yield {
      at: ['reportedBy', index, 'name'],
      what: `"${name}" is named neither in the passage nor in the ${SPEAKER_REACH} characters before it`,
      remedy: 'Name who passes it on as the article does, or remove the entry',
    };
  }
}

/** Whether a name is, or has in it, that of the source's author or publisher; of an unsigned one, anything may be said. */
function isVoiceOf(name: string, { author, publisher }: Source): boolean {
  const voices = [author, publisher].flatMap((one) => ('value' in one ? [one.value] : []));
  return voices.length === 0 || voices.some((voice) => hasWords(name, voice));
}

function voicesOf({ author, publisher }: Source): string {
  const voices = [author, publisher].flatMap((one) => ('value' in one ? [`"${one.value}"`] : []));
  return voices.length === 0 ? 'unknown' : voices.join(' or ');
}

/** Whether one of the names, or the last word of the first, stands in the passage or shortly before it. */
function isNamedNear({ article, start, end }: Reading, names: readonly string[]): boolean {
  const lastWord = names[0]?.split(' ').at(-1) ?? '';
  const within = article.slice(Math.max(0, start - SPEAKER_REACH), end);
  // Case counts: the country 'US' is not the pronoun 'us'.
  return [...names, lastWord].some((name) => findWords(within, name, { exactCase: true }).length > 0);
}

function* borrowingFaults({ statement }: Claim, article: string): Generator<Fault> {
  const runs = runsOf(wordsOf(article));
  const ownWords = statement.replace(QUOTATION, (whole, quoted: string) =>
    wordsOf(quoted).length <= MAX_QUOTED_WORDS ? '\n' : whole,
  );
  for (const part of ownWords.split('\n')) {
    const borrowed = [...runsOf(wordsOf(part))].find((run) => runs.has(run));
    if (borrowed === undefined) continue;
    yield {
      at: ['statement'],
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

function quotationsOf(statement: string): readonly string[] {
  return Array.from(statement.matchAll(QUOTATION), ([, quoted = '']) => quoted);
}
