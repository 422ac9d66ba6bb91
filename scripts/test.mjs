/**
 * `npm test`: every check there is, in order, each to its end even if one before it failed, and a count at the very
 * end. A browser that is missing is an error: a test that did not run has not passed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installBrowsers } from './browsers.mjs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

try {
  installBrowsers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const reports = mkdtempSync(join(tmpdir(), 'sidelight-test-'));
const stages = [await runStage('build'), await runStage('typecheck'), await runStage('lint')];
const unit = await runTests('unit');
// Browsers spend much of their time waiting: two at once need little more than the slower one alone.
const [chromium, firefox] = await Promise.all([runTests('chromium'), runTests('firefox')]);
rmSync(reports, { recursive: true, force: true });

const total = sum([...stages, unit, chromium, firefox]);
console.log(`\nchromium: ${inWords(chromium)}`);
console.log(`firefox: ${inWords(firefox)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one of the project's npm scripts. A stage that passes is no test and adds nothing; one that fails counts.
 * @param {string} script
 * @returns {Promise<Count>}
 */
async function runStage(script) {
  const ok = await run(script, 'npm', ['run', '--silent', script]);
  return { passed: 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * Runs one of Vitest's projects, counting by its own report. A run that leaves no report, or fails outside of its
 * tests, counts as one failure.
 * @param {string} project
 * @returns {Promise<Count>}
 */
async function runTests(project) {
  const report = join(reports, `${project}.json`);
  const ok = await run(`${project} tests`, 'npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const count = readReport(report);
  return !ok && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * In a file that failed, a test that did not run counts as failed too: its preparation broke.
 * @param {string} report
 * @returns {Count}
 */
function readReport(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return sum(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const others = assertionResults.length - passed;
      if (status === 'failed') return { passed, failed: Math.max(others, 1), skipped: 0 };
      return { passed, failed: 0, skipped: others };
    }),
  );
}

/**
 * Runs a command, and prints all it said when it is done: two may run at once.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<boolean>} whether it succeeded
 */
function run(title, command, args) {
  return new Promise((resolve, reject) => {
    // On Windows npm and npx are scripts, which only a shell can start.
    const child = spawn(command, args, {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
    child.once('error', reject);
    child.once('close', (status) => {
      console.log(`\n== ${title}\n${Buffer.concat(output).toString().trim()}`);
      resolve(status === 0);
    });
  });
}

/** @param {readonly Count[]} counts */
function sum(counts) {
  return counts.reduce(
    (all, { passed, failed, skipped }) => ({
      passed: all.passed + passed,
      failed: all.failed + failed,
      skipped: all.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {Count} count */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
