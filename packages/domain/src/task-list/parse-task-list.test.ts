import { describe, expect, test } from 'vitest';
import { taskKey } from '../task.ts';
import { parseTaskList } from './parse-task-list.ts';
import { readText } from './read-text.ts';
import type { TaskListOptions } from './task-list.ts';

/** Rows of cells as the document has them, one cell a line. */
function list(title: string, ...rows: string[][]): string {
  return [title, ...rows.map((cells) => cells.map((cell) => `\t${cell}`).join('\n'))].join('\n\n');
}

function read(text: string, options?: TaskListOptions) {
  return parseTaskList(readText(text, { name: 'list.txt' }), options);
}

const HEADER = ['序号', '重点任务', '完成时限', '牵头单位', '配合单位'];
const TITLE = '某区2025年重点工作任务清单';

describe('columns', () => {
  test.each([
    [
      ['序号', '行动', '工作任务', '具体要求', '时间节点', '责任单位', '配合单位'],
      'NUMBER AREA NAME BODY DEADLINE RESPONSIBLE COOPERATING',
    ],
    [
      ['序号', '任务名称', '主要内容', '主办单位', '协办单位', '督导单位', '完成时限'],
      'NUMBER NAME BODY LEAD COOPERATING SUPERVISING DEADLINE',
    ],
    [
      ['序号', '工作任务', '工作措施', '责任领导', '责任部门', '进度安排', '备注'],
      'NUMBER NAME BODY PERSON RESPONSIBLE DEADLINE REMARK',
    ],
    [
      ['No.', 'Action', 'Lead agency', 'Partner agencies', 'Timeframe'],
      'NUMBER NAME LEAD COOPERATING DEADLINE',
    ],
  ])('%j', (header, expected) => {
    const { columns } = read(
      list(
        TITLE,
        header,
        header.map(() => ''),
      ),
    );
    expect(columns.map(({ field }) => field).join(' ')).toBe(expected);
  });

  test('a person’s word on a column goes before the reading, and reading again gives the same', () => {
    const text = list(TITLE, HEADER, ['1', '组建专班', '3月', '区应急局', '区公安分局']);
    const options: TaskListOptions = { columns: [{ column: 5, field: 'SUPERVISING' }] };
    expect(read(text, options).plan.tasks[0]?.responsibilities.map(({ role }) => role)).toEqual([
      'LEAD',
      'SUPERVISING',
    ]);
    expect(read(text, options)).toEqual(read(text, options));
  });

  test('without a heading the columns are known by their contents', () => {
    const { plan, columns } = read(
      list(
        TITLE,
        ['1', '组建专班', '3月', '区应急局、区公安分局'],
        ['2', '细化部署', '4月', '区安委办'],
        ['3', '压实责任', '12月', '各街镇'],
      ),
    );
    expect(columns.map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'DEADLINE', 'RESPONSIBLE']);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('HEADER_NOT_FOUND');
  });

  test('a column that the plan has no place for is reported', () => {
    const { plan } = read(
      list(TITLE, [...HEADER, '备注'], ['1', '组建专班', '3月', '区应急局', '', '见附表']),
    );
    expect(plan.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'COLUMN_UNUSED', source: { table: 1, row: 1, column: 6 } }),
    );
  });
});

describe('rows', () => {
  test('an empty cell of the area column continues the area above, one of a role column names nobody', () => {
    const { plan } = read(
      list(
        TITLE,
        ['序号', '行动', '工作任务', '时间节点', '责任单位', '配合单位'],
        ['1', '年度目标', '防范事故', '12月', '区应急局', '各街镇'],
        ['2', '', '隐患清零', '12月', '区应急局', ''],
      ),
    );
    expect(plan.tasks.map(({ area }) => area)).toEqual([1, 1]);
    expect(plan.tasks.map(({ responsibilities }) => responsibilities.length)).toEqual([2, 1]);
  });

  test('a heading over all columns begins an area', () => {
    const { plan } = read(
      list(
        TITLE,
        HEADER,
        ['一、年度目标'],
        ['1', '防范事故', '12月', '区应急局', ''],
        ['二、部署发动'],
        ['2', '组建专班', '3月', '区安委办', ''],
      ),
    );
    expect(plan.areas).toEqual([
      { position: 1, name: '年度目标' },
      { position: 2, name: '部署发动' },
    ]);
    expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
  });

  test('a heading that is repeated on the next page is no task', () => {
    const { plan } = read(
      list(TITLE, HEADER, ['1', '防范事故', '12月', '区应急局', ''], HEADER, [
        '2',
        '组建专班',
        '3月',
        '区安委办',
        '',
      ]),
    );
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2']);
  });

  test('a number that stands twice makes two parts and is reported', () => {
    const { plan } = read(
      list(
        TITLE,
        HEADER,
        ['1', '防范事故', '12月', '区应急局', ''],
        ['1', '组建专班', '3月', '区安委办', ''],
      ),
    );
    expect(plan.tasks.map(({ number, part }) => [number, part])).toEqual([
      ['1', 'a'],
      ['1', 'b'],
    ]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['DUPLICATE_NUMBER']);
  });
});

