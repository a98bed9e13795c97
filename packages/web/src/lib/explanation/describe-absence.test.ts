import { ABSENCE_REASONS } from '@zeren/domain';
import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#locale';
import { describeAbsence } from './describe-absence.ts';

const unit = { __typename: 'Unit', name: '新泾镇' } as const;
const absence = { text: '相关街镇', group: { name: '各街镇' }, validFrom: null, validTo: '2024-06-30' };

test.each([
  ['REASSIGNED', '原文写“相关街镇”，新泾镇的这份职责经决定改由他人承担。'],
  ['NOT_PICKED', '原文写“相关街镇”，经决定从各街镇中选定了别的单位，没有新泾镇。'],
  ['EXCLUDED', '原文写“相关街镇”，把新泾镇除外。'],
  ['LEFT_GROUP', '原文写“相关街镇”，新泾镇曾是各街镇的成员（至2024年6月30日止），现在不是。'],
  ['NOT_YET_MEMBER', '原文写“相关街镇”，新泾镇要到后来才是各街镇的成员（至2024年6月30日止）。'],
  ['MEMBERS_UNKNOWN', '原文写“相关街镇”，各街镇有哪些成员还不清楚，新泾镇可能在内。'],
  ['EXPANDED', '原文写“相关街镇”，职责已落实到各街镇的各个单位，不再单列。'],
  ['POSSIBLE_ONLY', '原文写“相关街镇”，没有写明指哪些单位；新泾镇可能在内，还没有人确认。'],
  ['NOT_NAMED', '这项任务的原文没有点新泾镇的名，也没有写到它所在的集合称谓。'],
] as const)('%s', (reason, sentence) => {
  expect(describeAbsence({ ...absence, reason }, unit)).toBe(sentence);
});

test('every reason has a sentence of its own, in English too', () => {
  overwriteGetLocale(() => 'en');
  const sentences = ABSENCE_REASONS.map((reason) => describeAbsence({ ...absence, reason }, unit));
  overwriteGetLocale(() => 'zh-CN');
  expect(new Set(sentences).size).toBe(ABSENCE_REASONS.length);
  expect(sentences.every((sentence) => /^[A-Z“]/.test(sentence))).toBe(true);
});
