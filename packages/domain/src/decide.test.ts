import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import type { Directory } from './directory.ts';
import { expand } from './expand.ts';
import type { TaskDecision } from './task-decision.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');
const directory = new DirectoryIndex(JSON.parse(read('changning-directory.json')) as Directory);
const { tasks } = parseTaskList(readText(read('changning-2024.txt'), { name: 'changning-2024.txt' })).plan;

/** `name role certainty` of one task after some decisions. */
function dutiesOf(key: string, decisions: TaskDecision[], asOf?: string): string[] {
  return expand({ tasks, directory, asOf, decisions })
    .filter(({ task }) => tasks[task]?.number === key)
    .map(({ party, role, certainty }) => `${party.name} ${role} ${certainty}`);
}

const reason = '区安委办 2024 年第 3 次会议';

describe('what the office decides goes before what the paper leaves open', () => {
  test('without a decision the paper stands', () => {
    expect(dutiesOf('23', []).filter((duty) => !/[镇道] /.test(duty))).toEqual([
      '区安委会成员单位 RESPONSIBLE POSSIBLE',
    ]);
  });

  test.each<[string, string, TaskDecision[], string[]]>([
    [
      'the subset behind 相关 takes the place of the group',
      '18',
      [
        {
          kind: 'PICK_MEMBERS',
          task: '18',
          group: '区安委会成员单位',
          units: ['区应急局', '区教育局'],
          reason,
        },
      ],
      ['区应急局 RESPONSIBLE DEFINITE', '区教育局 RESPONSIBLE DEFINITE'],
    ],
    [
      'picking again goes before the first time',
      '18',
      [
        {
          kind: 'PICK_MEMBERS',
          task: '18',
          group: '区安委会成员单位',
          units: ['区应急局', '区教育局'],
          reason,
        },
        { kind: 'PICK_MEMBERS', task: '18', group: '区安委会成员单位', units: ['区民政局'], reason },
      ],
      ['区民政局 RESPONSIBLE DEFINITE'],
    ],
    [
      'a unit that is named as lead keeps its other part as a weaker reason',
      '34',
      [{ kind: 'NAME_LEAD', task: '34', unit: '区消防支队', reason }],
      ['区消防救援支队 LEAD DEFINITE'],
    ],
    [
      '等 is filled',
      '10',
      [{ kind: 'FILL_OPEN_LIST', task: '10', role: 'RESPONSIBLE', units: ['区教育局'], reason }],
      ['区教育局 RESPONSIBLE DEFINITE'],
    ],
    [
      'what one does is split among two',
      '34',
      [
        {
          kind: 'REASSIGN',
          task: '34',
          from: '区消防支队',
          to: ['区应急局', '区公安分局'],
          role: null,
          reason,
        },
      ],
      ['区应急局 RESPONSIBLE DEFINITE', '区公安分局 RESPONSIBLE DEFINITE'],
    ],
    [
      '相关 reaches the name behind it',
      '18',
      [{ kind: 'SETTLE_QUALIFIER', task: '18', group: '区安委会签约单位', certainty: 'POSSIBLE', reason }],
      ['区安委会签约单位 RESPONSIBLE POSSIBLE'],
    ],
  ])('%s', (_, key, decisions, wanted) => {
    expect(dutiesOf(key, decisions)).toEqual(expect.arrayContaining(wanted));
  });

  test('who was not picked has no part any more', () => {
    const decisions: TaskDecision[] = [
      { kind: 'PICK_MEMBERS', task: '8', group: '各街镇', units: ['新泾镇'], reason },
    ];
    const towns = dutiesOf('8', decisions).filter((duty) => /[镇道] /.test(duty));
    expect(towns).toEqual(['新泾镇 RESPONSIBLE DEFINITE']);
  });

  test('all duties of one unit are handed over from a day on', () => {
    const decisions: TaskDecision[] = [
      { kind: 'HAND_OVER', from: '区科委', to: '区教育局', since: '2024-07-01', reason },
    ];
    const owed = (asOf: string, unit: string): number =>
      expand({ tasks, directory, asOf, decisions }).filter(({ party }) => party.name === unit).length;
    expect([owed('2024-06-30', '区科委'), owed('2024-07-01', '区科委')]).toEqual([1, 0]);
    expect(owed('2024-07-01', '区教育局') - owed('2024-06-30', '区教育局')).toBe(1);
  });
});

test('every changed part says by which decision, and where the paper speaks of it', () => {
  const decisions: TaskDecision[] = [
    { kind: 'PICK_MEMBERS', task: '18', group: '区安委会成员单位', units: ['区民政局'], reason },
  ];
  const duty = expand({ tasks, directory, decisions }).find(
    ({ task, party }) => tasks[task]?.number === '18' && party.name === '区民政局',
  );
  expect(duty).toMatchObject({
    direct: false,
    derivations: [
      {
        kind: 'DECISION',
        text: '区安委会相关成员单位',
        group: { name: '区安委会成员单位' },
        decision: { reason },
      },
    ],
  });
  expect(duty?.derivations[0]?.source).not.toBeNull();
});

test('frozen memberships do not follow the day that is asked for', () => {
  const changing = new DirectoryIndex({
    units: [
      { name: '甲镇', kind: 'TOWN' },
      { name: '乙镇', kind: 'TOWN' },
    ],
    groups: [
      { name: '各镇', kind: 'ENUMERATED', members: ['甲镇', { unit: '乙镇', validFrom: '2025-01-01' }] },
    ],
  });
  const responsibilities = [
    { role: 'RESPONSIBLE', party: '镇', text: '各镇', collective: true, qualifiers: ['EACH'], except: [] },
  ] as const;
  const names = (membershipsOn: string | null): string[] =>
    expand({ tasks: [{ responsibilities, membershipsOn }], directory: changing, asOf: '2025-06-01' }).map(
      ({ party }) => party.name,
    );
  expect([names('2024-03-01'), names(null)]).toEqual([['甲镇'], ['甲镇', '乙镇']]);
});
