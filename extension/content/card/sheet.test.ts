import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTiny, sheetBox, sheetSide, type Viewport } from './sheet.ts';

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

describe('sheetSide', () => {
  const phone = seen({ top: 100, width: 390, height: 700 });

  it.each([
    ['the mention is above it', { top: 150, bottom: 170 }, { edge: 'lower', maxHeight: 420 }],
    ['nothing is known of the mention', null, { edge: 'lower', maxHeight: 420 }],
    ['the mention is where it would be', { top: 700, bottom: 720 }, { edge: 'upper', maxHeight: 420 }],
    ['the mention is in the middle', { top: 430, bottom: 450 }, { edge: 'lower', maxHeight: 344 }],
    ['the mention spans all of it', { top: 120, bottom: 780 }, { edge: 'lower', maxHeight: 420 }],
  ])('where %s', (_, mention, expected) => {
    expect(sheetSide(phone, mention)).toEqual(expected);
  });

  it('leaves the mention free, wherever that leaves room to read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 240, max: 2000 }),
        fc.nat(),
        (top, height, at) => {
          const mention = { top: top + (at % (height - 20)), bottom: top + (at % (height - 20)) + 20 };
          const { edge, maxHeight } = sheetSide(seen({ top, height }), mention);
          if (edge === 'lower') expect(top + height - maxHeight).toBeGreaterThan(mention.bottom);
          else expect(top + maxHeight).toBeLessThan(mention.top);
          expect(maxHeight).toBeGreaterThanOrEqual(96);
          expect(maxHeight).toBeLessThanOrEqual(height * 0.6);
        },
      ),
    );
  });
});

describe('sheetBox', () => {
  const viewport = seen({ left: 10, top: 20, width: 390, height: 400 });

  it.each([
    ['lower', 420],
    ['upper', 20],
  ] as const)('spans the %s edge of what is seen', (edge, top) => {
    expect(sheetBox(viewport, { edge, maxHeight: 240 })).toEqual({
      left: 10,
      top,
      width: 390,
      maxHeight: 240,
      zoom: 1,
    });
  });

  it('is as wide as what is seen, wide enough for words, and no higher than it may', () => {
    const length = fc.double({ min: 40, max: 4000, noNaN: true });
    fc.assert(
      fc.property(length, length, length, length, (left, top, width, height) => {
        const box = sheetBox({ left, top, width, height, scale: 1 }, { edge: 'lower', maxHeight: height / 2 });
        expect(box.width).toBeGreaterThanOrEqual(280 - 1e-6);
        expect(box.width * box.zoom).toBeCloseTo(width);
        expect(box.left * box.zoom).toBeCloseTo(left);
        expect(box.top * box.zoom).toBeCloseTo(top + height);
        expect(box.maxHeight * box.zoom).toBeLessThanOrEqual(height / 2);
      }),
    );
  });
});
