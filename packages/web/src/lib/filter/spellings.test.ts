import { expect, test } from 'vitest';
import { inBatches } from './spellings.svelte.ts';

test('as many names are spelled at once as the API takes', () => {
  const [long, short] = ['项'.repeat(15_000), '局'.repeat(5_000)];
  expect(inBatches([long, short, '区', long])).toEqual([
    [long, short],
    ['区', long],
  ]);
  expect(inBatches([])).toEqual([]);
});
