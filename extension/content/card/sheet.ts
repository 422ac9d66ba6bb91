/** Where a card stands that spans the lower edge of what is seen, as plain geometry. All lengths in CSS px. */

/** What is seen of a page: a virtual keyboard makes it lower, a pinch smaller and `scale` larger. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export interface SheetBox {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly maxHeight: number;
  /** Below 1 where the sheet has to be made smaller to have room for its words. */
  readonly zoom: number;
}

/** Below these a card beside its mention has no room. */
const LEAST_ROOM = { width: 360, height: 260 };

/** How much of what is seen a sheet takes at most. */
const SHARE = 0.6;

/** On less than this no line of words has room. */
const LEAST_SHEET_WIDTH = 280;

/** Whether a window is too small, however far it is pinched open, for a card beside its mention. */
export function isTiny({ width, height, scale }: Viewport): boolean {
  return width * scale < LEAST_ROOM.width || height * scale < LEAST_ROOM.height;
}

/** Lengths of the box are in the sheet's own px, which its zoom makes smaller than the page's. */
export function sheetBox({ left, top, width, height }: Viewport): SheetBox {
  const zoom = Math.min(1, width / LEAST_SHEET_WIDTH);
  return {
    left: left / zoom,
    bottom: (top + height) / zoom,
    width: width / zoom,
    maxHeight: Math.floor((height * SHARE) / zoom),
    zoom,
  };
}
