import { describe, expect, test } from 'vitest';
import { taskKey } from '../task.ts';
import { parseTaskList } from './parse-task-list.ts';
import type { Cell, Paragraph, SourceDocument, Table } from './source-document.ts';
import type { TaskListOptions } from './task-list.ts';

/** A cell as text, or `[text, columns, rows]` where it is merged over several. */
type Drawn = string | [text: string, columns: number, rows: number];

/** Lays drawn rows out as a reader would: a cell takes the next columns that no merge from above covers. */
function table(number: number, rows: Drawn[][]): Table {
  const covered = new Set<string>();
  return {
    kind: 'TABLE',
    table: number,
    rows: rows.map((drawn, index) => {
      let column = 1;
      const cells = drawn.map((cell): Cell => {
        const [text, columnSpan, rowSpan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
        while (covered.has(`${index} ${column}`)) column++;
        for (let down = 0; down < rowSpan; down++) {
          for (let across = 0; across < columnSpan; across++)
            covered.add(`${index + down} ${column + across}`);
        }
        const placed = { column, text, columnSpan, rowSpan };
        column += columnSpan;
        return placed;
      });
      return { row: index + 1, cells };
    }),
  };
}

function paragraph(line: number, text: string): Paragraph {
  return { kind: 'PARAGRAPH', line, text };
}

function read(blocks: SourceDocument['blocks'], options?: TaskListOptions) {
  return parseTaskList(
    { source: { name: 'list.docx', mediaType: '', sha256: null, reader: 'docx' }, blocks },
    options,
  );
}

const TITLE = paragraph(1, '某区2025年重点任务清单');
const HEADER: Drawn[] = ['序号', '重点任务', '完成时限', '责任单位'];

function roles(task: { responsibilities: readonly { role: string; party: string }[] } | undefined): string[] {
  return task?.responsibilities.map(({ role, party }) => `${role} ${party}`) ?? [];
}

test('the lower of two heading rows says what its columns hold', () => {
  const { plan, columns } = read([
    TITLE,
    table(1, [
      [
        ['序号', 1, 2],
        ['工作任务', 1, 2],
        ['责任分工', 2, 1],
        ['完成时限', 1, 2],
      ],
      ['牵头单位', '配合单位'],
      ['1', '组建专班', '区应急局', '区公安分局', '3月'],
    ]),
  ]);
  expect(columns.map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'LEAD', 'COOPERATING', 'DEADLINE']);
  expect(roles(plan.tasks[0])).toEqual(['LEAD 区应急局', 'COOPERATING 区公安分局']);
});

