/** Each rule by a pair of lists: one that has the fault, and one that differs from it by as little as can be. */
import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import type { Plan } from '../plan.ts';
import type { TaskDecision } from '../task-decision.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import { findFindings } from './find-findings.ts';
import { FINDING_CODES, type Finding, type FindingCode } from './finding.ts';

interface Row {
  readonly number?: string;
  readonly area?: string;
  readonly name?: string;
  readonly body?: string;
  readonly due?: string;
  readonly lead?: string;
  readonly responsible?: string;
  readonly cooperating?: string;
}

const directory = new DirectoryIndex({
  units: [
    ...['区应急局', '区教育局', '区民政局', '区水务局', '华阳路街道', '新泾镇'].map((name) => ({
      name,
      kind: 'GOVERNMENT_DEPARTMENT' as const,
    })),
    { name: '区消防救援支队', kind: 'VERTICAL_AGENCY', aliases: [{ name: '区消防支队' }] },
  ],
  groups: [
    { name: '各街镇', kind: 'ENUMERATED', members: ['华阳路街道', '新泾镇'] },
    { name: '区属国有企业', kind: 'LISTED', members: null },
  ],
});

/** The list that an office would type; what a row leaves out is in order. */
function listOf(rows: readonly Row[], { title = '某区2026年工作任务清单', behind = '' } = {}): Plan {
  const heading = ['序号', '领域', '任务名称', '具体要求', '完成时限', '牵头单位', '责任单位', '配合单位'];
  const cells = rows.map((row, index) => [
    row.number ?? String(index + 1),
    row.area ?? '安全',
    row.name ?? `任务${index + 1}`,
    row.body ?? `第${index + 1}项的要求。`,
    row.due ?? '6月',
    row.lead ?? (row.responsible === undefined ? '区应急局' : ''),
    row.responsible ?? '',
    row.cooperating ?? '',
  ]);
  const text = [heading, ...cells].map((row) => row.map((cell) => `\t${cell}\n`).join('')).join('\n');
  return parseTaskList(readText(`${title}\n\n${text}\n${behind}`, { name: 'list.txt' })).plan;
}

function findingsOf(plan: Plan, code: FindingCode): Finding[] {
  return findFindings({ plan, directory }).filter((finding) => finding.code === code);
}

const units = ['区应急局', '区教育局', '区民政局', '区水务局', '区消防救援支队'];
const spread = (due: readonly string[]): Row[] =>
  due.map((month, index) => ({ due: month, lead: units[index % units.length] as string }));
const led = (unit: string, count: number, of: number): Row[] =>
  Array.from({ length: of }, (_, index) => ({
    lead: index < count ? unit : (units.filter((one) => one !== unit)[index % 4] as string),
  }));

