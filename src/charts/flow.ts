/** Items in lines, as words flow in a paragraph. Lengths are CSS px. */

export interface Flow {
  /** Upper left corner of each item. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
  readonly height: number;
}

export interface FlowRoom {
  readonly width: number;
  readonly lineHeight: number;
  readonly gap: number;
}

/** An item that is wider than a line has one for itself. */
export function flow(widths: readonly number[], { width, lineHeight, gap }: FlowRoom): Flow {
  let [x, y] = [0, 0];
  const places = widths.map((wide) => {
    if (x > 0 && x + wide > width) [x, y] = [0, y + lineHeight];
    const place = { x, y };
    x += wide + gap;
    return place;
  });
  return { places, height: widths.length === 0 ? 0 : y + lineHeight };
}
