import { expect, test } from 'vitest';
import { findActions, isCalled } from './find-actions.ts';

const actions = [
  { name: '责任矩阵', words: ['zrjz', 'jz', 'juzhen', 'matrix'] },
  { name: '矩阵导出为 Excel', words: ['dc', 'daochu', 'export', 'xlsx'] },
  { name: '打印本页', words: ['dy', 'dayin', 'print'] },
  { name: '任务 × 单位', words: [] },
  { name: '单位 × 单位', words: [] },
];

test.each([
  ['矩阵', ['矩阵导出为 Excel', '责任矩阵']],
  ['jz', ['责任矩阵']],
  ['juz', ['责任矩阵']],
  ['MATRIX', ['责任矩阵']],
  ['excel', ['矩阵导出为 Excel']],
  ['矩阵 export', ['矩阵导出为 Excel']],
  ['ｄｙ', ['打印本页']],
  ['atrix', []],
  ['单位 × 单位', ['单位 × 单位', '任务 × 单位']],
  ['', ['责任矩阵', '矩阵导出为 Excel', '打印本页', '任务 × 单位', '单位 × 单位']],
])('%s finds %o', (text, names) => {
  expect(findActions(actions, text).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['打印本页', true],
  ['DayIn', true],
  ['day', false],
  ['打印', false],
])('%s is the whole name: %s', (text, whole) => {
  expect(isCalled(actions[2]!, text)).toBe(whole);
});
