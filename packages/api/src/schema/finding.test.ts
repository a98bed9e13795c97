import { describe, expect, test } from 'vitest';
import { importDirectory } from '../import-directory.ts';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute, readContract } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList } from '../testing/samples.ts';

const plan = 'changning-2024';
const query = readContract('findings');

const database = useDatabase(async (fresh) => {
  await importSeeds(fresh);
  const tasks = Array.from({ length: 300 }, (_, index) => ({
    name: `任务${index + 1}`,
    responsible: '区应急局、区公安分局',
  }));
  await importPlan(fresh, { name: 'large.txt', content: issueList(tasks) });
  await importPlan(fresh, {
    name: 'weather.txt',
    content: issueList([{ name: '监测天气', due: '6月', responsible: '区气象局' }]),
  });
});

interface FoundFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly task: { number: string } | null;
  readonly parties: { name: string }[];
}

async function findingsOf(slug: string): Promise<FoundFinding[]> {
  const { data, errors } = await execute(database(), query, { plan: slug });
  expect(errors).toBeUndefined();
  return data.plan.findings;
}

describe('the findings of the seed', () => {
  test.each([
    ['SEVERAL_WITHOUT_LEAD', '1 5 7 8 9 10 16 17 18 19 20 21 22 24 25 26 29 32 34 35'],
    ['GROUP_ONLY', '2 3 6 11 18 19 22 23 28 33'],
    ['SOFT_SET', '1 2 13 14 15 16 18 19 22 23'],
    ['OPEN_LIST', '10 26'],
    ['ELIDED_NAME', '13 14 15 16 18 19 22'],
    ['TRUNCATED_TEXT', '20'],
    ['HIDDEN_DUTY', '5 17'],
  ])('%s stand at tasks %s', async (code, tasks) => {
    const found = (await findingsOf(plan)).filter((finding) => finding.code === code);
    expect(found.map(({ task }) => task?.number)).toEqual(tasks.split(' '));
  });

  test('name who is given work only in the text, and who has two names', async () => {
    const found = await findingsOf(plan);
    const partiesOf = (code: string): string[][] =>
      found.filter((finding) => finding.code === code).map(({ parties }) => parties.map(({ name }) => name));
    expect(partiesOf('HIDDEN_DUTY')).toEqual([['各街镇', '区属国有企业'], ['区委党校']]);
    expect(partiesOf('NAME_VARIANT')).toEqual([['区消防支队', '区消防救援支队']]);
    expect(partiesOf('GROUP_WITHOUT_MEMBERS').flat()).toEqual([
      '区安委会签约单位',
      '区安委会成员单位',
      '园区',
      '区属国有企业',
    ]);
  });

  test('are 59, the last of them about the whole list', async () => {
    const found = await findingsOf(plan);
    expect(found).toHaveLength(59);
    expect(found.at(-1)).toEqual({
      code: 'OVERLOADED_UNIT',
      severity: 'warning',
      message: '区应急局 is responsible for 15 of 35 tasks by name. Give some of them to other units.',
      task: null,
      parties: [{ name: '区应急局' }],
    });
  });

  test('lead to tasks, parties, the place and the remedy', async () => {
    const { data, errors } = await execute(
      database(),
      `{ plan(slug: "changning-2024") { findings {
         code tasks { number } parties { name party { name kind } } source { table row column start end }
         remedy { kind role names } } } }`,
    );
    expect(errors).toBeUndefined();
    const found: FoundFinding[] = data.plan.findings;
    const fire = { name: '区消防救援支队', kind: 'VERTICAL_AGENCY' };
    expect(found.find(({ code }) => code === 'NAME_VARIANT')).toEqual({
      code: 'NAME_VARIANT',
      tasks: ['1', '16', '17', '25', '26', '34'].map((number) => ({ number })),
      parties: [
        { name: '区消防支队', party: fire },
        { name: '区消防救援支队', party: fire },
      ],
      source: { table: 1, row: 2, column: 6, start: 16, end: 21 },
      remedy: { kind: 'USE_NAME', role: null, names: ['区消防救援支队'] },
    });
    expect(found.findLast(({ code }) => code === 'HIDDEN_DUTY')).toMatchObject({
      parties: [{ name: '区委党校', party: null }],
      remedy: { kind: 'ADD_PARTY', role: 'COOPERATING', names: ['区委党校'] },
    });
  });
});

test.each([plan, 'large'])('cost three statements, however many tasks (%s)', async (slug) => {
  const { data, statements } = await executeCold(database(), query, { plan: slug });
  expect(data.plan.findings.length).toBeGreaterThan(50);
  expect(statements).toHaveLength(3);
});

test('a party that only a plan names is unknown until a directory lists it', async () => {
  expect(await findingsOf('weather')).toEqual([
    {
      code: 'UNKNOWN_PARTY',
      severity: 'info',
      message: 'The directory does not list 区气象局, named by task 1. Correct the name, or list it.',
      task: null,
      parties: [{ name: '区气象局' }],
    },
  ]);
  await importDirectory(database(), {
    name: 'weather.json',
    content: JSON.stringify({
      format: 'zeren/directory',
      version: 1,
      name: '长宁区',
      units: [{ name: '区气象局', kind: 'VERTICAL_AGENCY' }],
      groups: [],
    }),
  });
  expect(await findingsOf('weather')).toEqual([]);
});
