import { expect, test } from 'vitest';
import { smallPlan } from './testing/small-plan.ts';
import { writeCsv } from './write-csv.ts';

const textOf = (...plan: Parameters<typeof smallPlan>): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(smallPlan(...plan)));

test('each line has all cells, those of the title too, and Excel sees that it is UTF-8', () => {
  expect(textOf([{ area: 1, body: '一，二；\n"三"' }, { area: 1 }])).toBe(
    '\ufeff某区2024年工作任务清单,,,,,\r\n' +
      '序号,行动领域,工作任务,具体要求,责任单位,时间节点\r\n' +
      '1,第1类,排查隐患,"一，二；\n""三""",区应急局,12月\r\n' +
      '2,第1类,排查隐患,,区应急局,12月\r\n',
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5℃', "'-5℃"],
  ['@甲', "'@甲"],
  ['=A1,B1', `"'=A1,B1"`],
  ['a|b', '"a|b"'],
  ["'=1", "''=1"],
])('%s is written as %s', (name, field) => {
  expect(textOf([{ name }]).split('\r\n')[2]).toBe(`1,${field},区应急局,12月`);
});
