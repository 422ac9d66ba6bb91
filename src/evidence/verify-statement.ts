/** Whether what a claim says, and whom it names, stands in a passage, and whether it says so in words of its own. */
import type { Claim, Entity, Figure, Source } from '../pack/schema.ts';
import { findWords, hasFigure, hasWords, type Span, unspacedRuns, wordsOf } from './find-words.ts';
import { isSameQuantity, namesWithDigits, numberWordsOf, quantitiesOf } from './quantities.ts';
import type { Fault } from './verify-passage.ts';
import { datesIn, isToldDate, withoutDates } from './written-dates.ts';

/** Where in its article a passage stands, and who is meant to be speaking. */
export interface Reading extends Span {
  readonly article: string;
  readonly speakerEntity: Entity | undefined;
  readonly source: Source;
}

/** A longer run of an article's words would be its wording and not ours. */
const MAX_BORROWED_WORDS = 6;
/** In scripts without spaces, about as much. */
const MAX_BORROWED_CHARACTERS = 12;
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
  for (const [index, figure] of figures.entries()) {
    const { text, derived } = figure;
    if (derived !== undefined && !hasFigure(statement, text)) {
      yield {
        at: ['figures', index, 'text'],
        what: `the derived figure "${text}" does not stand in the statement`,
        remedy: 'Write it as the statement does',
      };
    }
    yield* valueFaults(figure, index);
  }
  for (const mark of UNPAIRED) {
    if (!mark.test(statement)) continue;
    yield {
      at: ['statement'],
      what: 'a quotation has no end, or is in marks other than “ ”',
      remedy: 'Put what is quoted, and only that, between “ and ”',
    };
  }
}

/** Whether a figure's values are those of its own words. Figures that are all words only a person can read. */
function* valueFaults({ text, value, min, max, unit }: Figure, index: number): Generator<Fault> {
  const written = quantitiesOf(text);
  if (written.length === 0) return;
  for (const [name, number] of Object.entries({ value, min, max })) {
    if (number === undefined || written.some((quantity) => quantity.value === number)) continue;
    yield {
      at: ['figures', index, name],
      what: `${name} is ${number}, but the figure says "${text}"`,
      remedy: `Write ${written.map((quantity) => quantity.value).join(' or ')}, or correct the figure's text`,
    };
  }
  if (written.some(({ isPercent }) => isPercent) && !unit.includes('%')) {
    yield {
      at: ['figures', index, 'unit'],
      what: `the unit is "${unit}", but the figure says "${text}"`,
      remedy: 'Write %',
    };
  }
}

/**
 * A date that is said to be stated must be: by a passage, or by one of the sources that carry the claim, whose own date
 * it then is.
 */
export function* statedDateFaults(
  { date }: Claim,
  sources: readonly Source[],
  passages: readonly string[],
): Generator<Fault> {
  if (date.basis !== 'stated') return;
  const isOfSource = sources.some((source) => 'value' in source.date && source.date.value.startsWith(date.value));
  if (
    isOfSource ||
    passages.some((passage) => quantitiesOf(passage).some(({ text }) => text === date.value.slice(0, 4)))
  )
    return;
  yield {
    at: ['date', 'value'],
    what: `the date ${date.value} is said to be stated, but is neither that of a source nor told by a passage`,
    remedy: 'Correct it; or write "inferred", and in "note" from what',
  };
}

