import { describe, expect, test } from 'vitest';
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

test('where no bracket and no label says who owes an item, its sentences do; they stay in its text', () => {
  const text = `某县2025年防汛重点工作
一、汛前准备
（一）开展隐患排查。对全县水库开展排查，由县水利局牵头，各乡镇具体落实，3月31日前完成。
（二）修订应急预案。县应急管理局会同县气象局修订预案。
（三）加强宣传。在广场开展宣传。`;
  expect(brief(text)).toEqual([
    '一 开展隐患排查 {汛前准备} 2025-03-31 LEAD 县水利局; RESPONSIBLE 各乡镇',
    '二 修订应急预案 {汛前准备} NONE RESPONSIBLE 县应急管理局; COOPERATING 县气象局',
    '三 加强宣传 {汛前准备} NONE',
  ]);
  const { plan, confidence } = parseTaskList(readText(text, { name: 'prose.txt' }));
  expect(plan.tasks[0]?.body).toBe('对全县水库开展排查，由县水利局牵头，各乡镇具体落实，3月31日前完成。');
  expect(plan.diagnostics.map(({ code }) => code)).toContain('PARTIES_IN_SENTENCES');
  expect(confidence[0]?.parties.every((sure) => sure < 0.8)).toBe(true);
});

test('a text of which few items name a unit by the way is no list', () => {
  expect(
    brief(`某县工作动态
1.召开会议。会议学习了文件。
2.开展培训。县水利局负责授课。
3.参观交流。前往外地学习。
4.表彰先进。表彰了一批个人。
5.总结经验。形成了一批案例。`),
  ).toEqual([]);
});

test('a clause may stand in brackets of any shape', () => {
  for (const [open, close] of ['（）', '〔〕', '【】', '〈〉', '‹›', '<>'].map((pair) => [...pair]))
    expect(
      brief(`某区2026年任务\n1.整治占道经营。${open}责任单位：区城管局；完成时限：5月底前${close}`),
    ).toEqual(['1 整治占道经营 2026-05-31 RESPONSIBLE 区城管局']);
});

test('a bracket behind a deadline that says who helps is no part of the deadline', () => {
  expect(
    brief(
      `某区2026年任务\n1.开展培训。\n责任单位：区应急局\n2.组织演练。责任单位：区应急局；完成时限：9月底前（配合单位：区教育局）`,
    ),
  ).toEqual([
    '1 开展培训 NONE RESPONSIBLE 区应急局',
    '2 组织演练 2026-09-30 RESPONSIBLE 区应急局; COOPERATING 区教育局',
  ]);
});

test('an item below the name of a unit is its own, whoever helps, unless it says who owes it', () => {
  expect(
    brief(`某区2026年消防任务
一、区应急局
1.组织大检查。完成时限：6月底前
2.开展培训。完成时限：9月底前（配合单位：区教育局）
二、区消防大队
1.检查高层建筑（各街道配合）
2.改造管网（责任单位：区住建局）`),
  ).toEqual([
    '1a 组织大检查 2026-06-30 RESPONSIBLE 区应急局',
    '2a 开展培训 2026-09-30 RESPONSIBLE 区应急局; COOPERATING 区教育局',
    '1b 检查高层建筑 NONE RESPONSIBLE 区消防大队; COOPERATING 各街道',
    '2b 改造管网 NONE RESPONSIBLE 区住建局',
  ]);
  expect(
    brief(`Library Plan 2026
Customer Services Team
1. Extend opening hours. Due: 31 May 2026
Collections Team
1. Renew the stock. Due: June 2026`),
  ).toEqual([
    '1a Extend opening hours 2026-05-31 RESPONSIBLE Customer Services Team',
    '1b Renew the stock 2026-06-30 RESPONSIBLE Collections Team',
  ]);
});

test('where items say who owes them, the name of a unit above them is their area', () => {
  expect(
    brief(`某区2026年任务
一、应急管理局
1.组织大检查（责任单位：区住建局）
2.开展培训（责任单位：区教育局）
二、消防大队
1.检查高层建筑（责任单位：各街道）`),
  ).toEqual([
    '1a 组织大检查 {应急管理局} NONE RESPONSIBLE 区住建局',
    '2 开展培训 {应急管理局} NONE RESPONSIBLE 区教育局',
    '1b 检查高层建筑 {消防大队} NONE RESPONSIBLE 各街道',
  ]);
});

