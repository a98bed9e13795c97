import { expect, test } from 'vitest';
import { describeComparison } from './describe-comparison.ts';

const compared = {
  older: { title: '2024年清单' },
  totals: { ADDED: 3, REMOVED: 2, CHANGED: 1, SAME: 0 },
};

test.each([
  ['changning-2024', 'TASKS', compared, '与2024年清单相比：新增 3 格，取消 2 格，改变 1 格'],
  ['2024-03-01', 'TASKS', compared, '与2024年3月1日相比：新增 3 格，取消 2 格，改变 1 格'],
  ['2024-03-01', 'AREAS', compared, '与2024年3月1日相比：新增 3 格，取消 2 格，改变 1 格'],
  ['2024-03-01', 'UNITS', compared, '与2024年3月1日相比：新增协同 3 对单位，取消 2 对，改变 1 对'],
  ['nope', 'TASKS', null, '没有对比：“nope”既不是清单的地址，也不是一个日期'],
  ['2024-02-31', 'AREAS', null, '没有对比：“2024-02-31”既不是清单的地址，也不是一个日期'],
] as const)('compared with %s, the matrix of %s says so', (against, matrix, found, said) => {
  expect(describeComparison(against, matrix, found)).toBe(said);
});