/** What a passage must bear out. */
export function* statementFaults(claim: Claim, reading: Reading): Generator<Fault> {
  const passage = reading.article.slice(reading.start, reading.end);
  yield* figureFaults(claim, passage);
  yield* numberFaults(claim, passage);
  yield* figureDateFaults(claim, passage);
  yield* dateFaults(claim, passage);
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
  const told = [passage, ...derived].flatMap(quantitiesOf);
  const years = new Set(datesOf(claim).flatMap((date) => date.match(/\b\d{4}\b/g) ?? []));
  const plain = withoutDates(statement);
  const untold = [
    ...quantitiesOf(plain)
      .filter((quantity) => !years.has(quantity.text) && !told.some((other) => isSameQuantity(other, quantity)))
      .map(({ text }) => text),
    ...namesWithDigits(plain).filter((name) => !hasWords(passage, name)),
    ...numberWordsOf(plain)
      .filter(
        ({ word, digits }) => ![passage, ...derived].some((text) => hasWords(text, word) || hasFigure(text, digits)),
      )
      .map(({ word }) => word),
  ];
  for (const number of new Set(untold)) {
    yield {
      at: ['statement'],
      what: `the number ${number} stands neither in the passage nor in a derived figure or date`,
      remedy: 'Correct the number, let the passage reach to where it stands, or add a derived figure',
    };
  }
}

function* dateFaults(claim: Claim, passage: string): Generator<Fault> {
  for (const date of datesIn(claim.statement)) {
    if (isToldDate(date, passage, datesOf(claim))) continue;
    yield {
      at: ['statement'],
      what: `the date ${date.text} stands neither in the passage nor in the date of the claim`,
      remedy: 'Correct it, or record in "date" when it was said and from what that is inferred',
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

/** 'Last year' and the like tell the year before or after that of the claim. */
const NEIGHBOURING_YEAR =
  /\b(?:last|previous|prior|next|coming|following) (?:year|quarter|month|summer|autumn|winter|spring)|\byear (?:earlier|ago|before|later)\b/i;

/** The time that a figure holds for must be told: by the passage, or by the date of the claim. */
function* figureDateFaults({ figures, date }: Claim, passage: string): Generator<Fault> {
  const told = new Set([passage, ...timesOf(date)].join(' ').match(/\b\d{4}\b/g) ?? []);
  const said = 'value' in date ? Number(date.value.slice(0, 4)) : Number.NaN;
  for (const [index, { asOf, derived }] of figures.entries()) {
    if (asOf === undefined || derived !== undefined || told.has(asOf.slice(0, 4))) continue;
    if (NEIGHBOURING_YEAR.test(passage) && Math.abs(Number(asOf.slice(0, 4)) - said) === 1) continue;
    yield {
      at: ['figures', index, 'asOf'],
      what: `the year ${asOf.slice(0, 4)} stands neither in the passage nor in the date of the claim`,
      remedy: 'Correct it, leave it out if the passage does not tell, or say in "derived" how it was worked out',
    };
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
  const isPerson = speakerEntity === undefined || speakerEntity.kind === 'person';
  if (isNamedNear(reading, [speaker.name, ...entityNames], isPerson)) return;
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
    if (isNamedNear(reading, [name], false)) continue;
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

/** Whether one of the names stands in the passage or shortly before it; for `orLastWord`, so does a surname. */
function isNamedNear({ article, start, end }: Reading, names: readonly string[], orLastWord: boolean): boolean {
  const [full = ''] = names;
  // Of a body, the last word tells nothing: 'Bank of China', 'Acme Co'.
  const isBody = /^\p{Lu}.* of |\b(?:Co|Corp|Inc|Ltd|LLC|Group|Company)\.?$/u.test(full);
  const lastWord = orLastWord && !isBody ? (full.split(' ').at(-1) ?? '') : '';
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
    const borrowed =
      [...runsOf(wordsOf(part))].find((run) => runs.has(run)) ??
      unspacedRuns(part, MAX_BORROWED_CHARACTERS + 1).find((run) => article.includes(run));
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
/** Marks that would hide a quotation from the checks. An apostrophe is none of them. */
const UNPAIRED = [/“[^”]*$/, /["«»„「」『』]|(?<!\p{L})‘/u];

function quotationsOf(statement: string): readonly string[] {
  return Array.from(statement.matchAll(QUOTATION), ([, quoted = '']) => quoted);
}
