/** The ways in which texts write a name, beyond what single characters differ by. */
import type { Alias } from '../pack/schema.ts';

/** A name as a text writes it, and how much of that is not the name, in UTF-16 code units. */
export interface WrittenName {
  readonly text: string;
  readonly alias: Alias;
  readonly trimStart: number;
  readonly trimEnd: number;
}

/** Letters that are words ('and', 'by', 'to', 'in', 'as', 'the', 'that') and are written together with the next. */
const ATTACHED = [
  { script: /^\p{Script=Arabic}/u, letters: 'وبلفك' },
  { script: /^\p{Script=Hebrew}/u, letters: 'ובלמהשכ' },
];

/** All ways of writing one alias of an entity, given all of them. */
export function writtenNames(alias: Alias, aliases: readonly Alias[]): readonly WrittenName[] {
  const { text } = alias;
  const isPluralOfOther = text.endsWith('s') && aliases.some((other) => other.text === text.slice(0, -1));
  const asItIs = { text, alias, trimStart: 0, trimEnd: isPluralOfOther ? 1 : 0 };
  if (/^[A-Z]{3,5}$/.test(text)) return [asItIs, ...withPoints(alias)];
  const attached = ATTACHED.find(({ script }) => script.test(text))?.letters ?? '';
  return [asItIs, ...[...attached].map((letter) => ({ text: letter + text, alias, trimStart: 1, trimEnd: 0 }))];
}

/** Initials with a point after each, the last one too or not. */
function withPoints(alias: Alias): readonly WrittenName[] {
  const text = [...alias.text].join('.');
  return [text, `${text}.`].map((dotted) => ({ text: dotted, alias, trimStart: 0, trimEnd: 0 }));
}
