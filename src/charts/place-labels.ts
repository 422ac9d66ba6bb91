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

/** One for each point, undefined where there is no room for it. `taken`: what else must not be covered. */
export function placeLabels(
  points: readonly LabelledPoint[],
  room: Box,
  taken: readonly Box[] = [],
): readonly (PlacedLabel | undefined)[] {
  const covered = [...taken, ...points.map(({ x, y, radius }) => boxAround(x, y, radius, radius))];
  return points.map((point) => {
    const label = candidates(point).find((candidate) => {
      const box = boxOf(candidate);
      return isWithin(box, room) && !covered.some((other) => areOverlapping(box, other));
    });
    if (label) covered.push(boxOf(label));
    return label;
  });
}

function candidates({ x, y, radius, lines }: LabelledPoint): readonly PlacedLabel[] {
  const choices = lines.length > 1 ? [lines, lines.slice(0, 1)] : [lines];
  return choices.flatMap((chosen) => {
    const height = chosen.length * LABEL_LEADING;
    const beside = y - height / 2 + LABEL_SIZE;
    const above = y - radius - GAP - height + LABEL_SIZE;
    const below = y + radius + GAP + LABEL_SIZE;
    return [
      { lines: chosen, x, y: above, anchor: 'middle' as const },
      { lines: chosen, x: x + radius + GAP, y: beside, anchor: 'start' as const },
      { lines: chosen, x: x - radius - GAP, y: beside, anchor: 'end' as const },
      { lines: chosen, x, y: below, anchor: 'middle' as const },
      { lines: chosen, x: x + radius, y: above, anchor: 'start' as const },
      { lines: chosen, x: x - radius, y: above, anchor: 'end' as const },
      { lines: chosen, x: x + radius, y: below, anchor: 'start' as const },
      { lines: chosen, x: x - radius, y: below, anchor: 'end' as const },
    ];
  });
}

export function boxOf({ lines, x, y, anchor }: PlacedLabel): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - LABEL_SIZE;
  return { left, right: left + width, top, bottom: top + lines.length * LABEL_LEADING };
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

function areOverlapping(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