const pairs: readonly (readonly [FindingCode, faulty: Plan, sound: Plan, string, string[]])[] = [
  [
    'NOBODY_RESPONSIBLE',
    listOf([{ lead: '', cooperating: '区教育局' }]),
    listOf([{ lead: '', responsible: '区应急局', cooperating: '区教育局' }]),
    'Task 1 names nobody who is responsible. Name a responsible party.',
    ['区教育局'],
  ],
  [
    'SEVERAL_WITHOUT_LEAD',
    listOf([{ responsible: '区应急局、区教育局' }]),
    listOf([{ responsible: '区应急局（牵头）、区教育局' }]),
    'Task 1 makes 区应急局 and 区教育局 responsible and says of none that it leads. Name the lead.',
    ['区应急局', '区教育局'],
  ],
  [
    'GROUP_ONLY',
    listOf([{ responsible: '各街镇' }]),
    listOf([{ lead: '区应急局', responsible: '各街镇' }]),
    'Task 1 is given to 各街镇 alone, and to no unit by name. Name a unit that leads.',
    ['各街镇'],
  ],
  [
    'SOFT_SET',
    listOf([{ cooperating: '相关街镇' }]),
    listOf([{ cooperating: '各街镇' }]),
    'Task 1 leaves open who is meant by “相关街镇”. Name the members that are.',
    ['各街镇'],
  ],
  [
    'OPEN_LIST',
    listOf([{ responsible: '区应急局等' }]),
    listOf([{ responsible: '区应急局' }]),
    'Task 1 ends its RESPONSIBLE parties in 等 behind 区应急局. Name the others, or strike it.',
    [],
  ],
  [
    'ELIDED_NAME',
    listOf([{ cooperating: '区安委会成员单位、签约单位' }]),
    listOf([{ cooperating: '区安委会成员单位、区安委会签约单位' }]),
    'Task 1 prints “签约单位” where 区安委会签约单位 is meant. Print the whole name.',
    ['区安委会签约单位'],
  ],
  [
    'NAME_VARIANT',
    listOf([{ lead: '区消防支队' }, { lead: '区消防救援支队' }]),
    listOf([{ lead: '区消防支队' }, { lead: '区消防支队' }]),
    '区消防支队 (task 1) and 区消防救援支队 (task 2) are one party. Print 区消防救援支队 everywhere.',
    ['区消防支队', '区消防救援支队'],
  ],
  [
    'UNKNOWN_PARTY',
    listOf([{ lead: '区应急局' }, { lead: '区气象局' }, { cooperating: '区气象局' }]),
    listOf([{ lead: '区应急局' }, { lead: '区消防支队' }]),
    'The directory does not list 区气象局, named by tasks 2 and 3. Correct the name, or list it.',
    ['区气象局'],
  ],
  [
    'GROUP_WITHOUT_MEMBERS',
    listOf([{ cooperating: '区属国有企业' }]),
    listOf([{ cooperating: '各街镇' }]),
    'Nobody knows the members of 区属国有企业, named by task 1. List them in the directory.',
    ['区属国有企业'],
  ],
  [
    'ROLE_OVERLAP',
    listOf([{ lead: '新泾镇', cooperating: '各街镇' }]),
    listOf([{ lead: '新泾镇', cooperating: '除新泾镇外各街镇' }]),
    'Task 1 has 新泾镇 as LEAD and as COOPERATING at once. Strike the weaker role, or leave it out of the group.',
    ['新泾镇'],
  ],
  [
    'SELF_COOPERATION',
    listOf([{ lead: '区消防支队', cooperating: '区消防救援支队、区教育局' }]),
    listOf([{ lead: '区消防支队', cooperating: '区教育局' }]),
    'Task 1 names 区消防救援支队 as responsible and as cooperating. Strike one, or correct the name.',
    ['区消防救援支队'],
  ],
  [
    'HIDDEN_DUTY',
    listOf([{ body: '制定方案；各街镇、区教育局结合实际组织实施。' }]),
    listOf([{ body: '制定方案；各街镇、区教育局结合实际组织实施。', cooperating: '各街镇、区教育局' }]),
    'The text of task 1 gives work to 各街镇 and 区教育局, named in none of its columns. Name them there.',
    ['各街镇', '区教育局'],
  ],
  [
    'TRUNCATED_TEXT',
    listOf([{ body: '制定年度方案，明确目标，' }]),
    listOf([{ body: '制定年度方案，明确目标。' }]),
    'The text of task 1 ends in the middle of a sentence, with “制定年度方案，明确目标，”. Complete it.',
    [],
  ],
  [
    'DUPLICATE_TASK',
    listOf([
      { name: '排查隐患', body: '逐户排查。' },
      { name: '排查隐患', body: '逐户排查' },
    ]),
    listOf([
      { name: '排查隐患', body: '逐户排查。' },
      { name: '排查隐患', body: '逐车排查。' },
    ]),
    'Task 2 says the same as task 1. Strike one, or say what differs.',
    [],
  ],
  [
    'DUPLICATE_NUMBER',
    listOf([{ number: '1' }, { number: '2' }, { number: '2' }]),
    listOf([{ number: '1' }, { number: '2' }, { number: '1', area: '环保' }]),
    'Number 2 stands before task 2a and task 2b, so it says of neither which is meant. Give each its own.',
    [],
  ],
  [
    'TOTAL_MISMATCH',
    listOf([{}, {}], { behind: '以上共3项任务。' }),
    listOf([{}, {}], { behind: '以上共2项任务。' }),
    'The text says 3, and 2 tasks were read. Find what is missing or too much, or correct the number.',
    [],
  ],
  [
    'NO_DEADLINE',
    listOf([{ due: '' }]),
    listOf([{ due: '持续推进' }]),
    'Task 1 has no deadline. Say by when it is due, or that it is ongoing.',
    [],
  ],
  [
    'DEADLINE_OUT_OF_PLAN',
    listOf([{ due: '2025年6月底' }]),
    listOf([{ due: '2026年6月底' }]),
    'Task 1 is due on 2025-06-30, and the plan is for 2026. Correct the date, or give a milestone within 2026.',
    [],
  ],
  [
    'PAST_DUE_AT_ISSUE',
    listOf([{ due: '2月底' }], { behind: '某区安全生产委员会\n2026年3月10日\n' }),
    listOf([{ due: '3月底' }], { behind: '某区安全生产委员会\n2026年3月10日\n' }),
    'Task 1 is due on 2026-02-28, and the list was issued on 2026-03-10. Move the deadline, or strike the task.',
    [],
  ],
  [
    'DEADLINE_CROWDING',
    listOf(spread(['3月', '6月', '9月', '10月', '11月', '11月', '12月', '12月', '12月', '12月'])),
    listOf(spread(['3月', '6月', '9月', '10月', '10月', '11月', '12月', '12月', '12月', '12月'])),
    '6 of the 10 dated tasks are due in the last two months of 2026. Spread them, or give milestones before.',
    [],
  ],
  [
    'OVERLOADED_UNIT',
    listOf(led('区应急局', 10, 29)),
    listOf(led('区应急局', 10, 30)),
    '区应急局 is responsible for 10 of 29 tasks by name. Give some of them to other units.',
    ['区应急局'],
  ],
];

