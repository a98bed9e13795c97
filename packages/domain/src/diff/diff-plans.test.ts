import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import { taskKey, type Task } from '../task.ts';
import { diffPlans, type DutyChange } from './diff-plans.ts';
import { matchTasks } from './match-tasks.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../../seeds/${name}`, import.meta.url), 'utf8');
const directory = new DirectoryIndex(JSON.parse(read('changning-directory.json')) as Directory);
const { tasks: seed } = parseTaskList(
  readText(read('changning-2024.txt'), { name: 'changning-2024.txt' }),
).plan;

const change = (task: Task, changes: Partial<Task>): Task => ({ ...task, ...changes });
const party = (name: string, role: 'RESPONSIBLE' | 'COOPERATING') => ({
  ...{ role, party: name, text: name, collective: false },
  ...{ qualifiers: [], except: [], source: null },
});

// Next year's list, made from the seed: each seed task that goes on carries its number of 2024 in `from`.
const RENAMED: Record<string, string> = {
  '1': '明确本年度总体目标',
  '4': '做好各级动员部署',
  '7': '组织开展专题宣讲活动',
  '9': '提升一线人员安全技能',
  '12': '进一步压实监管责任',
  '16': '深化消防领域综合治理',
  '20': '城市运行安全专项提升',
  '24': '完善隐患数据库',
  '28': '落实本质安全水平提升工程',
  '33': '扩大社会面宣传覆盖',
};
const DROPPED = new Set(['6', '21', '30']);
const SWAPPED = new Set(['10', '16', '17', '25', '26']);
const SPLIT = new Set(['5', '14']);
const NEW_TASKS: [string, string][] = [
  ['推进低空飞行安全管理', '建立无人机起降点备案制度，完善空域使用协调机制。'],
  ['开展电动自行车集中充电设施建设', '新建充电端口五百个，覆盖老旧小区。'],
  ['编制极端天气应急预案', '修订台风暴雨应急响应流程，储备排涝设备。'],
  ['建立儿童游乐场所检查制度', '对大型游乐设施逐一登记并每季度复核。'],
];

interface Next {
  readonly task: Task;
  readonly from: string | null;
}

const next: Next[] = [
  ...NEW_TASKS.map(([name, body]) => ({
    task: change(seed[0] as Task, { name, body, responsibilities: [party('区民政局', 'RESPONSIBLE')] }),
    from: null,
  })),
  ...seed
    .filter(({ number }) => !DROPPED.has(number))
    .flatMap((task): Next[] => {
      const { number, name, body, responsibilities } = task;
      const swapped = responsibilities.map((one) =>
        SWAPPED.has(number)
          ? { ...one, role: one.role === 'RESPONSIBLE' ? ('COOPERATING' as const) : ('RESPONSIBLE' as const) }
          : one,
      );
      const kept = change(task, { name: RENAMED[number] ?? name, responsibilities: swapped });
      if (!SPLIT.has(number)) return [{ task: kept, from: number }];
      const middle = body.indexOf('。', body.length / 3) + 1 || Math.ceil(body.length / 2);
      return [
        { task: change(kept, { body: body.slice(0, middle) }), from: number },
        { task: change(kept, { name: `${name}（二）`, body: body.slice(middle) }), from: null },
      ];
    }),
].map(({ task, from }, index) => ({ task: change(task, { number: String(index + 1) }), from }));
const newer = next.map(({ task }) => task);