test('behind a label 同上 means those of the same label', () => {
  expect(
    brief(`某区2026年任务
1.开展培训。
牵头单位：区应急局
配合单位：区教育局
2.组织演练。
牵头单位：区消防大队
配合单位：同上
3.检查高层建筑。
牵头单位：同第1项
配合单位：各街道`),
  ).toEqual([
    '1 开展培训 NONE LEAD 区应急局; COOPERATING 区教育局',
    '2 组织演练 NONE LEAD 区消防大队; COOPERATING 区教育局',
    '3 检查高层建筑 NONE LEAD 区应急局; COOPERATING 各街道',
  ]);
});

test('the end of an item says by when something is in use', () => {
  expect(brief(`某区2026年任务\n1.建成日间照料中心5个，11月底前投用。\n责任单位：区民政局`)).toEqual([
    '1 建成日间照料中心5个 2026-11-30 RESPONSIBLE 区民政局',
  ]);
});

test('以上任务由…督办 is said of items that others owe, and none takes the owners of its brother', () => {
  expect(
    brief(`某区2026年任务
1.推行集成办理。（责任单位：区教育局）
2.压缩时限。（责任单位：区财政局）
以上任务由区委改革办负责督办。`),
  ).toEqual([
    '1 推行集成办理 NONE RESPONSIBLE 区教育局; SUPERVISING 区委改革办',
    '2 压缩时限 NONE RESPONSIBLE 区财政局; SUPERVISING 区委改革办',
  ]);
  expect(
    brief(`某区2026年任务
1.推行集成办理。
2.压缩时限。（责任单位：区财政局）
以上任务由区政务局负责。`),
  ).toEqual(['1 推行集成办理 NONE RESPONSIBLE 区政务局', '2 压缩时限 NONE RESPONSIBLE 区财政局、区政务局']);
});

test('a label line for who helps, whatever it is called', () => {
  const say = (label: string): string[] =>
    brief(`某区2025年工作要点\n1.开展检查。\n责任单位：区应急局\n${label}：区财政局`);
  for (const label of ['配合单位', '协助部门', '支持单位', '协作部门', '参加单位'])
    expect(say(label)).toEqual(['1 开展检查 NONE RESPONSIBLE 区应急局; COOPERATING 区财政局']);
});

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

test('a last sentence of names and what they do says who owes', () => {
  expect(
    brief(`某区2025年措施分工
1.加强监管。市公安局、市教育局按职责分工负责。
2.强化作业管理。由市水务局牵头，市排水集团配合，长期坚持。
3.提升能力，各单位要高度负责。（市交通委）`),
  ).toEqual([
    '1 加强监管 NONE RESPONSIBLE 市公安局、市教育局',
    '2 强化作业管理 ONGOING LEAD 市水务局; COOPERATING 市排水集团',
    '3 提升能力，各单位要高度负责 NONE RESPONSIBLE 市交通委',
  ]);
});

test('以上任务由…负责 holds for the items above it, and so do lines under the last of several', () => {
  expect(
    brief(`某区2025年任务安排
一、普及
1.开展讲座。
2.建设小屋。
以上任务由区卫生健康委负责，11月底前完成。
二、优化
3.签约服务。
4.老年门诊。
责任单位：区医保局
三、环境
5.创建单位。责任单位：区爱卫办
6.病媒防制。责任单位：区爱卫办`),
  ).toEqual([
    '1 开展讲座 {普及} 2025-11-30 RESPONSIBLE 区卫生健康委',
    '2 建设小屋 {普及} 2025-11-30 RESPONSIBLE 区卫生健康委',
    '3 签约服务 {优化} NONE RESPONSIBLE 区医保局',
    '4 老年门诊 {优化} NONE RESPONSIBLE 区医保局',
    '5 创建单位 {环境} NONE RESPONSIBLE 区爱卫办',
    '6 病媒防制 {环境} NONE RESPONSIBLE 区爱卫办',
  ]);
});

test('a bracket that a page has broken goes on in the next line', () => {
  expect(
    brief(`某区2025年工作要点
1.推行通办。（责任单位：区政务服务
局、区市场监管局；完成时限：6月底前）
2.规范检查。（责任单位：区司法局）`),
  ).toEqual([
    '1 推行通办 2025-06-30 RESPONSIBLE 区政务服务局、区市场监管局',
    '2 规范检查 NONE RESPONSIBLE 区司法局',
  ]);
});

