import { beforeEach, describe, expect, test } from 'vitest';
import { importPlan } from '../import-plan.ts';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { importSeeds, seedText } from '../testing/samples.ts';

const database = useDatabase(importSeeds);

// A plan of its own for each test.
let plan = '';
let plans = 0;
beforeEach(async () => {
  plan = `list-${++plans}`;
  await importPlan(database(), { slug: plan, name: 'list.txt', content: seedText });
});

const reason = '区安委办 2024 年第 3 次会议';

const RECORD = `mutation ($input: RecordDecisionInput!) {
  recordDecision(input: $input) {
    plan { revision decisions { id kind task reason units { name } undoneAt } }
    userErrors { code message path }
  }
}`;
const DUTIES = `query ($plan: String!, $key: String!, $asOf: Date) {
  plan(slug: $plan) { task(key: $key) {
    duties(asOf: $asOf) {
      party { name } role certainty derivations { kind decision { reason } }
    }
  } matrix { rows { key } columns { name } cells { row column certainty } } }
}`;

async function record(input: Record<string, unknown>) {
  const { data, errors } = await execute(database(), RECORD, { input: { plan, reason, ...input } });
  expect(errors).toBeUndefined();
  return data.recordDecision;
}

async function dutiesOf(
  key: string,
): Promise<{ party: { name: string }; role: string; certainty: string }[]> {
  const { data, errors } = await execute(database(), DUTIES, { plan, key });
  expect(errors).toBeUndefined();
  return data.plan.task.duties;
}

describe('a decision of the office', () => {
  test('picks who is meant by 相关成员单位, in the task and in the matrix, and says so', async () => {
    const units = ['区应急局', '区教育局'];
    const { plan: after } = await record({
      kind: 'PICK_MEMBERS',
      task: '23',
      party: '区安委会成员单位',
      units,
    });
    expect(after).toMatchObject({
      revision: 2,
      decisions: [{ kind: 'PICK_MEMBERS', task: '23', reason, units: units.map((name) => ({ name })) }],
    });
    const { data } = await execute(database(), DUTIES, { plan, key: '23' });
    const duties = data.plan.task.duties as { party: { name: string }; certainty: string }[];
    expect(duties.filter(({ party }) => units.includes(party.name))).toHaveLength(2);
    expect(duties.map(({ party }) => party.name)).not.toContain('区安委会成员单位');
    expect(duties.find(({ party }) => party.name === '区教育局')).toMatchObject({
      certainty: 'DEFINITE',
      derivations: [{ kind: 'DECISION', decision: { reason } }],
    });
    const { rows, cells } = data.plan.matrix;
    const row = rows.findIndex(({ key }: { key: string }) => key === '23');
    const certainties = cells.certainty.filter((_: string, index: number) => cells.row[index] === row);
    expect(new Set(certainties)).toEqual(new Set(['DEFINITE']));
  });

  test('is taken back and stays on record', async () => {
    const before = await dutiesOf('34');
    const { plan: after } = await record({ kind: 'NAME_LEAD', task: '34', party: '区消防支队' });
    expect((await dutiesOf('34')).map(({ role }) => role)).toContain('LEAD');
    const { data } = await execute(
      database(),
      `mutation ($input: UndoDecisionInput!) { undoDecision(input: $input) {
        plan { decisions { undoneAt } } userErrors { code } } }`,
      { input: { plan, decision: after.decisions[0].id, expectedRevision: after.revision } },
    );
    expect(data.undoDecision.userErrors).toEqual([]);
    expect(data.undoDecision.plan.decisions[0].undoneAt).not.toBeNull();
    expect(await dutiesOf('34')).toEqual(before);
  });

  test('outlives a new reading of the same list', async () => {
    await record({ kind: 'NAME_LEAD', task: '34', party: '区消防支队' });
    await importPlan(database(), { slug: plan, name: 'list.txt', content: seedText });
    expect((await dutiesOf('34')).map(({ role }) => role)).toContain('LEAD');
  });

  test('sent again under the same name is made once', async () => {
    const input = { kind: 'NAME_LEAD', task: '34', party: '区消防支队', clientMutationId: 'lead-34' };
    await record(input);
    expect((await record(input)).plan.decisions).toHaveLength(1);
  });

  test.each([
    [{ kind: 'NAME_LEAD', task: '34', party: '区消防支队', reason: ' ' }, 'MISSING_FIELD', 'reason'],
    [{ kind: 'NAME_LEAD', task: '99', party: '区消防支队' }, 'NOT_FOUND', 'task'],
    [{ kind: 'NAME_LEAD', task: '34', party: '区环保局' }, 'NOT_FOUND', 'party'],
    [{ kind: 'NAME_LEAD', task: '34', party: '各街镇' }, 'NOTHING_TO_DECIDE', 'party'],
    [{ kind: 'PICK_MEMBERS', task: '34', party: '各街镇', units: ['新泾镇'] }, 'NOTHING_TO_DECIDE', 'party'],
    [{ kind: 'PICK_MEMBERS', task: '23', party: '各街镇', units: ['园区'] }, 'INVALID_FIELD', 'units'],
    [
      { kind: 'FILL_OPEN_LIST', task: '34', role: 'RESPONSIBLE', units: ['新泾镇'] },
      'NOTHING_TO_DECIDE',
      'role',
    ],
    [{ kind: 'REASSIGN', task: '34', party: '区教育局', units: ['新泾镇'] }, 'NOTHING_TO_DECIDE', 'party'],
    [{ kind: 'HAND_OVER', party: '区科委', units: ['区科委'] }, 'NOTHING_TO_DECIDE', 'units'],
    [
      { kind: 'NAME_LEAD', task: '34', party: '区消防支队', expectedRevision: 7 },
      'STALE_REVISION',
      'expectedRevision',
    ],
  ])('is refused, and nothing is written: %o', async (input, code, field) => {
    const { plan: after, userErrors } = await record(input);
    expect(after).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: [field] }]);
    const { data } = await execute(database(), `{ plan(slug: "${plan}") { revision decisions { id } } }`);
    expect(data.plan).toEqual({ revision: 1, decisions: [] });
  });
});

