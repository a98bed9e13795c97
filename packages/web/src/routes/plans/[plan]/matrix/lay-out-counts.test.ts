import { expect, test } from 'vitest';
import { describeChange, layOutCount, type ShownCount } from './lay-out-counts.ts';

const counted = (before: number | undefined, count: number, change: ShownCount['change']) => ({
  ...{ before, count, change },
});

test.each([
  ['is what it was', counted(2, 2, 'SAME'), { mark: '2' }, []],
  ['is compared with nothing', counted(undefined, 2, undefined), { mark: '2' }, []],
  ['is new', counted(0, 2, 'ADDED'), { mark: '2', change: 'ADDED' }, ['新增']],
  [
    'has grown',
    counted(1, 3, 'CHANGED'),
    { mark: '3', change: 'CHANGED', before: '1', delta: '+2' },
    ['有改变', '原为 1'],
  ],
  [
    'has become less',
    counted(3, 2, 'CHANGED'),
    { mark: '2', change: 'CHANGED', before: '3', delta: '−1' },
    ['有改变', '原为 3'],
  ],
  [
    'is as many, but of other roles',
    counted(2, 2, 'CHANGED'),
    { mark: '2', change: 'CHANGED', before: '2', delta: '≠' },
    ['有改变'],
  ],
  [
    'is gone shows what it was',
    counted(3, 0, 'REMOVED'),
    { mark: '3', change: 'REMOVED' },
    ['已取消', '原为 3'],
  ],
] as const)('a count that %s', (_, count, mark, words) => {
  expect(layOutCount(count)).toEqual(mark);
  expect(describeChange(count)).toEqual(words);
});