test('a line that names persons alone is told and is no text of the task', () => {
  const { plan } = parseTaskList(
    readText('2026年实事\n一、饮水工程\n新建管网。\n牵头领导：汪涛\n牵头单位：县水利局', { name: 'x' }),
  );
  expect(plan.tasks[0]).toMatchObject({ name: '饮水工程', body: '新建管网。' });
  expect(plan.diagnostics.map(({ code, source }) => [code, source])).toEqual([
    ['UNPLACED_TEXT', { line: 4, start: 5, end: 7 }],
  ]);
});

describe('the rule on who leads, behind the units of an item', () => {
  const list = (first: string, second: string): string =>
    `某县2026年方案\n1.宣传。做好宣传。（责任单位：甲局、乙局${first}）\n2.演练。组织演练。（责任单位：丙局、丁局${second}）\n3.值班。加强值班。（责任单位：戊局、己局）`;
  test.each([
    ['', '（列第一位的为牵头单位）', 'EXPLICIT', ['2']],
    ['', '（列第一位的为牵头单位，下同）', 'EXPLICIT', ['2', '3']],
    ['（列第一位的为牵头单位，下同）', '', 'FIRST_LISTED', ['1', '2', '3']],
  ])('%j, %j', (first, second, leadRule, led) => {
    const { plan } = parseTaskList(readText(list(first, second), { name: 'x' }));
    expect(plan.leadRule).toBe(leadRule);
    const tasks = plan.tasks.filter(({ responsibilities }) => responsibilities[0]?.role === 'LEAD');
    expect(tasks.map(({ number }) => number)).toEqual(led);
    expect(plan.tasks.every(({ responsibilities }) => responsibilities.length === 2)).toBe(true);
  });
});

test('whole sentences that say who and by when close an item', () => {
  expect(
    brief(`某县2026年方案
1.消防整治。开展清零行动。由县消防大队牵头负责，县公安局、县教体局等部门协助。年底前完成。
2.燃气整治。改造管网。6月底前完成。（县住建局负责）
3.宣传教育。开展宣传。
由县委宣传部牵头，各乡镇配合。
4.值班值守。各部门要切实配合。（县应急局）`),
  ).toEqual([
    '1 消防整治 2026-12-31 LEAD 县消防大队; COOPERATING 县公安局、县教体局等',
    '2 燃气整治 2026-06-30 RESPONSIBLE 县住建局',
    '3 宣传教育 NONE LEAD 县委宣传部; COOPERATING 各乡镇',
    '4 值班值守 NONE RESPONSIBLE 县应急局',
  ]);
});

test('the first part on the line of its number', () => {
  expect(
    brief(`某市2025年分工
一、改善民生
4.建设社区医院。（市卫生健康委牵头）
5.（1）改造小区200个。（市住房城乡建设局牵头）
（2）加装电梯500台。（市市场监管局）`),
  ).toEqual([
    '4 建设社区医院 {改善民生} NONE LEAD 市卫生健康委',
    '5a 改造小区200个 {改善民生} NONE LEAD 市住房城乡建设局',
    '5b 加装电梯500台 {改善民生} NONE RESPONSIBLE 市市场监管局',
  ]);
});

test('an item without a unit among others that have one is remarked on', () => {
  const { plan } = parseTaskList(
    readText('某区2025年要点\n1.甲事。（区应急局）\n2.乙事。\n3.丙事。（区民政局）', { name: 'x' }),
  );
  expect(plan.diagnostics).toMatchObject([
    { code: 'NO_PARTIES', severity: 'warning', task: '2', source: { line: 3 } },
  ]);
});

test('items one behind the other in a paragraph, persons in a heading, 由…负责 at the end of a sentence', () => {
  expect(
    brief(`2026年工作分工
一、食品安全（牵头领导：李志强）。1.开展守护行动（餐饮科牵头，各分局配合）。2.完成抽检6000批次（抽检科，11月底前）。
二、权益保护（牵头领导：王芳）
3.保护权益。建立快审机制，由市法院、市检察院负责。
责任单位：市司法局牵头，市公安局、市信访局等单位参加
事项四：值班。
责任单位：市应急局`),
  ).toEqual([
    '1 开展守护行动 {食品安全} NONE LEAD 餐饮科; COOPERATING 各分局',
    '2 完成抽检6000批次 {食品安全} 2026-11-30 RESPONSIBLE 抽检科',
    '3 保护权益 {权益保护} NONE RESPONSIBLE 市法院、市检察院; LEAD 市司法局; COOPERATING 市公安局、市信访局等',
    '四 值班 NONE RESPONSIBLE 市应急局',
  ]);
});

