import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDoc } from './read-doc.ts';
import { renderBlocks } from './testing/render-blocks.ts';

test('merges and the numbers that Word prints are kept, and the reading is to be looked over', () => {
  const read = readDoc(readFileSync(new URL('../../../samples/shapes/auto-numbers.doc', import.meta.url)));
  expect(renderBlocks(read)).toBe(
    [
      '¶ 1 一、总体要求',
      '¶ 2 二、任务分工',
      'table 1',
      '1: 序号[1×2] | 工作任务[1×2] | 责任分工[2×1] | 完成时限[1×2]',
      '2: 牵头单位 | 配合单位',
      '3: 1 | 整治重大隐患 | 区应急局 | 各街镇 | 6月',
      '4: 2 | 加强培训 | 区教育局 | _ | 全年',
      '5: 3 | 完善制度 | 区司法局 | 区应急局 | 12月',
    ].join('\n'),
  );
  expect(read.diagnostics).toMatchObject([{ code: 'MERGES_LOST', severity: 'info' }]);
});
