import { expect, test } from 'vitest';
import type { ComparableTask } from './compare-plans.ts';
import { parseDeadline } from './parse-deadline.ts';
import { parseParties } from './parties/parse-parties.ts';
import { tellDifferences, type FieldDifference } from './tell-differences.ts';

interface Sample {
  area?: string | null;
  name?: string;
  body?: string;
  due?: string;
  year?: number;
  responsible?: string;
  cooperating?: string;
  /** Whom a printed name is read as. */
  readAs?: Record<string, string>;
}

function reading({
  area = '宣传行动',
  name = '开展培训',
  body = '培训一次。',
  due = '12月',
  year = 2024,
  responsible = '区应急局',
  cooperating = '',
  readAs = {},
}: Sample): ComparableTask {
  const roles = [
    { role: 'RESPONSIBLE', ...parseParties(responsible) },
    { role: 'COOPERATING', ...parseParties(cooperating) },
  ] as const;
  return {
    ...{ number: '1', part: null, area, name, body },
    deadline: parseDeadline(due, { year }).deadline,
    openEnded: Object.fromEntries(roles.map(({ role, openEnded }) => [role, openEnded.length > 0])),
    responsibilities: roles.flatMap(({ role, mentions }) =>
      mentions.map(({ party, text, collective, qualifiers, except }) => ({
        ...{ role, text, collective, qualifiers, except },
        party: readAs[party] ?? party,
      })),
    ),
  };
}

const one = (field: FieldDifference['field'], before: string | null, after: string | null) => [
  { field, role: null, before, after },
];

test.each<[older: Sample, newer: Sample, told: readonly FieldDifference[]]>([
  [{}, {}, []],
  [{ name: '开展培训' }, { name: '组织演练' }, one('NAME', '开展培训', '组织演练')],
  [{ body: '' }, { body: '培训两次。' }, one('BODY', null, '培训两次。')],
  [{ area: '宣传行动' }, { area: null }, one('AREA', '宣传行动', null)],
  [{ due: '6月' }, { due: '9月底前' }, one('DEADLINE', '6月', '9月底前')],
  // the same words in another year
  [{ year: 2023 }, { year: 2024 }, one('DEADLINE', '2023-12-31', '2024-12-31')],
  [
    { responsible: '区应急局、区消防支队' },
    { responsible: '区应急局', cooperating: '区消防支队等' },
    [
      { field: 'PARTIES', role: 'RESPONSIBLE', before: '区应急局、区消防支队', after: '区应急局' },
      { field: 'PARTIES', role: 'COOPERATING', before: null, after: '区消防支队等' },
    ],
  ],
  // the same words read as somebody else
  [
    { responsible: '区消防支队' },
    { responsible: '区消防支队', readAs: { 区消防支队: '区消防救援支队' } },
    [{ field: 'PARTIES', role: 'RESPONSIBLE', before: '区消防支队', after: '区消防救援支队' }],
  ],
  [
    { responsible: 'City Planning Department' },
    { responsible: 'City Planning Department; Fire Department' },
    [
      {
        field: 'PARTIES',
        role: 'RESPONSIBLE',
        before: 'City Planning Department',
        after: 'City Planning Department; Fire Department',
      },
    ],
  ],
  [
    { name: '开展培训', due: '6月' },
    { name: '组织演练', due: '9月' },
    [...one('NAME', '开展培训', '组织演练'), ...one('DEADLINE', '6月', '9月')],
  ],
])('%o becomes %o', (older, newer, told) => {
  expect(tellDifferences(reading(older), reading(newer), (party) => party)).toEqual(told);
});

test('parties of the same names that are read otherwise differ in no word', () => {
  const older = reading({ responsible: '相关街镇' });
  const responsibilities = older.responsibilities.map((part) => ({ ...part, qualifiers: [] }));
  expect(tellDifferences(older, { ...older, responsibilities }, (party) => party)).toEqual(
    one('PARTIES', null, null),
  );
});
