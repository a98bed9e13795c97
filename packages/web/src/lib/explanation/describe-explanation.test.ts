import { expect, test } from 'vitest';
import { askWhy, describeExplanation, type DescribedExplanation } from './describe-explanation.ts';

const NONE: DescribedExplanation = {
  role: null,
  absence: 'NOT_NAMED',
  party: { __typename: 'Unit', name: '新泾镇' },
  derivations: [],
  absences: [],
};
const open = {
  reason: 'MEMBERS_UNKNOWN' as const,
  text: '各签约单位',
  group: { name: '区安委会签约单位' },
  validFrom: null,
  validTo: null,
};

test.each([
  ['a part', { role: 'LEAD' as const, absence: null }, '新泾镇 为什么在这里？'],
  ['none', {}, '新泾镇 为什么不在这里？'],
  ['one that its members have', { absence: 'EXPANDED' as const }, '新泾镇 由谁承担？'],
])('the question is about %s', (_, of, asked) => {
  expect(askWhy({ ...NONE, ...of })).toBe(asked);
});

test('question and reasons follow each other; what is open about a filled cell is said with its derivation', () => {
  const direct = {
    ...{ kind: 'DIRECT' as const, role: 'COOPERATING' as const, certainty: 'DEFINITE' as const },
    ...{ text: '新泾镇', validFrom: null, validTo: null, group: null, decision: null },
  };
  const filled = { ...NONE, role: 'COOPERATING' as const, absence: null };
  expect(describeExplanation({ ...filled, derivations: [direct], absences: [open] })).toBe(
    '新泾镇 为什么在这里？ 原文直接点名：“新泾镇”，列为配合单位。',
  );
  expect(describeExplanation({ ...NONE, absences: [open] })).toMatch(
    /^新泾镇 为什么不在这里？ .*区安委会签约单位/,
  );
});
