import { expect, test } from 'vitest';
import type { TaskFilter } from '@zeren/domain';
import { FINDING_CODES } from '@zeren/domain/findings';
import { WRITTEN_WORDS } from '@zeren/domain/terms';
import { describeFilter } from './describe-filter.ts';

const areas = [
  { position: 1, name: '宣传行动' },
  { position: 2, name: '整治行动' },
];
const inChinese = (filter: TaskFilter): string =>
  describeFilter(filter, { areas, words: WRITTEN_WORDS.CHINESE });
const inEnglish = (filter: TaskFilter): string =>
  describeFilter(filter, { areas, words: WRITTEN_WORDS.ENGLISH });

test.each<[filter: TaskFilter, chinese: string, english: string]>([
  [{}, '', ''],
  [{ text: '燃气', areas: [] }, '含“燃气”；行动领域为—', 'contains “燃气”; area —'],
  [{ areas: [1, 2, 9] }, '行动领域为宣传行动、整治行动、9', 'area 宣传行动; 整治行动; 9'],
  [{ parties: ['区应急局', '各街镇'] }, '涉及区应急局、各街镇', 'involves 区应急局; 各街镇'],
  [{ allParties: ['区应急局', '新泾镇'] }, '同时涉及区应急局、新泾镇', 'involves all of 区应急局; 新泾镇'],
  [{ unitKinds: ['VERTICAL_AGENCY', 'TOWN'] }, '涉及垂直管理机构、镇', 'involves a vertical agency; town'],
  [
    { roles: ['LEAD', 'COOPERATING'], certainty: 'POSSIBLE' },
    '角色为牵头、配合；责任待定',
    'role Lead; Partner; to be confirmed',
  ],
  [{ certainty: 'DEFINITE' }, '责任明确', 'definite'],
  [{ deadlineKinds: ['MONTH_END', 'ONGOING'] }, '时限为月底、长期', 'deadline end of a month; ongoing'],
  [{ months: ['2024-06'] }, '2024-06到期', 'due in 2024-06'],
  [{ dueFrom: '2024-01-01' }, '2024-01-01及以后到期', 'due from 2024-01-01'],
  [
    { dueFrom: '2024-01-01', dueTo: '2024-06-30' },
    '2024-01-01至2024-06-30到期',
    'due 2024-01-01 to 2024-06-30',
  ],
  [{ openEnded: true }, '名单以“等”结尾', 'some list of agencies is open'],
  [{ openEnded: false }, '名单不以“等”结尾', 'no list of agencies is open'],
  [
    { findings: ['SEVERAL_WITHOUT_LEAD', 'TRUNCATED_TEXT'] },
    '检查发现“多个责任单位并列，未明确谁牵头” 或 “任务正文在句子中间中断”',
    'found “Several parties are responsible and none is said to lead” or “The text of a task ends in the middle of a sentence”',
  ],
  [
    { findings: ['SOFT_SET'] },
    '检查发现“集合称谓带有‘相关’‘有关’，未说明指哪些成员”',
    'found “A group is qualified by 相关 or 有关 (relevant), and nobody says which members are meant”',
  ],
  [
    { and: [{ roles: ['LEAD'] }, { openEnded: true }], not: { parties: ['区科委'] } },
    '角色为牵头；名单以“等”结尾；不含（涉及区科委）',
    'role Lead; some list of agencies is open; not (involves 区科委)',
  ],
  [
    { or: [{ areas: [1], roles: ['LEAD'] }, { months: ['2024-06'] }] },
    '（行动领域为宣传行动；角色为牵头） 或 2024-06到期',
    '(area 宣传行动; role Lead) or due in 2024-06',
  ],
  [{ or: [{ areas: [1] }, {}] }, '', ''],
])('%o is said in words', (filter, chinese, english) => {
  expect([inChinese(filter), inEnglish(filter)]).toEqual([chinese, english]);
});

test('no finding is told by its code', () => {
  for (const code of FINDING_CODES)
    expect(inChinese({ findings: [code] }) + inEnglish({ findings: [code] })).not.toMatch(/[A-Z]+_[A-Z]/);
});
