import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatDirectory, parseDirectory } from './directory-format.ts';
import { DirectoryIndex } from './directory-index.ts';
import type { Directory } from './directory.ts';

const seed = JSON.parse(
  readFileSync(new URL('../../../seeds/changning-directory.json', import.meta.url), 'utf8'),
) as Directory;
const unit = (name: string, aliases: { name: string; validFrom?: string; validTo?: string }[] = []) => ({
  name,
  kind: 'OTHER' as const,
  aliases,
});
const directory = (parts: Partial<Directory>): Directory => ({
  format: 'zeren/directory',
  version: 1,
  name: '',
  units: [],
  groups: [],
  ...parts,
});

test('what is written is read back the same', () => {
  expect(parseDirectory(formatDirectory(seed))).toEqual({ value: seed, diagnostics: [] });
});

test.each<[Directory, string]>([
  [directory({ units: [unit('甲局'), unit('甲局')] }), 'Two units are called 甲局.'],
  [
    directory({ units: [unit('甲局', [{ name: '丙' }]), unit('乙局', [{ name: '丙' }])] }),
    '“丙” is claimed by both 甲局 and 乙局 at one time.',
  ],
  [
    directory({ units: [unit('甲局', [{ name: '丙', validFrom: '2024-02-01', validTo: '2024-01-01' }])] }),
    '“丙” of 甲局 ends (2024-01-01) before it starts (2024-02-01).',
  ],
  [
    directory({ groups: [{ name: '各镇', kind: 'ENUMERATED', members: ['甲镇'] }] }),
    '各镇 lists 甲镇, which is not among the units.',
  ],
  [
    directory({
      units: [unit('甲镇')],
      groups: [
        { name: '各镇', kind: 'ENUMERATED', members: ['甲镇', { unit: '甲镇', validFrom: '2024-01-01' }] },
      ],
    }),
    '甲镇 is listed twice in 各镇 at one time: always, and from 2024-01-01.',
  ],
  [
    directory({
      units: [unit('甲镇')],
      groups: [
        {
          name: '各镇',
          kind: 'ENUMERATED',
          members: [
            { unit: '甲镇', validFrom: '2023-01-01', validTo: '2024-01-01' },
            { unit: '甲镇', validFrom: '2024-01-01' },
          ],
        },
      ],
    }),
    '甲镇 is listed twice in 各镇 at one time: from 2023-01-01 until 2024-01-01, and from 2024-01-01.',
  ],
  [
    directory({
      units: [unit('甲镇')],
      groups: [
        {
          name: '各镇',
          kind: 'ENUMERATED',
          members: [{ unit: '甲镇', validFrom: '2024-02-01', validTo: '2024-01-01' }],
        },
      ],
    }),
    'The membership of 甲镇 in 各镇 ends (2024-01-01) before it starts (2024-02-01).',
  ],
  [
    directory({ units: [{ ...unit('甲局'), validFrom: '2024-02-01', validTo: '2024-01-01' }] }),
    '甲局 ends (2024-01-01) before it starts (2024-02-01).',
  ],
  [
    directory({ units: [{ ...unit('甲局'), parent: '区政府' }] }),
    '甲局 belongs to 区政府, which is not among the units.',
  ],
  [
    directory({ units: [{ ...unit('甲办'), host: '乙局' }] }),
    '甲办 is seated in 乙局, which is not among the units.',
  ],
  [
    directory({ units: [{ ...unit('甲局'), validTo: '2024-01-01', succeededBy: ['乙局'] }] }),
    '甲局 was succeeded by 乙局, which is not among the units.',
  ],
  [directory({ units: [{ ...unit('甲局'), parent: '甲局' }] }), '甲局 belongs to 甲局.'],
  [
    directory({
      units: [unit('丁所'), { ...unit('甲局'), parent: '乙局' }, { ...unit('乙局'), parent: '甲局' }],
    }),
    '甲局 belongs to 乙局, which belongs to 甲局.',
  ],
  [
    directory({
      units: [
        { ...unit('丁所'), host: '甲办' },
        { ...unit('甲办'), host: '乙局' },
        { ...unit('乙局'), host: '丙委' },
        { ...unit('丙委'), host: '甲办' },
      ],
    }),
    '甲办 is seated in 乙局, which is seated in 丙委, which is seated in 甲办.',
  ],
])('refused: %#', (value, message) => {
  expect(parseDirectory(value).diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
});

test('an alias may pass from one unit to another', () => {
  const passed = directory({
    units: [
      unit('甲局', [{ name: '丙', validTo: '2024-01-01' }]),
      unit('乙局', [{ name: '丙', validFrom: '2024-01-02' }]),
    ],
  });
  expect(parseDirectory(passed).diagnostics).toEqual([]);
  const index = new DirectoryIndex(passed);
  expect([index.findParty('丙', '2023-06-30')?.name, index.findParty('丙', '2024-06-30')?.name]).toEqual([
    '甲局',
    '乙局',
  ]);
});

test('a unit may stand under one unit and sit in another, and come back to a group', () => {
  const orderly = directory({
    units: [
      unit('区政府'),
      { ...unit('甲局'), parent: '区政府' },
      { ...unit('甲办'), parent: '区政府', host: '甲局' },
    ],
    groups: [
      {
        name: '签约单位',
        kind: 'LISTED',
        members: [
          { unit: '甲局', validTo: '2023-12-31' },
          { unit: '甲局', validFrom: '2024-01-01' },
        ],
      },
    ],
  });
  expect(parseDirectory(orderly)).toEqual({ value: orderly, diagnostics: [] });
});

test('各 and 相关 do not count when a group is looked up, nor does the width of brackets', () => {
  const index = new DirectoryIndex(seed);
  for (const name of ['各街镇', '街镇', '相关街镇', '各街道（镇）', '各街道(镇)', '街道、镇'])
    expect(index.findParty(name)?.name).toBe('各街镇');
});

test('an alias is found only on the days it is in force', () => {
  const index = new DirectoryIndex(seed);
  expect(index.findParty('区消防救援局', '2024-06-24')).toBeUndefined();
  expect(index.findParty('区消防救援局', '2024-06-25')?.name).toBe('区消防救援支队');
});
