import { expect, test } from 'vitest';
import { describeFault, describeSupposition } from './describe-supposition.ts';
import type { Fault, Supposition } from './what-if.ts';

test.each<[Supposition, string]>([
  [{ kind: 'DEADLINE', task: '13', date: '2024-09-30' }, '任务 13 的时限改为 2024年9月30日'],
  [{ kind: 'DEADLINE', task: '13', date: null }, '任务 13 不设时限'],
  [{ kind: 'LEAD', task: '13', unit: '区应急局' }, '任务 13 由区应急局牵头'],
  [{ kind: 'JOIN', group: '各街镇', unit: '区教育局' }, '区教育局加入各街镇'],
  [{ kind: 'LEAVE', group: '各街镇', unit: '新泾镇' }, '新泾镇退出各街镇'],
])('%o', (supposed, sentence) => {
  expect(describeSupposition(supposed)).toBe(sentence);
});

const join: Supposition = { kind: 'JOIN', group: '各街镇', unit: '新泾镇' };
test.each<[Fault, Supposition, string]>([
  ['TASK_GONE', { kind: 'LEAD', task: '99', unit: '区应急局' }, '清单里没有任务 99，没有试算。'],
  ['GROUP_GONE', join, '名录里没有集合称谓各街镇，没有试算。'],
  ['GROUP_UNKNOWN', join, '没有人知道各街镇有哪些成员，没有试算。'],
  ['IS_MEMBER', join, '新泾镇已经在各街镇里，没有试算。'],
  ['NOT_MEMBER', join, '新泾镇本来就不在各街镇里，没有试算。'],
])('%s', (fault, supposed, sentence) => {
  expect(describeFault(fault, supposed)).toBe(sentence);
});
