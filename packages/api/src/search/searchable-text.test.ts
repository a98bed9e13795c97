import { expect, test } from 'vitest';
import { cutText, joinRanges } from './marked-text.ts';
import { foldText, SearchableText } from './searchable-text.ts';

test.each([
  ['区应急局', '区应急局', 'WHOLE', '区应急局'],
  ['区应急局', '区应', 'START', '区应'],
  ['区消防支队、区应急局', '区应急局', 'WORD', '区应急局'],
  ['长宁区应急局', '应急', 'PART', '应急'],
  ['區應急局', '区应急局', 'WHOLE', '區應急局'],
  ['ＡＢＣ　安全', 'abc', 'START', 'ＡＢＣ'],
  ['区应急局', 'qyjj', 'SPELLED', '区应急局'],
  ['区应急局', 'quying', 'SPELLED', '区应'],
  ['区应急局', 'yingj', 'SPELLED_PART', '应急'],
  ['𠮷应急局', 'yjj', 'SPELLED', '应急局'],
  ['区应急局', 'uying', undefined, undefined],
  ['区应急局', 'q', undefined, undefined],
])('in %s the word %s is %s: %s', (text, word, fit, marked) => {
  const searchable = new SearchableText(text, { spelled: true });
  const [range] = searchable.find(foldText(word));
  expect([searchable.fit(foldText(word)), range && text.slice(range.start, range.end)]).toEqual([
    fit,
    marked,
  ]);
});

test('a text that is no name is not found by its pinyin', () => {
  expect(new SearchableText('区应急局').fit('qyjj')).toBeUndefined();
});

test('a folded text is as long as the text', () => {
  const text = 'İSTANBUL　〔２０２４〕３号—區應急局';
  expect(foldText(text)).toHaveLength(text.length);
});

test('ranges that touch or overlap are one', () => {
  const ranges = [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 1, end: 4 },
    { start: 8, end: 9 },
  ];
  expect(joinRanges(ranges)).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 9 },
  ]);
});

test.each([
  ['安全。'.repeat(20), 0],
  [`${'甲'.repeat(200)}。乙丙安全${'丁'.repeat(200)}`, 203],
  [`${'甲'.repeat(200)}安全${'丁'.repeat(200)}`, 200],
  [`${'甲'.repeat(200)}安全`, 200],
])('a text is cut so that what was looked for is in it: %#', (text, start) => {
  const cut = cutText({ text, highlights: [{ start, end: start + 2 }] });
  expect(cut.text.length).toBeLessThanOrEqual(92);
  expect(cut.highlights.map((range) => cut.text.slice(range.start, range.end))).toEqual(['安全']);
  expect(text).toContain(cut.text.replaceAll('…', ''));
});
