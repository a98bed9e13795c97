import { parseDirectory } from '@zeren/domain/directory-format';
import { expect, test } from 'vitest';
import { writeTowns } from './write-towns.ts';

const towns = [
  { code: '310105001', name: '华阳路街道', kind: 'SUBDISTRICT' as const },
  { code: '310105102', name: '新泾镇', kind: 'TOWN' as const },
];

test('the towns of a county are a directory file, with the group that they are in', () => {
  expect(parseDirectory(writeTowns('长宁区', towns, ' 各街镇 ')).value).toEqual({
    ...{ format: 'zeren/directory', version: 1, name: '长宁区' },
    units: towns.map(({ name, kind, code }) => ({ name, kind, code })),
    groups: [{ name: '各街镇', kind: 'ENUMERATED', members: ['华阳路街道', '新泾镇'] }],
  });
});

test('without a name there is no group', () => {
  expect(parseDirectory(writeTowns('长宁区', towns, '')).value?.groups).toEqual([]);
});
