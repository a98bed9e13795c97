/** The seed, whose TAB cells keep everything, in the poorer forms that the same table takes when it is copied. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../plan.ts';
import { parseTaskList } from '../parse-task-list.ts';
import { readText } from '../read-text.ts';
import type { Table } from '../source-document.ts';

const text = readFileSync(new URL('../../../../../seeds/changning-2024.txt', import.meta.url), 'utf8');
const seed = parseTaskList(readText(text, { name: 'seed' })).plan;
const title = seed.title;
const [header = [], ...rows] = text
  .slice(text.indexOf('\t序号'))
  .trimEnd()
  .split(/\n\n+/)
  .map((row) => row.split(/\n(?=\t)/).map((cell) => cell.replace(/^\t/, '').replaceAll('\n', '')));
const table = [header, ...rows];
const filled = table.map((row) => row.filter((cell) => cell !== ''));

/** All that a plan says, without where it stands. */
function said({ areas, tasks, year }: Plan): unknown {
  return {
    title,
    year,
    areas,
    tasks: tasks.map((task) => ({
      ...task,
      source: null,
      responsibilities: task.responsibilities.map((one) => ({ ...one, source: null })),
    })),
  };
}

describe('the seed reads the same', () => {
  test.each([
    [
      'one paragraph a cell, merged and empty cells gone',
      'cell-paragraphs',
      filled.map((row) => row.join('\n\n')).join('\n\n'),
    ],
    [
      'one line a cell, merged and empty cells gone',
      'cell-paragraphs',
      filled.map((row) => row.join('\n')).join('\n'),
    ],
    ['cells parted by bars', 'bar-lines', table.map((row) => `${row.join(' | ')} |`).join('\n')],
    ['as Markdown', 'bar-lines', table.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    [
      'bars in lines of their own',
      'bar-paragraphs',
      table.map((row) => `${row.join('\n|\n')}\n|`).join('\n'),
    ],
    [
      'bars in lines of their own, doubled where rows end',
      'bar-paragraphs',
      table.map((row) => `${row.join('\n|\n')}\n|\n|`).join('\n'),
    ],
    [
      'numbers inside the names',
      'bar-lines',
      [header.slice(1), ...rows.map(([number, area, name, ...rest]) => [area, `${number}.${name}`, ...rest])]
        .map((row) => row.join(' | '))
        .join('\n'),
    ],
  ])('%s', (_, reader, form) => {
    const { plan } = parseTaskList(readText(`${title}\n\n${form}\n`, { name: 'form' }));
    expect(plan.source?.reader).toBe(reader);
    expect(said(plan)).toEqual(said(seed));
  });

  test('wide spaces between the cells, below a line of headings', () => {
    const text = `某区2026年任务清单

序号_重点任务_责任单位______配合单位_完成时限
1__ 管网改造_区住建局、各街道__区发改局_6月底前
2__ 小区改造_区城管局______——____12月
3__ 充电设施_区发改局______区财政局_长期`.replaceAll('_', '\u3000');
    const { plan } = parseTaskList(readText(text, { name: 'form' }));
    expect(plan.source?.reader).toBe('spaced-lines');
    expect(
      plan.tasks.map(({ name, responsibilities }) => [name, ...responsibilities.map(({ text }) => text)]),
    ).toEqual([
      ['管网改造', '区住建局', '各街道', '区发改局'],
      ['小区改造', '区城管局'],
      ['充电设施', '区发改局', '区财政局'],
    ]);
  });

  test('and rows that were found again are said to be', () => {
    const { plan } = parseTaskList(
      readText(`${title}\n\n${filled.map((row) => row.join('\n\n')).join('\n\n')}\n`, { name: 'form' }),
    );
    expect(plan.diagnostics.map(({ code }) => code)).toContain('ROWS_REBUILT');
  });
});

describe('TAB cells', () => {
  const cells = (...rowTexts: string[][]): string =>
    rowTexts.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
  const HEADER = ['序号', '任务', '要求', '时限', '责任单位'];

  test('an empty line inside a cell does not cut the row', () => {
    const whole = cells(
      HEADER,
      ['1', '甲', '第一段\n\n第二段', '3月', '区应急局'],
      ['2', '乙', '要求', '4月', '区科委'],
    );
    expect(parseTaskList(readText(whole, { name: 'x' })).plan.tasks.map(({ body }) => body)).toEqual([
      '第一段第二段',
      '要求',
    ]);
  });

  test('a lone TAB is an empty cell', () => {
    const { plan } = parseTaskList(
      readText(cells(HEADER, ['1', '甲', '', '3月', '区应急局']), { name: 'x' }),
    );
    expect(plan.tasks[0]).toMatchObject({ body: '', deadline: { text: '3月' } });
  });

  test('a paragraph between two tables parts them', () => {
    const document = readText(
      `${cells(HEADER, ['1', '甲', '', '3月', '区应急局'])}\n\n二、第二部分\n\n${cells(HEADER, ['1', '乙', '', '4月', '区科委'])}`,
      { name: 'x' },
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['TABLE', 'PARAGRAPH', 'TABLE']);
  });
});

test('a row that lacks TABs goes on in the lines that have them', () => {
  const { blocks } = readText(
    '2026年清单\n\n序号\t任务\t要求\t单位\t时限\n1\t甲\t（1）建；\n（2）修\t区应急局\t6月\n2\t乙\t丙\t区民政局\t9月\n3\t丁\t戊\t区水务局\t12月',
    { name: 'x' },
  );
  const table = blocks.find(({ kind }) => kind === 'TABLE') as Table;
  expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['序号', '任务', '要求', '单位', '时限'],
    ['1', '甲', '（1）建；\n（2）修', '区应急局', '6月'],
    ['2', '乙', '丙', '区民政局', '9月'],
    ['3', '丁', '戊', '区水务局', '12月'],
  ]);
});

test('cells behind one another that lack none are put together whatever their headings are called', () => {
  const cells = (...rows: string[][]): string =>
    `2026年清单\n\n${rows.map((row) => row.join('\n\n')).join('\n\n')}`;
  const rows = [
    ['序号', '事项来源', '事项', '责任单位', '督办次数', '办结时限'],
    ['1', '常务会议', '推进前期工作', '市发展改革委', '2', '6月底'],
    ['2', '市长批示', '化解积案', '市信访局', '1', '3月底'],
  ];
  const read = (text: string): unknown => {
    const { plan } = parseTaskList(readText(text, { name: 'x' }));
    return plan.tasks.map(({ number, name, deadline, responsibilities }) => [
      number,
      name,
      deadline.date,
      ...responsibilities.map(({ party }) => party),
    ]);
  };
  expect(read(cells(...rows))).toEqual([
    ['1', '推进前期工作', '2026-06-30', '市发展改革委'],
    ['2', '化解积案', '2026-03-31', '市信访局'],
  ]);
  const { blocks } = readText(`${cells(...rows)}\n\n注：按月调度。`, { name: 'x' });
  expect(blocks.map(({ kind }) => kind)).toEqual(['PARAGRAPH', 'TABLE', 'PARAGRAPH']);
});
