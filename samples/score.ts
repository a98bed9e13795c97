/**
 * How well the lists of `samples/lists/` are read, field by field.
 *
 *     npm run score -- [--verbose] [--gaps] [--at-least 99] [FILE …]
 *
 * A field is lost where what stands in the document was not read or was read as something else, and invented
 * where something was read that does not stand there. The share is that of the fields right among those
 * expected and those invented.
 */
import { parseArgs } from 'node:util';
import { compareReading, isRight, summarise, type FieldReading } from './compare-reading.ts';
import { readSampleList, sampleLists } from './sample-lists.ts';

interface Score {
  files: number;
  expected: number;
  right: number;
  lost: number;
  invented: number;
}

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean' }, gaps: { type: 'boolean' }, 'at-least': { type: 'string' } },
  allowPositionals: true,
});
const scores = new Map<string, Score>();
const confidences: Record<'right' | 'wrong', number[]> = { right: [], wrong: [] };
const inAll: Score = { files: 0, expected: 0, right: 0, lost: 0, invented: 0 };

for (const { file, form, expected } of sampleLists()) {
  if (positionals.length > 0 && !positionals.includes(file)) continue;
  const readings = compareReading(expected, await readSampleList(file));
  const score = scores.get(form) ?? { files: 0, expected: 0, right: 0, lost: 0, invented: 0 };
  scores.set(form, score);
  for (const sum of [score, inAll]) addReadings(sum, readings);
  if (values.verbose) printFaults(file, readings);
  // As they stand in `tests/samples.test.ts`.
  if (values.gaps && !readings.every(isRight)) console.log(`  '${file}': '${summarise(readings)}',`);
}

const COLUMNS = ['files', 'expected', 'right', 'lost', 'invented'] as const;
printRow('form', [...COLUMNS, 'share']);
for (const [form, score] of [...scores].sort(([a], [b]) => a.localeCompare(b))) printScore(form, score);
printScore('in all', inAll);
for (const [name, values] of Object.entries(confidences)) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length > 0) console.log(`confidence of ${values.length} fields ${name}: ${mean.toFixed(3)}`);
}
if (values['at-least'] !== undefined && shareOf(inAll) * 100 < Number(values['at-least'])) {
  console.error(`Below ${values['at-least']} %.`);
  process.exitCode = 1;
}

function addReadings(sum: Score, readings: readonly FieldReading[]): void {
  sum.files++;
  for (const reading of readings) {
    if (sum === inAll && reading.confidence !== null)
      confidences[isRight(reading) ? 'right' : 'wrong'].push(reading.confidence);
    if (reading.expected === null) sum.invented++;
    else {
      sum.expected++;
      if (isRight(reading)) sum.right++;
      else sum.lost++;
    }
  }
}

function shareOf({ expected, right, invented }: Score): number {
  return expected + invented === 0 ? 1 : right / (expected + invented);
}

function printFaults(file: string, readings: readonly FieldReading[]): void {
  const faults = readings.filter((reading) => !isRight(reading));
  if (faults.length === 0) return;
  console.log(file);
  for (const { field, task, expected, read, confidence } of faults) {
    const place = task === null ? field : `${task} ${field}`;
    console.log(
      `  ${place}: ${expected === null ? 'nothing' : `“${expected}”`} → ${read === null ? 'nothing' : `“${read}”`}${confidence === null ? '' : ` (${confidence})`}`,
    );
  }
  console.log();
}

function printScore(form: string, score: Score): void {
  printRow(form, [
    ...COLUMNS.map((column) => String(score[column])),
    `${(shareOf(score) * 100).toFixed(2)} %`,
  ]);
}

function printRow(form: string, cells: readonly string[]): void {
  console.log(form.padEnd(26) + cells.map((cell) => cell.padStart(10)).join(''));
}
