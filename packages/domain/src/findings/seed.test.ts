/** What is to be said about the issued list of Changning district, about a clean list, and about an English one. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDirectory } from '../directory-format.ts';
import { DirectoryIndex } from '../directory-index.ts';
import { EMPTY_DIRECTORY, type Directory } from '../directory.ts';
import type { Plan } from '../plan.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import { findFindings } from './find-findings.ts';
import type { FindingCode } from './finding.ts';

const root = new URL('../../../../', import.meta.url);

function readPlan(path: string): Plan {
  return parseTaskList(readText(readFileSync(new URL(path, root), 'utf8'), { name: path })).plan;
}

function readDirectory(path: string): DirectoryIndex {
  const { value } = parseDirectory(readFileSync(new URL(path, root), 'utf8'));
  return new DirectoryIndex(value as Directory);
}

const nobody = new DirectoryIndex(EMPTY_DIRECTORY);
const seed = readPlan('seeds/changning-2024.txt');
const directory = readDirectory('seeds/changning-directory.json');
const findings = findFindings({ plan: seed, directory });

/** `5 (各街镇, 区属国有企业)`: the task, where there is one, and the parties. */
function briefly(code: FindingCode, found = findings): string[] {
  return found
    .filter((finding) => finding.code === code)
    .map(({ task, parties }) => `${task ?? '–'} (${parties.map(({ name }) => name).join(', ')})`);
}

function tasksWith(code: FindingCode, found = findings): (string | null)[] {
  return found.filter((finding) => finding.code === code).map(({ task }) => task);
}

describe('the seed', () => {
  test.each<[FindingCode, string]>([
    ['SEVERAL_WITHOUT_LEAD', '1 5 7 8 9 10 16 17 18 19 20 21 22 24 25 26 29 32 34 35'],
    ['GROUP_ONLY', '2 3 6 11 18 19 22 23 28 33'],
    ['SOFT_SET', '1 2 13 14 15 16 18 19 22 23'],
    ['OPEN_LIST', '10 26'],
    ['ELIDED_NAME', '13 14 15 16 18 19 22'],
    ['TRUNCATED_TEXT', '20'],
    ['HIDDEN_DUTY', '5 17'],
  ])('%s stands at tasks %s', (code, tasks) => {
    expect(tasksWith(code)).toEqual(tasks.split(' '));
    expect(tasksWith(code, findFindings({ plan: seed, directory: nobody }))).toEqual(tasks.split(' '));
  });

  test('task 5 gives work to the towns and the enterprises, task 17 to the party school', () =>
    expect(briefly('HIDDEN_DUTY')).toEqual(['5 (各街镇, 区属国有企业)', '17 (区委党校)']));

  test('区消防支队 stands beside 区消防救援支队', () => {
    expect(findings.filter(({ code }) => code === 'NAME_VARIANT')).toEqual([
      {
        code: 'NAME_VARIANT',
        severity: 'warning',
        task: null,
        tasks: ['1', '16', '17', '25', '26', '34'],
        parties: [
          { name: '区消防支队', key: '区消防救援支队' },
          { name: '区消防救援支队', key: '区消防救援支队' },
        ],
        source: { table: 1, row: 2, column: 6, start: 16, end: 21 },
        message:
          '区消防支队 (tasks 1, 16, 17, 25 and 26) and 区消防救援支队 (task 34) are one party. Print 区消防救援支队 everywhere.',
        remedy: { kind: 'USE_NAME', role: null, names: ['区消防救援支队'] },
      },
    ]);
  });

  test('without a directory the two names are still near', () =>
    expect(briefly('NAME_VARIANT', findFindings({ plan: seed, directory: nobody }))).toEqual([
      '– (区消防救援支队, 区消防支队)',
    ]));

  test('four groups have no known members, one unit carries 15 tasks, and 30 are due at the end', () => {
    expect(briefly('GROUP_WITHOUT_MEMBERS')).toEqual([
      '– (区安委会签约单位)',
      '– (区安委会成员单位)',
      '– (园区)',
      '– (区属国有企业)',
    ]);
    expect(briefly('OVERLOADED_UNIT')).toEqual(['– (区应急局)']);
    expect(findings.filter(({ code }) => code === 'DEADLINE_CROWDING')[0]?.tasks).toHaveLength(30);
  });

  test('nothing else is to be said', () =>
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set([
        'SEVERAL_WITHOUT_LEAD',
        'GROUP_ONLY',
        'SOFT_SET',
        'OPEN_LIST',
        'HIDDEN_DUTY',
        'ELIDED_NAME',
        'NAME_VARIANT',
        'GROUP_WITHOUT_MEMBERS',
        'TRUNCATED_TEXT',
        'DEADLINE_CROWDING',
        'OVERLOADED_UNIT',
      ]),
    ));

  test('what is about the whole list stands at its end', () =>
    expect(findings.slice(-3).map(({ code, task }) => [code, task])).toEqual([
      ['SEVERAL_WITHOUT_LEAD', '35'],
      ['DEADLINE_CROWDING', null],
      ['OVERLOADED_UNIT', null],
    ]));
});

test('of a list of 30 tasks that is in order there is nothing to say', () => {
  const plan = readPlan('samples/findings/clean.txt');
  expect([plan.tasks.length, plan.diagnostics]).toEqual([30, []]);
  expect(findFindings({ plan, directory: readDirectory('samples/findings/clean-directory.json') })).toEqual(
    [],
  );
});

test('an English list has findings of the same kinds', () => {
  const path = 'samples/lists/emergency-plan-2026.txt';
  const text = readFileSync(new URL(path, root), 'utf8');
  const codesOf = (printed: string): [FindingCode, string | null][] => {
    const { plan } = parseTaskList(readText(printed, { name: path }));
    return findFindings({ plan, directory: nobody }).map(({ code, task }) => [code, task]);
  };
  expect(codesOf(text)).toEqual([]);
  const faulty = text
    .replace('Include mutual-aid partners.', 'Together with the Fire Department, include partners.')
    .replace('Timeframe: Q4 2026', 'Timeframe: Q4 2025')
    .replace(
      'Lead Agency: Department of Human Services',
      'Partner Agencies: Department of Human Services, etc.',
    )
    .replace('Timeframe: Ongoing', '');
  expect(codesOf(faulty)).toEqual([
    ['HIDDEN_DUTY', '1.2'],
    ['DEADLINE_OUT_OF_PLAN', '2.1'],
    ['NOBODY_RESPONSIBLE', '2.2'],
    ['OPEN_LIST', '2.2'],
    ['NO_DEADLINE', '2.2'],
  ]);
});
