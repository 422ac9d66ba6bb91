/** Reading files and folders that a person named, with messages for that person. */
import { readFile, stat } from 'node:fs/promises';
import { parsePack } from '../pack/parse.ts';
import { formatProblem } from '../pack/problem.ts';
import type { Pack } from '../pack/schema.ts';
import { UsageError } from './command.ts';

/** Throws UsageError. `option` is how the file was named, for the message. */
export async function readNamedFile(file: string, option: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read "${file}": ${reasonOf(error)}. Name an existing file with ${option}`);
  }
}

/** Throws UsageError unless the folder exists. */
export async function requireFolder(folder: string, option: string): Promise<void> {
  if (await isFolder(folder)) return;
  throw new UsageError(`There is no folder "${folder}". Name an existing folder with ${option}`);
}

export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** The pack of a file; one that is not valid is bad input. Throws UsageError with all its problems. */
export async function loadPack(file: string): Promise<Pack> {
  const parsed = parsePack(await readNamedFile(file, '--pack'), file);
  if (parsed.ok) return parsed.value;
  throw new UsageError(`The pack is not valid:\n${parsed.problems.map(formatProblem).join('\n')}`);
}

/** What the system says about a failed operation, without its code and path. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+(?: '.*)?$/, '');
}
