/** Figures in a sentence, with their values worked out, for a person to complete. */
import type { Figure } from '../pack/schema.ts';
import { type Quantity, readQuantities } from '../quantities/read-quantities.ts';

/** A figure without what it measures, which only a reader can tell. */
export type DraftFigure = Pick<Figure, 'text' | 'value' | 'min' | 'max' | 'unit'>;

/** What is counted, in the plural. */
const NOUN = /^\s(\p{Ll}[\p{Ll}-]*s)(?![\p{L}\p{Nd}])/u;
/** Words in -s after a number that say nothing of what it counts. */
const NO_NOUN = new Set(['as', 'is', 'was', 'this', 'its', 'his', 'has', 'says', 'does', 'less', 'across', 'plus']);
/** A bare number after a capitalised word is part of a name: 'Mate 60', 'June 21'. */
const NAME_BEFORE = /\p{Lu}\p{Ll}+\s$/u;
const LONGEST_NAME = 40;
const LONGEST_NOUN = 40;

export function findFigures(sentence: string): readonly DraftFigure[] {
  return readQuantities(sentence).flatMap((quantity) => {
    const { start, end, unit, value, min, max, isLabel } = quantity;
    if (isLabel || [value, min, max].every((bound) => bound === undefined)) return [];
    const isBare = unit === undefined && !quantity.isScaled && quantity.numbers.length === 1;
    if (isBare && (isWord(quantity) || NAME_BEFORE.test(sentence.slice(Math.max(0, start - LONGEST_NAME), start)))) {
      return [];
    }
    const noun = unit === undefined ? NOUN.exec(sentence.slice(end, end + LONGEST_NOUN))?.[1] : undefined;
    const isCounted = noun !== undefined && !NO_NOUN.has(noun);
    return [
      {
        text: sentence.slice(start, isCounted ? end + 1 + noun.length : end),
        ...(value === undefined ? {} : { value }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        unit: unit?.name ?? (isCounted ? noun : ''),
      },
    ];
  });
}

/** Bare number words seldom tell a figure: 'the two of them'. */
function isWord({ numbers }: Quantity): boolean {
  return numbers.every(({ form }) => form !== 'digits');
}
