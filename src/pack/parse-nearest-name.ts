/** What a misspelt name was probably meant to be. */

/** Longer names are not compared: nobody misspells a whole sentence, and the cost grows with the square. */
const MAX_LENGTH = 64;

/** The name closest to what was written, or undefined if none is close enough to be worth suggesting. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  // One slip in a short name, one in three letters of a longer one: beyond that, suggestions are more often wrong.
  let best = Math.max(1, Math.floor(written.length / 3)) + 1;
  let nearest: string | undefined;
  for (const name of names) {
    if (name.length > MAX_LENGTH || Math.abs(name.length - written.length) >= best) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < best) [best, nearest] = [distance, name];
  }
  return nearest;
}

/** The number of letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          isSwapped ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [beforePrevious, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}
