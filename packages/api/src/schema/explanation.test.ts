import { describe, expect, test } from 'vitest';
import { importDirectory } from '../import-directory.ts';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute, readContract } from '../testing/execute.ts';
import { executeCold } from '../testing/execute-cold.ts';
import { importSeeds, issueList } from '../testing/samples.ts';

const plan = 'changning-2024';
const query = readContract('explain');

const database = useDatabase(async (fresh) => {
  await importSeeds(fresh);
  await importDirectory(fresh, {
    name: 'pilot.json',
    content: JSON.stringify({
      format: 'zeren/directory',
      version: 1,
      name: '长宁区',
      units: [{ name: '新泾镇', kind: 'TOWN' }],
      groups: [
        {
          name: '区试点单位',
          kind: 'LISTED',
          members: [{ unit: '新泾镇', validFrom: '2023-01-01', validTo: '2024-06-30' }],
        },
      ],
    }),
  });
  await importPlan(fresh, {
    name: 'pilot.txt',
    content: issueList([
      { name: '开展试点', responsible: '区试点单位' },
      { name: '扩大试点', responsible: '除新泾镇外各街镇、区气象局', cooperating: '相关街镇' },
    ]),
  });
});

describe('a cell', () => {
  test('that is filled through a group says where the group is printed', async () => {
    const { data, errors } = await execute(database(), query, { plan, task: '17', unit: '新泾镇' });
    expect(errors).toBeUndefined();
    expect(data.plan.explain).toEqual({
      role: 'COOPERATING',
      certainty: 'DEFINITE',
      derivations: [
        {
          kind: 'GROUP',
          role: 'COOPERATING',
          text: '各街镇',
          group: { name: '各街镇' },
          source: { table: 1, row: 18, column: 7, line: null, start: 0, end: 3 },
        },
      ],
      absence: null,
    });
  });

  test.each([
    ['26', 'ALIAS', '区消防支队'],
    ['34', 'DIRECT', '区消防救援支队'],
  ])('of a unit asked by its alias says what is printed in task %s (%s)', async (task, kind, text) => {
    const { data } = await execute(database(), query, { plan, task, unit: '区消防支队' });
    expect(data.plan.explain.derivations).toMatchObject([{ kind, text, group: null }]);
  });

  test('that is empty says why', async () => {
    const { data, errors } = await execute(database(), query, { plan, task: '13', unit: '区教育局' });
    expect(errors).toBeUndefined();
    expect(data.plan.explain).toEqual({
      role: null,
      certainty: null,
      derivations: [],
      absence: 'MEMBERS_UNKNOWN',
    });
  });
});

const details = `query ($plan: String!, $task: String!, $unit: String!, $asOf: Date) {
  plan(slug: $plan) { explain(task: $task, unit: $unit, asOf: $asOf) {
    task { key } party { name } role certainty
    derivations { kind validFrom validTo }
    absence
    absences { reason message role certainty text group { name } validFrom validTo source { row column start end } }
  } }
}`;

test('every reason for an empty cell has its sentence and its place', async () => {
  const { data } = await execute(database(), details, { plan, task: '13', unit: '区教育局' });
  expect(data.plan.explain).toEqual({
    task: { key: '13' },
    party: { name: '区教育局' },
    role: null,
    certainty: null,
    derivations: [],
    absence: 'MEMBERS_UNKNOWN',
    absences: [
      {
        reason: 'MEMBERS_UNKNOWN',
        message:
          '“区安委会相关成员单位” is named, and nobody knows the members of 区安委会成员单位: 区教育局 may be meant.',
        role: 'COOPERATING',
        certainty: 'POSSIBLE',
        text: '区安委会相关成员单位',
        group: { name: '区安委会成员单位' },
        validFrom: null,
        validTo: null,
        source: { row: 14, column: 7, start: 0, end: 10 },
      },
      {
        reason: 'MEMBERS_UNKNOWN',
        message:
          '“签约单位” is named, and nobody knows the members of 区安委会签约单位: 区教育局 may be meant.',
        role: 'COOPERATING',
        certainty: 'DEFINITE',
        text: '签约单位',
        group: { name: '区安委会签约单位' },
        validFrom: null,
        validTo: null,
        source: { row: 14, column: 7, start: 11, end: 15 },
      },
    ],
  });
});