describe('numbers', () => {
  const keys = (...numbers: string[]): string[] =>
    read(
      list(TITLE, HEADER, ...numbers.map((number) => [number, '组建专班', '3月', '区应急局', ''])),
    ).plan.tasks.map(taskKey);

  test('every task has a number and part of its own, whatever is printed', () => {
    expect(keys('1', '1', '1a')).toEqual(['1b', '1c', '1a']);
  });

  test('a task without a number takes none that is printed', () => {
    expect(keys('1', '', '2')).toEqual(['1', '3', '2']);
  });
});

describe('roles', () => {
  test('a lead in its own column', () => {
    const { plan } = read(list(TITLE, HEADER, ['1', '组建专班', '3月', '区应急局', '区公安分局、各街镇']));
    expect(plan.tasks[0]?.responsibilities.map(({ role, party }) => `${role} ${party}`)).toEqual([
      'LEAD 区应急局',
      'COOPERATING 区公安分局',
      'COOPERATING 街镇',
    ]);
    expect(plan.tasks[0]?.openEnded).toEqual({ LEAD: false, RESPONSIBLE: false, COOPERATING: false });
  });

  const several = list(
    TITLE,
    ['序号', '重点任务', '完成时限', '责任单位'],
    ['1', '组建专班', '3月', '区应急局、区公安分局'],
    ['2', '细化部署', '4月', '区安委办'],
  );

  test('who stands first is no lead unless it is said', () => {
    expect(read(several).plan.tasks[0]?.responsibilities[0]?.role).toBe('RESPONSIBLE');
  });

  test('the first leads where the document says so', () => {
    const { plan } = read(`${several}\n\n注：责任单位列第一位的为牵头单位，下同。`);
    expect(plan.leadRule).toBe('FIRST_LISTED');
    expect(plan.tasks.map(({ responsibilities }) => responsibilities.map(({ role }) => role))).toEqual([
      ['LEAD', 'RESPONSIBLE'],
      ['LEAD'],
    ]);
  });

  test('only who stands alone leads under SOLE_RESPONSIBLE', () => {
    const { plan } = read(several, { leadRule: 'SOLE_RESPONSIBLE' });
    expect(plan.tasks.map(({ responsibilities }) => responsibilities.map(({ role }) => role))).toEqual([
      ['RESPONSIBLE', 'RESPONSIBLE'],
      ['LEAD'],
    ]);
  });
});

