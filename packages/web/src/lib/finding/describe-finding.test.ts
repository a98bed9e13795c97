import { FINDING_TERMS } from '@zeren/domain/findings';
import { expect, test } from 'vitest';
import { overwriteGetLocale } from '#locale';
import { describeFinding } from './describe-finding.ts';

const finding = {
  ...{ message: 'Said in English.', task: null, tasks: [], parties: [], details: [], remedy: null },
};
const keys = (...all: number[]) => all.map((key) => ({ key: String(key) }));
const names = (...all: string[]) => all.map((name) => ({ name }));

test.each<[Partial<Parameters<typeof describeFinding>[0]>, string]>([
  [{ code: 'OPEN_LIST', task: { key: '10' } }, '任务 10：单位名单以“等”结尾。'],
  [
    { code: 'SEVERAL_WITHOUT_LEAD', task: { key: '21' }, parties: names('区应急局', '区纪委监委') },
    '任务 21：多个责任单位并列，未明确谁牵头（区应急局、区纪委监委）。',
  ],
  [
    {
      code: 'NAME_VARIANT',
      tasks: keys(1, 16, 34),
      parties: names('区消防支队', '区消防救援支队'),
      remedy: { kind: 'USE_NAME', role: null, names: ['区消防救援支队'] },
    },
    '任务 1、16、34：同一单位在清单中有两种写法（区消防支队、区消防救援支队），应统一为“区消防救援支队”。',
  ],
  [
    {
      code: 'ELIDED_NAME',
      task: { key: '13' },
      parties: names('区安委会签约单位'),
      details: [{ name: 'TEXT', value: '签约单位' }],
      remedy: { kind: 'USE_NAME', role: 'COOPERATING', names: ['区安委会签约单位'] },
    },
    '任务 13：单位名称承前省略了所属机构（“签约单位”），应写作“区安委会签约单位”。',
  ],
  [
    { code: 'DEADLINE_CROWDING', tasks: keys(1, 2, 3, 8, 9, 10, 11, 12) },
    '任务 1、2、3、8、9、10 等 8 项：有时限的任务（至少十项）半数以上集中在年末两个月。',
  ],
  [
    {
      code: 'TOTAL_MISMATCH',
      details: [
        { name: 'COUNT', value: '35' },
        { name: 'STATED', value: '79' },
      ],
    },
    '整份清单：清单自述的任务总数与实际不符（文中说 79 项，实有 35 项）。',
  ],
])('%o', (change, sentence) => {
  const told = { ...finding, code: 'OPEN_LIST' as const, ...change };
  expect(describeFinding(told, FINDING_TERMS[told.code].title)).toBe(sentence);
});

test('in English it is what the API says', () => {
  overwriteGetLocale(() => 'en');
  expect(describeFinding({ ...finding, code: 'OPEN_LIST' }, FINDING_TERMS.OPEN_LIST.title)).toBe(
    'Said in English.',
  );
  overwriteGetLocale(() => 'zh-CN');
});
