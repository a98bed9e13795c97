import { expect, test } from 'vitest';
import { formatTaskFilter, parseTaskFilter } from './task-filter-format.ts';
import type { TaskFilter } from './task-filter.ts';

test.each<TaskFilter>([
  {},
  { text: '消防', areas: [1, 2], parties: ['区应急局'], roles: ['LEAD'], certainty: 'POSSIBLE' },
  { deadlineKinds: ['MONTH_END'], dueFrom: '2024-01-01', dueTo: null, openEnded: true },
  { allParties: ['区应急局'], unitKinds: ['TOWN'], months: ['2024-06'], findings: ['GROUP_ONLY'] },
  { and: [{ or: [{ text: 'a' }, { not: { areas: null } }] }], not: null, certainty: null },
])('%j is read back as it was', (filter) => {
  expect(parseTaskFilter(formatTaskFilter(filter))).toEqual({ value: filter, wrong: [] });
});

test.each([
  ['[]', '/ must be object.'],
  ['{"area":[1]}', '/area is not part of the format.'],
  [
    '{"and":[{"roles":["BOSS"]}]}',
    '/and/0/roles/0 must be one of "LEAD", "RESPONSIBLE", "COOPERATING", "SUPERVISING".',
  ],
  ['{"months":["2024-13"]}', '/months/0 must match ^\\d{4}-(0[1-9]|1[0-2])$.'],
  ['{"not":{"areas":"1"}}', '/not/areas must be array or null.'],
  ['{"dueFrom":"June"}', '/dueFrom must match ^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$.'],
])('%s is refused', (json, sentence) => {
  expect(parseTaskFilter(json)).toEqual({ value: undefined, wrong: [sentence] });
});

test('what is no JSON is refused', () => {
  expect(parseTaskFilter('text=a').wrong).toEqual([expect.stringMatching(/^This is not JSON: /)]);
});
