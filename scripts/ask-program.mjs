/** Asks the built command line many things at once. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readJsonLines } from './json-lines.mjs';

const program = fileURLToPath(new URL('../dist/cli/sidelight.js', import.meta.url));

/**
 * Runs a command that reads and writes JSON Lines.
 * @template {{ id: string }} Answer
 * @param {readonly string[]} command with its options
 * @param {readonly { id: string }[]} questions
 * @returns {ReadonlyMap<string, Answer>} the answers by the ids of their questions
 * @throws {Error} with what the command says, if it fails
 */
export function askProgram(command, questions) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...command], {
    input: questions.map((question) => JSON.stringify(question)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  const answers = /** @type {Answer[]} */ (readJsonLines(stdout));
  return new Map(answers.map((answer) => [answer.id, answer]));
}