test('a label line for by when, whatever it is called', () => {
  const say = (label: string): string[] =>
    brief(`某区2025年工作要点\n1.开展检查。\n责任单位：区应急局\n${label}：2025年6月底前`);
  for (const label of ['完成期限', '时间', '目標日期', '时间安排', '截止日期', '整改期限要求'])
    expect(say(label), label).toEqual(['1 开展检查 2025-06-30 RESPONSIBLE 区应急局']);
  expect(say('启动时间')).toEqual(['1 开展检查 NONE RESPONSIBLE 区应急局']);
});

test('by when may stand before who, and a label may end in 为', () => {
  expect(
    brief(`某区2026年重点任务
1.建设工地。完成时间：2026年10月。责任单位：区建委；协同单位：区应急局
2.打造样板。牵头单位为区民政局，配合单位为各街镇，完成时限为11月底。
3.整治市场。工作时限：全年；牵头：区商务局；配合：各街镇。
4.Open a park. Timeline: June 2026. Lead: Parks Department`),
  ).toEqual([
    '1 建设工地 2026-10-31 RESPONSIBLE 区建委; COOPERATING 区应急局',
    '2 打造样板 2026-11-30 LEAD 区民政局; COOPERATING 各街镇',
    '3 整治市场 2026-12-31 LEAD 区商务局; COOPERATING 各街镇',
    '4 Open a park 2026-06-30 LEAD Parks Department',
  ]);
});

test('a sentence on who leads is a rule, and labels nobody', () => {
  expect(
    brief(`某区2026年重点任务
责任单位为多个的，列第一位的责任单位为牵头单位。
1.开展检查（责任单位：区应急局、区住建局）
2.开展宣传（责任单位：区委宣传部）`),
  ).toEqual(['1 开展检查 NONE LEAD 区应急局; RESPONSIBLE 区住建局', '2 开展宣传 NONE LEAD 区委宣传部']);
});

test('who supervises stands behind a label of its own', () => {
  expect(
    brief('某县2025年整改任务\n1.治理扬尘。\n落实单位：县住建局\n监督单位：县生态环境局\n整改时限：长期坚持'),
  ).toEqual(['1 治理扬尘 ONGOING RESPONSIBLE 县住建局; SUPERVISING 县生态环境局']);
});

test('问题一： numbers what is to be mended, and the labels below its measures are its own', () => {
  expect(
    brief(`某区2025年整改清单
问题一：减负不够
整改措施：
1.清理工作群组，3月底前压减50%。
2.严控检查。
牵头单位：区委办
整改时限：2025年6月底前
问题二：服务有差距
整改措施：
1.压缩时限。
2.建立制度。
牵头单位：区审批局
整改时限：2025年9月底前`),
  ).toEqual(['一 减负不够 2025-06-30 LEAD 区委办', '二 服务有差距 2025-09-30 LEAD 区审批局']);
});

test('任务3 stands below 第二部分, though by custom both are of one level', () => {
  expect(
    brief(`某区2025年任务分工
第一部分 老旧小区改造
任务1：改造小区（责任单位：区住建局）
任务2：加装电梯（责任单位：各街道）
第二部分 城中村改造
任务3：完成签约（责任单位：相关街道）`),
  ).toEqual([
    '1 改造小区 {老旧小区改造} NONE RESPONSIBLE 区住建局',
    '2 加装电梯 {老旧小区改造} NONE RESPONSIBLE 各街道',
    '3 完成签约 {城中村改造} NONE RESPONSIBLE 相关街道',
  ]);
});

test('marks of Markdown are no part of the text', () => {
  expect(
    brief(`# 某街道2025年重点任务
## 一、消防安全
1. **开展整治**
   - **牵头科室**：平安建设办
   - **完成时限**：5月底前
2. **打通通道**
   - **牵头科室**：城市管理办`),
  ).toEqual([
    '1 开展整治 {消防安全} 2025-05-31 LEAD 平安建设办',
    '2 打通通道 {消防安全} NONE LEAD 城市管理办',
  ]);
});

test('without numbers, what stands above the labels of an item is its name', () => {
  const text = `某社区2025年实事项目
新建儿童活动室
责任人：陈静
责任单位：社区中心
完成时限：6月底前
项目名称：修缮围墙
建设内容：200米
责任单位：物业公司`;
  expect(brief(text)).toEqual([
    '1 新建儿童活动室 2025-06-30 RESPONSIBLE 社区中心',
    '2 修缮围墙 NONE RESPONSIBLE 物业公司',
  ]);
  expect(parseTaskList(readText(text, { name: 'x' })).plan).toMatchObject({
    title: '某社区2025年实事项目',
    tasks: [{ body: '' }, { body: '建设内容：200米' }],
  });
});