describe('a new member of a group', () => {
  const SET = `mutation ($input: SetMembershipRuleInput!) { setMembershipRule(input: $input) {
    plan { membershipRule frozenOn } userErrors { code path } } }`;
  const JOINED = JSON.stringify({
    format: 'zeren/directory',
    version: 1,
    name: '上海市长宁区',
    units: [{ name: '新建街道', kind: 'SUBDISTRICT', validFrom: '2024-09-01' }],
    groups: [
      {
        name: '各街镇',
        kind: 'ENUMERATED',
        members: [{ unit: '新建街道', validFrom: '2024-09-01' }],
      },
    ],
  });
  const owes = async (): Promise<number> => {
    const { data } = await execute(
      database(),
      '{ unit(name: "新建街道") { duties(first: 100) { nodes { task { plan { slug } } } } } }',
    );
    const nodes = data.unit.duties.nodes as { task: { plan: { slug: string } } }[];
    return nodes.filter(({ task }) => task.plan.slug === plan).length;
  };

  test('owes what plans ask of the group that follow its membership', async () => {
    await execute(
      database(),
      'mutation ($content: String!) { importDirectory(input: { content: $content }) { units } }',
      {
        content: JOINED,
      },
    );
    expect(await owes()).toBe(4);
  });

  test('owes nothing in a plan whose groups were frozen before, but for a task that follows', async () => {
    await execute(
      database(),
      'mutation ($content: String!) { importDirectory(input: { content: $content }) { units } }',
      {
        content: JOINED,
      },
    );
    const frozen = await execute(database(), SET, {
      input: { plan, rule: 'FROZEN', frozenOn: '2024-03-01' },
    });
    expect(frozen.data.setMembershipRule).toEqual({
      plan: { membershipRule: 'FROZEN', frozenOn: '2024-03-01' },
      userErrors: [],
    });
    expect(await owes()).toBe(0);
    await execute(database(), SET, { input: { plan, task: '8', rule: 'FOLLOWING' } });
    expect(await owes()).toBe(1);
  });

  test('a plan without a day of issue cannot be frozen without a day', async () => {
    const { data } = await execute(database(), SET, { input: { plan, rule: 'FROZEN' } });
    expect(data.setMembershipRule.userErrors).toEqual([{ code: 'MISSING_FIELD', path: ['frozenOn'] }]);
  });
});
