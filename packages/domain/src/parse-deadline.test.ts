import { expect, test } from 'vitest';
import { compareDeadlines } from './deadline.ts';
import { parseDeadline } from './parse-deadline.ts';

const YEAR = 2024;

test.each([
  ['12月', 'MONTH_END', '2024-12-31', 'MONTH', ['YEAR'], null],
  ['十二月底', 'MONTH_END', '2024-12-31', 'MONTH', ['YEAR'], null],
  ['２０２４年６月底前', 'MONTH_END', '2024-06-30', 'MONTH', [], null],
  ['二〇二四年六月底', 'MONTH_END', '2024-06-30', 'MONTH', [], null],
  ['2024.2', 'MONTH_END', '2024-02-29', 'MONTH', [], null],
  ['明年6月', 'MONTH_END', '2025-06-30', 'MONTH', ['YEAR'], null],
  ['5月底前动工', 'MONTH_END', '2024-05-31', 'MONTH', ['YEAR'], '动工'],
  ['2024年元月底前', 'MONTH_END', '2024-01-31', 'MONTH', [], null],
  ['二0二四年六月', 'MONTH_END', '2024-06-30', 'MONTH', [], null],
  ['2024年“七一”前', 'EVENT_RELATIVE', null, null, [], null],
  ['2024年防汛期间', 'EVENT_RELATIVE', null, null, [], null],
  ['2024-2025采暖季', 'EVENT_RELATIVE', null, null, [], null],
  ['2024年4月—长期', 'ONGOING', null, null, [], null],
  ['一月一调度', 'RECURRING', null, null, [], null],
  ['一季一评估', 'RECURRING', null, null, [], null],
  ['9月30日截止', 'DATE', '2024-09-30', 'DAY', ['YEAR'], null],
  ['6月底前完成（第一批）', 'MONTH_END', '2024-06-30', 'MONTH', ['YEAR'], '完成（第一批）'],
  ['12月底前完成', 'MONTH_END', '2024-12-31', 'MONTH', ['YEAR'], null],
  ['6月30日前', 'DATE', '2024-06-30', 'DAY', ['YEAR'], null],
  ['2024-06-30', 'DATE', '2024-06-30', 'DAY', [], null],
  ['20240630', 'DATE', '2024-06-30', 'DAY', [], null],
  ['6.30', 'DATE', '2024-06-30', 'DAY', ['YEAR'], null],
  ['6月上旬', 'DATE', '2024-06-10', 'DAY', ['YEAR', 'DAY'], null],
  ['6月下旬', 'DATE', '2024-06-30', 'DAY', ['YEAR', 'DAY'], null],
  ['6月1日—30日', 'PERIOD', '2024-06-30', 'DAY', ['YEAR'], null],
  ['46295', 'DATE', '2026-09-30', 'DAY', [], null],
  ['二季度末', 'QUARTER_END', '2024-06-30', 'QUARTER', ['YEAR'], null],
  ['2024年第一季度', 'QUARTER_END', '2024-03-31', 'QUARTER', [], null],
  ['上半年', 'HALF_YEAR_END', '2024-06-30', 'HALF_YEAR', ['YEAR'], null],
  ['年底前', 'YEAR_END', '2024-12-31', 'YEAR', ['YEAR'], null],
  ['2025年底', 'YEAR_END', '2025-12-31', 'YEAR', [], null],
  ['1-12月', 'PERIOD', '2024-12-31', 'MONTH', ['YEAR'], null],
  ['2024年3月至2024年6月', 'PERIOD', '2024-06-30', 'MONTH', [], null],
  ['2024—2026年', 'PERIOD', '2026-12-31', 'YEAR', [], null],
  ['即日起至12月底', 'PERIOD', '2024-12-31', 'MONTH', ['YEAR'], null],
  ['持续推进', 'ONGOING', null, null, [], null],
  ['长期坚持', 'ONGOING', null, null, [], null],
  ['常态工作', 'ONGOING', null, null, [], null],
  ['2026年持续推进', 'ONGOING', null, null, [], null],
  ['每月25日前', 'RECURRING', null, null, [], null],
  ['每季度', 'RECURRING', null, null, [], null],
  ['立即', 'IMMEDIATE', null, null, [], null],
  ['省出台文件后2个月', 'EVENT_RELATIVE', null, null, [], null],
  ['收到通知后5个工作日内', 'EVENT_RELATIVE', null, null, [], null],
  ['By 30 June 2026', 'DATE', '2026-06-30', 'DAY', [], null],
  ['June 30, 2026', 'DATE', '2026-06-30', 'DAY', [], null],
  ['Q2 2026', 'QUARTER_END', '2026-06-30', 'QUARTER', [], null],
  ['H1 2026', 'HALF_YEAR_END', '2026-06-30', 'HALF_YEAR', [], null],
  ['Second half of 2026', 'HALF_YEAR_END', '2026-12-31', 'HALF_YEAR', [], null],
  ['FY2026 Q2', 'QUARTER_END', '2026-06-30', 'QUARTER', ['MONTH'], null],
  ['FY2026', 'YEAR_END', '2026-12-31', 'YEAR', ['MONTH'], null],
  ['30-Sep-2026', 'DATE', '2026-09-30', 'DAY', [], null],
  ['Mar-26', 'MONTH_END', '2026-03-31', 'MONTH', ['YEAR'], null],
  ['Twice a year', 'RECURRING', null, null, [], null],
  ['分年度推进', 'RECURRING', null, null, [], null],
  ['每学期', 'RECURRING', null, null, [], null],
  ['随查随改', 'IMMEDIATE', null, null, [], null],
  ['秋收期间', 'EVENT_RELATIVE', null, null, [], null],
  ['Ongoing', 'ONGOING', null, null, [], null],
  ['Annually', 'RECURRING', null, null, [], null],
  ['Within 3 months of adoption', 'EVENT_RELATIVE', null, null, [], null],
  ['', 'NONE', null, null, [], null],
  ['/', 'NONE', null, null, [], null],
])('%s → %s %s', (text, kind, date, precision, assumed, milestone) => {
  expect(parseDeadline(text, { year: YEAR })).toEqual({
    deadline: { text: text.trim(), kind, date, precision, assumed, milestone },
    unreadable: false,
    repaired: false,
  });
});

