import fc from 'fast-check';
import type { Deadline } from '@zeren/domain';
import { parseDeadline } from '@zeren/domain/parse-deadline';
import type { Plan } from '@zeren/domain/plan';
import type { Responsibility, ResponsibilityRole } from '@zeren/domain/responsibility';
import type { Task } from '@zeren/domain/task';

type Named = Pick<Responsibility, 'party' | 'text' | 'collective' | 'qualifiers' | 'except'>;

const unit = (text: string): Named => ({ party: text, text, collective: false, qualifiers: [], except: [] });
const group = (
  text: string,
  party: string,
  qualifiers: Named['qualifiers'] = [],
  except: string[] = [],
): Named => ({
  party,
  text,
  collective: true,
  qualifiers,
  except,
});

/** Names as lists print them, with what they mean. */
const CHINESE_PARTIES: readonly Named[] = [
  ...[
    '区应急局',
    '区委宣传部',
    '区发展改革委',
    '区文化和旅游局',
    '区规划和自然资源局',
    '区人力资源和社会保障局',
    '区消防救援支队',
    '市公安局交警支队',
    '区市场监管局',
    '区卫生健康委',
    '区国资委',
    '区总工会',
    '区安委办',
    '新泾镇',
    '华阳路街道',
    '区教育局',
    '区生态环境局（区海洋局）',
    '市水务局',
    '国网市区供电公司',
    '区大数据中心',
    '区法院',
    '团区委',
    '区委政法委',
    '区民政局',
    '区税务局',
    '区委组织部',
    '区委办公室',
    '区城管执法局',
    '区绿化和市容管理局',
    '区住房保障和房屋管理局',
    '区建设和交通委',
    '区科学技术委员会',
    '区红十字会',
    '区机关事务管理中心',
    '临空园区管委会',
    '中国移动上海分公司',
    '上海海事局（吴淞海事局）',
    '市生态环境局第三分局',
    '区公安分局交警支队（车管所）',
    '区纪委监委',
    '区妇联',
    '申通地铁集团',
    '武装部',
  ].map(unit),
  group('各街镇', '街镇', ['EACH']),
  group('各街道（镇）', '街道（镇）', ['EACH']),
  group('区安委会成员单位', '区安委会成员单位'),
  group('区安委会各签约单位', '区安委会签约单位', ['EACH']),
  group('区安委会相关成员单位', '区安委会成员单位', ['SOME']),
  group('相关部门', '部门', ['SOME']),
  group('各有关单位', '单位', ['EACH', 'SOME']),
  group('各区属国有企业', '区属国有企业', ['EACH']),
  group('园区', '园区'),
  group('其他有关部门', '部门', ['EACH', 'SOME']),
  group('各街道、镇', '街道、镇', ['EACH']),
  group('全区各单位', '全区单位', ['EACH']),
  group('各行业主管部门', '行业主管部门', ['EACH']),
  group('除新泾镇外各街镇', '街镇', ['EACH', 'EXCEPT'], ['新泾镇']),
  group('除新泾镇、华阳路街道外的各街镇', '街镇', ['EACH', 'EXCEPT'], ['新泾镇', '华阳路街道']),
];

const ENGLISH_PARTIES: readonly Named[] = [
  ...[
    'Department of Public Works',
    'Office of Emergency Management',
    'Department of Parks, Recreation and Tourism',
    'Fire Department',
    'Housing Authority',
    'City Council',
    'Department of Health and Human Services',
    'Office of Planning and Research',
    'Police Department',
    'Public Health Agency (Northern Region)',
    'FEMA',
    'Metropolitan Transport Authority',
  ].map(unit),
  group('community organizations', 'community organizations'),
  group('relevant agencies', 'agencies', ['SOME']),
  group('all municipalities', 'municipalities', ['EACH']),
];

const CHINESE_DEADLINES = [
  '12月',
  '6月底前',
  '2024年6月30日',
  '2024年6月30日前完成',
  '6月30日前',
  '2024-09-30',
  '2024/5/6',
  '6.30',
  '第三季度',
  '上半年',
  '年底前',
  '2025年12月底',
  '1-12月',
  '3月至6月',
  '全年持续推进',
  '长期坚持',
  '每季度',
  '每月25日前',
  '立即',
  '省出台文件后2个月',
  '5月底前动工',
  '3月上旬',
  '汛期前',
  '2024年全年',
  '2024年9月底前完成',
  '二季度末',
  '2024—2026年',
  '按上级统一部署',
  '2026年底',
  '每半年一次',
  '即日起至6月30日',
  '十一月',
  '待定',
  '-',
  '',
  '2024年6月底前完成方案，12月底前完成',
] as const;

