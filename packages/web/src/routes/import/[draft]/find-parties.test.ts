import { expect, test } from 'vitest';
import { findGroups, foundBy } from './find-parties.ts';

const towns = { name: '各街镇', aliases: [{ name: '各街道（镇）' }] };
const signatories = { name: '区安委会签约单位', aliases: [] };

test.each([
  ['by its name', '街镇', [{ name: '各街镇', collective: true }]],
  ['by another name, which is told', '街道', [{ name: '各街镇', collective: true, alias: '各街道（镇）' }]],
  [
    'by what several have in common',
    '',
    [towns, signatories].map(({ name }) => ({ name, collective: true })),
  ],
  ['not at all', '园区', []],
])('a group is found %s', (_, text, found) => {
  expect(findGroups(text, [towns, signatories])).toEqual(found);
});

test('a unit is no group', () => {
  expect(foundBy('应急', { name: '区应急局', aliases: [] }, false)).toEqual({
    name: '区应急局',
    collective: false,
  });
});
