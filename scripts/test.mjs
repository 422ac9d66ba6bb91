/**
 * `npm test`: every check there is, in order, each to its end even if one before it failed, and a count at the very
 * end. A browser that is missing is an error: a test that did not run has not passed.
 */
import { spawnSync } from 'node:child_process';
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
const stages = [runStage('build'), runStage('typecheck'), runStage('lint')];
const unit = runTests('unit');
const chromium = runTests('chromium');
const firefox = runTests('firefox');
rmSync(reports, { recursive: true, force: true });

const total = sum([...stages, unit, chromium, firefox]);
console.log(`\nchromium: ${inWords(chromium)}`);
console.log(`firefox: ${inWords(firefox)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * Runs one of the project's npm scripts. A stage that passes is no test and adds nothing; one that fails counts.
 * @param {string} script
 * @returns {Count}
 */
function runStage(script) {
  console.log(`\n== ${script}`);
  const failed = run('npm', ['run', '--silent', script]) ? 0 : 1;
  return { passed: 0, failed, skipped: 0 };
}

/**
 * Runs one of Vitest's projects, counting by its own report. A run that leaves no report, or fails outside of its
 * tests, counts as one failure.
 * @param {string} project
 * @returns {Count}
 */
function runTests(project) {
  console.log(`\n== ${project} tests`);
  const report = join(reports, `${project}.json`);
  const ok = run('npx', [
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
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
function run(command, args) {
  // On Windows npm and npx are scripts, which only a shell can start.
  const { status } = spawnSync(command, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
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