test.each([
  ['2024-06-30', { role: 'RESPONSIBLE', absence: null }],
  ['2024-07-01', { role: null, absence: 'LEFT_GROUP' }],
  ['2022-12-31', { role: null, absence: 'NOT_YET_MEMBER' }],
])('on %s the membership of that day counts', async (asOf, expected) => {
  const { data } = await execute(database(), details, { plan: 'pilot', task: '1', unit: '新泾镇', asOf });
  expect(data.plan.explain).toMatchObject(expected);
  const spell = { validFrom: '2023-01-01', validTo: '2024-06-30' };
  expect([...data.plan.explain.derivations, ...data.plan.explain.absences]).toMatchObject([spell]);
});

test.each([
  [
    'a unit that is left out in one role and possible in another',
    '2',
    '新泾镇',
    ['POSSIBLE', 'POSSIBLE_ONLY'],
  ],
  ['a unit only the plan names', '2', '区气象局', ['DEFINITE', null]],
  ['a group that stands for itself', '1', '区试点单位', ['DEFINITE', null], '2024-07-01'],
  ['a group whose members have its cells', '1', '区试点单位', [null, 'EXPANDED'], '2024-06-30'],
  ['a unit that nothing speaks of', '2', '区教育局', [null, 'NOT_NAMED']],
])('%s', async (_, task, unit, expected, asOf?: string) => {
  const { data } = await execute(database(), details, { plan: 'pilot', task, unit, asOf });
  const { certainty, absence } = data.plan.explain;
  expect([certainty, absence]).toEqual(expected);
});

test.each([
  ['a task that is not there', '99', '新泾镇', undefined],
  ['nobody of that name', '13', '区民防办', undefined],
  ['a name that is not yet in force', '1', '区消防救援局', '2024-01-01'],
])('%s has no explanation, which is an answer', async (_, task, unit, asOf) => {
  const { data, errors } = await execute(database(), details, { plan, task, unit, asOf });
  expect(errors).toBeUndefined();
  expect(data.plan.explain).toBeNull();
});

test('an explanation costs three statements, and two once the plan has been read', async () => {
  const variables = { plan, task: '13', unit: '区教育局' };
  const { statements } = await executeCold(database(), details, variables);
  expect(statements).toHaveLength(3);
  await execute(database(), details, variables);
  database().statements.length = 0;
  await execute(database(), details, { ...variables, task: '17' });
  expect(database().statements).toHaveLength(2);
});

test('a decision of the office answers with its reason', async () => {
  const reason = '区安委办 2024 年第 3 次会议';
  const input = {
    plan,
    kind: 'PICK_MEMBERS',
    task: '18',
    party: '区安委会成员单位',
    units: ['区应急局'],
    reason,
  };
  await execute(
    database(),
    'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { userErrors { message } } }',
    { input },
  );
  const { data, errors } = await execute(
    database(),
    `query ($plan: String!) { plan(slug: $plan) {
      picked: explain(task: "18", unit: "区应急局") { role certainty derivations { kind decision { reason } } absence }
      other: explain(task: "18", unit: "区教育局") { role absences { reason decision { reason units { name } } } }
    } }`,
    { plan },
  );
  expect(errors).toBeUndefined();
  expect(data.plan).toEqual({
    picked: {
      role: 'RESPONSIBLE',
      certainty: 'DEFINITE',
      derivations: [{ kind: 'DECISION', decision: { reason } }],
      absence: null,
    },
    other: {
      role: null,
      absences: [
        { reason: 'NOT_PICKED', decision: { reason, units: [{ name: '区应急局' }] } },
        { reason: 'MEMBERS_UNKNOWN', decision: null },
      ],
    },
  });
});
