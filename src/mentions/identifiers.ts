/** Names inside addresses, paths and program text: they are there for machines and do not count as mentions. */
import { CharacterClass, classOf } from './characters.ts';

/** How far an address or path is followed on either side, in UTF-16 code units. */
const REACH = 200;

/** Whether the name at `start` to `end` is part of an identifier, an address, a handle or a path. */
export function isInsideIdentifier(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (before === '_' || before === '@' || after === '_' || after === '@') return true;
  if (before === '.' && isWordUnit(text, start - 2)) return true;
  if (after === '.' && /[a-z0-9]/.test(text[end + 1] ?? '')) return true;
  return isPath(unbrokenRun(text, start, end));
}

function isWordUnit(text: string, index: number): boolean {
  if (index < 0) return false;
  const characterClass = classOf(text.charCodeAt(index));
  return characterClass === CharacterClass.letter || characterClass === CharacterClass.digit;
}

/** The text around a name up to the nearest white space or character of a script without spaces. */
function unbrokenRun(text: string, start: number, end: number): string {
  const isBreak = (index: number) =>
    /\s/.test(text[index] ?? ' ') || classOf(text.charCodeAt(index)) === CharacterClass.ideograph;
  let first = start;
  while (first > 0 && start - first < REACH && !isBreak(first - 1)) first--;
  let last = end;
  while (last < text.length && last - end < REACH && !isBreak(last)) last++;
  return text.slice(first, last);
}

/** Addresses, paths and options: 'Nvidia/Huawei' is none, 'registry.io/ascend/cann' and './huawei-exporter' are. */
function isPath(run: string): boolean {
  const bare = run.replace(/^[("'“‘«[<`]+/, '');
  if (bare.includes('://') || /^(?:www\.|\.{0,2}[/\\]|~\/|--?[a-z]|[A-Za-z]:\\)/.test(bare)) return true;
  if (!/[/\\]/.test(bare)) return false;
  return bare === bare.toLowerCase() || /[a-z0-9]\.[a-z]{2,}[/\\]/i.test(bare);
}
