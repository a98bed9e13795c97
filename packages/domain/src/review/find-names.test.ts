import { expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import { findNames } from './find-names.ts';

const directory = new DirectoryIndex({
  units: ['区公安分局', '区消防支队', '区应急局', '区委', '长宁区'].map((name) => ({ name, kind: 'OTHER' })),
  groups: [],
});

test.each([
  ['区公安分局区消防支队', ['区公安分局', '区消防支队'], true],
  ['区公安分局区消防支队区应急局', ['区公安分局', '区消防支队', '区应急局'], true],
  ['区公安分局和区消防支队', ['区公安分局', '区消防支队'], true],
  ['区应急局及消防队', ['区应急局', '消防队'], false],
  ['市公安局市财政局市教委', ['市公安局', '市财政局', '市教委'], false],
  ['Fire Department and Police Department', ['Fire Department', 'Police Department'], false],
])('%s holds %j', (text, parts, areAllKnown) => {
  expect(findNames(text, directory)).toEqual({ parts, areAllKnown });
});

test.each([
  '区应急局',
  '区委组织部',
  '长宁区应急局',
  '长宁区市场监管局',
  '区文化和旅游局',
  '区住房和城乡建设局',
  '区安委会各签约单位',
  '按文件执行',
  '区局'.repeat(40),
])('%s is no run of names', (text) => {
  expect(findNames(text, directory)).toBeUndefined();
});