describe('whom it names in doubt', () => {
  const doubts = (cells: string[], options?: TaskListOptions) =>
    read(list(TITLE, ['序号', '任务', '具体要求', '责任单位'], cells), options)
      .plan.diagnostics?.filter(({ code }) => code === 'UNREADABLE_PARTY')
      .map(({ severity, details }) => [severity, details]);

  test.each<[string, string | undefined]>([
    ['市交通局市教育局', '市交通局、市教育局'],
    ['区公安分局区消防支队', '区公安分局、区消防支队'],
    ['市公安局市区分局', '市公安局、市区分局'],
    ['区委区政府', undefined],
    ['市市场监管局', undefined],
    ['区教育局', undefined],
    ['县城市管理局', undefined],
  ])('%s with nothing between two names is told', (cell, joined) => {
    const expected = joined ? [['warning', { TEXT: cell, MAYBE: joined }]] : [];
    expect(doubts(['1', '修路', '完成道路大修', cell])).toEqual(expected);
  });

  test('two names of the directory, too, and a name of the directory is one', () => {
    const isKnown = (name: string) => ['教委', '新泾镇', '市交通局市教育局'].includes(name);
    expect(doubts(['1', '修路', '完成道路大修', '新泾镇教委'], { isKnown })).toEqual([
      ['warning', { TEXT: '新泾镇教委', MAYBE: '新泾镇、教委' }],
    ]);
    expect(doubts(['1', '修路', '完成道路大修', '市交通局市教育局'], { isKnown })).toEqual([]);
  });

  test.each([
    ['建设快速路。建设单位：市交通局。', '建设单位:市交通局'],
    ['改造管网，业主单位：市水务局', '业主单位:市水务局'],
  ])('a label that gives no part is told: %s', (body, label) => {
    expect(doubts(['1', '修路', body, '市住建局'])).toEqual([['info', { TEXT: label }]]);
  });
});

describe('what stands around the list', () => {
  test('number, issuer and day of issue', () => {
    const { plan } = read(
      `长安委〔2025〕3号\n\n${list(TITLE, HEADER, ['1', '组建专班', '3月', '区应急局', ''])}\n\n某区安全生产委员会\n2025年1月10日`,
    );
    expect(plan).toMatchObject({
      title: TITLE,
      year: 2025,
      documentNumber: '长安委〔2025〕3号',
      issuer: '某区安全生产委员会',
      issuedOn: '2025-01-10',
    });
  });

  test('a total that does not hold is reported', () => {
    const { plan } = read(`${list(TITLE, HEADER, ['1', '组建专班', '3月', '区应急局', ''])}\n\n共79项任务`);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('TOTAL_MISMATCH');
  });

  test('a heading that says another number of tasks than stand below it', () => {
    const { plan } = parseTaskList(
      readText(
        `2025年实事项目
一、民生工程（共2项）
1.改造小区。责任单位：区建管委
2.改造菜场。责任单位：区商务委
二、产业项目（3项）
3.新建厂房。责任单位：区发改委`,
        { name: 'x' },
      ),
    );
    expect(plan.diagnostics.filter(({ code }) => code === 'TOTAL_MISMATCH')).toMatchObject([
      {
        source: { line: 6 },
        message: '“产业项目（3项）” says 3, and 1 tasks were read below it.',
        details: { TEXT: '产业项目（3项）', STATED: '3', COUNT: '1' },
      },
    ]);
  });

  test('text that has no place in the plan is reported, not dropped', () => {
    const { plan } = read(
      `${list(TITLE, HEADER, ['1', '组建专班', '3月', '区应急局', ''])}\n\n各单位要高度重视，认真落实。`,
    );
    expect(plan.diagnostics).toEqual([
      {
        code: 'UNPLACED_TEXT',
        severity: 'info',
        task: null,
        message: 'This text was read as no part of the plan: 各单位要高度重视，认真落实。',
        source: { line: 15 },
        details: { TEXT: '各单位要高度重视，认真落实。' },
      },
    ]);
  });

  test('a span of years is no year', () => {
    const { plan } = read(
      list('某区安全生产三年行动任务清单（2024—2026年）', HEADER, ['1', '组建专班', '3月', '区应急局', '']),
    );
    expect(plan.year).toBeNull();
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['NO_YEAR']);
    expect(
      read(
        list('某区安全生产三年行动任务清单（2024—2026年）', HEADER, ['1', '组建专班', '3月', '区应急局', '']),
        { year: 2025 },
      ).plan.tasks[0]?.deadline.date,
    ).toBe('2025-03-31');
  });
});

describe('documents that are no list', () => {
  test.each([
    ['', 'EMPTY_DOCUMENT'],
    ['关于召开会议的通知\n\n请准时参加。', 'NO_TABLE'],
    [list('物资台账', ['品名', '数量', '金额'], ['手套', '12', '30'], ['水桶', '3', '45']), 'NO_TASKS'],
  ])('%j', (text, code) => {
    const { plan } = read(text);
    expect(
      plan.diagnostics.filter(({ severity }) => severity === 'error').map((diagnostic) => diagnostic.code),
    ).toEqual([code]);
  });
});
