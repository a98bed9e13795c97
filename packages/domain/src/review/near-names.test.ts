import { expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import { findNearNames } from './near-names.ts';

function directoryOf(...names: string[]): DirectoryIndex {
  return new DirectoryIndex({ units: names.map((name) => ({ name, kind: 'OTHER' as const })), groups: [] });
}

const district = directoryOf(
  '区应急局',
  '区公安局',
  '区公安分局',
  '区教育局',
  '区体育局',
  '区民政局',
  '区水务局',
  '区税务局',
  '区消防救援支队',
  '区卫生健康委员会',
  '区发展和改革委员会',
  '区人力资源和社会保障局',
  '区住房和城乡建设局',
  '区文化和旅游局',
  '区市场监督管理局',
  '区建设和管理委员会',
  '区国有资产监督管理委员会',
  '区科学技术委员会',
  '区科协',
  '区安委办',
  '区安委会成员单位',
  '区安委会签约单位',
  '区委组织部',
  '区委宣传部',
  '区城市运行管理中心',
  '区人民法院',
  '天山路街道',
  '仙霞新村街道',
  '新泾镇',
  '北新泾街道',
);

/** Likenesses from which a name is taken for the same party, and below which it is only a candidate. */
const SAME = 0.75;

test.each([
  ['应急局', '区应急局'],
  ['长宁区应急局', '区应急局'],
  ['上海市长宁区应急管理局', '区应急局'],
  ['区应急管里局', '区应急局'],
  ['区消防支队', '区消防救援支队'],
  ['区消防救援队', '区消防救援支队'],
  ['卫健委', '区卫生健康委员会'],
  ['区卫健委', '区卫生健康委员会'],
  ['区卫生健康委', '区卫生健康委员会'],
  ['区卫生建康委员会', '区卫生健康委员会'],
  ['区发改委', '区发展和改革委员会'],
  ['区发展改革委', '区发展和改革委员会'],
  ['区人社局', '区人力资源和社会保障局'],
  ['区住建局', '区住房和城乡建设局'],
  ['区文旅局', '区文化和旅游局'],
  ['市监局', '区市场监督管理局'],
  ['区市场监管局', '区市场监督管理局'],
  ['区市场监督管里局', '区市场监督管理局'],
  ['区建管委', '区建设和管理委员会'],
  ['区国资委', '区国有资产监督管理委员会'],
  ['区科委', '区科学技术委员会'],
  ['区安全生产委员会办公室', '区安委办'],
  ['区安全生产委员会签约单位', '区安委会签约单位'],
  ['组织部', '区委组织部'],
  ['中共长宁区委组织部', '区委组织部'],
  ['区城运中心', '区城市运行管理中心'],
  ['区法院', '区人民法院'],
  ['上海市公安局长宁分局', '区公安分局'],
  ['新泾镇人民政府', '新泾镇'],
])('%s is %s', (name, party) => {
  const [best, second] = findNearNames(name, district);
  expect(best).toMatchObject({ party, reason: 'NEAR' });
  expect(best?.score).toBeGreaterThanOrEqual(SAME);
  expect(second?.score ?? 0).toBeLessThan(SAME);
});

test.each([
  ['区公安局', '区应急局'],
  ['区体育局', '区教育局'],
  ['区民防办', '区民政局'],
  ['区水务局', '区税务局'],
  ['区科委', '区科协'],
  ['区安委会', '区安委办'],
  ['区安委会成员单位', '区安委会签约单位'],
  ['区委统战部', '区委组织部'],
  ['新泾镇', '北新泾街道'],
  ['区财政局', '区民政局'],
  ['区文化馆', '区文化和旅游局'],
])('%s is nothing like %s', (name, party) => {
  expect(findNearNames(name, district, { limit: 50 }).map((candidate) => candidate.party)).not.toContain(
    party,
  );
});

test.each([
  ['县应急局', '区应急局', 'another level'],
  ['区消防大队', '区消防救援支队', 'another sort of body'],
  ['区应急委', '区应急局', 'another sort of body'],
  ['区文化局', '区文化和旅游局', 'half of the name'],
  ['仙霞街道', '仙霞新村街道', 'a shorter place'],
  ['天目路街道', '天山路街道', 'one character of three'],
])('%s may be %s, and is not taken for it: %s', (name, party) => {
  const [best] = findNearNames(name, district);
  expect(best?.party).toBe(party);
  expect(best?.score).toBeLessThan(SAME);
});

test('the likeliest stands first', () => {
  const directory = directoryOf(
    '市应急局',
    '静安区应急局',
    '区应急委',
    '长宁区应急管理局',
    '区公安局',
    '区应急局',
  );
  expect(findNearNames('长宁区应急局', directory).map(({ party, score }) => [party, score])).toEqual([
    ['长宁区应急管理局', 0.98],
    ['区应急局', 0.97],
    ['区应急委', 0.68],
    ['市应急局', 0.63],
  ]);
});

test('who bears the very name stands before who is like it', () => {
  const directory = new DirectoryIndex({
    units: [
      { name: '区消防救援大队', kind: 'VERTICAL_AGENCY' },
      { name: '区消防救援支队', kind: 'VERTICAL_AGENCY', aliases: [{ name: '区消防支队' }] },
    ],
    groups: [{ name: '各街镇', kind: 'ENUMERATED', members: null }],
  });
  expect(findNearNames('区消防支队', directory, { limit: 1 })).toEqual([
    { party: '区消防救援支队', collective: false, reason: 'ALIAS', score: 1 },
  ]);
  expect(findNearNames('街镇', directory)).toEqual([
    { party: '各街镇', collective: true, reason: 'NAME', score: 1 },
  ]);
});

const city = directoryOf(
  'Department of Public Works',
  'Department of Public Health',
  'Federal Emergency Management Agency',
  'Office of Emergency Management',
  'Fire Department',
  'City Planning Commission',
);

test.each([
  ['Dept. of Public Works', ['Department of Public Works']],
  ['Public Works Department', ['Department of Public Works']],
  ['Public Works', ['Department of Public Works']],
  ['Departmnet of Publik Works', ['Department of Public Works']],
  ['DPW', ['Department of Public Works']],
  ['FEMA', ['Federal Emergency Management Agency']],
  ['Fire Dept', ['Fire Department']],
  ['Planning Commission', ['City Planning Commission']],
  ['Emergency Management Office', ['Office of Emergency Management', 'Federal Emergency Management Agency']],
  ['Department of Housing', []],
  ['Department of Transportation', []],
])('%s → %j', (name, parties) => {
  expect(findNearNames(name, city).map(({ party }) => party)).toEqual(parties);
});