const ENGLISH_DEADLINES = [
  'By 30 June 2026',
  'June 30, 2026',
  'Q2 2026',
  'Ongoing',
  'Annually',
  'December 2026',
  'Within 90 days of adoption',
  'Immediately',
  'End of year',
  '2026-09-30',
  '',
] as const;

const CHINESE_AREAS = [
  '年度目标',
  '部署发动',
  '开展安全生产管理体系提升行动',
  '消除由于管理原因导致的重大事故隐患行动',
  '“一件事”全链条安全治理行动',
  '科技支撑能力提升行动（重点行业领域）',
  '全民安全素质提升行动',
  '=SUM(A1)行动',
];

const CHINESE_WORK = [
  '开展重大事故隐患判定标准学习培训',
  '推进燃气管道“带病运行”专项治理',
  '完善应急预案（含专项预案）',
  '-2024年度安全生产考核',
  '=1+1式隐患清零',
  '@全体职工宣传',
  '+消防通道治理',
  '落实企业主要负责人“第一责任人”职责',
  '老旧小区改造及加装电梯',
  'AQ8011-2023标准宣贯',
  '城市更新<试点>&示范',
  '组织“安全生产月”、“消防宣传月”活动',
  "'=引号开头的任务",
  '建设_x0041_平台',
];

const CHINESE_SENTENCES = [
  '按照“管行业必须管安全、管业务必须管安全”的要求，压实各方责任。',
  '对照重大事故隐患判定标准，开展自查自改；',
  '2024年6月底前，完成2-3家企业试点（含园区），形成可复制、可推广的经验。',
  '（1）建立台账；（2）明确责任人；（3）限期整改。',
  '推动“一件事”全链条治理，"闭环"管理，覆盖率达到100%。',
  '=HYPERLINK("http://example.org","点击")',
  '+86 电话核实；@责任人',
  '-5℃以下启动预案',
  '加强与区公安分局、各街镇的协同，\n形成合力。',
  '第一行\n第二行\r\n第三行',
  "'单引号开头，\\反斜杠，<标签>&实体;",
  '注：含附表 | 竖线\t制表',
  '完善制度😀，杜绝重特大事故，',
];

const ENGLISH_AREAS = [
  'Resilient Infrastructure',
  'Community Preparedness',
  'Heat & Health <pilot>',
  '=Governance',
];
const ENGLISH_WORK = [
  'Update the hazard mitigation plan',
  'Install 25 "cool roofs" on public buildings',
  '-10% energy use in municipal facilities',
  '@Home preparedness kits',
  'Train first responders (all shifts)',
  '=Review of building codes',
  'Map flood-prone areas, rivers and culverts',
];
const ENGLISH_SENTENCES = [
  'Convene the working group each quarter; publish minutes.',
  'Adopt "zero loss" targets, per Council Resolution 12-34.',
  '+ Coordinate with neighbouring counties\nand with the state.',
  'Seek funding (federal, state, local) by 2027.',
  '=IMPORTXML("http://example.org")',
];

interface Wording {
  readonly parties: readonly Named[];
  readonly deadlines: readonly string[];
  readonly areas: readonly string[];
  readonly work: readonly string[];
  readonly sentences: readonly string[];
  readonly separator: string;
  readonly front: fc.Arbitrary<Pick<Plan, 'title' | 'year' | 'issuer' | 'documentNumber' | 'issuedOn'>>;
}

