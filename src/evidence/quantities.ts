/** Numbers in a text as they are proved: each by itself, also those of years, whatever it measures. */
import { plainDigits } from '../quantities/plain-digits.ts';
import { readQuantities, type WrittenNumber } from '../quantities/read-quantities.ts';

export interface ProvableNumber extends Pick<WrittenNumber, 'form' | 'isPercent' | 'value'> {
  /** As written, in digits of ASCII, for messages; and to be looked for where the number is too vague to have a value. */
  readonly text: string;
}

/** 'One' is a pronoun as often as a number, and left out. */
export function numbersOf(text: string): readonly ProvableNumber[] {
  const plain = plainDigits(text);
  return readQuantities(plain)
    .flatMap(({ numbers }) => numbers)
    .filter(({ form, value }) => form === 'digits' || value !== 1)
    .map(({ start, end, form, value, isPercent }) => ({
      text: plain.slice(start, end),
      form,
      isPercent,
      ...(value === undefined ? {} : { value }),
    }));
}

/** Whether two numbers are the same, however they are written. */
export function isSameNumber(one: ProvableNumber, other: ProvableNumber): boolean {
  return one.value !== undefined && one.value === other.value && one.isPercent === other.isPercent;
}

/** Words with digits that are no numbers: '910C', 'GPT-4', 'V2', '19th'. */
export function namesWithDigits(text: string): readonly string[] {
  const tokens = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return tokens.filter((token) => /\d/.test(token) && readQuantities(token).length === 0);
}
