/** The figures of the issued list of Changning district, counted by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDirectory } from './directory-format.ts';
import { DirectoryIndex } from './directory-index.ts';
import type { Directory } from './directory.ts';
import { explain } from './explain.ts';
import { buildMatrix } from './matrix/index.ts';
import { filterTasks } from './task-filter.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const text = readFileSync(new URL('changning-2024.txt', seeds), 'utf8');
const { plan, columns } = parseTaskList(readText(text, { name: 'changning-2024.txt' }));
const directory = new DirectoryIndex(
  parseDirectory(readFileSync(new URL('changning-directory.json', seeds), 'utf8')).value as Directory,
);
const responsibilities = plan.tasks.flatMap((task) => task.responsibilities);

function count<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function task(number: string): (typeof plan.tasks)[number] {
  return plan.tasks.find((candidate) => candidate.number === number) as (typeof plan.tasks)[number];
}

function tasksWith(code: string): (string | null)[] {
  return [
    ...new Set(
      plan.diagnostics.filter((diagnostic) => diagnostic.code === code).map((diagnostic) => diagnostic.task),
    ),
  ];
}

test('the title and the year stand above the table', () => {
  expect(plan).toMatchObject({
    title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
    year: 2024,
    leadRule: 'EXPLICIT',
  });
});

test('seven columns stand below five headings', () => {
  expect(columns.map(({ field }) => field)).toEqual([
    'NUMBER',
    'AREA',
    'NAME',
    'BODY',
    'DEADLINE',
    'RESPONSIBLE',
    'COOPERATING',
  ]);
});

test('12 action areas hold 35 tasks', () => {
  expect(plan.areas).toHaveLength(12);
  expect(plan.tasks.map(({ number }) => number)).toEqual(
    Array.from({ length: 35 }, (_, index) => String(index + 1)),
  );
  expect([...count(plan.tasks.map(({ area }) => area)).values()]).toEqual([
    3, 2, 7, 4, 1, 3, 2, 4, 2, 1, 4, 2,
  ]);
});

test('75 responsible and 19 cooperating parts are written', () => {
  expect(Object.fromEntries(count(responsibilities.map(({ role }) => role)))).toEqual({
    RESPONSIBLE: 75,
    COOPERATING: 19,
  });
});

test('18 units and 5 groups are named', () => {
  const { columns: parties } = buildMatrix({ tasks: plan.tasks, directory, columns: 'PARTIES' });
  expect(Object.fromEntries(count(parties.map(({ collective }) => collective)))).toEqual({
    false: 18,
    true: 5,
  });
});

test('deadlines fall due on six days', () => {
  expect(Object.fromEntries([...count(plan.tasks.map(({ deadline }) => deadline.date))].sort())).toEqual({
    '2024-03-31': 1,
    '2024-04-30': 2,
    '2024-06-30': 1,
    '2024-09-30': 1,
    '2024-11-30': 10,
    '2024-12-31': 20,
  });
});

describe('the matrix', () => {
  test('of parties as written is 35 × 23 with 94 cells', () => {
    const {
      rows,
      columns: parties,
      cells,
    } = buildMatrix({ tasks: plan.tasks, directory, columns: 'PARTIES' });
    expect([rows.length, parties.length, cells.row.length]).toEqual([35, 23, 94]);
  });

  test('of units, expanded, is 35 × 32 with 130 cells', () => {
    const { rows, columns: units, cells } = buildMatrix({ tasks: plan.tasks, directory, columns: 'UNITS' });
    expect([rows.length, units.length, cells.row.length]).toEqual([35, 32, 130]);
    expect(Object.fromEntries(count(cells.role))).toEqual({ RESPONSIBLE: 84, COOPERATING: 46 });
    expect(Object.fromEntries(count(cells.certainty))).toEqual({ DEFINITE: 120, POSSIBLE: 10 });
    expect(Object.fromEntries(count(units.map(({ kind }) => kind)))).toMatchObject({
      SUBDISTRICT: 9,
      TOWN: 1,
      LISTED: 3,
      PLACEHOLDER: 1,
    });
  });

  test('the busiest are 区安委会签约单位, 区应急局 and 区安委办', () => {
    const { columns: units, cells } = buildMatrix({ tasks: plan.tasks, directory, columns: 'UNITS' });
    const load = count(cells.column.map((column, index) => `${units[column]?.name} ${cells.role[index]}`));
    const busiest = [
      '区安委会签约单位 RESPONSIBLE',
      '区应急局 RESPONSIBLE',
      '区安委会签约单位 COOPERATING',
      '区安委办 RESPONSIBLE',
    ];
    expect(busiest.map((name) => load.get(name))).toEqual([17, 15, 8, 8]);
    expect(
      Math.max(...[...load].filter(([name]) => !busiest.includes(name)).map(([, tasks]) => tasks)),
    ).toBeLessThan(8);
  });
});

test('parties are found under an alias and through a group', () => {
  const find = (filter: Parameters<typeof filterTasks>[0]['filter']): number =>
    filterTasks({ tasks: plan.tasks, directory, filter }).length;
  expect(find({ parties: ['区建管委'] })).toBe(5);
  expect(find({ areas: [3] })).toBe(7);
  expect(find({ dueTo: '2024-06-30' })).toBe(4);
  expect(find({ parties: ['华阳路街道'], roles: ['COOPERATING'] })).toBe(3);
  expect(find({ parties: ['新泾镇'] })).toBe(4);
  expect(find({ parties: ['区消防支队'] })).toBe(6);
});

describe('a cell explains itself', () => {
  const cell = (key: string, unit: string): ReturnType<typeof explain> =>
    explain({ tasks: plan.tasks, directory, task: key, unit });

  test('新泾镇 owes four tasks, each through 各街镇 where that is printed', () => {
    const reasons = plan.tasks.flatMap(({ number }) =>
      (cell(number, '新泾镇')?.derivations ?? []).map(({ kind, role, group, source }) => [
        number,
        kind,
        role,
        group?.name,
        source,
      ]),
    );
    const place = (row: number, column: number, start: number) => ({
      table: 1,
      row,
      column,
      start,
      end: start + 3,
    });
    expect(reasons).toEqual([
      ['8', 'GROUP', 'RESPONSIBLE', '各街镇', place(9, 6, 16)],
      ['17', 'GROUP', 'COOPERATING', '各街镇', place(18, 7, 0)],
      ['23', 'GROUP', 'COOPERATING', '各街镇', place(24, 7, 0)],
      ['26', 'GROUP', 'COOPERATING', '各街镇', place(27, 7, 0)],
    ]);
  });

  test.each<[string, 'ALIAS' | 'DIRECT', string]>([
    ['1', 'ALIAS', '区消防支队'],
    ['16', 'ALIAS', '区消防支队'],
    ['17', 'ALIAS', '区消防支队'],
    ['25', 'ALIAS', '区消防支队'],
    ['26', 'ALIAS', '区消防支队'],
    ['34', 'DIRECT', '区消防救援支队'],
  ])('区消防支队 has task %s by its name as printed (%s)', (key, kind, text) => {
    expect(cell(key, '区消防支队')).toMatchObject({
      party: { name: '区消防救援支队' },
      derivations: [{ kind, text, group: null, membership: null }],
      absences: [],
    });
  });

  test('nobody knows whether 区教育局 is meant in task 13', () => {
    const { absence, absences, ...rest } = cell('13', '区教育局') ?? {};
    expect(rest).toMatchObject({ role: null, certainty: null, derivations: [] });
    expect([
      absence,
      ...(absences ?? []).map(({ reason, group, certainty }) => [reason, group?.name, certainty]),
    ]).toEqual([
      'MEMBERS_UNKNOWN',
      ['MEMBERS_UNKNOWN', '区安委会成员单位', 'POSSIBLE'],
      ['MEMBERS_UNKNOWN', '区安委会签约单位', 'DEFINITE'],
    ]);
  });

  test('every cell that is filled has a reason, and every empty one has one too', () => {
    const { columns: units, cells } = buildMatrix({ tasks: plan.tasks, directory, columns: 'UNITS' });
    const all = plan.tasks.flatMap(({ number }) => units.map(({ name }) => cell(number, name)));
    expect(all.filter((one) => one?.role)).toHaveLength(cells.row.length);
    expect(all.filter((one) => one?.derivations.length)).toHaveLength(130);
    expect(all.filter((one) => one?.role === null && one.absences.length > 0)).toHaveLength(35 * 32 - 130);
    expect(all.filter((one) => one?.absence === 'POSSIBLE_ONLY')).toHaveLength(10);
  });
});

describe('odd places', () => {
  test('the name of task 13 is broken over two lines', () =>
    expect(task('13').name).toBe('强化城区本质安全'));
  test('task 20 ends in 行动 and is no area', () =>
    expect(plan.areas[(task('20').area as number) - 1]?.name).toBe('开展重大事故隐患判定标准体系提升行动'));
  test('年度目标 and 部署发动 are areas', () =>
    expect(plan.areas.slice(0, 2).map(({ name }) => name)).toEqual(['年度目标', '部署发动']));
  test('等 ends the lists of tasks 10 and 26', () => {
    expect(plan.tasks.filter(({ openEnded }) => openEnded.RESPONSIBLE).map(({ number }) => number)).toEqual([
      '10',
      '26',
    ]);
  });
  test('quotation marks in the name of task 10 stay', () =>
    expect(task('10').name).toBe('建立“责任主体谈主体责任”常态化工作机制'));
  test('园区 is a group', () => {
    expect(task('8').responsibilities.at(-1)).toMatchObject({
      party: '园区',
      collective: true,
      qualifiers: [],
    });
  });
  test('a name without its host is reported where it stands', () => {
    expect(tasksWith('ELIDED_NAME')).toEqual(['13', '14', '15', '16', '18', '19', '22']);
  });
  test('相关 and 有关 qualify ten tasks', () => {
    expect(
      plan.tasks
        .filter((one) => one.responsibilities.some(({ qualifiers }) => qualifiers.includes('SOME')))
        .map(({ number }) => number),
    ).toEqual(['1', '2', '13', '14', '15', '16', '18', '19', '22', '23']);
  });
  test('the body of task 20 breaks off', () => expect(tasksWith('TRUNCATED_TEXT')).toEqual(['20']));
});

test('task 13 in the portable format', () => {
  expect(task('13')).toEqual({
    number: '13',
    part: null,
    area: 4,
    name: '强化城区本质安全',
    body: '落实本市关于加快推进韧性城市建设的意见。',
    deadline: {
      text: '12月',
      kind: 'MONTH_END',
      date: '2024-12-31',
      precision: 'MONTH',
      assumed: ['YEAR'],
      milestone: null,
    },
    responsibilities: [
      {
        role: 'RESPONSIBLE',
        party: '区应急局',
        text: '区应急局',
        collective: false,
        qualifiers: [],
        except: [],
        source: { table: 1, row: 14, column: 6, start: 0, end: 4 },
      },
      {
        role: 'COOPERATING',
        party: '区安委会成员单位',
        text: '区安委会相关成员单位',
        collective: true,
        qualifiers: ['SOME'],
        except: [],
        source: { table: 1, row: 14, column: 7, start: 0, end: 10 },
      },
      {
        role: 'COOPERATING',
        party: '区安委会签约单位',
        text: '签约单位',
        collective: true,
        qualifiers: [],
        except: [],
        source: { table: 1, row: 14, column: 7, start: 11, end: 15 },
      },
    ],
    openEnded: { RESPONSIBLE: false, COOPERATING: false },
    source: { table: 1, row: 14 },
  });
});

test('reading twice gives the same', () => {
  expect(parseTaskList(readText(text, { name: 'changning-2024.txt' })).plan).toEqual(plan);
});
