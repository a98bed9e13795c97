import { describe, expect, test } from 'vitest';
import { parseParties, type ParsedParties } from './parse-parties.ts';

/** `甲局` plain, `甲局!` not recognised, `†` collective, `{EACH}` qualifiers, `-乙镇` excepted, `=LEAD` role, `~` host restored. */
function brief({ mentions, openEnded }: ParsedParties): string {
  const names = mentions.map(({ party, collective, qualifiers, except, role, elided, recognised }) =>
    [
      party,
      collective ? '†' : '',
      qualifiers.length > 0 ? `{${qualifiers.join(',')}}` : '',
      ...except.map((name) => `-${name}`),
      role ? `=${role}` : '',
      elided ? '~' : '',
      recognised ? '' : '!',
    ].join(''),
  );
  return [...names, ...openEnded.map((role) => `等${role ?? ''}`)].join(' ');
}

describe('separators', () => {
  test.each([
    ['区应急局、区公安分局，区房管局;区科委', '区应急局 区公安分局 区房管局 区科委'],
    ['区市场监管局\n区应急局', '区市场监管局 区应急局'],
    ['区应急局 区公安分局', '区应急局 区公安分局'],
    ['区应急局/区公安分局', '区应急局 区公安分局'],
    ['1.区应急局 2.区公安分局', '区应急局 区公安分局'],
    ['区应急局及各街镇', '区应急局 街镇†{EACH}'],
    ['区应急局和区消防支队', '区应急局 区消防支队'],
    ['区文化和旅游局', '区文化和旅游局'],
    ['区民政局和各区县民政部门', '区民政局 区县民政部门†{EACH}'],
    ['牵头单位：区财政局\n配合单位：区教育局', '区财政局=LEAD 区教育局=COOPERATING'],
    [
      '【牵头单位】区财政局【配合单位】区教育局、区人社局',
      '区财政局=LEAD 区教育局=COOPERATING 区人社局=COOPERATING',
    ],
    ['〈牵头〉区住建局；<配合>各街道', '区住建局=LEAD 街道†{EACH}=COOPERATING'],
    ['【区应急局】、〈区民政局〉、<区财政局>', '区应急局 区民政局 区财政局'],
    ['责任单位区城管局、各街道', '区城管局=RESPONSIBLE 街道†{EACH}=RESPONSIBLE'],
    ['UNDP, in partnership with Ministry of Health', 'UNDP Ministry of Health=COOPERATING'],
    ['区应急局（含区消防大队）、区教育局', '区应急局 区消防大队 区教育局'],
    ['各街镇（含园区）', '街镇†{EACH} 园区†'],
    [
      '区财政局牵头，区应急局（包括下属事业单位）、区教育局配合',
      '区财政局=LEAD 区应急局=COOPERATING 下属事业单位†=COOPERATING 区教育局=COOPERATING',
    ],
    ['区应急局(含消防)', '区应急局'],
    [
      '区财政局（区民政局配合）、区应急局（含区消防大队）',
      '区财政局 区民政局=COOPERATING 区应急局 区消防大队',
    ],
    ['区应急局（含区消防大队等）', '区应急局 区消防大队 等'],
    ['各街镇（不含新泾镇）', '街镇†{EACH,EXCEPT}-新泾镇'],
    ['TBC', ''],
    [
      'Ministry of Finance, Planning and Economic Development',
      'Ministry of Finance, Planning and Economic Development',
    ],
    ['区住房和城乡建设局、区文化和旅游局及各街镇', '区住房和城乡建设局 区文化和旅游局 街镇†{EACH}'],
    [
      'Department of Public Works and Office of Emergency Management',
      'Department of Public Works Office of Emergency Management',
    ],
    ['Office of Planning and Research', 'Office of Planning and Research'],
  ])('%j', (text, expected) => expect(brief(parseParties(text))).toBe(expected));

  test('a name that the directory knows is one, whatever stands in it', () => {
    const isKnown = (name: string): boolean => name === 'Office of Planning and Office of Research';
    expect(brief(parseParties('Office of Planning and Office of Research', { isKnown }))).toBe(
      'Office of Planning and Office of Research',
    );
  });
});

describe('wraps', () => {
  test.each([
    ['区安委会各签约\n单位', '区安委会签约单位†{EACH}'],
    ['区委\n组织部', '区委组织部'],
    ['区市场监\n管局、区应急局', '区市场监管局 区应急局'],
  ])('%j', (text, expected) => expect(brief(parseParties(text))).toBe(expected));
});

