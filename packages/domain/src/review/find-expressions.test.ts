import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDirectory } from '../directory-format.ts';
import { DirectoryIndex } from '../directory-index.ts';
import { EMPTY_DIRECTORY, type Directory } from '../directory.ts';
import { parseTaskList, readText } from '../task-list/index.ts';
import type { ExpressionDecision } from './expression.ts';
import { findExpressions } from './find-expressions.ts';

const seeds = new URL('../../../../seeds/', import.meta.url);
const text = readFileSync(new URL('changning-2024.txt', seeds), 'utf8');
const { plan } = parseTaskList(readText(text, { name: 'changning-2024.txt' }));
const directory = parseDirectory(readFileSync(new URL('changning-directory.json', seeds), 'utf8'))
  .value as Directory;
const unknown = new DirectoryIndex(EMPTY_DIRECTORY);

/** A list of tasks whose responsible units are these cells. */
function planOf(...cells: string[]) {
  const rows = cells.map((cell, index) => `${index + 1} | 开展检查 | ${cell} |`);
  return parseTaskList(readText(['序号 | 工作任务 | 责任单位 |', ...rows].join('\n'), { name: 'a.txt' }))
    .plan;
}

function brief(decision: ExpressionDecision): string {
  switch (decision.kind) {
    case 'KNOWN':
    case 'ALIAS':
      return `${decision.kind} ${decision.party}`;
    case 'NEW_UNIT':
      return `NEW_UNIT ${decision.name} ${decision.unitKind}`;
    case 'NEW_GROUP':
      return `NEW_GROUP ${decision.name} ${decision.groupKind} ${decision.members?.join('、') ?? '?'}`;
    case 'SPLIT':
      return `SPLIT ${decision.parts.join(' + ')}`;
    case 'IGNORE':
      return 'IGNORE';
  }
}

function proposals(cell: string, index: DirectoryIndex): string[] {
  return findExpressions(planOf(cell), index).map(
    ({ text, proposal, confidence }) => `${text} → ${brief(proposal)} (${confidence})`,
  );
}

describe('the seed', () => {
  const known = findExpressions(plan, new DirectoryIndex(directory));

  test('prints 28 expressions, in this order', () => {
    expect(known.map((one) => `${one.text} ${one.mentions.length}`)).toEqual([
      '区安委会各签约单位 3',
      '区公安分局 2',
      '区消防支队 4',
      '区安委会相关成员单位 9',
      '区安委办 8',
      '区安委会签约单位 15',
      '区委组织部 1',
      '区委编办 1',
      '区应急局 15',
      '各街镇 4',
      '园区 1',
      '区国资委 3',
      '区总工会 1',
      '区属国有企业 2',
      '区建管委 5',
      '区房管局等 1',
      '签约单位 7',
      '区卫健委 1',
      '区民政局 1',
      '区教育局 1',
      '区市场监管局 2',
      '区纪委监委 1',
      '区安委会有关成员单位 1',
      '区科委 1',
      '区国动办 1',
      '区城运中心 1',
      '区消防支队等 1',
      '区消防救援支队 1',
    ]);
    expect(known.filter(({ opensList }) => opensList).map((one) => one.text)).toEqual([
      '区房管局等',
      '区消防支队等',
    ]);
  });

  test('with its directory all are known for sure', () => {
    expect(known.filter(({ proposal, confidence }) => proposal.kind !== 'KNOWN' || confidence !== 1)).toEqual(
      [],
    );
    expect(
      known
        .filter(({ text, proposal }) => proposal.kind === 'KNOWN' && proposal.party !== text)
        .map(({ text, proposal }) => `${text} → ${brief(proposal)}`),
    ).toEqual([
      '区安委会各签约单位 → KNOWN 区安委会签约单位',
      '区消防支队 → KNOWN 区消防救援支队',
      '区安委会相关成员单位 → KNOWN 区安委会成员单位',
      '区房管局等 → KNOWN 区房管局',
      '签约单位 → KNOWN 区安委会签约单位',
      '区安委会有关成员单位 → KNOWN 区安委会成员单位',
      '区消防支队等 → KNOWN 区消防救援支队',
    ]);
  });

  test('without one all are new, and none is more than likely', () => {
    const expressions = findExpressions(plan, unknown);
    expect(new Set(expressions.map(({ proposal }) => proposal.kind))).toEqual(
      new Set(['NEW_UNIT', 'NEW_GROUP']),
    );
    expect(Math.max(...expressions.map(({ confidence }) => confidence))).toBeLessThan(1);
    const proposed = new Map(expressions.map(({ text, proposal }) => [text, brief(proposal)]));
    expect(
      ['区消防支队', '区消防支队等', '签约单位', '各街镇', '园区'].map((text) => proposed.get(text)),
    ).toEqual([
      'NEW_UNIT 区消防支队 VERTICAL_AGENCY',
      'NEW_UNIT 区消防支队 VERTICAL_AGENCY',
      'NEW_GROUP 区安委会签约单位 LISTED ?',
      'NEW_GROUP 街镇 ENUMERATED ?',
      'NEW_GROUP 园区 PLACEHOLDER ?',
    ]);
  });

  test('a further name that the directory lacks is proposed', () => {
    const index = new DirectoryIndex({
      ...directory,
      units: directory.units.map((unit) => (unit.aliases ? { ...unit, aliases: [] } : unit)),
    });
    expect(findExpressions(plan, index).filter(({ confidence }) => confidence < 1)).toMatchObject(
      ['区消防支队', '区消防支队等'].map((text) => ({
        text,
        proposal: { kind: 'ALIAS', party: '区消防救援支队' },
        confidence: 0.93,
        candidates: [{ party: '区消防救援支队', collective: false, reason: 'NEAR', score: 0.93 }],
      })),
    );
  });
});

