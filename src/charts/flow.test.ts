import { describe, expect, it } from 'vitest';
import { flow } from './flow.ts';

describe('charts/flow', () => {
  const room = { width: 100, lineHeight: 20, gap: 10 };

  it('begins a line where the next item has no room', () => {
    expect(flow([40, 50, 60], room)).toEqual({
      places: [
        { x: 0, y: 0 },
        { x: 50, y: 0 },
        { x: 0, y: 20 },
      ],
      height: 40,
    });
  });

  it('gives what is too wide a line, and nothing no height', () => {
    expect(flow([200, 10], room).places).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 20 },
    ]);
    expect(flow([], room).height).toBe(0);
  });
});
