import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../extension/shared/theme.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('the theme', () => {
  const pairs = [
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['soft', 'paper'],
    ['soft', 'wash'],
    ['accent', 'paper'],
    ['accent', 'wash'],
    ['ink', 'tension-wash'],
    ['tension', 'tension-wash'],
    ['paper', 'accent'],
  ] as const;

  it.each(pairs)('has %s on %s at 7:1 or more, light and dark', (text, ground) => {
    for (const scheme of ['light', 'dark'] as const) {
      const ratio = contrast(tokens.get(text)?.[scheme] ?? '', tokens.get(ground)?.[scheme] ?? '');
      expect(ratio, scheme).toBeGreaterThanOrEqual(7);
    }
  });
});