const towns = new DirectoryIndex({
  units: [
    { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' },
    { name: '区公安分局', kind: 'VERTICAL_AGENCY' },
    { name: '区消防支队', kind: 'VERTICAL_AGENCY' },
    { name: '虹桥街道', kind: 'SUBDISTRICT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [],
});

test.each([
  ['区应急局', ['区应急局 → KNOWN 区应急局 (1)']],
  ['区应急管里局', ['区应急管里局 → ALIAS 区应急局 (0.93)']],
  ['县应急局', ['县应急局 → NEW_UNIT 县应急局 GOVERNMENT_DEPARTMENT (0.6)']],
  ['区民政局', ['区民政局 → NEW_UNIT 区民政局 GOVERNMENT_DEPARTMENT (0.9)']],
  ['区公安分局区消防支队', ['区公安分局区消防支队 → SPLIT 区公安分局 + 区消防支队 (0.95)']],
  ['区公安分局区民政局', ['区公安分局区民政局 → SPLIT 区公安分局 + 区民政局 (0.8)']],
  ['各街镇', ['各街镇 → NEW_GROUP 街镇 ENUMERATED 虹桥街道、新泾镇 (0.9)']],
  ['各街道', ['各街道 → NEW_GROUP 街道 ENUMERATED 虹桥街道 (0.9)']],
  ['各镇', ['各镇 → NEW_GROUP 镇 ENUMERATED 新泾镇 (0.9)']],
  ['相关单位', ['相关单位 → NEW_GROUP 单位 PLACEHOLDER ? (0.8)']],
  ['按文件执行', ['按文件执行 → IGNORE (0.3)']],
  ['详见2024年第12号文件。', ['详见2024年第12号文件 → IGNORE (0.5)']],
])('%s', (cell, expected) => expect(proposals(cell, towns)).toEqual(expected));

test.each([
  [
    '各街道',
    '各街道 → NEW_GROUP 街道 ENUMERATED 华阳路街道、江苏路街道、新华路街道、周家桥街道、天山路街道、仙霞新村街道、虹桥街道、程家桥街道、北新泾街道 (0.6)',
  ],
  ['各镇', '各镇 → NEW_GROUP 镇 ENUMERATED 新泾镇 (0.9)'],
  ['各街镇', '各街镇 → KNOWN 各街镇 (1)'],
])('%s: 各街镇 are the subdistricts and the town', (text, proposed) => {
  expect(proposals(text, new DirectoryIndex(directory))).toEqual([proposed]);
});

test('one text that was read as two parties is two expressions', () => {
  const tasks = planOf(
    '区安委会相关成员单位、签约单位',
    '区防汛指挥部成员单位、签约单位',
    '区安委会成员单位、签约单位等',
  );
  expect(findExpressions(tasks, unknown).map(({ text, party }) => `${text} = ${party}`)).toEqual([
    '区安委会相关成员单位 = 区安委会成员单位',
    '签约单位（区安委会签约单位） = 区安委会签约单位',
    '区防汛指挥部成员单位 = 区防汛指挥部成员单位',
    '签约单位（区防汛指挥部签约单位） = 区防汛指挥部签约单位',
    '区安委会成员单位 = 区安委会成员单位',
    '签约单位等 = 区安委会签约单位',
  ]);
});

test('"etc." stands behind an English name', () => {
  expect(
    findExpressions(planOf('Public Works, Fire Department, etc.'), unknown).map(({ text }) => text),
  ).toEqual(['Public Works', 'Fire Department etc.']);
});

test('the parts of what is split are listed behind it, or where the list prints them', () => {
  const decisions = new Map<string, ExpressionDecision>([
    ['区公安分局区消防支队等', { kind: 'SPLIT', parts: ['区公安分局', '区消防支队'] }],
    ['区民政局区教育局', { kind: 'SPLIT', parts: ['区民政局', '区体育局'] }],
  ]);
  const tasks = planOf('区公安分局', '区公安分局区消防支队等', '区民政局区教育局', '区公安分局');
  expect(
    findExpressions(tasks, unknown, decisions).map(
      ({ text, mentions }) => `${text} ${mentions.map(({ task }) => task).join()}`,
    ),
  ).toEqual(['区公安分局 1,2,4', '区公安分局区消防支队等 2', '区消防支队等 2', '区民政局区教育局 3']);
});