describe('merged cells', () => {
  test('an area merged over its rows holds for all of them', () => {
    const { plan } = read([
      TITLE,
      table(1, [
        ['序号', '行动', '重点任务', '完成时限', '责任单位'],
        ['1', ['年度目标', 1, 2], '防范事故', '12月', '区应急局'],
        ['2', '隐患清零', '12月', '区应急局'],
        ['3', '部署发动', '组建专班', '3月', '区安委办'],
      ]),
    ]);
    expect(plan.tasks.map(({ area }) => plan.areas.find(({ position }) => position === area)?.name)).toEqual([
      '年度目标',
      '年度目标',
      '部署发动',
    ]);
  });

  test('a number merged over several rows makes them its parts', () => {
    const { plan } = read([
      TITLE,
      table(1, [
        HEADER,
        [['1', 1, 2], ['组建专班', 1, 2], '3月', '区应急局'],
        ['4月', '区公安分局'],
        ['2', '细化部署', '4月', '区安委办'],
      ]),
    ]);
    expect(
      plan.tasks.map((task) => `${taskKey(task)} ${task.name} ${task.deadline.text} ${roles(task)}`),
    ).toEqual([
      '1a 组建专班 3月 RESPONSIBLE 区应急局',
      '1b 组建专班 4月 RESPONSIBLE 区公安分局',
      '2 细化部署 4月 RESPONSIBLE 区安委办',
    ]);
  });

  test('units merged over several rows hold for all of them and stand where they are written', () => {
    const { plan } = read([
      TITLE,
      table(1, [HEADER, ['1', '组建专班', '3月', ['区应急局', 1, 2]], ['2', '细化部署', '4月']]),
    ]);
    expect(plan.tasks.map(roles)).toEqual([['RESPONSIBLE 区应急局'], ['RESPONSIBLE 区应急局']]);
    expect(plan.tasks[1]?.responsibilities[0]?.source).toEqual({
      table: 1,
      row: 2,
      column: 4,
      start: 0,
      end: 4,
    });
  });

  test('an empty cell of units is nobody, unless a person says that it goes on from above', () => {
    const blocks = [
      TITLE,
      table(1, [HEADER, ['1', '组建专班', '3月', '区应急局'], ['2', '细化部署', '4月', '']]),
    ];
    expect(read(blocks).plan.tasks.map(roles)).toEqual([['RESPONSIBLE 区应急局'], []]);
    expect(read(blocks, { fillDown: ['AREA', 'RESPONSIBLE'] }).plan.tasks.map(roles)).toEqual([
      ['RESPONSIBLE 区应急局'],
      ['RESPONSIBLE 区应急局'],
    ]);
  });

  test('a heading row over all columns begins an area', () => {
    const { plan } = read([
      TITLE,
      table(1, [
        HEADER,
        [['一、年度目标', 4, 1]],
        ['1', '防范事故', '12月', '区应急局'],
        [['二、部署发动', 4, 1]],
        ['2', '组建专班', '3月', '区安委办'],
      ]),
    ]);
    expect(plan.areas.map(({ name }) => name)).toEqual(['年度目标', '部署发动']);
    expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
  });

  test('the title may stand in the first row of the table', () => {
    const { plan } = read([
      table(1, [[['某区2025年重点任务清单', 4, 1]], HEADER, ['1', '组建专班', '3月', '区应急局']]),
    ]);
    expect(plan).toMatchObject({ title: '某区2025年重点任务清单', year: 2025 });
    expect(plan.diagnostics).toEqual([]);
  });
});

describe('several tables', () => {
  test('the heading above each is the area of its rows', () => {
    const { plan } = read([
      TITLE,
      paragraph(2, '一、年度目标'),
      table(1, [HEADER, ['1', '防范事故', '12月', '区应急局']]),
      paragraph(3, '二、部署发动'),
      table(2, [HEADER, ['2', '组建专班', '3月', '区安委办']]),
    ]);
    expect(plan.title).toBe('某区2025年重点任务清单');
    expect(plan.areas.map(({ name }) => name)).toEqual(['年度目标', '部署发动']);
    expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
  });

  test('one without a heading goes on with the columns of the one before', () => {
    const { plan, columns } = read([
      TITLE,
      table(1, [HEADER, ['1', '防范事故', '12月', '区应急局']]),
      table(2, [['2', '组建专班', '3月', '区安委办']]),
    ]);
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2']);
    expect(columns.slice(4).map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'DEADLINE', 'RESPONSIBLE']);
  });

  test('one that is no list is reported and left out', () => {
    const { plan } = read([
      TITLE,
      table(1, [HEADER, ['1', '防范事故', '12月', '区应急局']]),
      paragraph(2, '联系方式'),
      table(2, [
        ['姓名', '电话'],
        ['张三', '12345678'],
      ]),
    ]);
    expect(plan.tasks).toHaveLength(1);
    expect(plan.diagnostics.map(({ code, source }) => [code, source])).toEqual([
      ['UNPLACED_TEXT', { table: 2, row: 1 }],
      ['UNPLACED_TEXT', { line: 2 }],
    ]);
  });
});

test('a traditional list reads like a simplified one and stays as written', () => {
  const { plan, columns } = read([
    paragraph(1, '某區2025年重點任務清單'),
    table(1, [
      ['序號', '重點任務', '完成時限', '牽頭單位', '配合單位'],
      ['1', '強化應急準備', '6月底前', '區應急局', '各街鎮'],
    ]),
  ]);
  expect(columns.map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'DEADLINE', 'LEAD', 'COOPERATING']);
  expect(plan.tasks[0]).toMatchObject({
    name: '強化應急準備',
    deadline: { date: '2025-06-30' },
    responsibilities: [
      { role: 'LEAD', party: '區應急局' },
      { role: 'COOPERATING', party: '街鎮', collective: true, qualifiers: ['EACH'] },
    ],
  });
});
