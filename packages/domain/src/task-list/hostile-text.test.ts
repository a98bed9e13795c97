/** Reading takes time in proportion to the text, whatever stands in it. */
import { expect, test } from 'vitest';
import { parseTaskList } from './parse-task-list.ts';
import { readText } from './read-text.ts';

const PIECES = [
  '区应急局（张三）',
  '区应急局 张三 ',
  '牵头单位：',
  '分、子公司',
  '6月1日-',
  'FY26 ',
  '任务一：',
  '以上任务由',
  '局负责。',
  '驻',
  '企业',
  '（',
  'Police and Fire Departments ',
  'Issued by ',
  '\t',
  '\n（',
  '\n项目名称：甲\n责任单位：乙',
  '\n问题一：',
];

test.each(PIECES)('%j over and over', (piece) => {
  const text = piece.repeat(Math.ceil(50_000 / piece.length));
  const started = performance.now();
  parseTaskList(
    readText(`2025年清单\n1.甲。${text}（责任单位：${text}）\n2.乙。（责任单位：区应急局）`, { name: 'x' }),
  );
  expect(performance.now() - started).toBeLessThan(4_000);
});

test.each(['由县局、', '县局会同局局局局局局局局局局局局局局局局局局局局局局，', '，县局负责'])(
  '%j over and over, where only the sentences could say who owes it',
  (piece) => {
    const text = piece.repeat(Math.ceil(50_000 / piece.length));
    const started = performance.now();
    parseTaskList(readText(`2025年清单\n1.甲。${text}\n2.乙。${text}`, { name: 'x' }));
    expect(performance.now() - started).toBeLessThan(4_000);
  },
);
