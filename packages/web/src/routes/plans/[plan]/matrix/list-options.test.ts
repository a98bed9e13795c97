import { expect, test } from 'vitest';
import { listOptions } from './list-options.ts';

test('offered is what would show something, and what is chosen', () => {
  expect(
    listOptions(
      [
        { value: 'LEAD', label: '牵头' },
        { value: 'RESPONSIBLE', label: '责任' },
        { value: 'SUPERVISING', label: '督导' },
      ],
      [{ value: 'RESPONSIBLE', count: 35 }],
      ['SUPERVISING'],
    ),
  ).toEqual([
    { value: 'RESPONSIBLE', label: '责任', count: 35, chosen: false },
    { value: 'SUPERVISING', label: '督导', count: 0, chosen: true },
  ]);
});
