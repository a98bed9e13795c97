import { expect, test } from 'vitest';
import { layOutCards } from './lay-out-cards.ts';

const matrix = {
  rows: ['隐患排查', '宣传教育', '燃气安全'],
  columns: ['区应急局', '新泾镇'],
  cells: {
    row: [0, 0, 2],
    column: [0, 1, 1],
    role: ['LEAD', 'COOPERATING', 'RESPONSIBLE'] as const,
    certainty: ['DEFINITE', 'POSSIBLE', 'DEFINITE'] as const,
    direct: [true, false, true],
  },
};

test('a card of a unit holds its tasks in the order of the paper', () => {
  const cards = layOutCards(matrix, 'UNIT');
  expect(cards.map(({ duties }) => duties.map(({ task, role }) => `${task} ${role}`))).toEqual([
    ['隐患排查 LEAD'],
    ['隐患排查 COOPERATING', '燃气安全 RESPONSIBLE'],
  ]);
  expect(cards[1]?.duties[0]).toEqual({
    task: '隐患排查',
    party: '新泾镇',
    role: 'COOPERATING',
    certainty: 'POSSIBLE',
    direct: false,
  });
});

test('a task that nobody owes keeps its card', () => {
  const cards = layOutCards(matrix, 'TASK');
  expect(cards.map(({ duties }) => duties.map(({ party }) => party))).toEqual([
    ['区应急局', '新泾镇'],
    [],
    ['新泾镇'],
  ]);
});
