import { expect, test } from 'vitest';
import { matchNames, parseNames } from './match-names.ts';

test.each([
  ['one a line', '区应急局\n区教育局\n', ['区应急局', '区教育局']],
  ['separated by 、', '区应急局、区教育局', ['区应急局', '区教育局']],
  ['numbered', '1. 区应急局\n（2）区教育局\n3、新泾镇', ['区应急局', '区教育局', '新泾镇']],
  ['twice the same, and empty lines', '区应急局\n\n 区应急局 ；', ['区应急局']],
  ['a name that begins with a number', '12345热线办', ['12345热线办']],
  ['nothing', ' \n', []],
])('a list of names, %s', (_, text, names) => {
  expect(parseNames(text)).toEqual(names);
});

const known = [
  { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT', aliases: [] },
  { name: '区消防救援支队', kind: 'VERTICAL_AGENCY', aliases: [{ name: '区消防支队' }] },
  { name: '区教育局', kind: 'GOVERNMENT_DEPARTMENT', aliases: [] },
];

test('known names are taken, near ones proposed, unknown ones become units, members stay as they are', () => {
  const matched = matchNames(['区应急局', '区消防支队', '长宁区应急管理局', '区数据局', '区教育局'], known, [
    '区教育局',
  ]);
  expect(
    matched.map(({ printed, outcome, candidates }) => [printed, outcome, candidates[0]?.reason]),
  ).toEqual([
    ['区应急局', { unit: '区应急局' }, 'NAME'],
    ['区消防支队', { unit: '区消防救援支队' }, 'ALIAS'],
    ['长宁区应急管理局', { unit: '区应急局' }, 'NEAR'],
    ['区数据局', 'NEW', undefined],
    ['区教育局', 'LEFT_OUT', 'NAME'],
  ]);
  expect(matched[3]?.kind).toBe('GOVERNMENT_DEPARTMENT');
});