describe('groups and qualifiers', () => {
  test.each([
    ['区安委会各签约单位', '区安委会签约单位†{EACH}'],
    ['区安委会相关签约单位', '区安委会签约单位†{SOME}'],
    ['区安委会有关成员单位', '区安委会成员单位†{SOME}'],
    ['区属国有企业', '区属国有企业†'],
    ['园区', '园区†'],
    ['区政府', '区政府'],
    ['镇派出所', '镇派出所'],
    ['中央驻永单位', '中央驻永单位†'],
    ['物业服务企业', '物业服务企业†'],
    ['各分、子公司', '分、子公司†{EACH}'],
    ['資產保全部', '資產保全部'],
    ['相關機關', '機關†{SOME}'],
    ['Member States', 'Member States†'],
    ['各区政府', '区政府†{EACH}'],
    ['各街道（镇）', '街道（镇）†{EACH}'],
    ['各街道(镇)', '街道（镇）†{EACH}'],
    ['各街道、镇', '街道、镇†{EACH}'],
    ['各省、自治区、直辖市人民政府', '省、自治区、直辖市人民政府†{EACH}'],
    ['各直轄市、縣（市）政府', '直轄市、縣（市）政府†{EACH}'],
    ['省财政厅和各市、县人民政府按职责分工负责', '省财政厅 市、县人民政府†{EACH}'],
    ['各县（市、区）党委、政府', '县（市、区）党委、政府†{EACH}'],
    ['省、市有关部门', '省、市部门†{SOME}'],
    ['市、区两级应急部门', '市、区两级应急部门†'],
    ['事发地街镇', '事发地街镇†'],
    ['建设单位、施工单位', '建设单位† 施工单位†'],
    ['Provincial governments', 'Provincial governments†'],
    ['Harbor City Public Schools', 'Harbor City Public Schools'],
    ['各行业主管部门按照“三管三必须”要求', '行业主管部门†{EACH}'],
    ['相关单位', '单位†{SOME}'],
    ['除新泾镇外各街镇', '街镇†{EACH,EXCEPT}-新泾镇'],
    ['各街镇（除新泾镇外）', '街镇†{EACH,EXCEPT}-新泾镇'],
    ['各街镇（新泾镇除外）', '街镇†{EACH,EXCEPT}-新泾镇'],
    ['除新泾镇、虹桥街道外的各街镇', '街镇†{EACH,EXCEPT}-新泾镇-虹桥街道'],
    ['区安委会相关成员单位、签约单位', '区安委会成员单位†{SOME} 区安委会签约单位†~'],
  ])('%s', (text, expected) => expect(brief(parseParties(text))).toBe(expected));

  test('whether 相关 reaches the second name is open', () => {
    const [first, second] = parseParties('区安委会相关成员单位、签约单位').mentions;
    expect([first?.ambiguous, second?.ambiguous]).toEqual([false, true]);
  });
});

describe('等 opens the list and is no part of a name', () => {
  test.each([
    ['区国资委、区房管局等', '区国资委 区房管局 等'],
    ['区教育局、区卫健委等部门，各街镇', '区教育局 区卫健委 街镇†{EACH} 等'],
    ['市发展改革委、市财政局等按职责分工负责', '市发展改革委 市财政局 等'],
    ['Public Works, Fire Department, etc.', 'Public Works Fire Department 等'],
  ])('%s', (text, expected) => expect(brief(parseParties(text))).toBe(expected));
});

