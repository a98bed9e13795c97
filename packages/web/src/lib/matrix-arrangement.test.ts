import { expect, test } from 'vitest';
import { formatArrangement, parseArrangement, toggled, withArrangement } from './matrix-arrangement.ts';

const parse = (search: string) => parseArrangement(new URLSearchParams(search));
const AS_IT_COMES = parse('');

test.each([
  ['', {}],
  ['matrix=areas', { matrix: 'AREAS' }],
  ['matrix=units', { matrix: 'UNITS' }],
  ['rows=cluster&cols=kind', { rows: 'CLUSTER', columns: 'KIND' }],
  ['pin=13&pin=7a&pinCol=区应急局', { pinned: ['13', '7a'], pinnedColumns: ['区应急局'] }],
  ['fold=TOWN&expand=各街镇', { folded: ['TOWN'], expanded: ['各街镇'] }],
  ['against=2024-01-01', { against: '2024-01-01' }],
  ['as=table&paper=A4', { shape: 'TABLE', paper: 'A4' }],
])('“%s” and what it means are inverses', (search, meaning) => {
  expect(parse(search)).toEqual({ ...AS_IT_COMES, ...meaning });
  expect(decodeURIComponent(new URLSearchParams(formatArrangement(parse(search))).toString())).toBe(search);
});

test.each(['matrix=cubes', 'rows=kind', 'cols=deadline', 'pin=&fold=', 'against=', 'as=list', 'paper=A5'])(
  '%s arranges nothing',
  (search) => {
    expect(parse(search)).toEqual(AS_IT_COMES);
  },
);

test('whatever else the address says stays', () => {
  const url = new URL('http://127.0.0.1/plans/a/matrix?area=3&rows=load&why=13,新泾镇&pin=1');
  const arranged = withArrangement(url, { ...parse('rows=load&pin=1'), rows: 'DOCUMENT', matrix: 'UNITS' });
  expect(decodeURIComponent(arranged)).toBe('/plans/a/matrix?area=3&why=13,新泾镇&matrix=units&pin=1');
});

test('a word is put into a list and taken out again', () => {
  expect(toggled(['1'], '2')).toEqual(['1', '2']);
  expect(toggled(['1', '2'], '1')).toEqual(['2']);
});
