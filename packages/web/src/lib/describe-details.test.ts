import { FINDING_CODES, FINDING_TERMS } from '@zeren/domain/findings';
import { DETAIL_NAMES, DOCUMENT_PIECES, type DetailName } from '@zeren/domain/detail';
import { DIAGNOSTIC_CODES } from '@zeren/domain/diagnostic';
import { OBJECTION_CODES } from '@zeren/domain/objection';
import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#locale';
import { describeDetails } from './describe-details.ts';
import { diagnosticNames, documentPieceNames, objectionNames, userErrorNames } from './vocabulary.ts';

afterEach(() => overwriteGetLocale(() => 'zh-CN'));

/** A value of each name, and how it is told. */
const told: Readonly<Record<DetailName, readonly [value: string, told: string]>> = {
  TEXT: ['按文件执行', '“按文件执行”'],
  HEADING: ['备注', '列名“备注”'],
  READ_AS: ['区安委会签约单位', '读作“区安委会签约单位”'],
  MAYBE: ['市交通局、市教育局', '或为“市交通局、市教育局”'],
  FIELD: ['COOPERATING', '读作配合单位'],
  PART: ['3b', '编为 3b'],
  NUMBER: ['13', '序号 13'],
  OTHER_TASK: ['7a', '另见任务 7a'],
  ENDING: ['做到两个', '结尾是“做到两个”'],
  PARTY: ['区教育局', '区教育局'],
  GROUP: ['各街镇', '集合称谓“各街镇”'],
  ROLES: ['LEAD COOPERATING', '角色：牵头、配合'],
  DATE: ['2025-03-01', '2025年3月1日'],
  ISSUED_ON: ['2024-03-01', '印发于2024年3月1日'],
  YEAR: ['2024', '清单年份 2024'],
  COUNT: ['12', '12 处'],
  TOTAL: ['20', '20 处'],
  STATED: ['79', '79 处'],
  LAST_LINE: ['88', '直到第 88 行'],
  PIECE: ['PICTURES', '图片'],
  SHEET: ['旧稿', '工作表“旧稿”'],
  ROW: ['3', '第 3 行'],
  COLUMN: ['C', 'C 列'],
  LINES: ['3 4 …', '编号 3、4、…'],
  CHOICE: ['街道、镇', '可写：街道、镇'],
  POINTER: ['/units/3/name', '位置 /units/3/name'],
};

test.each(DETAIL_NAMES)('%s is told with its value', (name) => {
  const [value, words] = told[name];
  expect(describeDetails({ message: 'Said in English.', details: [{ name, value }] })).toBe(words);
});

test.each<[string, DetailName[], string]>([
  ['of how many', ['COUNT', 'TOTAL'], '20 项中的 12 项'],
  ['and how many the list says', ['COUNT', 'STATED'], '文中说 79 项，实有 12 项'],
  ['of which kind', ['PIECE', 'COUNT'], '图片，12 处'],
  ['and whose name it is', ['TEXT', 'PARTY'], '“按文件执行”，区教育局'],
])('%s', (_, names, words) => {
  const details = names.map((name) => ({ name, value: told[name][0] }));
  expect(describeDetails({ message: 'Said in English.', details })).toBe(words);
});

test('what stands against a change comes first', () => {
  const details = [{ name: 'PARTY' as const, value: '区教育局' }];
  expect(describeDetails({ message: 'Said in English.', objection: 'HAS_ENDED', details })).toBe(
    '此前已经撤销，区教育局',
  );
});

test('in English it is what the API says', () => {
  overwriteGetLocale(() => 'en');
  const details = [{ name: 'PARTY' as const, value: '区教育局' }];
  expect(describeDetails({ message: 'Said in English.', objection: 'HAS_ENDED', details })).toBe(
    'Said in English.',
  );
});

describe('every code has words in both languages', () => {
  const named: [string, () => string][] = [
    ...DIAGNOSTIC_CODES.map((code): [string, () => string] => [code, diagnosticNames[code]]),
    ...DOCUMENT_PIECES.map((piece): [string, () => string] => [piece, documentPieceNames[piece]]),
    ...OBJECTION_CODES.map((code): [string, () => string] => [code, objectionNames[code]]),
    ...Object.entries(userErrorNames),
  ];
  test.each(named)('%s', (_, name) => {
    expect(withoutExample(name())).toMatch(CHINESE);
    overwriteGetLocale(() => 'en');
    expect(name()).toMatch(ENGLISH);
  });

  test.each(FINDING_CODES)('%s', (code) => {
    expect(Object.values(FINDING_TERMS[code]).join('')).toMatch(CHINESE);
  });
});

/** No English word, but for a unit of measure. */
const CHINESE = /^(?=.*[\u4e00-\u9fff])(?:(?!MB\b)(?![A-Za-z]{2}).|MB)*$/;
const ENGLISH = /^[^\u4e00-\u9fff]+$/;

/** What an address looks like can only be shown. */
const withoutExample = (sentence: string): string => sentence.replace('changning-2024', '');