test('every rule has its pair', () => {
  expect(pairs.map(([code]) => code).sort()).toEqual([...FINDING_CODES].sort());
});

describe.each(pairs)('%s', (code, faulty, sound, message, parties) => {
  test('is found where it is', () => {
    const found = findingsOf(faulty, code);
    expect(found.map((finding) => finding.message)).toEqual([message]);
    expect(found[0]?.parties.map(({ name }) => name)).toEqual(parties);
  });
  test('is not found where it is not', () => expect(findingsOf(sound, code)).toEqual([]));
});

describe('what the office decided is no fault any more', () => {
  const reason = '会议已定';
  test.each<[FindingCode, Plan, TaskDecision]>([
    [
      'SEVERAL_WITHOUT_LEAD',
      listOf([{ responsible: '区应急局、区教育局' }]),
      { kind: 'NAME_LEAD', task: '1', unit: '区应急局', reason },
    ],
    [
      'GROUP_ONLY',
      listOf([{ responsible: '各街镇' }]),
      { kind: 'NAME_LEAD', task: '1', unit: '区应急局', reason },
    ],
    [
      'SOFT_SET',
      listOf([{ cooperating: '相关街镇' }]),
      { kind: 'PICK_MEMBERS', task: '1', group: '各街镇', units: ['新泾镇'], reason },
    ],
    [
      'OPEN_LIST',
      listOf([{ responsible: '区应急局等' }]),
      { kind: 'FILL_OPEN_LIST', task: '1', role: 'RESPONSIBLE', units: ['区教育局'], reason },
    ],
  ])('%s', (code, plan, decision) => {
    const codesWith = (decisions: TaskDecision[]): FindingCode[] =>
      findFindings({ plan, directory, decisions }).map((finding) => finding.code);
    expect(codesWith([])).toContain(code);
    expect(codesWith([decision])).not.toContain(code);
  });
});

test('a self-cooperation is not told again as an overlap', () => {
  const plan = listOf([{ lead: '区教育局', cooperating: '区教育局' }]);
  expect(findingsOf(plan, 'ROLE_OVERLAP')).toEqual([]);
});

test('without a directory nobody is unknown and no group lacks members', () => {
  const plan = listOf([{ lead: '区气象局', cooperating: '区属国有企业' }]);
  const found = findFindings({ plan, directory: new DirectoryIndex({ units: [], groups: [] }) });
  expect(found).toEqual([]);
});

test('of names that nobody has listed, near ones are variants', () => {
  const plan = listOf([
    { lead: '区应急管理局' },
    { lead: '区应急局' },
    { lead: '区应急局' },
    { lead: '区教育局' },
  ]);
  const found = findFindings({ plan, directory: new DirectoryIndex({ units: [], groups: [] }) });
  expect(found.map(({ message }) => message)).toEqual([
    '区应急管理局 (task 1) and 区应急局 (tasks 2 and 3) read like one party. Print 区应急局 everywhere.',
  ]);
});

test('members count as of the day', () => {
  const dated = new DirectoryIndex({
    units: [{ name: '新泾镇', kind: 'TOWN' }],
    groups: [{ name: '各街镇', kind: 'ENUMERATED', members: [{ unit: '新泾镇', validFrom: '2026-07-01' }] }],
  });
  const plan = listOf([{ lead: '新泾镇', cooperating: '各街镇' }]);
  const codesOn = (asOf: string): FindingCode[] =>
    findFindings({ plan, directory: dated, asOf }).map(({ code }) => code);
  expect(codesOn('2026-06-30')).toEqual(['GROUP_WITHOUT_MEMBERS']);
  expect(codesOn('2026-07-01')).toEqual(['ROLE_OVERLAP']);
});
