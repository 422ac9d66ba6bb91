/** Text with one kind of digits, so that numbers need to be read in that kind only. */

/** Digits of other scripts and full-width signs as those of ASCII; the length stays, so that offsets do. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/(?![0-9])[\u0660-\uabf9](?<=\p{Nd})/gu, (digit) => String(digitOf(digit)));
}

/** Unicode keeps the ten digits of a script together, the zero first. */
function digitOf(digit: string): number {
  const code = digit.charCodeAt(0);
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCharCode(code - value - 1))) value++;
  return value;
}
