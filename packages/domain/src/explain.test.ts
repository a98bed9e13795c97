import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import type { ExpandableResponsibility } from './expand.ts';
import { explain, type ExplainableTask } from './explain.ts';
import type { TaskDecision } from './task-decision.ts';

const directory = new DirectoryIndex({
  units: [
    {
      name: '区应急局',
      kind: 'GOVERNMENT_DEPARTMENT',
      aliases: [{ name: '区安监局', validTo: '2018-12-31' }],
    },
    { name: '华阳路街道', kind: 'SUBDISTRICT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [
    {
      name: '各街镇',
      kind: 'ENUMERATED',
      members: [
        '华阳路街道',
        { unit: '新泾镇', validTo: '2023-12-31' },
        { unit: '新泾镇', validFrom: '2025-01-01' },
      ],
    },
    { name: '签约单位', kind: 'LISTED', members: [{ unit: '区应急局', validFrom: '2024-07-01' }] },
    { name: '区安委会成员单位', kind: 'LISTED', members: null },
    { name: '区属国有企业', kind: 'LISTED', members: null },
  ],
});

function task(
  number: string,
  ...parties: (Partial<ExpandableResponsibility> & { party: string })[]
): ExplainableTask {
  return {
    number,
    part: null,
    responsibilities: parties.map((named, index) => ({
      role: 'RESPONSIBLE',
      text: named.party,
      collective: false,
      qualifiers: [],
      except: [],
      source: {
        table: 1,
        row: Number(number),
        column: 6,
        start: index * 10,
        end: index * 10 + named.party.length,
      },
      ...named,
    })),
  };
}

const tasks = [
  task('1', { party: '街镇', text: '各街镇', qualifiers: ['EACH'] }),
  task('2', { party: '街镇', text: '除新泾镇外各街镇', qualifiers: ['EACH', 'EXCEPT'], except: ['新泾镇'] }),
  task(
    '3',
    { party: '街镇', text: '相关街镇', qualifiers: ['SOME'] },
    { party: '区安委会成员单位', text: '区安委会相关成员单位', qualifiers: ['SOME'] },
  ),
  task('4', { party: '签约单位' }, { party: '区气象局', role: 'COOPERATING' }),
  task('5', {
    party: '区安委会成员单位',
    text: '除华阳路街道外区安委会成员单位',
    qualifiers: ['EXCEPT'],
    except: ['华阳路街道'],
  }),
  task('9', { party: '区属国有企业', collective: true }),
];

/** `RESPONSIBLE DEFINITE GROUP 各街镇`, then what is absent */
function answer(
  key: string,
  unit: string,
  asOf?: string,
  decisions: TaskDecision[] = [],
): string[] | undefined {
  const found = explain({ tasks, directory, task: key, unit, asOf, decisions });
  return (
    found && [
      ...(found.role ? [`${found.role} ${found.certainty}`] : []),
      ...found.derivations.map(({ kind, text, group }) =>
        [kind, text, ...(group ? [group.name] : [])].join(' '),
      ),
      ...found.absences.map(({ reason, message }) => `${reason} ${message}`),
    ]
  );
}

test.each<[string, string, string, string | undefined, string[]]>([
  ['a member', '1', '新泾镇', '2025-01-01', ['RESPONSIBLE DEFINITE', 'GROUP 各街镇 各街镇']],
  [
    'a member no longer, and not yet again',
    '1',
    '新泾镇',
    '2024-06-30',
    [
      'LEFT_GROUP “各街镇” is named, and 新泾镇 was in 各街镇 until 2023-12-31.',
      'NOT_YET_MEMBER “各街镇” is named, and 新泾镇 is in 各街镇 from 2025-01-01.',
    ],
  ],
  ['a member at any time', '1', '新泾镇', undefined, ['RESPONSIBLE DEFINITE', 'GROUP 各街镇 各街镇']],
  [
    'nobody who is named',
    '1',
    '区应急局',
    undefined,
    ['NOT_NAMED The task names neither 区应急局 nor a group that it is in.'],
  ],
  [
    'a group whose members have its cells',
    '1',
    '各街镇',
    undefined,
    ['EXPANDED “各街镇” is named, and the members of 各街镇 have its cells.'],
  ],
  [
    'a group that is not named',
    '1',
    '区安委会成员单位',
    undefined,
    ['NOT_NAMED The task does not name 区安委会成员单位.'],
  ],
  [
    'left out',
    '2',
    '新泾镇',
    '2025-01-01',
    ['EXCLUDED “除新泾镇外各街镇” is named, which leaves out 新泾镇.'],
  ],
  [
    'left out of a group without known members',
    '5',
    '华阳路街道',
    undefined,
    ['EXCLUDED “除华阳路街道外区安委会成员单位” is named, which leaves out 华阳路街道.'],
  ],
  [
    'possible, not confirmed',
    '3',
    '华阳路街道',
    undefined,
    [
      'RESPONSIBLE POSSIBLE',
      'GROUP 相关街镇 各街镇',
      'POSSIBLE_ONLY “相关街镇” leaves open who is meant: 华阳路街道 is possible, and nobody has confirmed it.',
    ],
  ],
  [
    'perhaps a member',
    '3',
    '区应急局',
    undefined,
    [
      'MEMBERS_UNKNOWN “区安委会相关成员单位” is named, and nobody knows the members of 区安委会成员单位: 区应急局 may be meant.',
    ],
  ],
  [
    'no member of a group of enterprises, whoever these are',
    '9',
    '新泾镇',
    undefined,
    ['NOT_NAMED The task names neither 新泾镇 nor a group that it is in.'],
  ],
  [
    'perhaps a member of a group that has none on that day',
    '4',
    '新泾镇',
    '2024-06-30',
    [
      'MEMBERS_UNKNOWN “签约单位” is named, and 签约单位 has no known member on 2024-06-30: 新泾镇 may be meant.',
    ],
  ],
  [
    'a group that stands for itself',
    '4',
    '签约单位',
    '2024-06-30',
    ['RESPONSIBLE DEFINITE', 'DIRECT 签约单位'],
  ],
  [
    'named, and no directory knows it',
    '4',
    '区气象局',
    undefined,
    ['COOPERATING DEFINITE', 'DIRECT 区气象局'],
  ],
  [
    'asked by its alias',
    '4',
    '区安监局',
    '2018-06-30',
    ['NOT_YET_MEMBER “签约单位” is named, and 区应急局 is in 签约单位 from 2024-07-01.'],
  ],
])('%s', (_, key, unit, asOf, expected) => {
  expect(answer(key, unit, asOf)).toEqual(expected);
});

describe('what the office decided answers too', () => {
  const reason = '会议决定';
  const pick: TaskDecision = {
    kind: 'PICK_MEMBERS',
    task: '3',
    group: '区安委会成员单位',
    units: ['区应急局'],
    reason,
  };
  const reassign: TaskDecision = {
    kind: 'REASSIGN',
    task: '4',
    from: '区气象局',
    to: ['区应急局'],
    role: null,
    reason,
  };
  const handOver: TaskDecision = { kind: 'HAND_OVER', from: '区应急局', to: '新泾镇', since: null, reason };

  test.each<[string, string, string, TaskDecision[], string[]]>([
    [
      'who was picked',
      '3',
      '区应急局',
      [pick],
      ['RESPONSIBLE DEFINITE', 'DECISION 区安委会相关成员单位 区安委会成员单位'],
    ],
    [
      'who was not',
      '3',
      '区气象局',
      [pick],
      ['NOT_PICKED “区安委会相关成员单位” is named, and others were picked of 区安委会成员单位.'],
    ],
    [
      'the group that others were picked of',
      '3',
      '区安委会成员单位',
      [pick],
      [
        'EXPANDED “区安委会相关成员单位” is named, and those who were picked of 区安委会成员单位 have its cells.',
      ],
    ],
    [
      'whose part was given to others',
      '4',
      '区气象局',
      [reassign],
      ['REASSIGNED What 区气象局 had to do was given to others: 会议决定'],
    ],
    [
      'who got it',
      '4',
      '区应急局',
      [reassign],
      ['RESPONSIBLE DEFINITE', 'GROUP 签约单位 签约单位', 'DECISION 区气象局'],
    ],
    [
      'who handed everything over',
      '4',
      '区应急局',
      [reassign, handOver],
      ['REASSIGNED What 区应急局 had to do was given to others: 会议决定'],
    ],
  ])('%s', (_, key, unit, decisions, expected) => {
    expect(answer(key, unit, undefined, decisions)).toEqual(expected);
  });
});

test('a unit that was renamed has the name of the day, and the same cell', () => {
  const renamed = new DirectoryIndex({
    units: [
      {
        name: '区城管执法局',
        kind: 'OTHER',
        aliases: [{ name: '区城管局', kind: 'NAME', validTo: '2024-06-30' }],
      },
    ],
    groups: [{ name: '签约单位', kind: 'LISTED', members: ['区城管执法局'] }],
  });
  const [before, after] = ['2024-06-30', '2024-07-01'].map((asOf) => {
    const { party, ...rest } =
      explain({ tasks, directory: renamed, task: '4', unit: '区城管执法局', asOf }) ?? {};
    return { name: party?.name, rest };
  });
  expect([before?.name, after?.name]).toEqual(['区城管局', '区城管执法局']);
  expect(after?.rest).toEqual(before?.rest);
});

test('groups that are frozen answer as of their day', () => {
  const frozen = tasks.map((one) => ({ ...one, membershipsOn: '2023-06-30' }));
  const input = { directory, task: '1', unit: '新泾镇', asOf: '2024-06-30' };
  expect(explain({ ...input, tasks })?.absence).toBe('LEFT_GROUP');
  expect(explain({ ...input, tasks: frozen })?.derivations).toMatchObject([
    { kind: 'GROUP', membership: { validTo: '2023-12-31' } },
  ]);
});

test.each([
  ['a task that is not there', '99', '新泾镇', undefined],
  ['nobody of that name', '1', '区民防办', undefined],
  ['an alias that is no longer in force', '1', '区安监局', '2019-01-01'],
])('no answer for %s', (_, key, unit, asOf) => {
  expect(answer(key, unit, asOf)).toBeUndefined();
});

test('a derivation ends at its place, with the membership that was in force', () => {
  expect(
    explain({ tasks, directory, task: '1', unit: '新泾镇', asOf: '2025-06-30' })?.derivations,
  ).toMatchObject([
    {
      membership: { validFrom: '2025-01-01', validTo: null },
      source: { table: 1, row: 1, column: 6, start: 0, end: 2 },
    },
  ]);
});

test('an absence ends at its place too', () => {
  expect(
    explain({ tasks, directory, task: '1', unit: '新泾镇', asOf: '2024-06-30' })?.absences[0],
  ).toMatchObject({
    role: 'RESPONSIBLE',
    certainty: 'DEFINITE',
    text: '各街镇',
    responsibility: 0,
    group: { name: '各街镇' },
    membership: { validFrom: null, validTo: '2023-12-31' },
    source: { table: 1, row: 1, column: 6, start: 0, end: 2 },
  });
});
