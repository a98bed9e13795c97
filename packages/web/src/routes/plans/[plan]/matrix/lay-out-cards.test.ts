import { expect, test } from 'vitest';
import { layOutCards, parseCards, withCards } from './lay-out-cards.ts';

const plain = { first: [], differenceAt: undefined };
const matrix = {
  rows: ['隐患排查', '宣传教育', '燃气安全'],
  columns: [{ name: '区应急局' }, { name: '新泾镇' }],
  cells: {
    row: [0, 0, 2],
    column: [0, 1, 1],
    role: ['LEAD', 'COOPERATING', 'RESPONSIBLE'] as const,
    certainty: ['DEFINITE', 'POSSIBLE', 'DEFINITE'] as const,
    direct: [true, false, true],
  },
};

test('a card of a unit holds its tasks in the order of the paper', () => {
  const cards = layOutCards(matrix, { ...plain, by: 'UNIT' });
  expect(cards.map(({ duties }) => duties.map(({ task, role }) => `${task} ${role}`))).toEqual([
    ['隐患排查 LEAD'],
    ['隐患排查 COOPERATING', '燃气安全 RESPONSIBLE'],
  ]);
  expect(cards[1]?.duties[0]).toEqual({
    task: '隐患排查',
    party: { name: '新泾镇' },
    role: 'COOPERATING',
    certainty: 'POSSIBLE',
    direct: false,
    difference: undefined,
  });
});

test('a task that nobody owes keeps its card', () => {
  const cards = layOutCards(matrix, { ...plain, by: 'TASK' });
  expect(cards.map(({ duties }) => duties.map(({ party }) => party.name))).toEqual([
    ['区应急局', '新泾镇'],
    [],
    ['新泾镇'],
  ]);
});

test('the card of a party that the filter asks for comes first', () => {
  const cards = layOutCards(matrix, { ...plain, by: 'UNIT', first: ['新泾镇'] });
  expect(cards.map((card) => 'party' in card && card.party.name)).toEqual(['新泾镇', '区应急局']);
});

test('in a comparison a duty says what became of it', () => {
  const added = { change: 'ADDED', before: null } as const;
  const differenceAt = (task: string) => (task === '燃气安全' ? added : undefined);
  const [, card] = layOutCards(matrix, { ...plain, by: 'UNIT', differenceAt });
  expect(card?.duties.map(({ difference }) => difference)).toEqual([undefined, added]);
});

test.each([
  ['?area=3', 'UNIT'],
  ['?area=3&cards=task', 'TASK'],
] as const)('%s has cards by %s', (search, by) => {
  const url = new URL(`http://127.0.0.1/plans/changning-2024/matrix${search}`);
  expect(parseCards(url.searchParams)).toBe(by);
  for (const from of ['?area=3', '?area=3&cards=task'])
    expect(withCards(new URL(from, url), by)).toBe(url.pathname + search);
});
