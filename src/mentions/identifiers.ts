/** Names inside addresses, paths and program text: they are there for machines and do not count as mentions. */
import { CharacterClass, classOf } from './characters.ts';

/** How far an address or path is followed on either side, in UTF-16 code units. */
const REACH = 200;

/** Whether the name at `start` to `end` is part of an identifier, an address, a handle or a path. */
export function isInsideIdentifier(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const name = text.slice(start, end);
  // No lower-casing of what has no case: 华为 is not a variable.
  const isLowerCase = name === name.toLowerCase() && name !== name.toUpperCase();
  if (before === '@' || after === '@' || before === '$' || before === '=') return true;
  if (before === '_' || after === '_') return !isEmphasised(text, start, end);
  if (before === '.' && isWordUnit(text, start - 2)) return true;
  if (after === '.' && (isLowerCase ? /[a-z0-9]/i : /[a-z0-9]/).test(text[end + 1] ?? '')) return true;
  if (after === '(' && text[end + 1] === ')') return true;
  if (isLowerCase && (before === '-' || after === '-') && isKebab(text, start, end)) return true;
  return isInsidePath(text, start, end);
}

/** Markdown's emphasis: '_Huawei_', with nothing of a word beyond. */
function isEmphasised(text: string, start: number, end: number): boolean {
  const opens = /_+$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const closes = /^_+/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return opens === closes && !isWordUnit(text, start - opens - 1) && !isWordUnit(text, end + closes);
}

function isWordUnit(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const characterClass = classOf(text.charCodeAt(index));
  return characterClass === CharacterClass.letter || characterClass === CharacterClass.digit;
}

/** What makes a compound of English, rather than a machine's name, of a lower-case name with a hyphen. */
const COMPOUND_ENDS = new Set(
  (
    'affiliated alike backed banned based bound branded built compatible controlled designed developed driven era ' +
    'free friendly funded heavy inspired led level like linked made native only owned powered produced related run ' +
    'size specific sponsored style supplied supported wide'
  ).split(' '),
);
const COMPOUND_STARTS = new Set('all anti ex former mid neo non post pre pro quasi sino'.split(' '));

/** Whether a lower-case name is joined by hyphens to what makes no compound of English and no version: 'qwen-agent'. */
function isKebab(text: string, start: number, end: number): boolean {
  const wordBefore = /([a-z0-9]+)-$/.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const wordAfter = /^-([a-z0-9]+)/.exec(text.slice(end, end + 30))?.[1];
  return (
    (wordBefore !== undefined && !COMPOUND_STARTS.has(wordBefore)) ||
    (wordAfter !== undefined && !COMPOUND_ENDS.has(wordAfter) && !/^\d/.test(wordAfter))
  );
}

/** Addresses, paths and options: 'Nvidia/Huawei' is none, 'registry.io/ascend/cann' and './huawei-exporter' are. */
function isInsidePath(text: string, start: number, end: number): boolean {
  let first = start;
  while (first > 0 && start - first < REACH && !endsRun(text, first - 1)) first--;
  let last = end;
  while (last < text.length && last - end < REACH && !endsRun(text, last)) last++;
  if (first === start && last === end) return false;
  const run = text.slice(first, last);
  if (/^(?:www\.|~\/|--?[a-z])/.test(run)) return true;
  if (!/[/\\]/.test(run)) return false;
  if (run.includes('://') || /^(?:\.{0,2}[/\\]|[A-Za-z]:\\)/.test(run)) return true;
  return run === run.toLowerCase() || /[a-z0-9]\.[a-z]{2,}[/\\]/i.test(run);
}

const RUN_ENDS = new Set('"\'“”‘’«»<>()[]{}|,;*`'.split(''));

/** White space, brackets, quotation marks and scripts without spaces end what may be an address. */
function endsRun(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit <= 0x20 || RUN_ENDS.has(text[index] as string)) return true;
  const characterClass = classOf(unit);
  return characterClass === CharacterClass.ideograph || (characterClass === CharacterClass.gap && unit > 0x7f);
}