test('what is to be done may end like a unit: who owes it stands behind the label', () => {
  expect(
    brief(`某区2025年工作要点
一、民生工程
1.建设应急指挥中心。责任单位：区应急局
二、产业项目
2.扩建园区。责任单位：区发改委
3.撤并村委会（牵头单位：区民政局）
4.设立新区医院。Lead agency: Health Department`),
  ).toEqual([
    '1 建设应急指挥中心 {民生工程} NONE RESPONSIBLE 区应急局',
    '2 扩建园区 {产业项目} NONE RESPONSIBLE 区发改委',
    '3 撤并村委会 {产业项目} NONE LEAD 区民政局',
    '4 设立新区医院 {产业项目} NONE LEAD Health Department',
  ]);
});

test('a label that says something else heads nothing', () => {
  expect(
    brief(`某县2025年整改任务
1.淘汰锅炉。
责任单位：县工信局
报送单位：县生态环境局
2.治理扬尘。
责任单位：县住建局`),
  ).toEqual(['1 淘汰锅炉 NONE RESPONSIBLE 县工信局', '2 治理扬尘 NONE RESPONSIBLE 县住建局']);
});

test('a bracket that is never closed says who owes all the same', () => {
  expect(
    brief(`某市2025年任务
1.建设中心（责任单位：市住建局；完成时限：6月底前
2.举办运动会（文体中心牵头，各居委会参加，“十一”前完成）
3.改造公园【责任单位】市园林局【完成时限】9月底前`),
  ).toEqual([
    '1 建设中心 2025-06-30 RESPONSIBLE 市住建局',
    '2 举办运动会 EVENT_RELATIVE LEAD 文体中心; COOPERATING 各居委会',
    '3 改造公园 2025-09-30 RESPONSIBLE 市园林局',
  ]);
});

test('who leads a section leads each of its items, less surely', () => {
  const text = `某市2025年整改任务
一、耕地保护（牵头单位：市自然资源局）
1.划定基本农田。（责任单位：各县区政府；6月底前）
2.整改占用。（责任单位：市农业农村局；10月底前）`;
  expect(brief(text)).toEqual([
    '1 划定基本农田 {耕地保护} 2025-06-30 LEAD 市自然资源局; RESPONSIBLE 各县区政府',
    '2 整改占用 {耕地保护} 2025-10-31 LEAD 市自然资源局; RESPONSIBLE 市农业农村局',
  ]);
  const { confidence } = parseTaskList(readText(text, { name: 'x' }));
  expect(confidence[0]?.parties.map((sure) => sure < 0.8)).toEqual([true, false]);
});

test.each(['●', '——', '★ ', '· '])('%s before labels is no part of them', (mark) => {
  expect(
    brief(
      `某区2025年任务\n1.开展检查。\n${mark}责任单位（部门）：区应急局\n${mark}会办单位：区财政局\n${mark}时限：6月底前`,
    ),
  ).toEqual(['1 开展检查 2025-06-30 RESPONSIBLE 区应急局; COOPERATING 区财政局']);
});

test('several labels in one line each begin anew', () => {
  expect(
    brief(
      '某县2025年任务\n1.推进医改。\n牵头单位：县卫健局　责任主体：县医保局　落实单位：各乡镇　会办单位：县财政局',
    ),
  ).toEqual(['1 推进医改 NONE LEAD 县卫健局; RESPONSIBLE 县医保局、各乡镇; COOPERATING 县财政局']);
});

test('the labels of what is mended say who owes, and brackets of levels no such thing', () => {
  expect(
    brief(`某市2025年整改措施清单
一、污水收集不到位。
整改措施：新建管网12公里。
整改责任单位：市自然资源局、相关县（市、区）
整改督导单位：市生态环境局
整改时限：12月底前`),
  ).toEqual([
    '一 污水收集不到位 2025-12-31 RESPONSIBLE 市自然资源局、相关县（市、区）; SUPERVISING 市生态环境局',
  ]);
});

test('an English sentence behind the units says by when, and points of abbreviations end none', () => {
  expect(
    brief(`Safety plan 2026
1. Open a centre. Responsible: Student Services; Partners: relevant departments. Ongoing
2. Train staff. Lead: Fire Dept. Partners: Dept. of Health, Parks Department. By June 2026
3. Publish a guide. Lead: Communications Office. Annually.`),
  ).toEqual([
    '1 Open a centre ONGOING RESPONSIBLE Student Services; COOPERATING relevant departments',
    '2 Train staff 2026-06-30 LEAD Fire Dept.; COOPERATING Dept. of Health、Parks Department',
    '3 Publish a guide RECURRING LEAD Communications Office',
  ]);
});

