/** Where a card stands that spans an edge of what is seen, as plain geometry. All lengths in CSS px. */

/** What is seen of a page: a virtual keyboard makes it lower, a pinch smaller and `scale` larger. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** From the top of a mention's first line to the bottom of its last. */
export type Lines = Pick<DOMRect, 'top' | 'bottom'>;

/** At which edge, and how high at most. */
export interface SheetSide {
  readonly edge: 'lower' | 'upper';
  readonly maxHeight: number;
}

export interface SheetBox {
  readonly left: number;
  /** Of the edge that the sheet stands at. */
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
  /** Below 1 where the sheet has to be made smaller to have room for its words. */
  readonly zoom: number;
}

/** Below these a card beside its mention has no room. */
const LEAST_ROOM = { width: 360, height: 260 };

/** How much of what is seen a sheet takes at most. */
const SHARE = 0.6;

/** Between the sheet and its mention, where there is room for both. */
const GAP = 6;

/** Where less than this is left beside the mention, nothing could be read: the sheet covers it. */
const LEAST_HEIGHT = 96;

/** On less than this no line of words has room. */
const LEAST_SHEET_WIDTH = 280;

/** Whether a window is too small, however far it is pinched open, for a card beside its mention. */
export function isTiny({ width, height, scale }: Viewport): boolean {
  return width * scale < LEAST_ROOM.width || height * scale < LEAST_ROOM.height;
}

/** At the lower edge, near the hand, or at the upper one where the mention leaves more room. */
export function sheetSide({ top, height }: Viewport, mention: Lines | null): SheetSide {
  const most = height * SHARE;
  if (!mention) return { edge: 'lower', maxHeight: most };
  const above = mention.top - top - GAP;
  const below = top + height - mention.bottom - GAP;
  const edge = below >= Math.min(above, most) ? 'lower' : 'upper';
  const room = edge === 'lower' ? below : above;
  return { edge, maxHeight: room < LEAST_HEIGHT ? most : Math.min(room, most) };
}

/** Lengths of the box are in the sheet's own px, which its zoom makes smaller than the page's. */
export function sheetBox({ left, top, width, height }: Viewport, { edge, maxHeight }: SheetSide): SheetBox {
  const zoom = Math.min(1, width / LEAST_SHEET_WIDTH);
  return {
    left: left / zoom,
    top: (edge === 'lower' ? top + height : top) / zoom,
    width: width / zoom,
    maxHeight: Math.floor(maxHeight / zoom),
    zoom,
  };
}