const chineseFront = fc.constantFrom<Pick<Plan, 'title' | 'year' | 'issuer' | 'documentNumber' | 'issuedOn'>>(
  {
    title: '长宁区安全生产治本攻坚三年行动2024年工作任务清单',
    year: 2024,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
  },
  {
    title: '2024年度安全生产重点工作任务分工方案',
    year: 2024,
    issuer: '区安委会办公室',
    documentNumber: '长安委办〔2024〕12号',
    issuedOn: '2024-03-15',
  },
  {
    title: '区级重点事项（第二批）',
    year: 2024,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
  },
  {
    title: '区政府重点工作责任分工一览表',
    year: 2025,
    issuer: '区人民政府办公室',
    documentNumber: null,
    issuedOn: '2025-01-02',
  },
  {
    title: '安全生产治本攻坚三年行动方案（2024-2026年）任务清单',
    year: null,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
  },
  {
    title: '安全生产治本攻坚三年行动方案（2024-2026年）年度任务清单',
    year: 2025,
    issuer: null,
    documentNumber: '某安委〔2024〕3号',
    issuedOn: null,
  },
  {
    title: '“平安”建设工作要点<&>任务清单',
    year: null,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
  },
);

const englishFront = fc.constantFrom<Pick<Plan, 'title' | 'year' | 'issuer' | 'documentNumber' | 'issuedOn'>>(
  { title: 'Resilience Action Plan 2026', year: 2026, issuer: null, documentNumber: null, issuedOn: null },
  {
    title: 'City of Example: Climate Strategy & Actions',
    year: null,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
  },
  {
    title: 'Emergency Preparedness Work Program',
    year: 2026,
    issuer: 'Office of Emergency Management',
    documentNumber: 'EM-2026-014',
    issuedOn: '2026-03-12',
  },
);

const CHINESE: Wording = {
  parties: CHINESE_PARTIES,
  deadlines: CHINESE_DEADLINES,
  areas: CHINESE_AREAS,
  work: CHINESE_WORK,
  sentences: CHINESE_SENTENCES,
  separator: '',
  front: chineseFront,
};

const ENGLISH: Wording = {
  parties: ENGLISH_PARTIES,
  deadlines: ENGLISH_DEADLINES,
  areas: ENGLISH_AREAS,
  work: ENGLISH_WORK,
  sentences: ENGLISH_SENTENCES,
  separator: ' ',
  front: englishFront,
};

interface DrawnTask {
  readonly name: string;
  readonly body: string;
  readonly deadline: string;
  readonly area: number;
  readonly hasArea: boolean;
  readonly parties: Readonly<Record<'lead' | 'responsible' | 'cooperating' | 'supervising', Named[]>>;
  /** Where the one that leads stands among the responsible. */
  readonly leadAt: number;
  readonly open: readonly ResponsibilityRole[];
  readonly parts: number;
}

function tasksOf({
  parties,
  deadlines,
  areas,
  work,
  sentences,
  separator,
}: Wording): fc.Arbitrary<DrawnTask[]> {
  const some = (most: number, least = 0): fc.Arbitrary<Named[]> =>
    fc.uniqueArray(fc.constantFrom(...parties), {
      minLength: least,
      maxLength: most,
      selector: ({ party }) => party,
    });
  const rarely = <T>(arbitrary: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> =>
    fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary });
  const task = fc.record({
    name: fc.constantFrom(...work),
    body: fc.array(fc.constantFrom(...sentences), { maxLength: 3 }).map((lines) => lines.join(separator)),
    deadline: fc.constantFrom(...deadlines),
    area: fc.nat(areas.length - 1),
    hasArea: fc.nat(7).map((draw) => draw > 0),
    parties: fc.record({
      lead: rarely(some(1, 1)),
      responsible: some(6, 1),
      cooperating: fc.oneof(fc.constant<Named[]>([]), some(4)),
      supervising: rarely(some(2)),
    }),
    leadAt: fc.nat(2),
    open: fc.subarray<ResponsibilityRole>(['RESPONSIBLE', 'COOPERATING'], { maxLength: 1 }),
    parts: fc.oneof(
      { weight: 6, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) },
    ),
  });
  return fc.array(task, { minLength: 1, maxLength: 12 });
}

/** Plans as papers could say them, each as its own reader would give it. */
export const randomPlans: fc.Arbitrary<Plan> = fc
  .constantFrom(CHINESE, CHINESE, CHINESE, ENGLISH)
  .chain((wording) =>
    fc
      .record({
        front: wording.front,
        drawn: tasksOf(wording),
        isFirstListed: fc.boolean(),
        hasAreas: fc.boolean(),
        numbering: fc.constantFrom<keyof typeof NUMBERINGS>(
          'RUNNING',
          'RUNNING',
          'LETTERED',
          'DOTTED',
          'RESTARTING',
        ),
      })
      .map((draft) => planOf(wording, draft)),
  );

