#!/usr/bin/env node
/** The program `sidelight`: picks the command, and turns whatever goes wrong into a message and an exit code. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { nearestName } from '../pack/parse-nearest-name.ts';
import { annotate } from './annotate.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, EXIT, type ExitCode, type Surroundings, UsageError } from './command.ts';
import { ingest } from './ingest.ts';
import { rank } from './rank.ts';

const COMMANDS: Readonly<Record<string, Command>> = { annotate, rank, check, ingest, build };

const surroundings: Surroundings = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  bundledPack: join(dirname(fileURLToPath(import.meta.url)), '..', 'pack.json'),
};

// Whoever reads our output may stop early, as `head` does. There is nobody left to tell anything then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.fine : EXIT.internal),
  );
}

// Setting the code, rather than exiting, lets everything that was written reach its reader.
process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? process.stderr : process.stdout).write(`${overview()}\n`);
    return name === undefined ? EXIT.badInput : EXIT.fine;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${version}\n`);
    return EXIT.fine;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return complain(`There is no command "${name}". ${suggestion(name)}`);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${command.help}\n`);
    return EXIT.fine;
  }
  try {
    return await command.run(args, surroundings);
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message);
    process.stderr.write(
      `sidelight: this is a fault of the program, please report it\n${(error as Error).stack ?? error}\n`,
    );
    return EXIT.internal;
  }
}

function overview(): string {
  const list = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `sidelight COMMAND [OPTIONS]\n\n${list.join('\n')}\n\n"sidelight COMMAND --help" tells more; --version tells the version.`;
}

function suggestion(written: string): string {
  const names = Object.keys(COMMANDS);
  const near = nearestName(written, names);
  return near === undefined ? `The commands are ${names.join(', ')}` : `Did you mean "${near}"?`;
}

function complain(message: string): ExitCode {
  process.stderr.write(`sidelight: ${message}\n`);
  return EXIT.badInput;
}
