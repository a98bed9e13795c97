import { expect, test } from 'vitest';
import { useDatabase } from '../testing/database.ts';
import { execute } from '../testing/execute.ts';
import { importSeeds } from '../testing/samples.ts';

const database = useDatabase(importSeeds);

const plan = 'changning-2024';
const WAIVE = `mutation ($input: WaiveFindingInput!) { waiveFinding(input: $input) {
  plan { revision waivers { id undoneAt } } userErrors { code path } } }`;
const FINDINGS = `{ plan(slug: "${plan}") { revision findings { code task { key } waiver { reason } } } }`;

async function waived(): Promise<unknown[]> {
  const { data, errors } = await execute(database(), FINDINGS);
  expect(errors).toBeUndefined();
  const findings = data.plan.findings as { code: string; task: unknown; waiver: unknown }[];
  return findings.filter(({ waiver }) => waiver !== null);
}

test('a finding is waived with its reason, is still answered, and is open again once that is taken back', async () => {
  const reason = '名单另行印发';
  const { data, errors } = await execute(database(), WAIVE, {
    input: { plan, code: 'OPEN_LIST', task: '10', reason },
  });
  expect([errors, data.waiveFinding.userErrors]).toEqual([undefined, []]);
  expect(await waived()).toEqual([{ code: 'OPEN_LIST', task: { key: '10' }, waiver: { reason } }]);
  const withdrawn = await execute(
    database(),
    `mutation ($input: WithdrawWaiverInput!) { withdrawWaiver(input: $input) {
      plan { waivers { undoneAt } } userErrors { code } } }`,
    { input: { plan, waiver: data.waiveFinding.plan.waivers[0].id } },
  );
  expect(withdrawn.data.withdrawWaiver.userErrors).toEqual([]);
  expect(withdrawn.data.withdrawWaiver.plan.waivers[0].undoneAt).not.toBeNull();
  expect(await waived()).toEqual([]);
});

test.each([
  [{ code: 'OPEN_LIST', task: '10', reason: '  ' }, 'MISSING_FIELD', 'reason'],
  [{ code: 'OPEN_LIST', task: '11', reason: '无' }, 'NOT_FOUND', 'code'],
  [
    { code: 'OPEN_LIST', task: '10', reason: '无', expectedRevision: 99 },
    'STALE_REVISION',
    'expectedRevision',
  ],
])('is refused, and nothing is written: %o', async (input, code, field) => {
  const before = await execute(database(), FINDINGS);
  const { data } = await execute(database(), WAIVE, { input: { plan, ...input } });
  expect(data.waiveFinding).toEqual({ plan: null, userErrors: [{ code, path: [field] }] });
  expect(await execute(database(), FINDINGS)).toEqual(before);
});

test('a rule that does not exist cannot be waived', async () => {
  const { errors } = await execute(database(), WAIVE, {
    input: { plan, code: 'NO_SUCH_RULE', reason: '无' },
  });
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
});
