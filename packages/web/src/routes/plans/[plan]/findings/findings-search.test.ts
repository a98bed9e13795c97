import { expect, test } from 'vitest';
import { formatFindingsSearch, parseFindingsSearch, type FindingsSearch } from './findings-search.ts';

test.each<[string, FindingsSearch]>([
  ['', { by: 'rule', severities: [], codes: [] }],
  ['by=task', { by: 'task', severities: [], codes: [] }],
  [
    'by=task&severity=warning&rule=OPEN_LIST&rule=HIDDEN_DUTY',
    { by: 'task', severities: ['warning'], codes: ['OPEN_LIST', 'HIDDEN_DUTY'] },
  ],
])('?%s is read and written', (address, search) => {
  expect(parseFindingsSearch(new URLSearchParams(address))).toEqual(search);
  expect(String(formatFindingsSearch(search))).toBe(address);
});

test('a rule and a severity that do not exist are left out', () => {
  expect(parseFindingsSearch(new URLSearchParams('by=unit&severity=fatal&rule=NO_SUCH_RULE'))).toEqual({
    by: 'rule',
    severities: [],
    codes: [],
  });
});
