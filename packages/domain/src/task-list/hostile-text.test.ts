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

/** Milliseconds of processor time below which nothing can be told. */
const LEAST = 20;
/** A text five times as long takes five times as long, and not twenty-five times. */
const MOST = 15;

test.each(PIECES)(
  '%j over and over',
  (piece) => {
    const growth = growthOf(
      piece,
      (text) => `2025年清单\n1.甲。${text}（责任单位：${text}）\n2.乙。（责任单位：区应急局）`,
    );
    expect(growth).toBeLessThan(MOST);
  },
  60_000,
);

test.each(['由县局、', '县局会同局局局局局局局局局局局局局局局局局局局局局局，', '，县局负责'])(
  '%j over and over, where only the sentences could say who owes it',
  (piece) => {
    expect(growthOf(piece, (text) => `2025年清单\n1.甲。${text}\n2.乙。${text}`)).toBeLessThan(MOST);
  },
  60_000,
);

/** How many times as long it takes to read the piece 50,000 characters long as 10,000. */
function growthOf(piece: string, write: (text: string) => string): number {
  const costOf = (length: number) => {
    const list = write(piece.repeat(Math.ceil(length / piece.length)));
    const before = process.cpuUsage();
    parseTaskList(readText(list, { name: 'x' }));
    const { user, system } = process.cpuUsage(before);
    return Math.max(LEAST, (user + system) / 1000);
  };
  costOf(10_000);
  return costOf(50_000) / costOf(10_000);
}
