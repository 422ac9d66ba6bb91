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

const sheets = ['shared/theme.css', 'shared/components/claims.css', 'content/card/card.css', 'popup/popup.css'];
const rules = new Map(
  sheets.map((sheet) => [sheet, readFileSync(new URL(`../extension/${sheet}`, import.meta.url), 'utf8')]),
);
const allRules = [...rules.values()].join('\n');

/** Names of the tokens that a property is set to anywhere. */
const tokensIn = (property: RegExp) =>
  [...new Set([...allRules.matchAll(property)].map(([, name = '']) => name))].filter((name) => tokens.has(name));

describe('the theme', () => {
  const pairs: (readonly [text: string, ground: string])[] = [
    ['tension', 'tension-wash'],
    ['paper', 'accent'],
  ];
  for (const text of ['ink', 'soft', 'accent']) {
    for (const ground of ['paper', 'wash', 'tension-wash']) pairs.push([text, ground]);
  }

  it.each(pairs)('has %s on %s at 7:1 or more, light and dark', (text, ground) => {
    for (const scheme of ['light', 'dark'] as const) {
      const ratio = contrast(tokens.get(text)?.[scheme] ?? '', tokens.get(ground)?.[scheme] ?? '');
      expect(ratio, scheme).toBeGreaterThanOrEqual(7);
    }
  });

  it('has no text and no ground that is not measured', () => {
    const texts = tokensIn(/(?<![\w-])color: var\(--([\w-]+)\)/g);
    // The switch of the popup is painted, not written on.
    const painted = ['soft', 'line'];
    const grounds = tokensIn(/background: var\(--([\w-]+)\)/g).filter((name) => !painted.includes(name));
    expect(texts.sort()).toEqual([...new Set(pairs.map(([text]) => text))].sort());
    expect(grounds.sort()).toEqual([...new Set(pairs.map(([, ground]) => ground))].sort());
  });
});

describe.each(sheets)('%s', (sheet) => {
  const css = rules.get(sheet) ?? '';
  const declarations = [...css.matchAll(/(?<![\w-])([\w-]+):\s*([^;{}]+);/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));

  it('takes all text sizes from the scale', () => {
    const sizes = declarations.filter(({ name }) => name === 'font-size' || name === 'font');
    expect(sizes.length).toBeGreaterThan(0);
    for (const { value } of sizes) expect(value).toMatch(/^(var\(--text-\d\)|inherit)/);
  });

  it('takes all spacing from the scale', () => {
    const spaces = declarations.filter(({ name }) => /^(padding|margin|(row-|column-)?gap)(?![\w]*-radius)/.test(name));
    expect(spaces.length).toBeGreaterThan(0);
    // A line of 1 px is made room for.
    for (const { name, value } of spaces) expect(value.replace(/-?\b1px/g, ''), name).not.toMatch(/\d(px|em|rem)\b/);
  });
});
