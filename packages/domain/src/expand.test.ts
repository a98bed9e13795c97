import { describe, expect, test } from 'vitest';
import { DirectoryIndex } from './directory-index.ts';
import { expand, type ExpandableResponsibility } from './expand.ts';
import type { Qualifier, ResponsibilityRole } from './responsibility.ts';

const directory = new DirectoryIndex({
  units: [
    { name: '区消防救援支队', kind: 'VERTICAL_AGENCY', aliases: [{ name: '区消防支队' }] },
    { name: '华阳路街道', kind: 'SUBDISTRICT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [
    {
      name: '各街镇',
      kind: 'ENUMERATED',
      members: ['华阳路街道', { unit: '新泾镇', validFrom: '2024-07-01' }],
    },
    { name: '区安委会成员单位', kind: 'LISTED', members: null },
  ],
});

function named(
  party: string,
  {
    role = 'RESPONSIBLE',
    qualifiers = [],
    except = [],
    text = party,
  }: { role?: ResponsibilityRole; qualifiers?: Qualifier[]; except?: string[]; text?: string } = {},
): ExpandableResponsibility {
  return { role, party, text, collective: qualifiers.length > 0, qualifiers, except };
}

/** `华阳路街道 RESPONSIBLE DEFINITE via 各街镇` */
function duties(responsibilities: ExpandableResponsibility[], asOf?: string): string[] {
  return expand({ tasks: [{ responsibilities }], directory, asOf }).map(
    ({ party, role, certainty, direct, via }) =>
      [
        party.name,
        role,
        certainty,
        ...(direct ? ['direct'] : []),
        ...via.map(({ name }) => `via ${name}`),
      ].join(' '),
  );
}

test('a group with known members becomes every member', () => {
  expect(duties([named('街镇', { qualifiers: ['EACH'] })])).toEqual([
    '华阳路街道 RESPONSIBLE DEFINITE via 各街镇',
    '新泾镇 RESPONSIBLE DEFINITE via 各街镇',
  ]);
});

test('相关 makes every member possible', () => {
  expect(duties([named('街镇', { qualifiers: ['SOME'] })])).toEqual([
    '华阳路街道 RESPONSIBLE POSSIBLE via 各街镇',
    '新泾镇 RESPONSIBLE POSSIBLE via 各街镇',
  ]);
});

test('only memberships in force on the day count', () => {
  expect(duties([named('街镇')], '2024-06-30')).toEqual(['华阳路街道 RESPONSIBLE DEFINITE via 各街镇']);
  expect(duties([named('街镇')], '2024-07-01')).toHaveLength(2);
});

test('a group whose members nobody knows stays itself', () => {
  expect(
    duties([
      named('区安委会成员单位', { qualifiers: ['SOME'] }),
      named('区安委会签约单位', { role: 'COOPERATING' }),
    ]),
  ).toEqual(['区安委会成员单位 RESPONSIBLE POSSIBLE direct', '区安委会签约单位 COOPERATING DEFINITE direct']);
});

test('an excepted member is left out', () => {
  expect(duties([named('街镇', { qualifiers: ['EACH', 'EXCEPT'], except: ['新泾镇'] })])).toEqual([
    '华阳路街道 RESPONSIBLE DEFINITE via 各街镇',
  ]);
});

test('an alias leads to the unit and says so', () => {
  const [duty] = expand({ tasks: [{ responsibilities: [named('区消防支队')] }], directory });
  expect(duty).toMatchObject({
    party: { name: '区消防救援支队' },
    direct: true,
    derivations: [{ kind: 'ALIAS', text: '区消防支队' }],
  });
});

describe('one unit has one duty in one task', () => {
  test('the strongest role wins and the weaker derivation stays', () => {
    const [duty] = expand({
      tasks: [
        { responsibilities: [named('街镇', { role: 'COOPERATING' }), named('华阳路街道', { role: 'LEAD' })] },
      ],
      directory,
    });
    expect(duty).toMatchObject({
      role: 'LEAD',
      direct: true,
      derivations: [
        { kind: 'DIRECT', role: 'LEAD', responsibility: 1 },
        { kind: 'GROUP', role: 'COOPERATING', responsibility: 0, group: { name: '各街镇' } },
      ],
    });
  });

  test('what is definite goes before what is possible', () => {
    expect(duties([named('街镇', { qualifiers: ['SOME'] }), named('华阳路街道')])[0]).toBe(
      '华阳路街道 RESPONSIBLE DEFINITE direct via 各街镇',
    );
  });
});
