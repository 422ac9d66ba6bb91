/** One script for Chinese: texts are compared in simplified characters, whichever they are written in. */
/// <reference path="./opencc-dictionary.d.ts" />
import PAIRS from 'opencc-js/dict/TSCharacters';

/** Traditional characters with the simplified ones; of several, the first is the usual one. */
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.split('|').flatMap((pair) => {
    const [traditional, simplified] = pair.split(' ');
    // What is found in the simplified text is pointed at in the other, so both must be of one length.
    return traditional && simplified?.length === traditional.length ? [[traditional, simplified]] : [];
  }),
);

/** The text with its Han characters simplified; as long as it was, in UTF-16 code units. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
