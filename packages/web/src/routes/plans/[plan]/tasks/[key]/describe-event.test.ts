import { expect, test } from 'vitest';
import type { TaskEvent } from '#lib/graphql/task.ts';
import { describeEvent, tellDifference, type Difference } from './describe-event.ts';

const findings = { SOFT_SET: '集合称谓带有“相关”“有关”，未说明指哪些成员' };
const event = (told: Partial<TaskEvent>): TaskEvent => ({
  kind: 'ADDED',
  at: '2024-03-01T08:00:00.000Z',
  ...{ author: null, step: 'IMPORT', document: 'first.docx', revision: 1 },
  ...{ differences: [], decision: null, waiver: null },
  ...told,
});
const decision: TaskEvent['decision'] = {
  ...{ id: 'd', kind: 'NAME_LEAD', task: '1', role: null, certainty: null, since: null, reason: '会议' },
  ...{ author: null, decidedAt: '2024-03-01T08:00:00.000Z', undoneAt: null },
  party: { __typename: 'Unit', name: '区应急局' },
  units: [],
};
const waiver: TaskEvent['waiver'] = { code: 'SOFT_SET', party: null, reason: '名单另发' };

test.each<[told: Partial<TaskEvent>, line: string]>([
  [{}, '导入“first.docx”，得清单第 1 版'],
  [{ document: null }, '导入未记文件名的文件，得清单第 1 版'],
  [{ kind: 'CHANGED', revision: 2 }, '再次导入“first.docx”，得清单第 2 版，这项任务有改动'],
  [{ kind: 'REMOVED', revision: 3 }, '再次导入“first.docx”，得清单第 3 版，其中没有这项任务'],
  [{ kind: 'ADDED', step: 'UNDO', revision: 4 }, '撤销导入“first.docx”，得清单第 4 版，这项任务回来了'],
  [{ kind: 'CHANGED', step: 'REDO', revision: 5 }, '重做导入“first.docx”，得清单第 5 版，这项任务有改动'],
  [{ kind: 'DECIDED', decision }, '作出决定：区应急局牵头'],
  [{ kind: 'DECISION_UNDONE', decision }, '撤销决定：区应急局牵头'],
  [{ kind: 'WAIVED', waiver }, '豁免问题：集合称谓带有“相关”“有关”，未说明指哪些成员'],
  [
    { kind: 'WAIVER_UNDONE', waiver: { ...waiver, party: '各街镇' } },
    '撤销豁免：集合称谓带有“相关”“有关”，未说明指哪些成员，只对 各街镇',
  ],
])('%o is said in one line', (told, line) => {
  expect(describeEvent(event(told), findings)).toBe(line);
});

const difference = (told: Partial<Difference>): Difference => ({
  ...{ field: 'NAME', role: null, before: null, after: null },
  ...told,
});
const long = '开展隐患排查。'.repeat(10);

test.each<[told: Partial<Difference>, line: string]>([
  [{ before: '开展培训', after: '组织演练' }, '任务名称：“开展培训”改为“组织演练”'],
  [{ field: 'BODY', after: '培训两次。' }, '任务内容：新写“培训两次。”'],
  [{ field: 'AREA', before: '宣传行动' }, '行动领域：删去“宣传行动”'],
  [
    { field: 'PARTIES', role: 'LEAD', before: '区应急局', after: '区科委' },
    '牵头单位：“区应急局”改为“区科委”',
  ],
  [{ field: 'PARTIES' }, '责任单位：文字未变，识读有变'],
])('%o is told in one line', (told, line) => {
  expect(tellDifference(difference(told))).toEqual({ line });
});

test('long texts are laid beside each other', () => {
  expect(tellDifference(difference({ field: 'BODY', before: long, after: null }))).toEqual({
    line: '任务内容：有改写',
    texts: { before: long, after: '' },
  });
});
