import { expect, test } from 'vitest';
import { quoteSource } from './quote-source.ts';

const cell = (column: number, text: string) => ({
  ...{ table: 1, row: 14, line: null, heading: '配合单位' },
  column,
  text,
});
const place = { table: 1, row: 14, column: 7, line: null, start: 5, end: 9 };
const text = (quote: ReturnType<typeof quoteSource>) =>
  quote?.stretches.map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text)).join('');

test('the cell of the place, the name in it marked', () => {
  const quote = quoteSource([cell(6, '区应急局'), cell(7, '区应急局、签约单位')], place);
  expect(quote?.cell.column).toBe(7);
  expect(text(quote)).toBe('区应急局、[签约单位]');
});

test('a long cell is cut around the name', () => {
  const quote = quoteSource([cell(7, `${'甲'.repeat(100)}签约单位${'乙'.repeat(100)}`)], {
    ...place,
    start: 100,
    end: 104,
  });
  expect(text(quote)).toBe(`…${'甲'.repeat(60)}[签约单位]${'乙'.repeat(60)}…`);
});

test('a line of prose is found by its number', () => {
  const line = { table: null, row: null, column: null, line: 3, heading: null, text: '由区应急局牵头' };
  const at = { table: null, row: null, column: null, line: 3, start: 1, end: 5 };
  expect(text(quoteSource([line], at))).toBe('由[区应急局]牵头');
});

test.each([
  ['no place', null],
  ['a place elsewhere', { ...place, row: 2 }],
])('%s: nothing to quote', (_, elsewhere) => {
  expect(quoteSource([cell(7, '签约单位')], elsewhere)).toBeUndefined();
});