test('of several dates the last one binds, and takes its year from the first', () => {
  const { deadline } = parseDeadline('2023年6月底前完成方案，12月底前完成整改');
  expect(deadline).toMatchObject({
    kind: 'MONTH_END',
    date: '2023-12-31',
    assumed: [],
    milestone: '完成整改',
  });
});

test('a date followed by work that goes on keeps the date', () => {
  expect(parseDeadline('2025年12月底前完成，2026年持续推进').deadline).toMatchObject({
    kind: 'MONTH_END',
    date: '2025-12-31',
    milestone: null,
  });
});

test('a missing 月 is mended and said', () => {
  const parsed = parseDeadline('2016 年 6 底前');
  expect(parsed.repaired).toBe(true);
  expect(parsed.deadline).toMatchObject({ kind: 'MONTH_END', date: '2016-06-30' });
  expect(parseDeadline('2025年12')).toMatchObject({ repaired: true, deadline: { date: '2025-12-31' } });
});

test('without a year anywhere there is no date, and nothing was assumed', () => {
  expect(parseDeadline('12月').deadline).toMatchObject({ kind: 'MONTH_END', date: null, assumed: [] });
});

test('a text that is no deadline is kept and called unreadable', () => {
  expect(parseDeadline('待定')).toEqual({
    deadline: { text: '待定', kind: 'NONE', date: null, precision: null, assumed: [], milestone: null },
    unreadable: true,
    repaired: false,
  });
});

test('a quarter of some year of a programme has no date', () => {
  expect(parseDeadline('Year 2 Q3', { year: YEAR }).unreadable).toBe(true);
});

test('days that no month has are not dates', () => {
  expect(parseDeadline('13.45', { year: YEAR }).unreadable).toBe(true);
});

test('deadlines sort by date, those without one last', () => {
  const dates = [{ date: null }, { date: '2024-12-31' }, { date: '2024-03-31' }].sort(compareDeadlines);
  expect(dates).toEqual([{ date: '2024-03-31' }, { date: '2024-12-31' }, { date: null }]);
});
