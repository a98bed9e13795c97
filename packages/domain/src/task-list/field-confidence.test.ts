import { expect, test } from 'vitest';
import type { TaskConfidence } from './field-confidence.ts';
import { parseTaskList } from './parse-task-list.ts';
import { readText } from './read-text.ts';

const HEADER = ['序号', '类别', '任务', '要求', '完成时限', '责任单位'];
const SURE = ['1', '消防', '组建专班', '建立工作机制，每月调度', '3月', '区应急局'];

function confidenceOf(...rows: string[][]): TaskConfidence {
  const text = [HEADER, SURE, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  return parseTaskList(readText(`2025年清单\n\n${text}`, { name: 'x' })).confidence.at(-1) as TaskConfidence;
}

const valueOf = ({ fields, parties }: TaskConfidence, field: string): number =>
  field === 'PARTY' ? (parties[0] as number) : (fields.find((one) => one.field === field)?.value as number);

test('what reads as it should is sure', () => {
  const { fields, parties } = confidenceOf();
  expect(fields.map(({ field }) => field)).toEqual(['NUMBER', 'AREA', 'NAME', 'BODY', 'DEADLINE']);
  expect(Math.min(...fields.map(({ value }) => value), ...parties)).toBeGreaterThanOrEqual(0.9);
});

test.each([
  ['NUMBER', 'no number where others have one', ['', '消防', '培训', '办班', '3月', '区科委']],
  ['NAME', 'a name that is a unit', ['2', '消防', '区公安分局', '办班', '3月', '区科委']],
  ['BODY', 'a body that is a date', ['2', '消防', '培训', '2025年6月底前', '3月', '区科委']],
  ['DEADLINE', 'a deadline that cannot be read', ['2', '消防', '培训', '办班', '待定', '区科委']],
  ['DEADLINE', 'a deadline that is missing', ['2', '消防', '培训', '办班', '', '区科委']],
  ['PARTY', 'a party that reads like no unit', ['2', '消防', '培训', '办班', '3月', '王小二等人']],
  ['PARTY', 'a name with a bracket', ['2', '消防', '培训', '办班', '3月', '区发改委（物价局）']],
])('%s is less sure: %s', (field, _, row) => {
  expect(valueOf(confidenceOf(row), field)).toBeLessThan(valueOf(confidenceOf(), field));
});

test('rows that were found again lower every field', () => {
  const loose = parseTaskList(readText(['2025年清单', ...HEADER, ...SURE].join('\n'), { name: 'x' }))
    .confidence[0];
  expect(
    loose?.fields.every(({ value }, index) => value < (confidenceOf().fields[index]?.value as number)),
  ).toBe(true);
});
