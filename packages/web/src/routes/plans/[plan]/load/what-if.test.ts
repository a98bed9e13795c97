import { expect, test } from 'vitest';
import type { BasisTask, LoadBasis } from './load-basis.ts';
import { compareLoads, findFault, membersOf, suppose, workOut, type Supposition } from './what-if.ts';

const task = (key: string, date: string | null, ...parties: string[]): BasisTask => ({
  ...{ key, number: key, name: `任务${key}`, deadline: { date } },
  responsibilities: parties.map((party) => ({
    role: 'RESPONSIBLE',
    party,
    text: party,
    collective: party === '各街镇' || party === '园区',
    qualifiers: [],
    except: [],
  })),
});

const member = (unit: string) => ({ unit, validFrom: null, validTo: null });
const basis: LoadBasis = {
  asOf: '2024-07-01',
  units: ['区应急局', '区教育局', '新泾镇', '虹桥街道'].map((name) => ({ name, kind: 'OTHER' })),
  groups: [
    { name: '各街镇', kind: 'ENUMERATED', members: [member('新泾镇'), member('虹桥街道')] },
    { name: '园区', kind: 'PLACEHOLDER', members: null },
  ],
  decisions: [],
  tasks: [
    task('1', '2024-06-30', '区应急局', '各街镇'),
    task('2', '2024-12-31', '区教育局', '园区'),
    task('3', null, '各街镇'),
  ],
};

const shiftsOf = (...supposed: Supposition[]) =>
  compareLoads(workOut(basis), workOut(supposed.reduce(suppose, basis))).map(
    ({ party: { name }, before, after, ...shift }) => [
      `${name} ${before} → ${after}`,
      Object.fromEntries(Object.entries(shift).filter(([, list]) => list.length > 0)),
    ],
  );

test('the load of the plan as it is counts each duty in its month', () => {
  const { load } = workOut(basis);
  expect(load.months).toHaveLength(7);
  expect(load.parties.map(({ name }) => name)).toEqual([
    '区应急局',
    '区教育局',
    '新泾镇',
    '虹桥街道',
    '园区',
  ]);
  expect(load.counts.reduce((sum, { count }) => sum + count, 0)).toBe(7);
});

test('a moved deadline moves the load of everybody who has a part', () => {
  expect(shiftsOf({ kind: 'DEADLINE', task: '1', date: '2024-09-30' })).toEqual(
    ['区应急局 1 → 1', '新泾镇 2 → 2', '虹桥街道 2 → 2'].map((shift) => [
      shift,
      { moved: [{ key: '1', from: '2024-06', to: '2024-09' }] },
    ]),
  );
});

test('a unit that leads gains the task, and one that had a part has a greater one', () => {
  expect(shiftsOf({ kind: 'LEAD', task: '1', unit: '区教育局' })).toEqual([
    ['区教育局 1 → 2', { gained: ['1'] }],
  ]);
  expect(shiftsOf({ kind: 'LEAD', task: '1', unit: '区应急局' })).toEqual([
    ['区应急局 1 → 1', { roles: [{ key: '1', from: 'RESPONSIBLE', to: 'LEAD' }] }],
  ]);
});

test('a unit nobody had heard of can lead', () => {
  expect(shiftsOf({ kind: 'LEAD', task: '3', unit: '区数据局' })).toEqual([
    ['区数据局 0 → 1', { gained: ['3'] }],
  ]);
});

test('who joins a group owes what it owes, who leaves it does not any more', () => {
  expect(
    shiftsOf(
      { kind: 'JOIN', group: '各街镇', unit: '区教育局' },
      { kind: 'LEAVE', group: '各街镇', unit: '新泾镇' },
    ),
  ).toEqual([
    ['区教育局 1 → 3', { gained: ['1', '3'] }],
    ['新泾镇 2 → 0', { lost: ['1', '3'] }],
  ]);
});

test('a task whose groups are frozen on an earlier day keeps its members', () => {
  const frozen = { ...basis, tasks: basis.tasks.map((one) => ({ ...one, membershipsOn: '2024-01-01' })) };
  const left = suppose(frozen, { kind: 'LEAVE', group: '各街镇', unit: '新泾镇' });
  expect(compareLoads(workOut(frozen), workOut(left))).toEqual([]);
});

test('the basis itself stays as it is', () => {
  const before = structuredClone(basis);
  suppose(basis, { kind: 'LEAVE', group: '各街镇', unit: '新泾镇' });
  suppose(basis, { kind: 'DEADLINE', task: '1', date: null });
  expect(basis).toEqual(before);
});

test.each<[Supposition, ReturnType<typeof findFault>]>([
  [{ kind: 'DEADLINE', task: '9', date: null }, 'TASK_GONE'],
  [{ kind: 'LEAD', task: '9', unit: '区应急局' }, 'TASK_GONE'],
  [{ kind: 'JOIN', group: '各镇', unit: '区应急局' }, 'GROUP_GONE'],
  [{ kind: 'JOIN', group: '园区', unit: '区应急局' }, 'GROUP_UNKNOWN'],
  [{ kind: 'JOIN', group: '各街镇', unit: '新泾镇' }, 'IS_MEMBER'],
  [{ kind: 'LEAVE', group: '各街镇', unit: '区应急局' }, 'NOT_MEMBER'],
  [{ kind: 'LEAVE', group: '各街镇', unit: '新泾镇' }, undefined],
])('%o: %s', (supposed, fault) => {
  expect(findFault(basis, supposed)).toBe(fault);
  if (fault) expect(suppose(basis, supposed)).toBe(basis);
});

test('members who left before the day are not offered', () => {
  const left = suppose(basis, { kind: 'LEAVE', group: '各街镇', unit: '新泾镇' });
  expect(membersOf(left, '各街镇')).toEqual(['虹桥街道']);
  expect(membersOf(left, '园区')).toEqual([]);
});
