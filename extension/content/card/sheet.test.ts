import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTiny, sheetBox, type Viewport } from './sheet.ts';

const seen = (parts: Partial<Viewport>): Viewport => ({
  left: 0,
  top: 0,
  width: 1000,
  height: 700,
  scale: 1,
  ...parts,
});

describe('isTiny', () => {
  it.each([
    ['a desk', {}, false],
    ['a narrow window', { width: 320 }, true],
    ['a low window', { height: 200 }, true],
    ['a phone', { width: 390, height: 800 }, false],
    ['a phone that is pinched open', { width: 130, height: 267, scale: 3 }, false],
    ['a phone with its keyboard up', { width: 390, height: 240 }, true],
  ])('%s', (_, parts, expected) => {
    expect(isTiny(seen(parts))).toBe(expected);
  });
});

describe('sheetBox', () => {
  it('spans the lower edge of what is seen', () => {
    expect(sheetBox(seen({ left: 10, top: 20, width: 390, height: 400 }))).toEqual({
      left: 10,
      bottom: 420,
      width: 390,
      maxHeight: 240,
      zoom: 1,
    });
  });

  it('is as wide as what is seen, wide enough for words, and takes no more than its share of the height', () => {
    const length = fc.double({ min: 40, max: 4000, noNaN: true });
    fc.assert(
      fc.property(length, length, length, length, (left, top, width, height) => {
        const box = sheetBox({ left, top, width, height, scale: 1 });
        expect(box.width).toBeGreaterThanOrEqual(280 - 1e-6);
        expect(box.width * box.zoom).toBeCloseTo(width);
        expect(box.left * box.zoom).toBeCloseTo(left);
        expect(box.bottom * box.zoom).toBeCloseTo(top + height);
        expect(box.maxHeight * box.zoom).toBeLessThanOrEqual(height * 0.6);
      }),
    );
  });
});
