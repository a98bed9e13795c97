import type { FindingCode } from '@zeren/domain/findings';
import type { Severity } from '@zeren/domain/diagnostic';
import { expect, test } from 'vitest';
import { countFindings, filterFindings, groupFindings } from './group-findings.ts';

const found = (code: FindingCode, severity: Severity, ...keys: string[]) => ({
  code,
  severity,
  task: keys.length === 1 ? { key: keys[0] as string, name: `任务${keys[0]}` } : null,
  tasks: keys.map((key) => ({ key })),
});

const findings = [
  found('SOFT_SET', 'warning', '2'),
  found('ELIDED_NAME', 'info', '2'),
  found('NAME_VARIANT', 'warning', '3', '9'),
  found('SOFT_SET', 'warning', '3'),
  found('NOBODY_RESPONSIBLE', 'error', '3'),
  found('TOTAL_MISMATCH', 'warning'),
];
const shape = (by: 'rule' | 'task') =>
  groupFindings(findings, by).map(({ key, findings: { length } }) => [key, length]);

test('by rule the gravest stand first, then in the order of the rules', () => {
  expect(shape('rule')).toEqual([
    ['NOBODY_RESPONSIBLE', 1],
    ['SOFT_SET', 2],
    ['NAME_VARIANT', 1],
    ['TOTAL_MISMATCH', 1],
    ['ELIDED_NAME', 1],
  ]);
});

test('by task they stand in the order of the paper, what is about several at the end', () => {
  expect(shape('task')).toEqual([
    ['task-2', 2],
    ['task-3', 2],
    ['SEVERAL', 1],
    ['PLAN', 1],
  ]);
});

test.each<[Severity[], FindingCode[], number]>([
  [[], [], 6],
  [['error', 'info'], [], 2],
  [[], ['SOFT_SET'], 2],
  [['info'], ['SOFT_SET'], 0],
])('severities %o and rules %o leave %i', (severities, codes, count) => {
  expect(filterFindings(findings, { by: 'rule', severities, codes })).toHaveLength(count);
});

test('what there is none of is not counted', () => {
  expect(countFindings(findings)).toEqual({
    severities: [
      { value: 'error', count: 1 },
      { value: 'warning', count: 4 },
      { value: 'info', count: 1 },
    ],
    codes: [
      { value: 'NOBODY_RESPONSIBLE', count: 1 },
      { value: 'SOFT_SET', count: 2 },
      { value: 'ELIDED_NAME', count: 1 },
      { value: 'NAME_VARIANT', count: 1 },
      { value: 'TOTAL_MISMATCH', count: 1 },
    ],
  });
});
