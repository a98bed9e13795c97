import { expect, test } from 'vitest';
import { formatMatrixSearch } from '#lib/matrix-search.ts';
import { listChips } from './filter-chips.ts';

const areas = [{ position: 3, name: '开展安全生产责任体系提升行动' }];

test('every condition is a chip, and taking it away leaves the others', () => {
  const chips = listChips(
    {
      text: '消防',
      areas: [3],
      parties: ['区应急局', '各街镇'],
      roles: ['LEAD'],
      dueFrom: '2024-06-01',
      dueTo: '2024-06-30',
    },
    areas,
  );
  const address = (filter: (typeof chips)[number]['rest']) =>
    decodeURIComponent(formatMatrixSearch({ columns: 'UNITS', filter }).toString());
  expect(chips.map(({ label, rest }) => [label, address(rest)])).toEqual([
    ['“消防”', 'area=3&party=区应急局&party=各街镇&role=LEAD&month=2024-06'],
    ['开展安全生产责任体系提升行动', 'text=消防&party=区应急局&party=各街镇&role=LEAD&month=2024-06'],
    ['区应急局', 'text=消防&area=3&party=各街镇&role=LEAD&month=2024-06'],
    ['各街镇', 'text=消防&area=3&party=区应急局&role=LEAD&month=2024-06'],
    ['牵头', 'text=消防&area=3&party=区应急局&party=各街镇&month=2024-06'],
    ['2024年6月', 'text=消防&area=3&party=区应急局&party=各街镇&role=LEAD'],
  ]);
});

test('a range of days is two chips', () => {
  const chips = listChips({ dueFrom: '2024-01-01', dueTo: '2024-06-30' }, areas);
  expect(chips.map(({ label }) => label)).toEqual(['2024年1月1日起', '2024年6月30日止']);
});

test('an empty filter has no chips', () => {
  expect(listChips({}, areas)).toEqual([]);
});
