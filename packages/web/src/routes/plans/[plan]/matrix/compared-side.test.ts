import { expect, test } from 'vitest';
import { parseComparedSide } from './compared-side.ts';

test.each([
  ['', undefined],
  ['against=', undefined],
  ['against=2024-03-01', { slug: 'changning-2025', asOf: '2024-03-01' }],
  ['against=changning-2024', { slug: 'changning-2024', asOf: '2024-07-01' }],
  ['against=2024-02-31', { slug: '2024-02-31', asOf: '2024-07-01' }],
])('?%s, seen on 1 July, is compared with %o', (search, side) => {
  const own = { slug: 'changning-2025', asOf: '2024-07-01' };
  expect(parseComparedSide(new URLSearchParams(search), own)).toEqual(side);
});
