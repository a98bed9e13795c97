import { expect, test } from 'vitest';
import { taskKey } from '../task.ts';
import { parseTaskList } from './parse-task-list.ts';
import { readText } from './read-text.ts';

/** `1 名称 {area} due: LEAD 甲、乙; COOPERATING 丙` */
function brief(text: string): string[] {
  const { tasks, areas } = parseTaskList(readText(text, { name: 'prose.txt' })).plan;
  return tasks.map((task) => {
    const roles = [...new Set(task.responsibilities.map(({ role }) => role))].map(
      (role) =>
        `${role} ${task.responsibilities
          .filter((one) => one.role === role)
          .map((one) => one.text)
          .join('、')}${task.openEnded[role] ? '等' : ''}`,
    );
    const area = areas.find(({ position }) => position === task.area)?.name;
    return [
      `${taskKey(task)} ${task.name}`,
      area ? `{${area}}` : '',
      task.deadline.date ?? task.deadline.kind,
      roles.join('; '),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

test('brackets of every kind at the end of an item', () => {
  expect(
    brief(`某区2025年工作要点
一、压实责任
1.强化党委政府责任。制定职责清单。（责任单位：区安委会各签约单位；完成时限：4月底前）
2.强化考核巡查。优化考核方式。[牵头单位：区安委办；配合单位：区安委会相关成员单位、签约单位]
二、夯实基础
3.加强风险评估。〔区应急局牵头，区建管委、各街镇配合，11月底前完成〕
4.整治城镇燃气。【区建管委、区市场监管局等按职责分工负责，长期坚持】`),
  ).toEqual([
    '1 强化党委政府责任 {压实责任} 2025-04-30 RESPONSIBLE 区安委会各签约单位',
    '2 强化考核巡查 {压实责任} NONE LEAD 区安委办; COOPERATING 区安委会相关成员单位、签约单位',
    '3 加强风险评估 {夯实基础} 2025-11-30 LEAD 区应急局; COOPERATING 区建管委、各街镇',
    '4 整治城镇燃气 {夯实基础} ONGOING RESPONSIBLE 区建管委、区市场监管局等',
  ]);
});

test('lines with labels under the item; numbers that begin again become parts', () => {
  expect(
    brief(`某市2025年实事方案
二、重点任务
（一）强化教育保障
1．新建学校3所。
牵头单位：市教育局
责任单位：各区人民政府、市财政局
完成时限：2025年9月
（二）加强医疗服务
1．推进社区医院建设。
牵头单位：市卫生健康委
完成时限：持续推进
三、保障措施
（一）加强领导。各单位要高度重视。`),
  ).toEqual([
    '1a 新建学校3所 {强化教育保障} 2025-09-30 LEAD 市教育局; RESPONSIBLE 各区人民政府、市财政局',
    '1b 推进社区医院建设 {加强医疗服务} ONGOING LEAD 市卫生健康委',
  ]);
});

test('a role by position is stated once and holds for all', () => {
  expect(
    brief(`2026年重点工作任务分解
一、产业升级
（一）培育新兴产业。（市工业和信息化局、市发展改革委，列第一位的为牵头单位，下同）
（二）提升传统产业。（市工业和信息化局、各县（市、区）人民政府）`),
  ).toEqual([
    '一 培育新兴产业 {产业升级} NONE LEAD 市工业和信息化局; RESPONSIBLE 市发展改革委',
    '二 提升传统产业 {产业升级} NONE LEAD 市工业和信息化局; RESPONSIBLE 各县（市、区）人民政府',
  ]);
});

test('several clauses in one item are its parts', () => {
  expect(
    brief(`2026年任务
一、产业升级
（三）扩大投资。实施项目100个（市发展改革委），加强要素保障（市自然资源和规划局）。`),
  ).toEqual([
    '三a 扩大投资 {产业升级} NONE RESPONSIBLE 市发展改革委',
    '三b 扩大投资 {产业升级} NONE RESPONSIBLE 市自然资源和规划局',
  ]);
});

test('a label after several items belongs to the item above them all', () => {
  expect(
    brief(`2026年任务
（一）压实责任
1.制定清单。
2.开展培训。
责任单位：区应急局
（二）夯实基础
1.建立台账。
2.更新设备。
责任单位：区科委`),
  ).toEqual(['一 压实责任 NONE RESPONSIBLE 区应急局', '二 夯实基础 NONE RESPONSIBLE 区科委']);
});

test('a brother without units is a task that nobody owes', () => {
  expect(brief(`2026年任务\n1.制定清单。（区应急局）\n2.开展培训。\n3.建立台账。（区科委）`)).toEqual([
    '1 制定清单 NONE RESPONSIBLE 区应急局',
    '2 开展培训 NONE',
    '3 建立台账 NONE RESPONSIBLE 区科委',
  ]);
});

test('brackets in the text that name nobody stay text, and its dates are no deadlines', () => {
  const [task] = parseTaskList(
    readText(
      '2025年通知\n1.加强排查。各单位开展自查（含下属企业），宣贯《安全生产法》（2021年修订），6月底前完成。\n责任单位：区应急局（牵头）、各街道（镇）',
      { name: 'x' },
    ),
  ).plan.tasks;
  expect(task).toMatchObject({
    name: '加强排查',
    body: '各单位开展自查（含下属企业），宣贯《安全生产法》（2021年修订），6月底前完成。',
    deadline: { kind: 'NONE' },
    responsibilities: [
      { role: 'LEAD', party: '区应急局', source: { line: 3, start: 5, end: 9 } },
      { role: 'RESPONSIBLE', party: '街道（镇）', source: { line: 3, start: 14, end: 20 } },
    ],
  });
});

test('what stands outside of the tasks is reported', () => {
  const { diagnostics } = parseTaskList(
    readText('2025年通知\n一、总体要求\n坚持统筹。\n二、任务\n1.排查。（区应急局）\n三、保障\n加强领导。', {
      name: 'x',
    }),
  ).plan;
  expect(
    diagnostics.filter(({ code }) => code === 'UNPLACED_TEXT').map(({ source }) => source?.line),
  ).toEqual([2, 3, 6, 7]);
});
