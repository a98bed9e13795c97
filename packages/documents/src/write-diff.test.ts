import { expect, test } from 'vitest';
import { DirectoryIndex } from '@zeren/domain';
import { diffPlans } from '@zeren/domain/diff';
import { readDocument } from './read-document.ts';
import { smallPlan } from './testing/small-plan.ts';
import { writeDiff } from './write-diff.ts';

test('what is new for each unit, and which tasks are the same', async () => {
  const older = smallPlan([
    { name: '排查燃气隐患', body: '全面排查燃气使用场所隐患。', responsible: '区应急局', due: '6月' },
    { name: '组织消防演练', body: '组织重点单位开展消防演练。', responsible: '区应急局' },
  ]);
  const newer = smallPlan([
    { name: '=编制预案', body: '编制极端天气应急预案。', responsible: '区民政局' },
    {
      ...{ name: '排查燃气隐患', body: '全面排查燃气使用场所隐患。', responsible: '区民政局' },
      ...{ cooperating: '区应急局', due: '9月' },
    },
  ]);
  const names = ['区应急局', '区民政局'];
  const directory = new DirectoryIndex({
    units: names.map((name) => ({ name, kind: 'GOVERNMENT_DEPARTMENT' })),
    groups: [],
  });
  const bytes = writeDiff(diffPlans({ older, newer, directory }), { older, newer });
  const { document } = await readDocument(bytes, { name: 'diff.xlsx' });
  const lines = document?.blocks.map((block) =>
    block.kind === 'PARAGRAPH'
      ? block.text
      : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
  );
  expect(lines).toEqual([
    '各单位变化',
    [
      '单位|变化|原序号|原工作任务|新序号|新工作任务|原角色|新角色|原时间节点|新时间节点',
      '区应急局|责任减轻|1|排查燃气隐患|2|排查燃气隐患|责任|配合|2024-06-30|2024-09-30',
      '区应急局|时限变动|1|排查燃气隐患|2|排查燃气隐患|责任|配合|2024-06-30|2024-09-30',
      '区应急局|取消|2|组织消防演练|||责任||2024-12-31|',
      '区民政局|新增|1|排查燃气隐患|2|排查燃气隐患||责任|2024-06-30|2024-09-30',
      '区民政局|新增|||1|=编制预案||责任||2024-12-31',
    ],
    '任务对照',
    [
      '关系|原序号|原工作任务|新序号|新工作任务|原时间节点|新时间节点|核对',
      '延续|1|排查燃气隐患|2|排查燃气隐患|2024-06-30|2024-09-30|',
      '新增|||1|=编制预案||2024-12-31|',
      '取消|2|组织消防演练|||2024-12-31||',
    ],
  ]);
});
