import { describe, expect, test } from 'vitest';
import {
  formatDraftSettings,
  NOTHING_SETTLED,
  parseDraftSettings,
  type DraftSettings,
} from './draft-settings.ts';

const settled: DraftSettings = {
  title: '长宁区2024年安全生产工作任务清单',
  slug: 'changning-2024',
  columns: [{ table: 1, column: 7, field: 'SUPERVISING' }],
  fillDown: ['AREA', 'LEAD'],
  leadRule: 'FIRST_LISTED',
  year: 2024,
  decisions: new Map([
    ['区消防支队', { kind: 'ALIAS', party: '区消防救援支队' }],
    ['区应急局', { kind: 'KNOWN', party: '区应急局' }],
    ['区文旅局', { kind: 'NEW_UNIT', name: '区文化和旅游局', unitKind: 'GOVERNMENT_DEPARTMENT' }],
    ['各园区', { kind: 'NEW_GROUP', name: '园区', groupKind: 'PLACEHOLDER', members: null }],
    ['两局', { kind: 'NEW_GROUP', name: '两局', groupKind: 'LISTED', members: ['区应急局'] }],
    ['甲局乙局', { kind: 'SPLIT', parts: ['甲局', '乙局'] }],
    ['另行通知', { kind: 'IGNORE' }],
  ]),
};

test.each([
  ['nothing settled', NOTHING_SETTLED],
  ['everything settled', settled],
])('%s is the same after it has been stored', (_, settings) => {
  expect(parseDraftSettings(JSON.parse(JSON.stringify(formatDraftSettings(settings))))).toEqual(settings);
});

test('a draft that was stored before titles could be settled has the title of its document', () => {
  const { title, ...before } = formatDraftSettings(settled);
  expect(title).not.toBeNull();
  expect(parseDraftSettings(before)).toEqual({ ...settled, title: null });
});

describe('what nobody can have settled is no settings', () => {
  const stored = formatDraftSettings(settled);

  test.each([
    ['nothing', null],
    ['a text', 'settings'],
    ['a missing field', { ...stored, columns: undefined }],
    ['a column that does not count from 1', { ...stored, columns: [{ table: 0, column: 1, field: 'NAME' }] }],
    ['a field that no column has', { ...stored, columns: [{ table: 1, column: 1, field: 'COLOUR' }] }],
    ['a field that cannot be filled down', { ...stored, fillDown: ['COLOUR'] }],
    ['another lead rule', { ...stored, leadRule: 'LAST_LISTED' }],
    ['half a year', { ...stored, year: 2024.5 }],
    ['a title that is a number', { ...stored, title: 7 }],
    ['a slug that is a number', { ...stored, slug: 7 }],
    ['an alias of nobody', { ...stored, decisions: [{ expression: '甲局', kind: 'ALIAS' }] }],
    ['another kind of decision', { ...stored, decisions: [{ expression: '甲局', kind: 'GUESS' }] }],
    ['a decision about nothing', { ...stored, decisions: [{ kind: 'IGNORE' }] }],
    ['a split into one', { ...stored, decisions: [{ expression: '甲局', kind: 'SPLIT', parts: ['甲局'] }] }],
  ])('%s', (_, value) => {
    expect(parseDraftSettings(value)).toBeUndefined();
  });
});
