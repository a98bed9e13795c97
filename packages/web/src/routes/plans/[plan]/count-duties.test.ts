import { expect, test } from 'vitest';
import { countDuties } from './count-duties.ts';

test('what a column carries is counted by role, the busiest first', () => {
  expect(
    countDuties({
      columns: ['区安委办', '区应急局', '各街镇'],
      cells: {
        column: [0, 1, 1, 2, 1],
        role: ['LEAD', 'RESPONSIBLE', 'COOPERATING', 'COOPERATING', 'RESPONSIBLE'],
        certainty: ['DEFINITE', 'DEFINITE', 'POSSIBLE', 'POSSIBLE', 'DEFINITE'],
      },
    }),
  ).toEqual([
    {
      party: '区应急局',
      total: 3,
      possible: 1,
      roles: { LEAD: 0, RESPONSIBLE: 2, COOPERATING: 1, SUPERVISING: 0 },
    },
    {
      party: '区安委办',
      total: 1,
      possible: 0,
      roles: { LEAD: 1, RESPONSIBLE: 0, COOPERATING: 0, SUPERVISING: 0 },
    },
    {
      party: '各街镇',
      total: 1,
      possible: 1,
      roles: { LEAD: 0, RESPONSIBLE: 0, COOPERATING: 1, SUPERVISING: 0 },
    },
  ]);
});

test('an empty matrix gives nobody work', () => {
  expect(countDuties({ columns: [], cells: { column: [], role: [], certainty: [] } })).toEqual([]);
});
