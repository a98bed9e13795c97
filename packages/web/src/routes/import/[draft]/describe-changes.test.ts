import { expect, test } from 'vitest';
import { describeChanges } from './describe-changes.ts';

test.each<[string, Parameters<typeof describeChanges>[0], string]>([
  [
    'what was typed',
    { title: '2024年工作任务清单', slug: 'changning-2024' },
    '2024年工作任务清单、changning-2024',
  ],
  ['what a column holds', { columns: [{ table: 1, column: 3, field: 'LEAD' }] }, '第 3 列 牵头单位'],
  [
    'whom names stand for',
    {
      decisions: [{ expression: '区消防支队', kind: 'ALIAS', party: '区消防救援支队' }],
      withdraw: ['各街镇'],
    },
    '“区消防支队”、“各街镇”',
  ],
])('%s', (_, changes, words) => {
  expect(describeChanges(changes)).toBe(words);
});
