/** Whether every number and date of a claim is told: by its passage, or, as the claim records, by something else. */
import type { Claim, Figure, Source } from '../pack/schema.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import { hasFigure, hasWords } from './find-words.ts';
import { isSameNumber, namesWithDigits, numbersOf, type ProvableNumber } from './quantities.ts';
import type { Fault } from './verify-passage.ts';
import { datesIn, isToldDate, withoutDates } from './written-dates.ts';

/** What can be said without an article. */
export function* figureFaults({ statement, figures }: Claim): Generator<Fault> {
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
}

/** Whether a figure's values are those of its own words. Those that no reader of numbers knows only a person can read. */
function* valueFaults({ text, value, min, max, unit }: Figure, index: number): Generator<Fault> {
  const written = readQuantities(text);
  const values = written.flatMap((quantity) => [
    ...quantity.numbers.map((number) => number.value),
    ...[quantity.value, quantity.min, quantity.max],
  ]);
  const known = [...new Set(values.filter((one) => one !== undefined))];
  if (known.length === 0) return;
  for (const [name, number] of Object.entries({ value, min, max })) {
    if (number === undefined || known.some((one) => isRounded(one, number))) continue;
    yield {
      at: ['figures', index, name],
      what: `${name} is ${number}, but the figure says "${text}"`,
      remedy: `Write ${known.join(' or ')}, or correct the figure's text`,
    };
  }
  if (written.some((quantity) => quantity.unit?.kind === 'percent') && !unit.includes('%')) {
    yield {
      at: ['figures', index, 'unit'],
      what: `the unit is "${unit}", but the figure says "${text}"`,
      remedy: 'Write %',
    };
  }
}

/** Two thirds may be recorded as 67, 66.7 or 66.67; what is written with few digits only as it is. */
function isRounded(written: number, recorded: number): boolean {
  if (written === recorded) return true;
  const isEndless = !Number.isInteger(written * 1000);
  return isEndless && [0, 1, 2].some((digits) => Number(written.toFixed(digits)) === recorded);
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
  if (isOfSource || passages.some((passage) => numbersOf(passage).some(({ text }) => text === date.value.slice(0, 4))))
    return;
  yield {
    at: ['date', 'value'],
    what: `the date ${date.value} is said to be stated, but is neither that of a source nor told by a passage`,
    remedy: 'Correct it; or write "inferred", and in "note" from what',
  };
}

/** What a passage must bear out. */
export function* numberFaults(claim: Claim, passage: string): Generator<Fault> {
  yield* untoldFigures(claim, passage);
  yield* untoldNumbers(claim, passage);
  yield* untoldYears(claim, passage);
  yield* untoldDates(claim, passage);
}

function* untoldFigures({ figures }: Claim, passage: string): Generator<Fault> {
  for (const [index, { text, derived }] of figures.entries()) {
    if (derived !== undefined || hasFigure(passage, text)) continue;
    yield {
      at: ['figures', index, 'text'],
      what: `the figure "${text}" does not stand in the passage`,
      remedy: 'Write it as the passage does, or say in "derived" how it was worked out',
    };
  }
}

function* untoldNumbers(claim: Claim, passage: string): Generator<Fault> {
  const { statement, figures } = claim;
  const derived = figures.filter((figure) => figure.derived !== undefined).map(({ text }) => text);
  const told = [passage, ...derived].flatMap(numbersOf);
  const isTold = (number: ProvableNumber) =>
    told.some((other) => isSameNumber(other, number)) ||
    (number.form !== 'digits' && [passage, ...derived].some((text) => hasWords(text, number.text)));
  const years = new Set(datesOf(claim).flatMap((date) => date.match(/\b\d{4}\b/g) ?? []));
  const plain = withoutDates(statement);
  const untold = [
    ...numbersOf(plain)
      .filter((number) => !years.has(number.text) && !isTold(number))
      .map(({ text }) => text),
    ...namesWithDigits(plain).filter((name) => !hasWords(passage, name)),
  ];
  for (const number of new Set(untold)) {
    yield {
      at: ['statement'],
      what: `the number ${number} stands neither in the passage nor in a derived figure or date`,
      remedy: 'Correct the number, let the passage reach to where it stands, or add a derived figure',
    };
  }
}

function* untoldDates(claim: Claim, passage: string): Generator<Fault> {
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
function* untoldYears({ figures, date }: Claim, passage: string): Generator<Fault> {
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
