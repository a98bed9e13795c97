import { expect, test } from 'vitest';
import { parseDeadline } from './parse-deadline.ts';
import { schoolYearOf, spansTwoYears } from './school-year.ts';
import { parseTaskList } from './task-list/parse-task-list.ts';
import { readText } from './task-list/read-text.ts';

test.each([
  ['实验中学2026—2027学年工作任务清单', 2026],
  ['2026-2027学年第二学期德育工作安排', 2026],
  ['2026学年重点工作', 2026],
  ['Action plan for the 2026/27 academic year', 2026],
  ['Academic Year 2026-27 Work Plan', 2026],
  ['2026年工作任务清单', null],
  ['2024—2026学年规划', null],
])('%s: the school year begins in %s', (title, from) => expect(schoolYearOf(title)).toBe(from));

test.each([
  ['Action Plan FY2026/27', true],
  ['Delivery Plan 2026-27', true],
  ['Plan 2026-04', false],
  ['2026年工作要点', false],
])('%s spans two years: %s', (title, spans) => expect(spansTwoYears(title)).toBe(spans));

test.each([
  ['9月10日前', '2026-09-10', ['YEAR']],
  ['1月20日前', '2027-01-20', ['YEAR']],
  ['11月至次年3月', '2027-03-31', ['YEAR']],
  ['年底前', '2026-12-31', ['YEAR']],
  ['2027年5月', '2027-05-31', []],
  ['8月25日前', null, []],
])('%s in the school year from 2026 is %s', (text, date, assumed) => {
  const { deadline } = parseDeadline(text, { schoolYear: 2026 });
  expect([deadline.date, deadline.assumed]).toEqual([date, assumed]);
});

function datesOf(title: string): { year: number | null; dates: (string | null)[]; codes: string[] } {
  const text = `${title}\n1 | 组织家访 | 德育处 | 10月底 |\n2 | 期末考试 | 教务处 | 1月20日前 |`;
  const { plan } = parseTaskList(
    readText(text.replace('\n', '\n序号 | 工作任务 | 责任处室 | 完成时间 |\n'), { name: 'list.txt' }),
  );
  return {
    year: plan.year,
    dates: plan.tasks.map(({ deadline }) => deadline.date),
    codes: plan.diagnostics.map(({ code }) => code),
  };
}

test('a plan for a school year has no one year, and days in both', () => {
  expect(datesOf('实验中学2026—2027学年工作任务清单')).toEqual({
    year: null,
    dates: ['2026-10-31', '2027-01-20'],
    codes: [],
  });
});

test('where a fiscal year begins, nobody says: a day without a year has none', () => {
  expect(datesOf('某集团FY2026/27工作任务清单')).toEqual({
    year: null,
    dates: [null, null],
    codes: ['NO_YEAR'],
  });
});
