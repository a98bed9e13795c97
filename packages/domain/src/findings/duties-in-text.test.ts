import { expect, test } from 'vitest';
import { nameKey } from '../directory-index.ts';
import type { Party } from '../party.ts';
import { dutiesInText } from './duties-in-text.ts';
import { NameTree } from './name-tree.ts';

const names = new NameTree();
const units = [
  '区应急局',
  '区教育局',
  '区公安分局',
  '区委',
  'Fire Department',
  'Office of Parks and Recreation',
];
const groups = ['各街镇', '区属国有企业', '区安委会签约单位'];
for (const name of [...units, ...groups]) {
  const party: Party = { key: name, name, kind: 'OTHER', collective: groups.includes(name) };
  names.add(nameKey(name), party);
}
names.add('园区', { key: '园区', name: '园区', kind: 'PLACEHOLDER', collective: true });
const levels = new Set(['区']);

function brief(text: string): string {
  return dutiesInText(text, { names, levels })
    .map((duty) => `${duty.text}${duty.role === 'RESPONSIBLE' ? '' : `=${duty.role}`}`)
    .join(' ');
}

test.each([
  // A sentence begins with them and goes on with a verb.
  ['各街镇、区属国有企业结合实际制定计划。', '各街镇 区属国有企业'],
  ['制定方案；区安委会相关签约单位按照原则落实。', '区安委会相关签约单位'],
  ['一是区应急局要加强检查。', '区应急局'],
  ['1.区应急局负责汇总。\n2.区教育局负责学校。', '区应急局 区教育局'],
  ['排查隐患，区教育局负责学校，区公安分局配合。', '区教育局 区公安分局'],
  ['区应急局、区教育局等部门开展检查。', '区应急局 区教育局'],
  // A word before them says so.
  ['会同区委党校集中开展培训。', '区委党校=COOPERATING'],
  ['会同区教育局和社会组织开展培训。', '区教育局=COOPERATING'],
  ['联合区公安分局严厉打击。', '区公安分局=COOPERATING'],
  ['由区应急局牵头，开展检查。', '区应急局'],
  ['由区应急局、区教育局共同组织。', '区应急局 区教育局'],
  ['做好保障（责任单位：区教育局、区公安分局）。', '区教育局 区公安分局'],
  ['做好保障（牵头单位：区应急局）。', '区应急局=LEAD'],
  // Objects, attributes and places are no subjects.
  ['对区应急局的检查结果通报。', ''],
  ['接受区应急局检查，报区委备案。', ''],
  ['区应急局检查发现的隐患立即整改。', ''],
  ['在区应急局指导下开展演练。', ''],
  ['区应急局指导下的演练。', ''],
  ['依托区安委会，组建专班。', ''],
  ['优化区属国有企业评估方式。', ''],
  ['区应急局应急预案的修订。', ''],
  ['排查隐患，区教育局开展的活动除外。', ''],
  ['区应急局执法队伍的建设。', ''],
  // Quotations and titles.
  ['落实“区应急局负责”的要求。', ''],
  ['执行《区应急局负责事项清单》。区应急局负责。', '区应急局'],
  // Words that stand for nobody in particular, and offices of another level.
  ['园区建立制度。各单位要重视。', ''],
  ['会同市教育局开展检查。', ''],
  ['企业落实主体责任。', ''],
  // English
  ['The Fire Department will inspect all sites.', 'Fire Department'],
  [
    'Inspect sites. Fire Department and Office of Parks and Recreation shall report.',
    'Fire Department Office of Parks and Recreation',
  ],
  ['Work in coordination with the Fire Department.', 'Fire Department=COOPERATING'],
  ['Led by the Office of Parks and Recreation, plant trees.', 'Office of Parks and Recreation=LEAD'],
  ['Replace the Fire Department roof. Fire Departments vary.', ''],
  ['', ''],
])('%j', (text, expected) => expect(brief(text)).toBe(expected));

test('takes time in proportion to the text, whatever stands in it', () => {
  const time = (text: string): number => {
    const start = performance.now();
    dutiesInText(text, { names, levels });
    return performance.now() - start;
  };
  for (const piece of [
    '区',
    '由区',
    '会同',
    '“',
    '《区应急局》',
    ',,,',
    '各各',
    '区应急局、',
    '。 1.',
    'Fire Department, ',
  ]) {
    time(piece.repeat(1_000));
    expect(time(piece.repeat(40_000))).toBeLessThan(2_000);
  }
});
