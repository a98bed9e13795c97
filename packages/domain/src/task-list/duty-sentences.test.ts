import { expect, test } from 'vitest';
import { sentenceDuties } from './duty-sentences.ts';

/** `ROLE names; …; by deadline` */
function brief(text: string): string {
  const { parties, deadline } = sentenceDuties(text);
  const words = parties.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`);
  return [...words, ...(deadline ? [`by ${text.slice(deadline.start, deadline.end)}`] : [])].join('; ');
}

test.each([
  [
    '开展拉网式排查，由县水利局牵头，各乡镇具体落实，3月31日前完成。',
    'LEAD 县水利局; RESPONSIBLE 各乡镇; by 3月31日前完成',
  ],
  [
    '县应急管理局会同县水利局、县气象局修订县级预案，于4月15日前报县防办备案。',
    'RESPONSIBLE 县应急管理局; COOPERATING 县水利局、县气象局; by 4月15日前报县防办备案',
  ],
  ['县发展和改革局负责物资储备。', 'RESPONSIBLE 县发展和改革局'],
  ['各乡镇是人员转移的责任主体，县公安局予以支持。', 'RESPONSIBLE 各乡镇; COOPERATING 县公安局'],
  ['由区住建局牵头会同区城管局、区财政局推进改造。', 'LEAD 区住建局; COOPERATING 区城管局、区财政局'],
])('%s', (text, said) => {
  expect(brief(text)).toBe(said);
});

test.each([
  ['严格落实主要负责人责任，由负责人承担。', ''],
  ['各单位要高度重视，县应急管理局要加强指导。', ''],
  ['对县水利局负责的水库开展检查。', ''],
  ['3月底前启动，6月底前完成。', ''],
])('nobody is given a part by: %s', (text, said) => {
  expect(brief(text)).toBe(said);
});
