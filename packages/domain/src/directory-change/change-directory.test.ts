import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nameOn } from '../dated-name.ts';
import { DirectoryIndex } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { membershipOf } from '../unit-group.ts';
import { changeDirectory } from './change-directory.ts';
import type { DirectoryChange } from './directory-change.ts';

const seed = JSON.parse(
  readFileSync(new URL('../../../../seeds/changning-directory.json', import.meta.url), 'utf8'),
) as Directory;

function after(...changes: DirectoryChange[]): Directory {
  return changes.reduce((directory, change) => {
    const changed = changeDirectory(directory, change);
    expect(changed.refused).toEqual([]);
    return changed.directory as Directory;
  }, seed);
}

function membersOn(directory: Directory, group: string, day: string): string[] {
  const index = new DirectoryIndex(directory);
  const party = index.findParty(group);
  return (party && index.membershipsOf(party, day)?.map(({ party: { name } }) => name)) ?? [];
}

describe('a renamed unit', () => {
  const renamed = after({ kind: 'RENAME', party: '区应急局', name: '区应急管理局', from: '2024-07-01' });
  const index = new DirectoryIndex(renamed);
  const unit = renamed.units.find(({ name }) => name === '区应急管理局');

  test('is the same party under both names, and is called by its name of the day', () => {
    expect(index.findParty('区应急局')).toBe(index.findParty('区应急管理局'));
    expect(unit && [nameOn(unit, '2024-06-30'), nameOn(unit, '2024-07-01'), nameOn(unit)]).toEqual([
      '区应急局',
      '区应急管理局',
      '区应急管理局',
    ]);
  });

  test('keeps every name when it is renamed again', () => {
    const again = changeDirectory(renamed, {
      kind: 'RENAME',
      party: '区应急局',
      name: '区安全局',
      from: '2025-01-01',
    });
    expect(again.directory?.units.find(({ name }) => name === '区安全局')?.aliases).toEqual([
      { name: '区应急局', kind: 'NAME', validFrom: null, validTo: '2024-06-30' },
      { name: '区应急管理局', kind: 'NAME', validFrom: '2024-07-01', validTo: '2024-12-31' },
    ]);
  });

  test('stays a member of its groups', () => {
    const town = after({ kind: 'RENAME', party: '新泾镇', name: '新泾街道', from: '2025-01-01' });
    expect(membersOn(town, '各街镇', '2025-06-01')).toContain('新泾街道');
  });
});

describe('merged, split and ended units', () => {
  const merged = after({
    kind: 'MERGE',
    units: ['华阳路街道', '江苏路街道'],
    into: { name: '华江街道', kind: 'SUBDISTRICT' },
    from: '2025-01-01',
  });

  test('the old ones end the day before, with their successor; the new one takes their place in groups', () => {
    expect(merged.units.find(({ name }) => name === '华阳路街道')).toMatchObject({
      validTo: '2024-12-31',
      succeededBy: ['华江街道'],
    });
    expect(membersOn(merged, '各街镇', '2024-12-31')).toEqual(
      expect.arrayContaining(['华阳路街道', '江苏路街道']),
    );
    const now = membersOn(merged, '各街镇', '2025-01-01');
    expect([now.length, now.includes('华江街道'), now.includes('华阳路街道')]).toEqual([9, true, false]);
  });

  test('one that takes in another goes on itself', () => {
    const grown = after({
      kind: 'MERGE',
      units: ['华阳路街道', '江苏路街道'],
      into: { name: '华阳路街道', kind: 'SUBDISTRICT' },
      from: '2025-01-01',
    });
    expect(grown.units.find(({ name }) => name === '华阳路街道')?.validTo).toBeUndefined();
    expect(membersOn(grown, '各街镇', '2025-01-01')).toHaveLength(9);
  });

  test('what is split leaves its groups to its parts', () => {
    const parts = after({
      kind: 'SPLIT',
      unit: '新泾镇',
      into: [
        { name: '新泾镇', kind: 'TOWN' },
        { name: '北新泾镇', kind: 'TOWN' },
      ],
      from: '2025-01-01',
    });
    expect(membersOn(parts, '各街镇', '2025-01-01')).toHaveLength(11);
    expect(membersOn(parts, '各街镇', '2024-12-31')).toHaveLength(10);
  });

  test('what has ended is found as before', () => {
    const ended = after({ kind: 'END_UNIT', unit: '区国动办', from: '2025-01-01' });
    expect(new DirectoryIndex(ended).findParty('区国动办')?.unit?.validTo).toBe('2024-12-31');
  });
});

test('a membership begins and ends on a day', () => {
  const joined = after(
    { kind: 'ADD_MEMBER', group: '区安委会签约单位', unit: '区教育局', from: '2024-05-01' },
    { kind: 'END_MEMBERSHIP', group: '区安委会签约单位', unit: '区教育局', from: '2025-01-01' },
  );
  const group = joined.groups.find(({ name }) => name === '区安委会签约单位');
  expect(group?.members?.map(membershipOf)).toEqual([
    { unit: '区教育局', validFrom: '2024-05-01', validTo: '2024-12-31' },
  ]);
});

test('members are listed at once, and those that nobody knew become units', () => {
  const listed = after({
    kind: 'ADD_MEMBERS',
    group: '区安委会签约单位',
    units: ['区教育局', '区科委'],
    added: [{ name: '区生态环境局', kind: 'GOVERNMENT_DEPARTMENT' }],
    from: null,
  });
  expect(membersOn(listed, '区安委会签约单位', '2024-06-01')).toEqual(['区教育局', '区科委', '区生态环境局']);
});

test('a group begins with the members that are known, or with none that anybody knows', () => {
  const grown = after({ kind: 'ADD_GROUP', group: { name: '区属医院', kind: 'LISTED', members: null } });
  expect(grown.groups.at(-1)).toEqual({ name: '区属医院', kind: 'LISTED', members: null });
});

test.each<[DirectoryChange, string]>([
  [
    { kind: 'ADD_MEMBERS', group: '各街镇', units: [], added: [], from: null },
    'Name at least one member of 各街镇.',
  ],
  [
    { kind: 'RENAME', party: '区环保局', name: '区生态环境局', from: '2024-01-01' },
    'The directory knows nobody called 区环保局.',
  ],
  [
    { kind: 'RENAME', party: '区应急局', name: '区教育局', from: '2024-01-01' },
    '区应急局 cannot be called 区教育局: 区教育局 bears that name.',
  ],
  [
    { kind: 'END_MEMBERSHIP', group: '各街镇', unit: '区教育局', from: '2024-01-01' },
    '区教育局 is no member of 各街镇 on 2023-12-31.',
  ],
  [
    { kind: 'ADD_MEMBER', group: '各街镇', unit: '新泾镇', from: '2024-01-01' },
    '新泾镇 is listed twice in 各街镇 at one time: always, and from 2024-01-01.',
  ],
  [
    { kind: 'MERGE', units: ['新泾镇', '新泾镇'], into: { name: '甲镇', kind: 'TOWN' }, from: '2024-01-01' },
    'Name at least two different units to merge.',
  ],
])('refused: %#', (change, sentence) => {
  const { refused } = changeDirectory(seed, change);
  expect(refused.map(({ message }) => message)).toEqual([sentence]);
});