describe('roles that the cell itself says', () => {
  test.each([
    ['区应急局（牵头）、区教育局', '区应急局=LEAD 区教育局'],
    ['*区应急局、区教育局', '区应急局=LEAD 区教育局'],
    ['区应急局牵头，区公安局、区消防支队配合', '区应急局=LEAD 区公安局=COOPERATING 区消防支队=COOPERATING'],
    [
      '市商务局会同市公安局、市财政局等部门负责',
      '市商务局 市公安局=COOPERATING 市财政局=COOPERATING 等COOPERATING',
    ],
    ['区应急局牵头，区教育局、区城管局协同', '区应急局=LEAD 区教育局=COOPERATING 区城管局=COOPERATING'],
    ['镇后勤公司，镇总务处监督', '镇后勤公司 镇总务处=SUPERVISING'],
    [
      '责任单位：区应急局，区教育局、区城管局配合',
      '区应急局=RESPONSIBLE 区教育局=COOPERATING 区城管局=COOPERATING',
    ],
    [
      '责任单位：区应急局、区教育局、区城管局配合',
      '区应急局=RESPONSIBLE 区教育局=RESPONSIBLE 区城管局=COOPERATING',
    ],
    [
      '区应急局（配合单位：区教育局）、区财政局（区城管局等配合）',
      '区应急局 区教育局=COOPERATING 区财政局 区城管局=COOPERATING 等COOPERATING',
    ],
    ['各街道（镇）（区民政局牵头）', '街道（镇）†{EACH} 区民政局=LEAD'],
    [
      '市城管局牵头，各县（市、区）人民政府负责属地落实',
      '市城管局=LEAD 县（市、区）人民政府†{EACH}=RESPONSIBLE',
    ],
    ['区教育局（主）、区体育局（辅）', '区教育局=LEAD 区体育局=COOPERATING'],
    ['区教育局★ 区体育局☆', '区教育局=LEAD 区体育局'],
    ['责任单位：区应急局和区公安分局', '区应急局=RESPONSIBLE 区公安分局=RESPONSIBLE'],
    ['责任领导：周志强；责任单位：区应急局', '区应急局=RESPONSIBLE'],
    ['由区应急局牵头，会同区公安分局', '区应急局=LEAD 区公安分局=COOPERATING'],
    [
      '牵头单位：区应急局；责任单位：区公安局、区教育局',
      '区应急局=LEAD 区公安局=RESPONSIBLE 区教育局=RESPONSIBLE',
    ],
  ])('%s', (text, expected) => expect(brief(parseParties(text))).toBe(expected));
});

test.each(['以上单位', '上述各乡镇', '各村书记', '各学校校长', '区教育局负责学校', '各县人民政府负责摸底'])(
  '%s points at units or persons, or says what one does, and is no name of a unit',
  (text) => expect(parseParties(text).mentions.map(({ recognised }) => recognised)).toEqual([false]),
);

test('a slash of either kind separates', () => {
  for (const text of ['市场监管局\\城管局\\消防大队', '市场监管局/城管局/消防大队'])
    expect(parseParties(text).mentions.map(({ party }) => party)).toEqual([
      '市场监管局',
      '城管局',
      '消防大队',
    ]);
});

test.each(['', '无', '/', '——', 'N/A'])('%j names nobody', (text) => {
  expect(parseParties(text)).toEqual({ mentions: [], openEnded: [], persons: [], asides: [] });
});

test.each([
  ['区信访局（李明）', ['区信访局'], ['李明']],
  ['区应急局(张三 13900000000)、区教育局', ['区应急局', '区教育局'], ['张三 13900000000']],
  ['市水务局（王小红副局长）', ['市水务局'], ['王小红副局长']],
  ['区应急局 张三', ['区应急局'], ['张三']],
  ['镇自然资源所：陈刚', ['镇自然资源所'], ['陈刚']],
  ['区商务局（孙局长）、区政府（常务副区长）', ['区商务局', '区政府'], ['孙局长', '常务副区长']],
  ['镇经济发展办主任徐明', ['镇经济发展办'], ['主任徐明']],
  ['新丰村 黄志强；老街社区', ['新丰村', '老街社区'], ['黄志强']],
  ['责任领导：周志强；责任单位：区应急局', ['区应急局'], ['周志强']],
  ['街道（镇）', ['街道（镇）'], []],
  ['区发改委（物价局）', ['区发改委（物价局）'], []],
  ['规划资源局（林业局）', ['规划资源局（林业局）'], []],
])('persons are no parties: %s', (text, parties, persons) => {
  const parsed = parseParties(text);
  expect(parsed.mentions.map(({ party }) => party)).toEqual(parties);
  expect(
    parsed.persons.map(({ start, end }) => text.slice(start, end).replace(/^[(（]|[)）]$/g, '')),
  ).toEqual(persons);
});

test('"Police and Fire Departments" are two', () => {
  expect(
    parseParties('Police and Fire Departments').mentions.map(({ party, text }) => [party, text]),
  ).toEqual([
    ['Police Department', 'Police'],
    ['Fire Department', 'Fire Departments'],
  ]);
});

test('places point at the raw text of the cell', () => {
  const text = ' 区安委会各签约单位、区房管局等';
  expect(parseParties(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    '区安委会各签约单位',
    '区房管局',
  ]);
});

test('words that are no unit are kept and marked', () => {
  expect(brief(parseParties('按文件执行'))).toBe('按文件执行!');
});

