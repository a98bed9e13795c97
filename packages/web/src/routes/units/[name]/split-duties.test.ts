import { expect, test } from 'vitest';
import { splitDuties } from './split-duties.ts';

const duty = (
  key: string,
  role: 'LEAD' | 'RESPONSIBLE' | 'COOPERATING',
  direct: boolean,
  date: string | null,
) => ({ role, direct, task: { key, deadline: { date } } });

test('duties are split by role, named ones first, and ordered by last day', () => {
  const parts = splitDuties([
    duty('1', 'COOPERATING', false, '2024-12-31'),
    duty('2', 'RESPONSIBLE', false, '2024-11-30'),
    duty('3', 'RESPONSIBLE', true, null),
    duty('4', 'RESPONSIBLE', true, '2024-12-31'),
    duty('5', 'RESPONSIBLE', true, '2024-04-30'),
    duty('6', 'LEAD', true, '2024-12-31'),
  ]);
  expect(parts.map(({ role, direct, duties }) => [role, direct, duties.map(({ task }) => task.key)])).toEqual(
    [
      ['LEAD', true, ['6']],
      ['RESPONSIBLE', true, ['5', '4', '3']],
      ['RESPONSIBLE', false, ['2']],
      ['COOPERATING', false, ['1']],
    ],
  );
});

test('no duties, no parts', () => {
  expect(splitDuties([])).toEqual([]);
});
