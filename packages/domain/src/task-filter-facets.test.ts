import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDirectory } from './directory-format.ts';
import { DirectoryIndex } from './directory-index.ts';
import type { Directory } from './directory.ts';
import { findFindings } from './findings/index.ts';
import { countFacets, FACET_FIELDS, type FacetName } from './task-filter-facets.ts';
import { filterTasks, type TaskFilter } from './task-filter.ts';
import { parseTaskList, readText } from './task-list/index.ts';

const seeds = new URL('../../../seeds/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, seeds), 'utf8');
const { plan } = parseTaskList(readText(read('changning-2024.txt'), { name: 'changning-2024.txt' }));
const directory = new DirectoryIndex(parseDirectory(read('changning-directory.json')).value as Directory);
const findings = findFindings({ plan, directory });
const input = { tasks: plan.tasks, directory, findings };

const short = (filter: TaskFilter, facet: FacetName) =>
  countFacets({ ...input, filter })
    [facet].map(({ value, count }) => `${value} ${count}`)
    .join(', ');

test.each<[FacetName, TaskFilter, string]>([
  ['months', {}, '2024-03 1, 2024-04 2, 2024-06 1, 2024-09 1, 2024-11 10, 2024-12 20'],
  ['months', { findings: ['GROUP_ONLY'], months: ['2024-12'] }, '2024-04 1, 2024-06 1, 2024-11 2, 2024-12 6'],
  ['months', { findings: ['GROUP_ONLY'], dueTo: '2024-06-30' }, '2024-04 1, 2024-06 1'],
  ['areas', { areas: [3], text: '消防' }, '1 1, 4 1, 5 1, 8 3, 12 1'],
  ['roles', { parties: ['华阳路街道'] }, 'RESPONSIBLE 1, COOPERATING 3'],
  ['certainties', { areas: [4] }, 'DEFINITE 4, POSSIBLE 4'],
  ['unitKinds', { roles: ['COOPERATING'], areas: [8] }, 'SUBDISTRICT 2, TOWN 2'],
  ['groups', { roles: ['COOPERATING'] }, '区安委会签约单位 8, 区安委会成员单位 6, 各街镇 3, 区属国有企业 2'],
  ['deadlineKinds', {}, 'MONTH_END 35'],
  ['openEnded', { dueTo: '2024-11-30' }, 'true 1, false 14'],
])('%s of %j', (facet, filter, expected) => {
  expect(short(filter, facet)).toBe(expected);
});

test('a party’s count is that of its parts in the roles that are asked for', () => {
  const { parties } = countFacets({ ...input, filter: { roles: ['COOPERATING'] } });
  expect(parties.find(({ value }) => value === '区应急局')).toBeUndefined();
  expect(parties.find(({ value }) => value === '新泾镇')).toEqual({ value: '新泾镇', count: 3 });
});

const valuesOf = (facet: FacetName) => countFacets({ ...input, filter: {} })[facet].map(({ value }) => value);
const someOf = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { minLength: 1, maxLength: Math.min(3, values.length) });
const plain = fc.record(
  {
    text: fc.constantFrom('消防', '安全', '无此文字'),
    areas: someOf(valuesOf('areas').map(Number)),
    parties: someOf(valuesOf('parties')),
    allParties: someOf(valuesOf('units')),
    unitKinds: someOf(valuesOf('unitKinds')),
    roles: someOf(valuesOf('roles')),
    certainty: fc.constantFrom('DEFINITE', 'POSSIBLE'),
    months: someOf(valuesOf('months')),
    dueTo: fc.constantFrom('2024-06-30', '2024-11-30'),
    openEnded: fc.boolean(),
    findings: someOf(valuesOf('findings')),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<TaskFilter>;
const filters = fc.oneof(
  plain,
  fc.record({ not: plain, areas: someOf(valuesOf('areas').map(Number)) }),
  fc.record({ or: fc.tuple(plain, plain), and: fc.tuple(plain) }),
);

/** What the filter is once this value alone stands in the facet's field. */
function choose(filter: TaskFilter, facet: FacetName, value: string): TaskFilter {
  const field = FACET_FIELDS[facet];
  if (field === 'certainty') return { ...filter, certainty: value as 'DEFINITE' };
  if (field === 'openEnded') return { ...filter, openEnded: value === 'true' };
  return { ...filter, [field]: [field === 'areas' ? Number(value) : value] };
}

test('whatever the filter, a count is the number of tasks that choosing the value leaves', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const counted = countFacets({ ...input, filter });
      for (const [facet, values] of Object.entries(counted) as [FacetName, (typeof counted)[FacetName]][]) {
        const left = values.map(({ value }) => ({
          value,
          count: filterTasks({ ...input, filter: choose(filter, facet, value) }).length,
        }));
        expect(values).toEqual(left);
        const absent = valuesOf(facet).filter((one) => !values.some(({ value }) => value === one));
        expect(
          absent.filter(
            (value) => filterTasks({ ...input, filter: choose(filter, facet, value) }).length > 0,
          ),
        ).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});
