import { expect, test } from 'vitest';
import { describeDecision, type DescribedDecision } from './describe-decision.ts';

const decision = { role: null, certainty: null, since: null, party: { name: '区科委' } };
const units = [{ name: '区应急局' }, { name: '区教育局' }];

test.each<[Partial<DescribedDecision> & Pick<DescribedDecision, 'kind'>, string]>([
  [{ kind: 'PICK_MEMBERS' }, '“区科委”指：区应急局、区教育局'],
  [{ kind: 'NAME_LEAD' }, '区科委牵头'],
  [{ kind: 'REASSIGN' }, '区科委的职责改由区应急局、区教育局承担'],
  [{ kind: 'REASSIGN', role: 'LEAD' }, '区科委的职责改由区应急局、区教育局承担，列为牵头单位'],
  [{ kind: 'FILL_OPEN_LIST', role: 'COOPERATING', party: null }, '“等”字所含的配合单位：区应急局、区教育局'],
  [{ kind: 'SETTLE_QUALIFIER', certainty: 'DEFINITE' }, '“相关”“有关”不管到“区科委”'],
  [{ kind: 'SETTLE_QUALIFIER', certainty: 'POSSIBLE' }, '“相关”“有关”也管到“区科委”'],
  [{ kind: 'HAND_OVER' }, '区科委的全部职责移交区应急局、区教育局'],
  [{ kind: 'HAND_OVER', since: '2024-07-01' }, '自2024年7月1日起，区科委的全部职责移交区应急局、区教育局'],
])('%o', (change, sentence) => {
  expect(describeDecision({ ...decision, units, ...change })).toBe(sentence);
});
