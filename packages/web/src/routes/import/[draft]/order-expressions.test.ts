import { expect, test } from 'vitest';
import { countDecisions, findNext, orderExpressions, stateOf } from './order-expressions.ts';

const known = { kind: 'KNOWN', name: null } as const;
const unit = { kind: 'NEW_UNIT', name: '区数据局' } as const;

const expressions = [
  { text: '区应急局', confidence: 1, decision: null, proposal: known },
  { text: '消防支队', confidence: 0.8, decision: null, proposal: { kind: 'ALIAS', name: null } as const },
  { text: '各街镇', confidence: 1, decision: known, proposal: known },
  { text: '园区', confidence: 0.4, decision: unit, proposal: { kind: 'NEW_GROUP', name: '园区' } as const },
  { text: '数据局', confidence: 0.6, decision: null, proposal: unit },
];
const [bureau, brigade, towns, park, data] = expressions;

test('what needs a look comes first, and a decision moves nothing', () => {
  expect(orderExpressions(expressions)).toEqual({ unsure: [brigade, park, data], certain: [bureau, towns] });
});

test.each([
  ['the first, where none is chosen', undefined, '消防支队'],
  ['the next that is open', '消防支队', '数据局'],
  ['past those with a decision', '数据局', '区应急局'],
  ['from the start again', '区应急局', '消防支队'],
])('the next is %s', (_, text, next) => {
  const { unsure, certain } = orderExpressions(expressions);
  expect(findNext([...unsure, ...certain], text)?.text).toBe(next);
});

test('where all are decided there is no next', () => {
  const decided = expressions.map((expression) => ({ ...expression, decision: known }));
  expect(findNext(decided, '园区')).toBeUndefined();
});

test.each([
  [bureau, 'CERTAIN'],
  [brigade, 'UNSURE'],
  [towns, 'DECIDED'],
])('%o is %s', (expression, state) => {
  expect(stateOf(expression!)).toBe(state);
});

test('what would be stored: the decision, or else the proposal; a unit named twice is one', () => {
  expect(countDecisions(expressions)).toEqual({
    KNOWN: 2,
    ALIAS: 1,
    NEW_UNIT: 1,
    NEW_GROUP: 0,
    SPLIT: 0,
    IGNORE: 0,
  });
});
