import { expect, test } from 'vitest';
import { comparePlans, describeChanges, type ComparableTask, type TaskField } from './compare-plans.ts';

const task = (number: string, name: string, part: string | null = null): ComparableTask => ({
  number,
  part,
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

test.each<[TaskField[], Partial<ComparableTask>]>([
  [['AREA'], { area: '安全行动' }],
  [['NAME'], { name: '乙' }],
  [['BODY'], { body: '细化方案' }],
  [['DEADLINE'], { deadline: { ...task('1', '甲').deadline, text: '12月' } }],
  [['PARTIES'], { openEnded: { RESPONSIBLE: true } }],
  [
    ['PARTIES'],
    {
      responsibilities: [
        {
          role: 'LEAD',
          party: '区应急局',
          text: '区应急局',
          collective: false,
          qualifiers: [],
          except: [],
        },
      ],
    },
  ],
  [['NAME', 'BODY'], { body: '细化方案', name: '乙' }],
  [[], {}],
])('what became another: %j', (fields, change) => {
  const newer = { ...task('7', '甲', 'a'), ...change };
  expect(describeChanges([task('7', '甲', 'a'), task('8', '丙')], [newer, task('9', '丁')])).toEqual(
    fields.length === 0 ? [] : [{ key: '7a', name: newer.name, fields }],
  );
});
