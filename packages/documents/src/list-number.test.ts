import { expect, test } from 'vitest';
import { formatListNumber } from './list-number.ts';

test.each([
  ['decimal', [1, 10, 100], ['1', '10', '100']],
  ['decimalZero', [1, 10], ['01', '10']],
  [
    'chineseCounting',
    [1, 10, 11, 20, 101, 110, 1001],
    ['一', '十', '十一', '二十', '一百零一', '一百一十', '一千零一'],
  ],
  ['chineseLegalSimplified', [1, 10, 15], ['壹', '壹拾', '壹拾伍']],
  ['ideographDigital', [10, 24], ['一〇', '二四']],
  ['ideographTraditional', [1, 10], ['甲', '癸']],
  ['upperRoman', [4, 9, 40], ['IV', 'IX', 'XL']],
  ['lowerLetter', [1, 26, 27], ['a', 'z', 'aa']],
  ['decimalEnclosedCircle', [1, 20, 21, 51], ['①', '⑳', '㉑', '51']],
  ['decimalFullWidth', [12], ['１２']],
  ['unknown', [3], ['3']],
])('%s', (format, numbers, shown) => {
  expect(numbers.map((number) => formatListNumber(number, format))).toEqual(shown);
});
