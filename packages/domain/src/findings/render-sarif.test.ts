/**
 * Against the schema of the standard: `tests/schemas/sarif-2.1.0.json` is 2.1.0-rtm.5, as
 * @microsoft/jest-sarif 1.0.0-beta.0 carries it under the MIT licence.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import { findFindings } from './find-findings.ts';
import { renderSarif } from './render-sarif.ts';
import { applyWaivers } from './waiver.ts';

const root = new URL('../../../../', import.meta.url);
// It names draft 4 of JSON Schema, of which it uses nothing that later ones do otherwise.
const {
  $schema: _draft,
  id: _id,
  ...schema
} = JSON.parse(readFileSync(new URL('tests/schemas/sarif-2.1.0.json', root), 'utf8'));
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
const directory = new DirectoryIndex({ units: [], groups: [] });

function sarifOf(path: string) {
  const text = readFileSync(new URL(path, root), 'utf8');
  const { plan } = parseTaskList(readText(text, { name: path }));
  const waivers = [{ code: 'OPEN_LIST' as const, task: '10', reason: '会议已定' }];
  return JSON.parse(renderSarif(applyWaivers(findFindings({ plan, directory }), waivers), path));
}

test.each(['seeds/changning-2024.txt', 'samples/lists/livelihood-2025.txt', 'samples/lists/totals-2025.txt'])(
  '%s gives a log of the standard',
  (path) => {
    const log = sarifOf(path);
    expect([isSarif(log), isSarif.errors]).toEqual([true, null]);
    expect(log.runs[0].results.length).toBeGreaterThan(0);
  },
);

test('the schema refuses what is no log', () => {
  expect(isSarif({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('a finding in a table has its cell as a logical location, and what is waived is suppressed', () => {
  const { results, tool } = sarifOf('seeds/changning-2024.txt').runs[0];
  const result = results.find(
    ({ ruleId, properties }: { ruleId: string; properties: { task: string } }) =>
      ruleId === 'OPEN_LIST' && properties.task === '10',
  );
  expect(tool.driver.rules[result.ruleIndex].id).toBe('OPEN_LIST');
  expect(result).toMatchObject({
    level: 'warning',
    message: {
      text: 'Task 10 ends its RESPONSIBLE parties in 等 behind 区房管局. Name the others, or strike it.',
    },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'seeds/changning-2024.txt', index: 0 } },
        logicalLocations: [{ fullyQualifiedName: 'table 1/row 11/column 6' }],
      },
    ],
    suppressions: [{ kind: 'external', status: 'accepted', justification: '会议已定' }],
  });
});

test('a finding on a line has a region', () => {
  const { results } = sarifOf('samples/lists/totals-2025.txt').runs[0];
  const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'TOTAL_MISMATCH');
  expect(result.locations[0].physicalLocation.region).toEqual({ startLine: expect.any(Number) });
});
