import { DirectoryIndex, type Directory } from '@zeren/domain';
import { expect, test } from 'vitest';
import { NameSearch } from './search-names.ts';
import { seedDirectory } from './testing/samples.ts';

const search = new NameSearch(new DirectoryIndex(JSON.parse(seedDirectory) as Directory).parties);

test.each([
  ['应急', '区应急局'],
  ['yjj', '区应急局'],
  ['qyjj', '区应急局'],
  ['yyjj', '区应急局'],
  ['yingji', '区应急局'],
  ['Qu Ying Ji Ju', '区应急局'],
  ['消防支队', '区消防救援支队'],
  ['xfzd', '区消防救援支队'],
  ['xjz', '新泾镇'],
  ['310105', undefined],
  ['', undefined],
])('%s finds %s', (typed, name) => {
  expect(search.find(typed)[0]?.name).toBe(name);
});
