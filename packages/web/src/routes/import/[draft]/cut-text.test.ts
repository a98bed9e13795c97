import { expect, test } from 'vitest';
import { cutsOf, cutText, isJoint } from './cut-text.ts';

const text = '区应急局和区消防支队';

test.each([
  ['without a cut it is whole', [], [text]],
  ['cut around a joint', [4, 5], ['区应急局', '和', '区消防支队']],
  ['cuts in any order, one of them twice', [5, 4, 5], ['区应急局', '和', '区消防支队']],
  ['a cut at either end cuts nothing', [0, text.length], [text]],
])('%s', (_, cuts, pieces) => {
  expect(cutText(text, cuts).map((piece) => piece.text)).toEqual(pieces);
});

test.each([
  [
    ['区应急局', '区消防支队'],
    [4, 5],
  ],
  [['区应急局', '和区消防支队'], [4]],
  [[text], []],
  [['不在其中', '区消防支队'], [5]],
])('the parts %j stand at the cuts %j', (parts, cuts) => {
  expect(cutsOf(text, parts)).toEqual(cuts);
});

test('a joint is one character', () => {
  expect(cutText(text, [4, 5]).map(isJoint)).toEqual([false, true, false]);
});
