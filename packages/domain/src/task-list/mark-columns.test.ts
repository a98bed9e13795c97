import { expect, test } from 'vitest';
import { parseTaskList } from './parse-task-list.ts';
import { readText } from './read-text.ts';

const matrix = (legend: string) =>
  parseTaskList(
    readText(
      `2025年任务矩阵\n序号\t任务\t区应急局\t区住建局\t各街道\t时限\n1\t排查\t★\t△\t\t6月\n2\t整改\t△\t\t★\t7月\n3\t培训\t\t★\t△\t8月\n${legend}`,
      { name: 'x' },
    ),
  );

test.each([
  ['注：★为牵头单位，△为配合单位', 0, 0.9],
  ['注：△表示牵头，★表示配合', 0, 0.9],
  ['', 1, 0.8],
])('marks under units say who has which part, as the note “%s” tells', (legend, remarks, sure) => {
  const { plan, confidence } = matrix(legend);
  const [first] = plan.tasks;
  const [star, triangle] = legend.includes('△表示牵头') ? ['COOPERATING', 'LEAD'] : ['LEAD', 'COOPERATING'];
  expect(first?.responsibilities.map(({ role, party, source }) => [role, party, source?.column])).toEqual([
    [star, '区应急局', 3],
    [triangle, '区住建局', 4],
  ]);
  expect(plan.tasks[1]?.responsibilities[1]).toMatchObject({ party: '街道', qualifiers: ['EACH'] });
  expect(plan.diagnostics.filter(({ code }) => code === 'COLUMN_UNCERTAIN')).toHaveLength(remarks);
  if (remarks === 0) expect(confidence[0]?.parties[0]).toBeGreaterThan(sure);
  else expect(confidence[0]?.parties[0]).toBeLessThanOrEqual(sure);
});

test('who is only informed has no part, and that is told', () => {
  const { plan } = parseTaskList(
    readText(
      'No.\tTask\tFire Department\tHealth Office\tDue\n1\tDrill\tA\tI\tMay 2026\n2\tPlan\tR\tC\tJune 2026\n3\tReview\tI\tA\tJuly 2026\n',
      {
        name: 'x',
      },
    ),
  );
  expect(plan.tasks[0]?.responsibilities.map(({ role, party }) => `${role} ${party}`)).toEqual([
    'LEAD Fire Department',
  ]);
  expect(
    plan.diagnostics.some(({ code, message }) => code === 'ROW_SKIPPED' && message.includes('Health Office')),
  ).toBe(true);
});
