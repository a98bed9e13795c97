// `npm test`. Plain JavaScript, so that even an old Node gets as far as the sentence below.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './find-chromium.js';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `The tests need Node 22.18 or newer and were started with ${process.versions.node}. ` +
      'Run them with `npm ci && npm test`: npm installs the Node they need and uses it.',
  );
  process.exit(1);
}

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const results = mkdtempSync(join(tmpdir(), 'zeren-tests-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} heading */
const announce = (heading) => console.log(`\n== ${heading}`);

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
const run = (command, args, env) =>
  spawnSync(join(bin, command), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
  }).status;

/**
 * Adds what a runner reported. One that ended badly without a failed test to show for it crashed: that counts.
 * @param {string} file
 * @param {number | null} status
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} read
 * @param {(report: any) => string[]} namesOfFailed
 */
function count(file, status, read, namesOfFailed) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    counts = read(report);
    broken.push(...namesOfFailed(report));
  } catch {
    console.error(`${file} holds no report: the runner did not get to its end.`);
  }
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
}

/**
 * What failed, by name and with its first words: said once more before the sum, where a long log is cut.
 * @type {string[]}
 */
const broken = [];
/**
 * What a browser passed only the second time: it counts as passed, and is named.
 * @type {string[]}
 */
const unsteady = [];
/** @type {string[]} */
const notRun = [];
/**
 * A suite that does not run at all counts as one skipped, so that no green line hides it.
 * @param {string} sentence
 */
function leaveOut(sentence) {
  notRun.push(sentence);
  sum.skipped += 1;
}

function runSuites() {
  announce('generate and build');
  if (run('turbo', ['run', 'generate', 'build', '--output-logs=errors-only']) !== 0) {
    console.error('The build failed: no suite was started.');
    sum.failed += 1;
    return;
  }

  announce('unit, API and process suites (vitest)');
  if (!process.env.TEST_DATABASE_URL)
    leaveOut('API suites on PostgreSQL: TEST_DATABASE_URL is not set (they ran on the embedded database).');
  const vitestReport = join(results, 'vitest.json');
  const vitest = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
  ]);
  // A file that could not even be loaded has no tests in it, and has failed all the same.
  /** @param {any} file */
  const unloaded = (file) => file.status === 'failed' && file.assertionResults.length === 0;
  count(
    vitestReport,
    vitest,
    (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.testResults.filter(unloaded).length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
    (report) =>
      report.testResults.flatMap((/** @type {any} */ file) =>
        unloaded(file)
          ? [`${file.name}${messageOf(file.message)}`]
          : file.assertionResults
              .filter((/** @type {any} */ test) => test.status === 'failed')
              .map(
                (/** @type {any} */ test) =>
                  `${file.name}: ${test.fullName}${messageOf(test.failureMessages[0])}`,
              ),
      ),
  );

  announce('end to end in a browser (playwright)');
  const chromium = findChromium();
  if (!chromium) {
    leaveOut('End-to-end suite: no Chromium was found. Install it, or set CHROMIUM_PATH to its program.');
    return;
  }
  const playwrightReport = join(results, 'playwright.json');
  const playwright = run(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'],
    {
      CHROMIUM_PATH: chromium,
      // what the pages give out is read with our own reader, from its sources
      NODE_OPTIONS: '--conditions=@zeren/source',
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    },
  );
  count(
    playwrightReport,
    playwright,
    ({ stats }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
    ({ suites }) => {
      /** @type {Spec[]} */
      const specs = suites.flatMap(specsOf);
      unsteady.push(...specs.filter(isUnsteady).map(nameOf));
      return specs.filter(({ ok }) => !ok).map((spec) => `${nameOf(spec)}${messageOf(errorOf(spec))}`);
    },
  );
}

/**
 * @typedef {{ status: string, error?: { message?: string } }} Result
 * @typedef {{ file: string, line: number, title: string, ok: boolean, tests: { status: string, results: Result[] }[] }} Spec
 */

/**
 * @param {any} suite
 * @returns {Spec[]}
 */
const specsOf = (suite) => [...(suite.suites ?? []).flatMap(specsOf), ...suite.specs];

/** @param {Spec} spec */
const isUnsteady = ({ tests }) => tests.some(({ status }) => status === 'flaky');

/** @param {Spec} spec */
const nameOf = ({ file, line, title }) => `${file}:${line} ${title}`;

/** @param {Spec} spec */
const errorOf = ({ tests }) =>
  tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message;

/**
 * The first lines of what a failed test said, without colours, indented under its name.
 * @param {string | undefined} message
 */
const messageOf = (message = '') =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 8)
    .map((line) => `\n    ${line.trim().slice(0, 300)}`)
    .join('');

runSuites();
rmSync(results, { recursive: true, force: true });

console.log();
for (const name of broken) console.log(`Failed: ${name}`);
for (const name of unsteady) console.log(`Passed only the second time: ${name}`);
for (const sentence of notRun) console.log(`Not run: ${sentence}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
