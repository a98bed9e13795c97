import { expect, test } from 'vitest';
import { findOnlyOlder } from './older-plans.ts';

const [earlier, before, same, later, undated] = [2022, 2023, 2024, 2025, null].map((year) => ({ year }));

test.each([
  ['the one of an earlier year', 2024, [before], before],
  ['the one of an earlier year among others', 2024, [before, same, later], before],
  ['two of earlier years are a choice', 2024, [earlier, before], undefined],
  ['another of the same year', 2024, [same], same],
  ['one that does not say its year', 2024, [undated], undated],
  ['any one, where this does not say its year', null, [later], later],
  ['never a later one', 2024, [later], undefined],
  ['nothing where there is no other', 2024, [], undefined],
])('%s', (_, year, others, only) => {
  expect(findOnlyOlder(others as { year: number | null }[], year)).toBe(only);
});
