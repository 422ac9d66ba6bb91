/** Puts labels beside points so that they cover neither each other nor the points. Lengths are CSS px. */
import { textWidth } from './text-size.ts';

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  /** From its middle to where a label may begin. */
  readonly radius: number;
  /** The first line is the most important: where there is no room for all, it stands alone. */
  readonly lines: readonly string[];
}

export interface PlacedLabel {
  readonly lines: readonly string[];
  /** Of the first line's start, middle or end, as `anchor` says, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const LABEL_SIZE = 12;
export const LABEL_LEADING = 15;
const GAP = 4;

export interface Surroundings {
  readonly room: Box;
  /** What must not be covered, besides the points and other labels. */
  readonly taken: readonly Box[];
  /** What is covered only where there is no other place: words stay legible on a thin line. */
  readonly crossed: readonly Box[];
}

/** One for each point, undefined where there is no room for it. */
export function placeLabels(
  points: readonly LabelledPoint[],
  { room, taken, crossed }: Surroundings,
): readonly (PlacedLabel | undefined)[] {
  const covered = [...taken, ...points.map(boxAround)];
  return points.map((point) => {
    const { lines } = point;
    const fitting = (lines.length > 1 ? [lines, lines.slice(0, 1)] : [lines]).flatMap((chosen) => {
      const free = candidates(point, chosen).filter((candidate) => {
        const box = boxOf(candidate);
        return isWithin(box, room) && !covered.some((other) => areOverlapping(box, other));
      });
      const clear = free.find((candidate) => !crossed.some((other) => areOverlapping(boxOf(candidate), other)));
      return clear ?? free[0] ?? [];
    });
    const [label] = fitting;
    if (label) covered.push(boxOf(label));
    return label;
  });
}

function candidates({ x, y, radius }: LabelledPoint, chosen: readonly string[]): readonly PlacedLabel[] {
  const height = chosen.length * LABEL_LEADING;
  const beside = y - height / 2 + LABEL_SIZE;
  const above = y - radius - GAP - height + LABEL_SIZE;
  const below = y + radius + GAP + LABEL_SIZE;
  return [
    { lines: chosen, x, y: above, anchor: 'middle' },
    { lines: chosen, x: x + radius + GAP, y: beside, anchor: 'start' },
    { lines: chosen, x: x - radius - GAP, y: beside, anchor: 'end' },
    { lines: chosen, x, y: below, anchor: 'middle' },
    { lines: chosen, x: x + radius, y: above, anchor: 'start' },
    { lines: chosen, x: x - radius, y: above, anchor: 'end' },
    { lines: chosen, x: x + radius, y: below, anchor: 'start' },
    { lines: chosen, x: x - radius, y: below, anchor: 'end' },
  ];
}

export function boxOf({ lines, x, y, anchor }: PlacedLabel): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - LABEL_SIZE;
  return { left, right: left + width, top, bottom: top + lines.length * LABEL_LEADING };
}

function boxAround({ x, y, radius }: LabelledPoint): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function areOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