test('an English line of labels that is not known begins no further part', () => {
  expect(
    brief(`Action Plan 2025
1. Clear drains
Responsible: Highways Team
Supported by: Town Council
Cost: low
Deadline: 31 May 2025`),
  ).toEqual(['1 Clear drains 2025-05-31 RESPONSIBLE Highways Team; COOPERATING Town Council']);
});

test('who guides supervises', () => {
  expect(brief('某市2025年任务\n1.加强力量。各乡镇负责，市消防救援支队指导。\n2.排查。（县水利局）')).toEqual(
    ['1 加强力量 NONE RESPONSIBLE 各乡镇; SUPERVISING 市消防救援支队', '2 排查 NONE RESPONSIBLE 县水利局'],
  );
});

test('a note behind the last item is none, though it is numbered', () => {
  const text = `某市2025年任务
一、人防
1.配齐保安。（责任单位：各学校）
二、物防
2.更换器材。（责任单位：市教育局）

注：1.“各学校”含民办学校。
2.各县区参照执行。

市教育局办公室
2025年3月20日`;
  expect(brief(text)).toEqual([
    '1 配齐保安 {人防} NONE RESPONSIBLE 各学校',
    '2 更换器材 {物防} NONE RESPONSIBLE 市教育局',
  ]);
  expect(parseTaskList(readText(text, { name: 'x' })).plan).toMatchObject({
    tasks: [{ body: '' }, { body: '' }],
    issuer: '市教育局办公室',
    issuedOn: '2025-03-20',
  });
});

test('by when a section is due holds for its items that say nothing else', () => {
  expect(
    brief(`某区2026年防汛任务
一、汛前准备（3月底前完成）
1、修订预案。责任单位：区水务局
2、储备物资。责任单位：区应急局，2月底前
二、汛期应对
3、24小时值班。责任单位：区气象局、各相关单位（6月1日至9月30日）`),
  ).toEqual([
    '1 修订预案 {汛前准备} 2026-03-31 RESPONSIBLE 区水务局',
    '2 储备物资 {汛前准备} 2026-02-28 RESPONSIBLE 区应急局',
    '3 24小时值班 {汛期应对} 2026-09-30 RESPONSIBLE 区气象局、各相关单位',
  ]);
});

test('by when a section is due is told where its items all say otherwise', () => {
  const { diagnostics } = parseTaskList(
    readText(
      `某区2026年防汛任务
一、汛前准备（3月底前完成）
1、修订预案。责任单位：区应急局，2月底前
2、储备物资。责任单位：区商务局，1月底前`,
      { name: 'x' },
    ),
  ).plan;
  expect(diagnostics.map(({ code, details }) => [code, details?.TEXT])).toEqual([
    ['UNPLACED_TEXT', '3月底前完成'],
  ]);
});

test('a day in a bracket of its own behind the names', () => {
  expect(
    brief(`Action Plan 2026
1.1 Replace boilers [Estates Department; Students' Union] (by 31 July 2026)
1.2 Install caddies [Catering Services] (ongoing)`),
  ).toEqual([
    "1.1 Replace boilers 2026-07-31 RESPONSIBLE Estates Department、Students' Union",
    '1.2 Install caddies ONGOING RESPONSIBLE Catering Services',
  ]);
});

test('letters number as figures do', () => {
  expect(
    brief(`Work Plan 2025
A. Safety
A1. Renew lights (Lead: Harbour Office; Due: 31 March 2025)
A2. Run a drill (Lead: Harbour Office; Due: twice a year)
B. Environment
B1. Survey seagrass (Lead: Environment Department; Due: Q3 2025)`),
  ).toEqual([
    'A1 Renew lights {Safety} 2025-03-31 LEAD Harbour Office',
    'A2 Run a drill {Safety} RECURRING LEAD Harbour Office',
    'B1 Survey seagrass {Environment} 2025-09-30 LEAD Environment Department',
  ]);
});

test('牵头常委 is a person', () => {
  expect(brief('某县2025年要点\n1.办好培训班。（牵头常委：周颖；牵头单位：县委组织部）')).toEqual([
    '1 办好培训班 NONE LEAD 县委组织部',
  ]);
});
