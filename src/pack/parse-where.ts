/** Saying where in a JSON text something stands. */

/** Property names and list positions (from 0) that lead from a document's root to one of its values. */
export type Path = readonly (string | number)[];

/** Names the place of a path, as problems give it: `corpus/sources/a.json:12:7 claims[3].kind`. */
export type Locate = (path: Path) => string;

/** Line and column, both from 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `claims[3].kind`; a name that is not a plain word is quoted, as in `a["b c"]`. */
export function formatPath(path: Path): string {
  return path.map(formatStep).join('').replace(/^\./, '');
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[$\w]+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** Finds positions in one text; each search costs the logarithm of its number of lines. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
