import { expect, test } from 'vitest';
import type { Facets } from '../graphql/filter.ts';
import { layOutFacets } from './lay-out-facets.ts';

const none = {
  ...{ areas: [], units: [], groups: [], unitKinds: [], roles: [] },
  ...{ certainties: [], months: [], deadlineKinds: [], openEnded: [], findings: [] },
} satisfies Facets;
const counted = (values: Record<string, number>) =>
  Object.entries(values).map(([value, count]) => ({ value, label: value, count }));
const names = { areas: [{ position: 3, name: '提升行动' }], findings: {} };

test('offered is what would leave something, and what is chosen or refused', () => {
  const facets = layOutFacets(
    {
      ...none,
      areas: counted({ 3: 7 }),
      units: counted({ 区应急局: 15 }),
      groups: counted({ 各街镇: 3 }),
      openEnded: counted({ true: 2, false: 33 }),
    },
    { parties: ['各街镇', '区气象局'], not: { areas: [3], openEnded: true } },
    names,
  );
  const brief = facets
    .filter(({ options }) => options.length > 0)
    .map(({ name, options, active }) => [
      name,
      active,
      ...options.map(
        ({ label, count, chosen, refused }) => `${chosen ? '+' : refused ? '-' : ''}${label} ${count}`,
      ),
    ]);
  expect(brief).toEqual([
    ['area', 1, '-提升行动 7'],
    ['party', 1, '区应急局 15', '+区气象局 0'],
    ['party', 1, '+各街镇 3'],
    ['open', 1, '-名单以“等”结尾 2'],
  ]);
});

test('a first and a last day count as conditions of the list of months', () => {
  const months = counted({ '2024-06': 4 });
  const activeFor = (alternative: Parameters<typeof layOutFacets>[1]) =>
    layOutFacets({ ...none, months }, alternative, names).find(({ key }) => key === 'months')?.active;
  expect(activeFor({})).toBe(0);
  expect(activeFor({ dueTo: '2024-06-30' })).toBe(1);
  expect(activeFor({ dueFrom: '2024-01-01', dueTo: '2024-06-30', months: ['2024-06'] })).toBe(3);
});