function planOf(
  { areas: areaNames }: Wording,
  {
    front,
    drawn,
    isFirstListed,
    hasAreas,
    numbering,
  }: {
    front: Pick<Plan, 'title' | 'year' | 'issuer' | 'documentNumber' | 'issuedOn'>;
    drawn: DrawnTask[];
    isFirstListed: boolean;
    hasAreas: boolean;
    numbering: keyof typeof NUMBERINGS;
  },
): Plan {
  const ordered = [...drawn].sort((a, b) => a.area - b.area);
  const positions = new Map<number, number>();
  const leadRule = isFirstListed ? 'FIRST_LISTED' : 'EXPLICIT';
  const tasks: Task[] = [];
  const counts = new Map<number | null, number>();
  const names = new Set<string>();
  ordered.forEach((one, index) => {
    // Two tasks of one name under two numbers would read as areas.
    const name = names.has(one.name) ? `${one.name} ${index + 101}` : one.name;
    names.add(name);
    const hasArea = hasAreas && one.hasArea;
    if (hasArea && !positions.has(one.area)) positions.set(one.area, positions.size + 1);
    const area = hasArea ? (positions.get(one.area) as number) : null;
    const inArea = (counts.get(area) ?? 0) + 1;
    counts.set(area, inArea);
    for (let part = 0; part < one.parts; part++) {
      const drawnPart = ordered[(index + part) % ordered.length] as DrawnTask;
      tasks.push({
        number: NUMBERINGS[numbering](index + 1, inArea),
        part: null,
        area,
        name: part === 0 ? name : `${name} ${part + 1}`,
        body: drawnPart.body,
        deadline: deadlineOf(drawnPart.deadline, front.year),
        ...partiesOf(drawnPart, leadRule),
        source: { table: 1, row: tasks.length + 2 },
      });
    }
  });
  return {
    format: 'zeren/plan',
    version: 1,
    ...front,
    leadRule,
    areas: [...positions].map(([area, position]) => ({ position, name: areaNames[area] as string })),
    tasks: withParts(tasks),
    diagnostics: [],
    source: null,
  };
}

const NUMBERINGS = {
  RUNNING: (running: number) => String(running),
  LETTERED: (running: number) => `A-${running}`,
  DOTTED: (running: number, inArea: number) => `${running}.${inArea}`,
  RESTARTING: (_: number, inArea: number) => String(inArea),
} as const;

/** Tasks of one number are its parts. */
function withParts(tasks: readonly Task[]): Task[] {
  const letters = new Map<string, number>();
  return tasks.map((task) => {
    const { number } = task;
    if (tasks.filter((other) => other.number === number).length === 1) return task;
    const letter = letters.get(number) ?? 0;
    letters.set(number, letter + 1);
    return { ...task, part: String.fromCharCode(97 + letter) };
  });
}

function deadlineOf(text: string, year: number | null): Deadline {
  return parseDeadline(text, { year }).deadline;
}

function partiesOf(
  { parties, leadAt, open }: DrawnTask,
  leadRule: Plan['leadRule'],
): Pick<Task, 'responsibilities' | 'openEnded'> {
  const as = (role: ResponsibilityRole, named: readonly Named[]): Responsibility[] =>
    named.map((one) => ({ ...one, role, source: null }));
  const responsible = as('RESPONSIBLE', parties.responsible);
  const [lead] = as('LEAD', parties.lead);
  const named = lead && responsible.some(({ party }) => party === lead.party) ? undefined : lead;
  const first = leadRule === 'FIRST_LISTED' && !named;
  const among = named
    ? [...responsible.slice(0, leadAt), named, ...responsible.slice(leadAt)]
    : responsible.map((one, index): Responsibility =>
        first && index === 0 ? { ...one, role: 'LEAD' } : one,
      );
  const responsibilities = [
    ...among,
    ...as('COOPERATING', parties.cooperating),
    ...as('SUPERVISING', parties.supervising),
  ];
  return {
    responsibilities,
    openEnded: Object.fromEntries(
      open.filter((role) => responsibilities.some((one) => one.role === role)).map((role) => [role, true]),
    ),
  };
}
