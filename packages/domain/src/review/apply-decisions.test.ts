import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import type { LeadRule } from '../plan.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import { applyDecisions, type AppliedDecisions } from './apply-decisions.ts';
import type { ExpressionDecision } from './expression.ts';

const directory = new DirectoryIndex({
  units: [
    { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT', id: 'u1' },
    { name: '区消防救援支队', kind: 'VERTICAL_AGENCY', aliases: [{ name: '区消防支队' }] },
    { name: '虹桥街道', kind: 'SUBDISTRICT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [{ name: '各街镇', kind: 'ENUMERATED', members: ['虹桥街道', '新泾镇'] }],
});

type Decisions = Record<string, ExpressionDecision>;

function read(leadRule: LeadRule, ...cells: string[]) {
  const rows = cells.map((cell, index) => `${index + 1} | 开展检查 | ${cell} |`);
  const text = ['序号 | 工作任务 | 责任单位 |', ...rows].join('\n');
  return parseTaskList(readText(text, { name: 'a.txt' }), { leadRule });
}

function decide(cells: string[], decisions: Decisions, leadRule: LeadRule = 'EXPLICIT'): AppliedDecisions {
  return applyDecisions(read(leadRule, ...cells).plan, new Map(Object.entries(decisions)), directory);
}

/** `区应急局`, its printed text where that is another, `†` collective, `=LEAD` any role but RESPONSIBLE. */
function brief({ plan }: AppliedDecisions): string[] {
  return plan.tasks.map(({ responsibilities, openEnded }) =>
    [
      ...responsibilities.map(
        ({ party, text, collective, role }) =>
          `${party}${text === party ? '' : `<${text}>`}${collective ? '†' : ''}${role === 'RESPONSIBLE' ? '' : `=${role}`}`,
      ),
      ...(openEnded.RESPONSIBLE ? ['等'] : []),
    ].join(' '),
  );
}

const nothing = { units: [], groups: [], aliases: [] };

describe('decisions', () => {
  test.each<[string, string[], Decisions, string[], Partial<AppliedDecisions['additions']>]>([
    [
      'a name of the directory, by its key',
      ['应急办', '应急办等'],
      { 应急办: { kind: 'KNOWN', party: 'u1' } },
      ['区应急局<应急办>', '应急办 等'],
      {},
    ],
    [
      'a further name is added once, without 等',
      ['应急办', '应急办等'],
      { 应急办: { kind: 'ALIAS', party: '区应急局' }, 应急办等: { kind: 'ALIAS', party: '区应急局' } },
      ['区应急局<应急办>', '区应急局<应急办> 等'],
      { aliases: [{ party: '区应急局', name: '应急办' }] },
    ],
    [
      'a further name of a group, without 各',
      ['各乡镇'],
      { 各乡镇: { kind: 'ALIAS', party: '街镇' } },
      ['各街镇<各乡镇>†'],
      { aliases: [{ party: '各街镇', name: '乡镇' }] },
    ],
    [
      'a further name has its host, and no exception',
      ['区安委会相关成员单位、签约单位', '除新泾镇外各乡镇'],
      { 签约单位: { kind: 'ALIAS', party: '各街镇' }, 除新泾镇外各乡镇: { kind: 'ALIAS', party: '各街镇' } },
      ['区安委会成员单位<区安委会相关成员单位>† 各街镇<签约单位>†', '各街镇<除新泾镇外各乡镇>†'],
      {
        aliases: [
          { party: '各街镇', name: '区安委会签约单位' },
          { party: '各街镇', name: '乡镇' },
        ],
      },
    ],
    [
      'a name that the party bears already adds nothing',
      ['区消防支队'],
      { 区消防支队: { kind: 'ALIAS', party: '区消防救援支队' } },
      ['区消防救援支队<区消防支队>'],
      {},
    ],
    [
      'a new unit is added once, and others may name it',
      ['区数据局、大数据中心', '区大数据局', '区数据办'],
      {
        区数据局: { kind: 'NEW_UNIT', name: '区数据局', unitKind: 'GOVERNMENT_DEPARTMENT' },
        区大数据局: { kind: 'NEW_UNIT', name: '区数据局', unitKind: 'GOVERNMENT_DEPARTMENT' },
        区数据办: { kind: 'ALIAS', party: '区数据局' },
      },
      ['区数据局 大数据中心', '区数据局<区大数据局>', '区数据局<区数据办>'],
      {
        units: [{ name: '区数据局', kind: 'GOVERNMENT_DEPARTMENT' }],
        aliases: [{ party: '区数据局', name: '区数据办' }],
      },
    ],
    [
      'a new unit that the directory holds meanwhile is that one',
      ['区应急局'],
      { 区应急局: { kind: 'NEW_UNIT', name: '区应急局', unitKind: 'GOVERNMENT_DEPARTMENT' } },
      ['区应急局'],
      {},
    ],
    [
      'a new group with members, old and new',
      ['区专班、区数据局'],
      {
        区专班: { kind: 'NEW_GROUP', name: '区专班', groupKind: 'LISTED', members: ['u1', '区数据局'] },
        区数据局: { kind: 'NEW_UNIT', name: '区数据局', unitKind: 'GOVERNMENT_DEPARTMENT' },
      },
      ['区专班† 区数据局'],
      {
        units: [{ name: '区数据局', kind: 'GOVERNMENT_DEPARTMENT' }],
        groups: [{ name: '区专班', kind: 'LISTED', members: ['区应急局', '区数据局'] }],
      },
    ],
    [
      'two names in one, the second known',
      ['区公安分局区消防支队等'],
      {
        区公安分局区消防支队等: { kind: 'SPLIT', parts: ['区公安分局', '区消防支队'] },
        区消防支队等: { kind: 'KNOWN', party: '区消防救援支队' },
      },
      ['区公安分局 区消防救援支队<区消防支队> 等'],
      {},
    ],
    [
      'a part is split again',
      ['市公安局市财政局市教委'],
      {
        市公安局市财政局市教委: { kind: 'SPLIT', parts: ['市公安局', '市财政局市教委'] },
        市财政局市教委: { kind: 'SPLIT', parts: ['市财政局', '市教委'] },
      },
      ['市公安局 市财政局 市教委'],
      {},
    ],
    [
      '各 and 相关, a host left out and a role mark hold in parts',
      ['区安委会相关成员单位签约单位各学校'],
      {
        区安委会相关成员单位签约单位各学校: {
          kind: 'SPLIT',
          parts: ['区安委会相关成员单位', '签约单位', '各学校'],
        },
      },
      ['区安委会成员单位<区安委会相关成员单位>† 区安委会签约单位<签约单位>† 学校<各学校>†'],
      {},
    ],
    [
      'what names nobody goes, and its 等 stays',
      ['区应急局、按文件执行等'],
      { 按文件执行等: { kind: 'IGNORE' } },
      ['区应急局 等'],
      {},
    ],
    [
      'one that the list does not print is passed over',
      ['区应急局'],
      { 区国资委: { kind: 'KNOWN', party: '无此单位' } },
      ['区应急局'],
      {},
    ],
  ])('%s', (_, cells, decisions, expected, additions) => {
    const applied = decide(cells, decisions);
    expect(brief(applied)).toEqual(expected);
    expect(applied.additions).toEqual({ ...nothing, ...additions });
    expect(applied.refused).toEqual([]);
  });

  test('what is ignored is told with its place', () => {
    const { plan } = decide(['区应急局、按文件执行'], { 按文件执行: { kind: 'IGNORE' } });
    expect(plan.diagnostics.at(-1)).toEqual({
      code: 'IGNORED_TEXT',
      severity: 'info',
      task: '1',
      message: '“按文件执行” in task 1 was set aside: it names no party.',
      source: { table: 1, row: 2, column: 3, start: 5, end: 10 },
      details: { TEXT: '按文件执行' },
    });
  });

  test.each<[string, Decisions, RegExp]>([
    ['应急办', { 应急办: { kind: 'KNOWN', party: '区民政局' } }, /“区民政局” is no name in the directory/],
    [
      '区消防支队',
      { 区消防支队: { kind: 'ALIAS', party: '区应急局' } },
      /“区消防支队” is a name of 区消防救援支队 already/,
    ],
    [
      '消防队',
      { 消防队: { kind: 'NEW_UNIT', name: '区消防支队', unitKind: 'OTHER' } },
      /is a name of 区消防救援支队 already/,
    ],
    [
      '区应急局',
      { 区应急局: { kind: 'NEW_UNIT', name: '区应急局', unitKind: 'PARTY_ORGAN' } },
      /is GOVERNMENT_DEPARTMENT already and cannot be PARTY_ORGAN/,
    ],
    ['甲局', { 甲局: { kind: 'NEW_UNIT', name: ' ', unitKind: 'OTHER' } }, /needs a name/],
    [
      '区专班',
      { 区专班: { kind: 'NEW_GROUP', name: '区专班', groupKind: 'LISTED', members: ['区民政局'] } },
      /cannot have the member “区民政局”/,
    ],
    [
      '区专班',
      { 区专班: { kind: 'NEW_GROUP', name: '区专班', groupKind: 'LISTED', members: ['各街镇'] } },
      /各街镇, which is a group/,
    ],
    [
      '各街镇',
      { 各街镇: { kind: 'NEW_GROUP', name: '街镇', groupKind: 'ENUMERATED', members: ['新泾镇'] } },
      /was given other members/,
    ],
    [
      '区公安分局区教育局',
      { 区公安分局区教育局: { kind: 'SPLIT', parts: ['区教育局', '区公安分局'] } },
      /“区公安分局” does not stand in “区公安分局区教育局” in this place/,
    ],
    ['区公安分局', { 区公安分局: { kind: 'SPLIT', parts: ['区公安分局'] } }, /fewer than two parts/],
    [
      '区公安分局等',
      { 区公安分局等: { kind: 'SPLIT', parts: ['区公安分局', '等'] } },
      /names nobody|as long as/,
    ],
  ])('refused: %s %j', (cell, decisions, message) => {
    const untouched = decide([cell], {});
    const applied = decide([cell], decisions);
    expect(applied.refused.map(({ expression }) => expression)).toEqual(Object.keys(decisions).slice(0, 1));
    expect(applied.refused[0]?.objection.message).toMatch(message);
    expect(brief(applied)).toEqual(brief(untouched));
    expect(applied.additions).toEqual(nothing);
  });

  test('of two that make one name two kinds, the first holds', () => {
    const { additions, refused } = decide(['甲局', '乙局'], {
      甲局: { kind: 'NEW_UNIT', name: '丙局', unitKind: 'GOVERNMENT_DEPARTMENT' },
      乙局: { kind: 'NEW_GROUP', name: '丙局', groupKind: 'LISTED', members: null },
    });
    expect(additions.units).toEqual([{ name: '丙局', kind: 'GOVERNMENT_DEPARTMENT' }]);
    expect(refused.map(({ expression }) => expression)).toEqual(['乙局']);
  });
});

describe('the first listed leads', () => {
  test.each<[string, Decisions, string]>([
    [
      '区公安分局区教育局、区民政局',
      { 区公安分局区教育局: { kind: 'SPLIT', parts: ['区公安分局', '区教育局'] } },
      '区公安分局=LEAD 区教育局 区民政局',
    ],
    ['按文件执行、区民政局', { 按文件执行: { kind: 'IGNORE' } }, '区民政局=LEAD'],
  ])('%s', (cell, decisions, expected) => {
    expect(brief(decide([cell], decisions, 'FIRST_LISTED'))).toEqual([expected]);
  });
});
