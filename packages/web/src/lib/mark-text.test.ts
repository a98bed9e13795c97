import { expect, test } from 'vitest';
import { markText } from './mark-text.ts';

const cell = '区应急局、各街镇等';

test.each([
  ['nothing is marked', [], [{ text: '区应急局、各街镇等' }]],
  [
    'each party at its place, the rest between',
    [
      { start: 5, end: 8, value: 2 },
      { start: 0, end: 4, value: 1 },
    ],
    [{ text: '区应急局', value: 1 }, { text: '、' }, { text: '各街镇', value: 2 }, { text: '等' }],
  ],
  [
    'the second of two overlapping marks is left out',
    [
      { start: 0, end: 4, value: 1 },
      { start: 2, end: 6, value: 2 },
    ],
    [{ text: '区应急局', value: 1 }, { text: '、各街镇等' }],
  ],
  [
    'a mark outside the text is left out',
    [{ start: 5, end: 20, value: 1 }],
    [{ text: '区应急局、各街镇等' }],
  ],
])('%s', (_, marks, stretches) => {
  expect(markText(cell, marks)).toEqual(stretches);
});

test('an empty cell has no stretch', () => {
  expect(markText('', [])).toEqual([]);
});
