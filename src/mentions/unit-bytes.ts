/**
 * Text as bytes, compact and in the order of its UTF-16 code units. Each unit is written by itself as UTF-8 writes a
 * code point, halves of surrogate pairs too, since the matcher takes them for words of their own (the encoding is
 * known as CESU-8: https://www.unicode.org/reports/tr26/).
 */

/** The most bytes that one unit takes. */
export const BYTES_PER_UNIT = 3;

/** Writes a unit at `end`; returns where the next one goes. */
export function writeUnit(bytes: Uint8Array, end: number, unit: number): number {
  if (unit < 0x80) {
    bytes[end] = unit;
    return end + 1;
  }
  if (unit < 0x800) {
    bytes[end] = 0xc0 | (unit >> 6);
    bytes[end + 1] = 0x80 | (unit & 0x3f);
    return end + 2;
  }
  bytes[end] = 0xe0 | (unit >> 12);
  bytes[end + 1] = 0x80 | ((unit >> 6) & 0x3f);
  bytes[end + 2] = 0x80 | (unit & 0x3f);
  return end + 3;
}

/** The text in a range of bytes that was written unit by unit. */
export function readUnits(bytes: Uint8Array, start: number, end: number): string {
  const units: number[] = [];
  for (let index = start; index < end; ) {
    const byte = bytes[index] as number;
    const next = () => (bytes[++index] as number) & 0x3f;
    if (byte < 0x80) units.push(byte);
    else if (byte < 0xe0) units.push(((byte & 0x1f) << 6) | next());
    else units.push(((byte & 0x0f) << 12) | (next() << 6) | next());
    index++;
  }
  return String.fromCharCode(...units);
}
