/** Many strings as one run of bytes, to be sent and kept without an object for each. */
import { BYTES_PER_UNIT, readUnits, writeUnit } from './unit-bytes.ts';

export interface StringList {
  /** The strings end to end: see unit-bytes.ts. */
  readonly bytes: Uint8Array;
  /** Where each starts in `bytes`, and after them where the last ends. */
  readonly starts: Uint32Array;
}

export function stringList(strings: readonly string[]): StringList {
  const units = strings.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(units * BYTES_PER_UNIT);
  const starts = new Uint32Array(strings.length + 1);
  let end = 0;
  for (const [index, string] of strings.entries()) {
    for (let unit = 0; unit < string.length; unit++) end = writeUnit(bytes, end, string.charCodeAt(unit));
    starts[index + 1] = end;
  }
  return { bytes: bytes.slice(0, end), starts };
}

export function stringAt({ bytes, starts }: StringList, index: number): string {
  return readUnits(bytes, starts[index] as number, starts[index + 1] as number);
}
