import { expect, test } from 'vitest';
import { parseTaskList } from './parse-task-list.ts';
import { readText } from './read-text.ts';

const CHINESE = [
  '序号\t重点任务\t完成时限\t责任单位\t配合单位',
  '1\t组建专班\t3月\t区应急局\t区公安分局',
  '2\t压实责任\t6月\t区安委办\t各街镇',
]
  .map((row) =>
    row
      .split('\t')
      .map((cell) => `\t${cell}`)
      .join('\n'),
  )
  .join('\n\n');
const ENGLISH = [
  'No.\tAction\tDeadline\tLead agency\tPartner agencies',
  '1\tSet up a team\tMarch\tPolice Department\tFire Department',
  '2\tInspect sites\tJune\tFire Department\tHealth Department',
]
  .map((row) =>
    row
      .split('\t')
      .map((cell) => `\t${cell}`)
      .join('\n'),
  )
  .join('\n\n');
const HEADS: readonly [string, string, string, readonly (string | number | null)[]][] = [
  [
    '附件1\n\n某区2024年安全生产重点工作任务清单',
    '',
    CHINESE,
    ['某区2024年安全生产重点工作任务清单', 2024, null, null, null],
  ],
  [
    '附件\n\n某区安全生产治本攻坚三年行动\n\n2024年工作任务清单',
    '',
    CHINESE,
    ['某区安全生产治本攻坚三年行动2024年工作任务清单', 2024, null, null, null],
  ],
  [
    '某市人民政府办公室关于印发某市2025年\n优化营商环境工作要点任务分工的通知',
    '',
    CHINESE,
    ['某市人民政府办公室关于印发某市2025年优化营商环境工作要点任务分工的通知', 2025, null, null, null],
  ],
  [
    '沙湾区安全生产委员会文件\n\n沙安委〔2024〕12号\n\n关于印发《沙湾区2024年安全生产工作要点任务分解表》的通知\n\n各成员单位：\n\n现将任务分解表印发给你们，请认真贯彻落实。\n\n沙湾区安全生产委员会\n2024年3月8日\n\n附件\n\n沙湾区2024年安全生产工作要点任务分解表',
    '',
    CHINESE,
    [
      '沙湾区2024年安全生产工作要点任务分解表',
      2024,
      '沙湾区安全生产委员会',
      '沙安委〔2024〕12号',
      '2024-03-08',
    ],
  ],
  [
    '沪安委办〔2024〕3号\n\n2024年重点任务清单',
    '',
    CHINESE,
    ['2024年重点任务清单', 2024, null, '沪安委办〔2024〕3号', null],
  ],
  [
    '云政办发[2025]8号\n\n云江市重点工作任务分工表',
    '',
    CHINESE,
    ['云江市重点工作任务分工表', 2025, null, '云政办发〔2025〕8号', null],
  ],
  [
    '二〇二四年度安全生产重点任务清单',
    '',
    CHINESE,
    ['二〇二四年度安全生产重点任务清单', 2024, null, null, null],
  ],
  ['某局二○二五年工作要点任务分工', '', CHINESE, ['某局二○二五年工作要点任务分工', 2025, null, null, null]],
  [
    '某县2024年度平安建设任务清单',
    '某县平安办\n二〇二四年三月八日',
    CHINESE,
    ['某县2024年度平安建设任务清单', 2024, '某县平安办', null, '2024-03-08'],
  ],
  [
    '某市安全生产治本攻坚行动任务清单（2024—2026年）',
    '',
    CHINESE,
    ['某市安全生产治本攻坚行动任务清单（2024—2026年）', null, null, null, null],
  ],
  [
    '某市2024-2026年三年行动方案重点任务分工',
    '某市安委办\n2024年4月2日',
    CHINESE,
    ['某市2024-2026年三年行动方案重点任务分工', null, '某市安委办', null, '2024-04-02'],
  ],
  [
    '某区安全生产委员会办公室\n\n某区2024年燃气安全整治任务清单',
    '',
    CHINESE,
    ['某区2024年燃气安全整治任务清单', 2024, '某区安全生产委员会办公室', null, null],
  ],
  [
    '某区2024年燃气安全整治任务清单\n\n（某区安委办  2024年5月6日）',
    '',
    CHINESE,
    ['某区2024年燃气安全整治任务清单', 2024, '某区安委办', null, '2024-05-06'],
  ],
  [
    '某区2024年燃气安全整治任务清单\n\n填报单位：某区安委办        填报时间：2024年5月6日',
    '',
    CHINESE,
    ['某区2024年燃气安全整治任务清单', 2024, null, null, null],
  ],
  [
    '某区重点任务清单（共79项）\n\n（2024年度）',
    '',
    CHINESE,
    ['某区重点任务清单（共79项）（2024年度）', 2024, null, null, null],
  ],
  ['某区2024年重点任务清单\n\n共2项任务', '', CHINESE, ['某区2024年重点任务清单', 2024, null, null, null]],
  ['表1\n\n某区2024年重点任务清单', '', CHINESE, ['某区2024年重点任务清单', 2024, null, null, null]],
  ['附件2：某区2024年重点任务清单', '', CHINESE, ['某区2024年重点任务清单', 2024, null, null, null]],
  ['附件3 某区2024年重点任务清单', '', CHINESE, ['某区2024年重点任务清单', 2024, null, null, null]],
  [
    '中共某县委办公室\n某县人民政府办公室\n关于印发《某县2025年乡村振兴重点任务清单》的通知',
    '',
    CHINESE,
    [
      '关于印发《某县2025年乡村振兴重点任务清单》的通知',
      2025,
      '中共某县委办公室、某县人民政府办公室',
      null,
      null,
    ],
  ],
  [
    '某集团有限公司文件\n\n某集安〔2024〕15号\n\n2024年安全生产重点任务清单',
    '某集团有限公司\n2024年2月1日\n（此件公开发布）',
    CHINESE,
    ['2024年安全生产重点任务清单', 2024, '某集团有限公司', '某集安〔2024〕15号', '2024-02-01'],
  ],
  [
    '某區公所113年度災害防救重點工作分工表',
    '中華民國113年3月8日',
    CHINESE,
    ['某區公所113年度災害防救重點工作分工表', 2024, null, null, '2024-03-08'],
  ],
  [
    '某区2024年度重点任务清单\n（征求意见稿）',
    '',
    CHINESE,
    ['某区2024年度重点任务清单', 2024, null, null, null],
  ],
  ['《某区2024年度重点任务清单》', '', CHINESE, ['《某区2024年度重点任务清单》', 2024, null, null, null]],
  [
    '某区安委会办公室关于下达2024年度安全生产重点任务的通知\n\n各镇（街道）、各成员单位：\n\n根据要求，现将任务下达给你们。',
    '某区安委会办公室\n2024年3月15日',
    CHINESE,
    ['某区安委会办公室关于下达2024年度安全生产重点任务的通知', 2024, '某区安委会办公室', null, '2024-03-15'],
  ],
  [
    '发文字号：长安委〔2024〕12号\n发布日期：2024-03-08\n发布机构：长宁区安全生产委员会\n\n长宁区重点工作任务清单',
    '',
    CHINESE,
    ['长宁区重点工作任务清单', 2024, '长宁区安全生产委员会', '长安委〔2024〕12号', '2024-03-08'],
  ],
  [
    'County Emergency Action Plan 2026\n\nIssued by the Office of Emergency Management, 12 March 2026\n\nNo. EM-2026-014',
    '',
    ENGLISH,
    [
      'County Emergency Action Plan 2026',
      2026,
      'Office of Emergency Management',
      'EM-2026-014',
      '2026-03-12',
    ],
  ],
  [
    'City of Springfield\n\nHazard Mitigation Action Plan\n\nAdopted June 3, 2025',
    '',
    ENGLISH,
    ['Hazard Mitigation Action Plan', 2025, 'City of Springfield', null, '2025-06-03'],
  ],
  [
    'Annex A\n\nImplementation Matrix, 2025–2027',
    '',
    ENGLISH,
    ['Implementation Matrix, 2025–2027', null, null, null, null],
  ],
  ['Appendix B: Action Plan FY2026', '', ENGLISH, ['Action Plan FY2026', 2026, null, null, null]],
  [
    'Department of Public Works\nAnnual Work Plan 2026\n\nIssued by: Department of Public Works\nDate: 5 January 2026\nReference: DPW/2026/07',
    '',
    ENGLISH,
    ['Annual Work Plan 2026', 2026, 'Department of Public Works', 'DPW/2026/07', '2026-01-05'],
  ],
  [
    'Strategic Action List\n\nPublished by the City Council\n12 March 2026',
    '',
    ENGLISH,
    ['Strategic Action List', 2026, 'City Council', null, '2026-03-12'],
  ],
  [
    'Directive No. 14/2026\n\nList of Safety Actions 2026',
    'Signed,\nMinistry of Transport\n2026-02-11',
    ENGLISH,
    ['List of Safety Actions 2026', 2026, 'Ministry of Transport', '14/2026', '2026-02-11'],
  ],
];

test.each(HEADS)('above and below the list: %j, %j', (above, below, list, expected) => {
  const { plan } = parseTaskList(readText(`${above}\n\n${list}\n\n${below}`, { name: 'list.txt' }));
  expect([plan.title, plan.year, plan.issuer, plan.documentNumber, plan.issuedOn]).toEqual(expected);
  expect(plan.tasks.length).toBe(2);
});

test.each([
  ['粘贴 2031-03-02 09.05.59.html', null],
  ['scan_20310302.txt', null],
  ['2031年任务.txt', 2031],
])('the name %s says of the year: %s', (name, year) => {
  expect(parseTaskList(readText(CHINESE, { name })).plan.year).toBe(year);
});
