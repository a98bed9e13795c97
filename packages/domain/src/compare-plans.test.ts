import { expect, test } from 'vitest';
import { comparePlans, type ComparableTask } from './compare-plans.ts';

const task = (number: string, name: string): ComparableTask => ({
  number,
  part: null,
  area: '部署',
  name,
  body: '',
  deadline: { text: '', kind: 'NONE', date: null, precision: null, assumed: [], milestone: null },
  responsibilities: [],
  openEnded: {},
});

test('tasks are compared by number', () => {
  expect(
    comparePlans(
      [task('1', '甲'), task('2', '乙'), task('3', '丙')],
      [task('1', '甲'), task('2', '乙二'), task('4', '丁')],
    ),
  ).toEqual({
    added: ['4'],
    changed: ['2'],
    removed: ['3'],
    unchanged: ['1'],
  });
});

test('a role that is not open is the same as one that nobody asked about', () => {
  expect(
    comparePlans([{ ...task('1', '甲'), openEnded: { LEAD: false } }], [task('1', '甲')]).unchanged,
  ).toEqual(['1']);
});
