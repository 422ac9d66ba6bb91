/** Roughly how wide a label will be, so that labels can be placed apart before there is anything to measure. */

/** Shares of the font size, a little above those of common sans-serif fonts: too much room does less harm. */
const WIDTHS: readonly (readonly [which: RegExp, width: number])[] = [
  [/[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u, 1],
  [/[ijlI.,:;'|!()[\]]/, 0.32],
  [/[mwMW@%—]/, 0.9],
  [/[A-Z&]/, 0.7],
];
const OTHER_WIDTH = 0.58;

/** In CSS px, for a font size in CSS px. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(([which]) => which.test(character))?.[1] ?? OTHER_WIDTH;
  return width * fontSize;
}

/** The text, cut short with an ellipsis where it is wider. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
