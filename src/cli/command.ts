/** What a command of the program is, and how it ends. */
import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';

/** What a command may touch besides the files that it is told of. */
export interface Surroundings {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Path of the pack that comes with the program. */
  readonly bundledPack: string;
}

export interface Command {
  readonly summary: string;
  readonly help: string;
  /** Resolves to the exit code. */
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;
}

export const EXIT = {
  fine: 0,
  /** What was checked has faults. */
  problems: 1,
  /** The program could not do all that it was asked, because of how it was called or of what it was fed. */
  badInput: 2,
  /** A fault of the program itself (EX_SOFTWARE of sysexits.h). */
  internal: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The call itself is wrong; the message says what to do instead. */
export class UsageError extends Error {}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

type Values<Known extends Options> = {
  readonly [Name in keyof Known]?: Known[Name]['type'] extends 'string' ? string : boolean;
};

/** Reads a command's options; it has no other arguments. Throws UsageError. */
export function readOptions<Known extends Options>(args: readonly string[], options: Known): Values<Known> {
  return parse(args, options, false).values;
}

/** Reads a command's options and the one file that it is about. Throws UsageError. */
export function readOptionsAndFile<Known extends Options>(
  args: readonly string[],
  options: Known,
): { readonly values: Values<Known>; readonly file: string } {
  const { values, positionals } = parse(args, options, true);
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('This command needs a file. Name one; see --help');
  if (others.length > 0) throw new UsageError(`This command takes one file at a time, not also "${others[0]}"`);
  return { values, file };
}

function parse<Known extends Options>(
  args: readonly string[],
  options: Known,
  allowPositionals: boolean,
): { readonly values: Values<Known>; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals });
    return { values: values as Values<Known>, positionals };
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    const fault = error instanceof Error ? (error.message.split(/\.(?:\s|$)/)[0] ?? '') : String(error);
    throw new UsageError(`${fault}. This command has the options ${names.join(', ')}; see --help`);
  }
}
