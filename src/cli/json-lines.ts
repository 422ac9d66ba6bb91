/** JSON Lines in, JSON Lines out: each good line is answered in order, each bad one is reported by its number. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import { parseDocument } from '../pack/parse.ts';
import { formatProblem } from '../pack/problem.ts';
import { EXIT, type ExitCode, type Surroundings } from './command.ts';

/** Answers line by line as they come, so that memory does not grow with the input. */
export async function answerLines<Schema extends GenericSchema>(
  { input, output, errors }: Surroundings,
  schema: Schema,
  answer: (question: InferOutput<Schema>) => object,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.fine;
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    const question = readLine(schema, line, number);
    if ('faults' in question) {
      exitCode = EXIT.badInput;
      errors.write(`sidelight: ${question.faults.join('\nsidelight: ')}\n`);
    } else if (!output.write(`${JSON.stringify(answer(question.value))}\n`)) {
      await once(output, 'drain');
    }
  }
  return exitCode;
}

/**
 * Lines without their ends. Node's readline will not do: from version 24 it also ends lines at U+2028 and U+2029, which
 * may stand unescaped in a JSON string (https://github.com/nodejs/node/issues/22448).
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let isFirst = true;
  // Pieces of a line that arrives over many reads, joined once: a long line must not be copied for each of them.
  let pieces: string[] = [];
  const finish = (last: string) => {
    const line = [...pieces, last].join('').replace(/\r$/, '');
    pieces = [];
    const unmarked = isFirst ? line.replace(/^\uFEFF/, '') : line;
    isFirst = false;
    return unmarked;
  };
  for await (const chunk of input) {
    const [first = '', ...others] = String(chunk).split('\n');
    const rest = others.pop();
    if (rest === undefined) {
      pieces.push(first);
      continue;
    }
    yield finish(first);
    for (const line of others) yield finish(line);
    pieces.push(rest);
  }
  if (pieces.some((piece) => piece !== '')) yield finish('');
}

type Question<Value> = { readonly value: Value } | { readonly faults: readonly string[] };

function readLine<Schema extends GenericSchema>(
  schema: Schema,
  line: string,
  number: number,
): Question<InferOutput<Schema>> {
  const quick = readQuickly(schema, line);
  if (quick) return quick;
  const parsed = parseDocument(schema, line, ({ column }) => `line ${number}, column ${column}`);
  return parsed.ok ? { value: parsed.value } : { faults: parsed.problems.map(formatProblem) };
}

/** Most lines are good, and need no tree to find faults in. */
function readQuickly<Schema extends GenericSchema>(
  schema: Schema,
  line: string,
): { readonly value: InferOutput<Schema> } | undefined {
  try {
    const result = safeParse(schema, JSON.parse(line));
    return result.success ? { value: result.output } : undefined;
  } catch {
    return undefined;
  }
}
