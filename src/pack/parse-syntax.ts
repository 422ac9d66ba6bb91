/** What is wrong with a text that is not strict JSON, in words. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Problem } from './problem.ts';

type Fault = Omit<Problem, 'where'>;

/** Explains the first fault that the JSON parser found; later ones are mostly its consequences. */
export function explainSyntax(text: string, { error, offset, length }: ParseError): Fault {
  if (text.trim() === '') return { what: 'the text is empty', remedy: 'Write a JSON value' };
  const found = text.slice(offset, offset + Math.min(length, 40));
  const previous = text.slice(0, offset).trimEnd().at(-1);
  const isTrailingComma = previous === ',' && /^[}\]]/.test(text.slice(offset).trimStart());
  if (isTrailingComma) {
    return {
      what: 'a comma stands after the last entry',
      remedy: `Remove the comma before "${text.slice(offset).trimStart()[0]}"`,
    };
  }
  if (text.slice(offset).trim() === '')
    return { what: 'the text ends too early', remedy: endRemedy(printParseErrorCode(error)) };
  if (found.startsWith("'")) return { what: `single quotes, found ${found}`, remedy: 'Write double quotes' };
  const code = printParseErrorCode(error);
  const isBareName = code === 'InvalidSymbol' && previous === '{';
  return explainCode(isBareName ? 'PropertyNameExpected' : code, found);
}

function endRemedy(code: string): string {
  if (code === 'CloseBraceExpected') return 'Close the object with "}"';
  if (code === 'CloseBracketExpected') return 'Close the list with "]"';
  return 'Complete it; perhaps the file was cut off';
}

function explainCode(code: string, found: string): Fault {
  const here = found === '' ? '' : `, found ${JSON.stringify(found)}`;
  switch (code) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { what: 'a comment, which JSON does not have', remedy: 'Remove the comment' };
    case 'PropertyNameExpected':
      return { what: `a property name is expected${here}`, remedy: 'Write the name in double quotes' };
    case 'ColonExpected':
      return { what: `a colon is expected after the property name${here}`, remedy: 'Write ":" between name and value' };
    case 'CommaExpected':
    case 'CloseBraceExpected':
    case 'CloseBracketExpected':
      return { what: `a comma or a closing bracket is expected${here}`, remedy: 'Write "," between entries' };
    case 'EndOfFileExpected':
      return {
        what: `more text follows the end of the JSON value${here}`,
        remedy: 'Remove what follows, or check the brackets before it',
      };
    case 'UnexpectedEndOfString':
      return {
        what: `a string is not closed${here}`,
        remedy: 'Write a double quote at its end, and line breaks as \\n',
      };
    case 'InvalidCharacter':
      return { what: 'a string holds a control character', remedy: 'Write line breaks as \\n and tabs as \\t' };
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return {
        what: `an escape that JSON does not have${here}`,
        remedy: 'Write a backslash as \\\\, other characters as they are or as \\uXXXX',
      };
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return { what: `a number that JSON cannot read${here}`, remedy: 'Write it like 12, -0.5 or 1e6' };
    default:
      return {
        what: `a value is expected${here}`,
        remedy: 'Write text in double quotes, a number, true, false, null, an object or a list',
      };
  }
}
