import { expect, test } from 'vitest';
import { listChips, listSuggestions } from './filter-chips.ts';
import { parseFilter, withFilter, writeSearch, type FilterSearch } from './filter-search.ts';

const names = {
  areas: [{ position: 3, name: '开展安全生产责任体系提升行动' }],
  findings: { GROUP_ONLY: '只有集合称谓负责' },
};
const parse = (search: string) => parseFilter(new URLSearchParams(search));
const write = (search: FilterSearch) =>
  decodeURIComponent(writeSearch(withFilter(new URLSearchParams(), search)));

test('every condition is a chip, and taking it away leaves the others', () => {
  const search =
    'text=消防&area=3&party=区应急局&party=各街镇&month=2024-06&to=2024-09-30&finding=GROUP_ONLY&-open=1';
  const [chips = []] = listChips(parse(search), names);
  expect(chips.map(({ label }) => label)).toEqual([
    '“消防”',
    '开展安全生产责任体系提升行动',
    '区应急局',
    '各街镇',
    '2024年6月',
    '2024年9月30日止',
    '只有集合称谓负责',
    '非 名单以“等”结尾',
  ]);
  for (const { rest } of chips) {
    const left = write(rest).split('&');
    expect(search.split('&').filter((part) => !left.includes(part))).toHaveLength(1);
  }
});

test('an alternative without its last condition is gone', () => {
  const [, second = []] = listChips(parse('area=3&or&role=LEAD'), names);
  expect(second.map(({ label, rest }) => [label, write(rest)])).toEqual([['牵头', 'area=3']]);
});

test('all of one party is the party', () => {
  const [chips = []] = listChips(parse('party=区应急局&parties=all'), names);
  expect(chips.map(({ rest }) => write(rest))).toEqual(['']);
});

test('an empty filter has no chips', () => {
  expect(listChips(parse(''), names)).toEqual([]);
});

test.each([
  ['area=3&text=无', [['/text']], ['“无”', 'area=3']],
  ['area=3&area=4&text=消防', [['/areas']], ['开展安全生产责任体系提升行动+4', 'text=消防']],
  ['party=区应急局&party=区科委&parties=all', [['/allParties/1']], ['区科委', 'party=区应急局&parties=all']],
  ['area=3&-text=消防&-party=区科委', [['/not/or/1']], ['非 区科委', 'area=3&-text=消防']],
  ['area=3&or&text=无&role=LEAD&or', [['/or/1/text', '/or/1/roles']], ['“无”+牵头', 'area=3&or']],
])('what “%s” would have to do without is named as in the chips', (search, without, expected) => {
  const [suggestion] = listSuggestions(
    parse(search),
    without.map((places) => ({ without: places, count: 7 })),
    names,
  );
  expect([suggestion?.labels.join('+'), suggestion && write(suggestion.rest), suggestion?.count]).toEqual([
    ...expected,
    7,
  ]);
});
