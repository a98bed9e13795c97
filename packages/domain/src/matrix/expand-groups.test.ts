import { expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import type { Qualifier, ResponsibilityRole } from '../responsibility.ts';
import { buildMatrix } from './index.ts';

const directory = new DirectoryIndex({
  units: [
    { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' },
    { name: '华阳路街道', kind: 'SUBDISTRICT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [
    {
      name: '各街镇',
      kind: 'ENUMERATED',
      members: ['华阳路街道', { unit: '新泾镇', validFrom: '2024-07-01' }],
    },
    { name: '签约单位', kind: 'LISTED', members: null },
    { name: '成员单位', kind: 'LISTED', members: ['区应急局'] },
  ],
});

const part = (role: ResponsibilityRole, party: string, ...qualifiers: Qualifier[]) => ({
  ...{ role, party, text: party, qualifiers, except: [] as string[] },
  collective: !/[局道镇]$/.test(party) || party === '各街镇',
});
const tasks = [
  {
    responsibilities: [
      part('RESPONSIBLE', '各街镇', 'EACH'),
      part('COOPERATING', '新泾镇'),
      part('COOPERATING', '成员单位', 'SOME'),
      part('COOPERATING', '签约单位'),
    ],
  },
  {
    membershipsOn: '2024-01-01',
    responsibilities: [part('LEAD', '区应急局'), part('COOPERATING', '各街镇')],
  },
  { responsibilities: [{ ...part('COOPERATING', '各街镇', 'EXCEPT'), except: ['新泾镇'] }] },
];

const cellsOf = (expandGroups: string[], asOf?: string): string[] => {
  const { columns, cells } = buildMatrix({ tasks, directory, columns: 'PARTIES', asOf, expandGroups });
  return cells.row.map((row, index) =>
    [
      row + 1,
      columns[cells.column[index] as number]?.name,
      cells.role[index],
      cells.certainty[index] === 'POSSIBLE' ? 'possible' : '',
      cells.direct[index] ? '' : 'through a group',
    ]
      .filter(Boolean)
      .join(' '),
  );
};

test.each<[string, string[], string | undefined, string[]]>([
  [
    'gives way to its members, who have one part with what names them; the other groups stay',
    ['街镇'],
    undefined,
    [
      '1 华阳路街道 RESPONSIBLE through a group',
      '1 新泾镇 RESPONSIBLE',
      '1 签约单位 COOPERATING',
      '1 成员单位 COOPERATING possible',
      '2 区应急局 LEAD',
      '2 华阳路街道 COOPERATING through a group',
      '3 华阳路街道 COOPERATING through a group',
    ],
  ],
  [
    'to its members on the day, or on that on which a task froze it',
    ['各街镇'],
    '2024-05-01',
    [
      '1 华阳路街道 RESPONSIBLE through a group',
      '1 新泾镇 COOPERATING',
      '1 签约单位 COOPERATING',
      '1 成员单位 COOPERATING possible',
      '2 区应急局 LEAD',
      '2 华阳路街道 COOPERATING through a group',
      '3 华阳路街道 COOPERATING through a group',
    ],
  ],
  [
    'stays where nobody knows its members; who is no group, or nobody, changes nothing',
    ['签约单位', '区应急局', '某单位'],
    undefined,
    cellsOf([]),
  ],
])('a group that is expanded %s', (_, groups, day, wanted) => {
  expect(cellsOf(groups, day)).toEqual(wanted);
});