test.each([
  ['县委宣传部，县融媒体中心（列第一位的为牵头单位，下同）', '县委宣传部 县融媒体中心'],
  ['（列第一位的为牵头单位）县委宣传部、县融媒体中心', '县委宣传部 县融媒体中心'],
])('a rule in brackets takes no name with it: %s', (text, expected) =>
  expect(brief(parseParties(text))).toBe(expected),
);

test.each([
  '各区、县（市）人民政府',
  '各区县（市）',
  '各县（市、区）人民政府',
  '各市、县（区）人民政府',
  '各乡镇、街道办事处',
])('%s is one group', (text) => {
  const { mentions } = parseParties(`市商务局、${text}，市财政局`);
  expect(mentions.map((mention) => mention.text)).toEqual(['市商务局', text, '市财政局']);
});

test('a further sentence that is no list of names names nobody', () => {
  const text = '市商务局牵头，市财政局配合。以下均需各区、县（市）人民政府落实，不再列出';
  const { mentions, asides } = parseParties(text);
  expect(mentions.map(({ party, role }) => `${role} ${party}`)).toEqual([
    'LEAD 市商务局',
    'COOPERATING 市财政局',
  ]);
  expect(asides).toEqual([{ text: text.slice(14), start: 14, end: text.length }]);
});

test('各临床、医技科室 is one group, 各学院、图书馆 are a group and a unit', () => {
  expect(brief(parseParties('各临床、医技科室'))).toBe('临床、医技科室†{EACH}');
  expect(brief(parseParties('各学院、图书馆'))).toBe('学院†{EACH} 图书馆');
});

test('who is named later is nobody yet, and is told', () => {
  const { mentions, asides } = parseParties('区财政局、待定');
  expect(mentions.map(({ party }) => party)).toEqual(['区财政局']);
  expect(asides).toEqual([{ text: '待定', start: 5, end: 7 }]);
});

test.each([
  ['区财政局（牵头）；区教育局、区审计局（配合）', '区财政局=LEAD 区教育局=COOPERATING 区审计局=COOPERATING'],
  ['区财政局（牵头）、区教育局、区审计局（配合）', '区财政局=LEAD 区教育局 区审计局=COOPERATING'],
  ['县水利局及相关志愿团队', '县水利局 志愿团队†{SOME}'],
])('a bracket is said of one name, and behind a semicolon of those before it: %s', (text, expected) =>
  expect(brief(parseParties(text))).toBe(expected),
);

test.each([
  ['区政府办（督查室）、区城管局（配合）', '区政府办（督查室） 区城管局=COOPERATING'],
  ['县社保局（经办中心）、县人社局（监管科）', '县社保局（经办中心） 县人社局（监管科）'],
  ['验收单位：县财政局', '县财政局=SUPERVISING'],
  ['整改责任单位：甲局、乙局', '甲局=RESPONSIBLE 乙局=RESPONSIBLE'],
])('a bracket that names a part of a unit says no role: %s', (text, expected) =>
  expect(brief(parseParties(text))).toBe(expected),
);

test.each([
  ['虹桥街道等5个街道', '虹桥街道 等'],
  ['区应急局、区公安分局等12个部门', '区应急局 区公安分局 等'],
  ['12个部门', '12个部门†'],
  ['各高等学校', '高等学校†{EACH}'],
  ['全市8个县（市、区）', '全市8个县（市、区）†'],
  ['沿河乡镇、其余街镇', '沿河乡镇† 街镇†{EACH}'],
  ['各类市场主体', '市场主体†{EACH}'],
  ['二级以上公立医院、驻区部队', '二级以上公立医院† 驻区部队†'],
])('numbers and kinds before a noun make a group of it: %s', (text, expected) =>
  expect(brief(parseParties(text))).toBe(expected),
);

test.each([
  ['区应急局，各镇（街道）配合', '区应急局 镇（街道）†{EACH}=COOPERATING'],
  ['区应急局牵头，区公安分局，各镇配合', '区应急局=LEAD 区公安分局=COOPERATING 镇†{EACH}=COOPERATING'],
  ['区应急局、各镇配合', '区应急局=COOPERATING 镇†{EACH}=COOPERATING'],
  ['区应急局与区公安分局共同负责', '区应急局=RESPONSIBLE 区公安分局=RESPONSIBLE'],
  ['区公安局（负责人：张三）', '区公安局'],
])('who helps, helps the one before the comma: %s', (text, expected) =>
  expect(brief(parseParties(text))).toBe(expected),
);
