import type { Directory } from '@zeren/domain';
import { expect, test } from 'vitest';
import { findCounties, listTowns } from './county-divisions.ts';
import { seedDirectory } from './testing/samples.ts';

test('a county is found by a part of its name or by its code, with what it lies in', async () => {
  expect(await findCounties('长宁')).toMatchObject([
    { code: '310105', path: '上海市长宁区' },
    { code: '511524', path: '四川省宜宾市长宁县' },
  ]);
  expect(await findCounties('310105')).toHaveLength(1);
  expect(await findCounties(' ')).toEqual([]);
});

test('the official towns of 长宁区 are those of the seed, with their codes', async () => {
  const { units } = JSON.parse(seedDirectory) as Directory;
  const listed = units
    .filter(({ kind }) => kind === 'TOWN' || kind === 'SUBDISTRICT')
    .map(({ code, name, kind }) => ({ code, name, kind }));
  expect(await listTowns('310105')).toEqual(listed);
});

test('who is no town stands in the official list too, and is of another kind', async () => {
  const kinds = new Set((await listTowns('310115')).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['SUBDISTRICT', 'TOWN', 'OTHER']));
  expect(await listTowns('999999')).toEqual([]);
});
