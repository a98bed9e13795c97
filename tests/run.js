// `npm test`. Plain JavaScript, so that even an old Node gets as far as the sentence below.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 */
function count(file, status, read) {
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`${file} holds no report: the runner did not get to its end.`);
  }
  if (counts.passed + counts.failed === 0) counts.failed = 1;
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  sum.skipped += counts.skipped;
}

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
  count(vitestReport, vitest, (report) => ({
    passed: report.numPassedTests,
    // A file that could not even be loaded has no tests in it, and has failed all the same.
    failed:
      report.numFailedTests +
      report.testResults.filter(
        (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
      ).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

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
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    },
  );
  count(playwrightReport, playwright, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

runSuites();
rmSync(results, { recursive: true, force: true });

console.log();
for (const sentence of notRun) console.log(`Not run: ${sentence}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
