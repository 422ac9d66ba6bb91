import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptInWindow, keyMove } from './pinned-place.ts';

describe('keyMove', () => {
  it.each([
    ['ArrowLeft', false, { x: -24, y: 0 }],
    ['ArrowRight', false, { x: 24, y: 0 }],
    ['ArrowUp', true, { x: 0, y: -4 }],
    ['ArrowDown', true, { x: 0, y: 4 }],
    ['Enter', false, undefined],
  ])('%s, fine: %s', (key, isFine, expected) => {
    expect(keyMove(key, isFine)).toEqual(expected);
  });
});

describe('keptInWindow', () => {
  const window = { width: 1000, height: 700 };
  const card = { width: 376, height: 300 };

  it.each([
    ['within', { x: 100, y: 50 }, { x: 100, y: 50 }],
    ['past the left and the top', { x: -40, y: -9 }, { x: 8, y: 8 }],
    ['past the right and the bottom', { x: 900, y: 690 }, { x: 616, y: 532 }],
  ])('%s', (_, wanted, expected) => {
    expect(keptInWindow(wanted, card, window, 8)).toEqual(expected);
  });

  it('keeps all of a low card in the window', () => {
    expect(keptInWindow({ x: 0, y: 690 }, { width: 376, height: 90 }, window, 8)).toEqual({ x: 8, y: 602 });
  });

  it('shows the top left of a card that is larger than the window', () => {
    expect(keptInWindow({ x: 50, y: 50 }, card, { width: 200, height: 100 }, 8)).toEqual({ x: 8, y: 8 });
  });

  it('moves nothing that is in its place', () => {
    const length = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(fc.integer(), fc.integer(), length, length, (x, y, width, height) => {
        const place = keptInWindow({ x, y }, card, { width, height }, 8);
        expect(keptInWindow(place, card, { width, height }, 8)).toEqual(place);
      }),
    );
  });
});
