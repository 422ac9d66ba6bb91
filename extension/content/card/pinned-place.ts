/** Where a pinned card stands and how far it moves, as plain geometry. All lengths in CSS px. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One press of an arrow key; with Shift, a finer one. */
const STEP = 24;
const FINE_STEP = 4;

/** How a key moves a card; undefined for a key that does not. */
export function keyMove(key: string, isFine: boolean): Point | undefined {
  const by = isFine ? FINE_STEP : STEP;
  switch (key) {
    case 'ArrowLeft':
      return { x: -by, y: 0 };
    case 'ArrowRight':
      return { x: by, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: -by };
    case 'ArrowDown':
      return { x: 0, y: by };
    default:
      return undefined;
  }
}

/** A card may be moved down until this much of it is left; the rest is scrolled to. */
const LEAST_HEIGHT = 160;

/** The place nearest to the wanted one where the card can be read, or the top left, where the window is too small. */
export function keptInWindow(wanted: Point, card: Size, window: Size, margin: number): Point {
  return {
    x: Math.max(margin, Math.min(wanted.x, window.width - card.width - margin)),
    y: Math.max(margin, Math.min(wanted.y, window.height - Math.min(card.height, LEAST_HEIGHT) - margin)),
  };
}