describe('the seed against a list made from it (10 renamed, 3 dropped, 4 added, 5 with roles swapped, 2 split)', () => {
  const { matching, parties } = diffPlans({ older: { tasks: seed }, newer: { tasks: newer }, directory });

  test('at least 95 % of the pairs are found and right', () => {
    const wanted = new Set(
      next.flatMap(({ from }, index) =>
        from === null ? [] : [`${seed.findIndex(({ number }) => number === from)} ${index}`],
      ),
    );
    const found = matching.pairs.map((pair) => `${pair.older} ${pair.newer}`);
    const right = found.filter((pair) => wanted.has(pair)).length;
    expect((2 * right) / (found.length + wanted.size)).toBeGreaterThanOrEqual(0.95);
  });

  test('what is gone is dropped, what is new is added, and what came out of another is a split', () => {
    expect(matching.dropped.map((index) => seed[index]?.number)).toEqual([...DROPPED]);
    expect(matching.added.map((index) => newer[index]?.name)).toEqual(NEW_TASKS.map(([name]) => name));
    expect(matching.splits.map((pair) => seed[pair.older]?.number)).toEqual([...SPLIT]);
  });

  test('every change of a role is found, with its direction', () => {
    const changed = (kind: DutyChange['kind']): string[] =>
      parties.flatMap(({ party: { name }, changes }) =>
        changes.filter((one) => one.kind === kind).map((one) => `${name} ${seed[one.older ?? -1]?.number}`),
      );
    const wanted = seed
      .filter(({ number }) => SWAPPED.has(number))
      .flatMap((task) =>
        diffPlans({
          older: { tasks: [task] },
          newer: { tasks: newer.filter((_, index) => next[index]?.from === task.number) },
          directory,
        }).parties.map(({ party: { name } }) => `${name} ${task.number}`),
      );
    expect([...changed('ROLE_UP'), ...changed('ROLE_DOWN')].sort()).toEqual(wanted.sort());
  });
});

test('a list beside itself changes nothing for anybody', () => {
  const { matching, parties } = diffPlans({ older: { tasks: seed }, newer: { tasks: seed }, directory });
  expect(matching.pairs.map((pair) => [pair.older, pair.newer])).toEqual(
    seed.map((_, index) => [index, index]),
  );
  expect([matching.added, matching.dropped, matching.splits, matching.merges, parties]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});

describe('one task in two years', () => {
  const [task] = seed.filter(({ number }) => number === '34') as [Task];
  const kinds = (after: Partial<Task>): string[] =>
    diffPlans({
      older: { tasks: [task] },
      newer: { tasks: [change(task, after)] },
      directory,
    }).parties.flatMap(({ party: { name }, changes }) => changes.map(({ kind }) => `${name} ${kind}`));

  test.each<[string, Partial<Task>, string[]]>([
    ['its number alone is no change', { number: '12' }, []],
    [
      'another day is a moved deadline for all who have a part in it',
      { deadline: { ...task.deadline, date: '2024-06-30', text: '6月' } },
      seed
        .filter(({ number }) => number === '34')
        .flatMap(({ responsibilities }) => responsibilities.map((one) => `${one.party} DEADLINE_MOVED`)),
    ],
    ['white space is no other wording', { body: task.body.replace('，', '， ') }, []],
    [
      'an alias is the same unit',
      {
        responsibilities: task.responsibilities.map((one) =>
          one.party === '区消防救援支队' ? { ...one, party: '区消防支队' } : one,
        ),
      },
      [],
    ],
    [
      'a unit that is not named any more has dropped out, another is new',
      { responsibilities: [party('区民政局', 'RESPONSIBLE')] },
      ['区民政局 NEW', ...task.responsibilities.map((one) => `${one.party} DROPPED`)],
    ],
  ])('%s', (_, after, wanted) => {
    expect(kinds(after).sort()).toEqual([...wanted].sort());
  });
});

test.each([
  ['2023-12-31', '2024-12-31', false],
  ['2023-02-28', '2024-02-29', false],
  ['2023-11-30', '2024-12-31', true],
  ['2024-12-31', '2024-12-31', true],
])('from the list of 2023 to that of 2024: a deadline of %s that is now %s moved: %s', (from, to, moved) => {
  const [task] = seed as [Task];
  const due = (date: string): Task => change(task, { deadline: { ...task.deadline, date } });
  const { parties } = diffPlans({
    older: { tasks: [due(from)], year: 2023 },
    newer: { tasks: [due(to)], year: 2024 },
    directory,
  });
  expect(parties.some(({ changes }) => changes.some(({ kind }) => kind === 'DEADLINE_MOVED'))).toBe(moved);
});

test('a person’s word on a pair goes before the likeness', () => {
  const [first, second] = seed as [Task, Task];
  const pairs = matchTasks(
    [first],
    [second],
    [{ older: taskKey(first), newer: taskKey(second), same: true }],
  ).pairs;
  expect(pairs).toMatchObject([{ older: 0, newer: 0, doubtful: false }]);
  const apart = matchTasks([first], [first], [{ older: taskKey(first), newer: taskKey(first), same: false }]);
  expect([apart.pairs, apart.added, apart.dropped]).toEqual([[], [0], [0]]);
});
