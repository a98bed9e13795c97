import { describe, expect, test } from 'vitest';
import { taskKey } from '../task.ts';
import { parseTaskList } from './parse-task-list.ts';
import type { Cell, Paragraph, SourceDocument, Table } from './source-document.ts';
import type { TaskListOptions } from './task-list.ts';

/** A cell as text, or `[text, columns, rows]` where it is merged over several. */
type Drawn = string | [text: string, columns: number, rows: number];

/** Lays drawn rows out as a reader would: a cell takes the next columns that no merge from above covers. */
function table(number: number, rows: Drawn[][]): Table {
  const covered = new Set<string>();
  return {
    kind: 'TABLE',
    table: number,
    rows: rows.map((drawn, index) => {
      let column = 1;
      const cells = drawn.map((cell): Cell => {
        const [text, columnSpan, rowSpan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
        while (covered.has(`${index} ${column}`)) column++;
        for (let down = 0; down < rowSpan; down++) {
          for (let across = 0; across < columnSpan; across++)
            covered.add(`${index + down} ${column + across}`);
        }
        const placed = { column, text, columnSpan, rowSpan };
        column += columnSpan;
        return placed;
      });
      return { row: index + 1, cells };
    }),
  };
}

function paragraph(line: number, text: string): Paragraph {
  return { kind: 'PARAGRAPH', line, text };
}

function read(blocks: SourceDocument['blocks'], options?: TaskListOptions) {
  return parseTaskList(
    { source: { name: 'list.docx', mediaType: '', sha256: null, reader: 'docx' }, blocks },
    options,
  );
}

const TITLE = paragraph(1, '某区2025年重点任务清单');
const HEADER: Drawn[] = ['序号', '重点任务', '完成时限', '责任单位'];

function roles(task: { responsibilities: readonly { role: string; party: string }[] } | undefined): string[] {
  return task?.responsibilities.map(({ role, party }) => `${role} ${party}`) ?? [];
}

describe('two heading rows whose merges are lost, as in CSV', () => {
  const roleLines = (rows: Drawn[][]) => {
    const { tasks, diagnostics } = read([TITLE, table(1, rows)]).plan;
    return { tasks: tasks.map((task) => `${task.number} ${roles(task).join(' ')}`), diagnostics };
  };

  test('the lower one says what each column holds, and is no task', () => {
    expect(
      roleLines([
        ['类别', '序号', '工作任务', '责任单位', '', '完成时间'],
        ['', '', '', '牵头', '配合', ''],
        ['综合', '1', '修订预案', '镇应急办', '各村', '3月'],
        ['', '2', '开展演练', '派出所', '', '6月'],
      ]),
    ).toEqual({
      tasks: ['1 LEAD 镇应急办 COOPERATING 村', '2 LEAD 派出所'],
      diagnostics: [],
    });
  });

  test('or whom it marks', () => {
    expect(
      roleLines([
        ['序号', '任务', '责任单位', '', '完成时限'],
        ['', '', '区应急局', '区教育局', ''],
        ['1', '修订预案', '牵头', '配合', '3月'],
        ['2', '开展演练', '', '牵头', '6月'],
      ]).tasks,
    ).toEqual(['1 LEAD 区应急局 COOPERATING 区教育局', '2 LEAD 区教育局']);
  });

  test('but a row with anything else in it is a task', () => {
    expect(
      roleLines([
        ['序号', '任务', '责任单位', '', '完成时限'],
        ['', '修订预案', '区应急局', '区教育局', ''],
        ['2', '开展演练', '区教育局', '', '6月'],
      ]).tasks,
    ).toHaveLength(2);
  });
});

test('the lower of two heading rows says what its columns hold', () => {
  const { plan, columns } = read([
    TITLE,
    table(1, [
      [
        ['序号', 1, 2],
        ['工作任务', 1, 2],
        ['责任分工', 2, 1],
        ['完成时限', 1, 2],
      ],
      ['牵头单位', '配合单位'],
      ['1', '组建专班', '区应急局', '区公安分局', '3月'],
    ]),
  ]);
  expect(columns.map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'LEAD', 'COOPERATING', 'DEADLINE']);
  expect(roles(plan.tasks[0])).toEqual(['LEAD 区应急局', 'COOPERATING 区公安分局']);
});

describe('merged cells', () => {
  test('an area merged over its rows holds for all of them', () => {
    const { plan } = read([
      TITLE,
      table(1, [
        ['序号', '行动', '重点任务', '完成时限', '责任单位'],
        ['1', ['年度目标', 1, 2], '防范事故', '12月', '区应急局'],
        ['2', '隐患清零', '12月', '区应急局'],
        ['3', '部署发动', '组建专班', '3月', '区安委办'],
      ]),
    ]);
    expect(plan.tasks.map(({ area }) => plan.areas.find(({ position }) => position === area)?.name)).toEqual([
      '年度目标',
      '年度目标',
      '部署发动',
    ]);
  });

  test('a number merged over several rows makes them its parts', () => {
    const { plan } = read([
      TITLE,
      table(1, [
        HEADER,
        [['1', 1, 2], ['组建专班', 1, 2], '3月', '区应急局'],
        ['4月', '区公安分局'],
        ['2', '细化部署', '4月', '区安委办'],
      ]),
    ]);
    expect(
      plan.tasks.map((task) => `${taskKey(task)} ${task.name} ${task.deadline.text} ${roles(task)}`),
    ).toEqual([
      '1a 组建专班 3月 RESPONSIBLE 区应急局',
      '1b 组建专班 4月 RESPONSIBLE 区公安分局',
      '2 细化部署 4月 RESPONSIBLE 区安委办',
    ]);
  });

  test('units merged over several rows hold for all of them and stand where they are written', () => {
    const { plan } = read([
      TITLE,
      table(1, [HEADER, ['1', '组建专班', '3月', ['区应急局', 1, 2]], ['2', '细化部署', '4月']]),
    ]);
    expect(plan.tasks.map(roles)).toEqual([['RESPONSIBLE 区应急局'], ['RESPONSIBLE 区应急局']]);
    expect(plan.tasks[1]?.responsibilities[0]?.source).toEqual({
      table: 1,
      row: 2,
      column: 4,
      start: 0,
      end: 4,
    });
  });

  test('an empty cell of units is nobody, unless a person says that it goes on from above', () => {
    const blocks = [
      TITLE,
      table(1, [HEADER, ['1', '组建专班', '3月', '区应急局'], ['2', '细化部署', '4月', '']]),
    ];
    expect(read(blocks).plan.tasks.map(roles)).toEqual([['RESPONSIBLE 区应急局'], []]);
    expect(read(blocks, { fillDown: ['AREA', 'RESPONSIBLE'] }).plan.tasks.map(roles)).toEqual([
      ['RESPONSIBLE 区应急局'],
      ['RESPONSIBLE 区应急局'],
    ]);
  });

  test('a heading row over all columns begins an area', () => {
    const { plan } = read([
      TITLE,
      table(1, [
        HEADER,
        [['一、年度目标', 4, 1]],
        ['1', '防范事故', '12月', '区应急局'],
        [['二、部署发动', 4, 1]],
        ['2', '组建专班', '3月', '区安委办'],
      ]),
    ]);
    expect(plan.areas.map(({ name }) => name)).toEqual(['年度目标', '部署发动']);
    expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
  });

  test('the title may stand in the first row of the table', () => {
    const { plan } = read([
      table(1, [[['某区2025年重点任务清单', 4, 1]], HEADER, ['1', '组建专班', '3月', '区应急局']]),
    ]);
    expect(plan).toMatchObject({ title: '某区2025年重点任务清单', year: 2025 });
    expect(plan.diagnostics).toEqual([]);
  });
});

describe('several tables', () => {
  test('the heading above each is the area of its rows', () => {
    const { plan } = read([
      TITLE,
      paragraph(2, '一、年度目标'),
      table(1, [HEADER, ['1', '防范事故', '12月', '区应急局']]),
      paragraph(3, '二、部署发动'),
      table(2, [HEADER, ['2', '组建专班', '3月', '区安委办']]),
    ]);
    expect(plan.title).toBe('某区2025年重点任务清单');
    expect(plan.areas.map(({ name }) => name)).toEqual(['年度目标', '部署发动']);
    expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
  });

  test('one without a heading goes on with the columns of the one before', () => {
    const { plan, columns } = read([
      TITLE,
      table(1, [HEADER, ['1', '防范事故', '12月', '区应急局']]),
      table(2, [['2', '组建专班', '3月', '区安委办']]),
    ]);
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2']);
    expect(columns.slice(4).map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'DEADLINE', 'RESPONSIBLE']);
  });

  test('one that is no list is reported and left out', () => {
    const { plan } = read([
      TITLE,
      table(1, [HEADER, ['1', '防范事故', '12月', '区应急局']]),
      paragraph(2, '联系方式'),
      table(2, [
        ['姓名', '电话'],
        ['张三', '12345678'],
      ]),
    ]);
    expect(plan.tasks).toHaveLength(1);
    expect(plan.diagnostics.map(({ code, source }) => [code, source])).toEqual([
      ['UNPLACED_TEXT', { table: 2, row: 1 }],
      ['UNPLACED_TEXT', { line: 2 }],
    ]);
  });
});

test('a traditional list reads like a simplified one and stays as written', () => {
  const { plan, columns } = read([
    paragraph(1, '某區2025年重點任務清單'),
    table(1, [
      ['序號', '重點任務', '完成時限', '牽頭單位', '配合單位'],
      ['1', '強化應急準備', '6月底前', '區應急局', '各街鎮'],
    ]),
  ]);
  expect(columns.map(({ field }) => field)).toEqual(['NUMBER', 'NAME', 'DEADLINE', 'LEAD', 'COOPERATING']);
  expect(plan.tasks[0]).toMatchObject({
    name: '強化應急準備',
    deadline: { date: '2025-06-30' },
    responsibilities: [
      { role: 'LEAD', party: '區應急局' },
      { role: 'COOPERATING', party: '街鎮', collective: true, qualifiers: ['EACH'] },
    ],
  });
});

describe('several lists in one table', () => {
  const blocks = [
    TITLE,
    table(1, [
      [['一、常规工作', 4, 1]],
      HEADER,
      ['1', '消防检查', '6月', '区消防支队'],
      [['二、专项行动', 4, 1]],
      ['项目', '具体措施', '牵头单位', '完成时间'],
      ['燃气整治', '更换软管', '区建管委', '8月'],
      [['附：联络员', 4, 1]],
      ['单位', '姓名', '职务', '联系电话'],
      ['区应急局', '张三', '主任', '56780001'],
    ]),
  ];

  test('each has its own heading row, and the row above that is its area', () => {
    const { plan } = read(blocks);
    expect(plan.areas.map(({ name }) => name)).toEqual(['常规工作', '专项行动']);
    expect(plan.tasks.map(({ name, source }) => [name, source?.row])).toEqual([
      ['消防检查', 3],
      ['燃气整治', 6],
    ]);
    expect(roles(plan.tasks[1])).toEqual(['LEAD 区建管委']);
  });

  test('a register among them is told of as a whole', () => {
    expect(read(blocks).plan.diagnostics.map(({ code, source }) => [code, source])).toContainEqual([
      'UNPLACED_TEXT',
      { table: 1, row: 8 },
    ]);
  });
});

test('a row with a number of a higher kind and a name alone heads the rows below it', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      HEADER,
      ['一', '干部教育', '', ''],
      ['(1)', '举办进修班', '11月', '干部教育处'],
      ['二', '人才引进', '', ''],
      ['(1)', '引进人才', '12月', '人才工作处'],
    ]),
  ]);
  expect(plan.areas.map(({ name }) => name)).toEqual(['干部教育', '人才引进']);
  expect(plan.tasks.map(({ name, area }) => [name, area])).toEqual([
    ['举办进修班', 1],
    ['引进人才', 2],
  ]);
});

test('rows below the names of units are theirs where no column says who owes them', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '重点任务', '完成时限', '配合单位'],
      [['一、区应急局（共2项）', 4, 1]],
      ['1', '统筹应急值守', '长期坚持', ''],
      ['2', '组织综合演练', '6月底前', '区教育局'],
      [['二、各街道', 4, 1]],
      ['3', '发放宣传册', '9月底前', ''],
    ]),
  ]);
  expect(plan.tasks.map((task) => [task.area, ...roles(task)])).toEqual([
    [null, 'RESPONSIBLE 区应急局'],
    [null, 'RESPONSIBLE 区应急局', 'COOPERATING 区教育局'],
    [null, 'RESPONSIBLE 街道'],
  ]);
  expect(plan.tasks[0]?.responsibilities[0]?.source).toEqual({
    table: 1,
    row: 2,
    column: 1,
    start: 2,
    end: 6,
  });
});

test.each([
  ['R', 'A', 'C', 'I'],
  ['Responsible', 'Accountable', 'Consulted', 'Informed'],
])('units below %s, %s, %s and %s have the parts that these say', (...parts) => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['Ref', 'Action', ...parts, 'Due'],
      ['1', 'Patch servers', 'IT Team', 'Information Office', 'Legal Office', 'Board', '31 March 2026'],
      ['2', 'Test backups', 'IT Team', 'IT Department', 'Audit Office', 'Board', '30 April 2026'],
    ]),
  ]);
  expect(plan.tasks.map(roles)).toEqual([
    ['LEAD Information Office', 'RESPONSIBLE IT Team', 'COOPERATING Legal Office'],
    ['LEAD IT Department', 'RESPONSIBLE IT Team', 'COOPERATING Audit Office'],
  ]);
  expect(plan.diagnostics.map(({ code, source }) => [code, source?.column])).toEqual([['COLUMN_UNUSED', 6]]);
});

test('an area cell with a dash says that there is none', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['类别', '重点任务', '完成时限', '责任单位'],
      ['消防', '消防检查', '6月', '区消防支队'],
      ['—', '汛期值守', '9月', '区水务局'],
    ]),
  ]);
  expect(plan.tasks.map(({ area }) => area)).toEqual([1, null]);
});

test('what is planned for each quarter is no deadline, and is told', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      [
        ['项目', 1, 2],
        ['进度安排', 2, 1],
        ['责任单位', 1, 2],
      ],
      ['上半年', '下半年'],
      ['江堤加固', '完成设计', '全面完工', '区水务局'],
      ['中学扩建', '完成招标', '竣工交付', '区教育局'],
    ]),
  ]);
  expect(plan.tasks.map(({ deadline }) => deadline.kind)).toEqual(['NONE', 'NONE']);
  expect(
    plan.diagnostics.flatMap(({ code, source }) => (code === 'COLUMN_UNUSED' ? [source?.column] : [])),
  ).toEqual([2, 3]);
});

test('a heading with its unit says what bare numbers are', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '重点任务', '完成时限（月）', '责任单位'],
      ['1', '组建专班', '3', '区应急局'],
    ]),
  ]);
  expect(plan.tasks[0]?.deadline).toMatchObject({ text: '3', kind: 'MONTH_END', date: '2025-03-31' });
});

test('paragraphs of a file without tables may be the cells of one', () => {
  const texts = [
    '序号',
    '重点任务',
    '责任单位',
    '完成时限',
    '1',
    '组建专班',
    '区应急局',
    '3月',
    '2',
    '开展培训',
    '区科委',
    '持续推进',
  ];
  const { plan, document } = read([TITLE, ...texts.map((text, index) => paragraph(index + 2, text))]);
  expect(document.blocks.map(({ kind }) => kind)).toEqual(['PARAGRAPH', 'TABLE']);
  expect(plan.tasks.map((task) => [task.name, ...roles(task)])).toEqual([
    ['组建专班', 'RESPONSIBLE 区应急局'],
    ['开展培训', 'RESPONSIBLE 区科委'],
  ]);
});

test('同上 means the cell above, and keeps its own place', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      HEADER,
      ['1', '开展演练', '6月底', '区应急局、区水务局等'],
      ['2', '加强值班', '同上', '〃'],
      ['3', '清理河道', '9月底', '/'],
      ['4', '储备物资', '10月底', '同上'],
    ]),
  ]);
  const [, second, , fourth] = plan.tasks;
  expect(roles(second)).toEqual(['RESPONSIBLE 区应急局', 'RESPONSIBLE 区水务局']);
  expect(second?.openEnded.RESPONSIBLE).toBe(true);
  expect(second?.deadline.date).toBe('2025-06-30');
  expect(second?.responsibilities[0]?.source).toEqual({ table: 1, row: 3, column: 4, start: 0, end: 1 });
  expect(roles(fourth)).toEqual([]);
  expect(plan.diagnostics.filter(({ code }) => code === 'ELIDED_NAME').map(({ message }) => message)).toEqual(
    ['“〃” was read as 区应急局、区水务局等.', '“同上” was read as 6月底.', '“同上” was read as /.'],
  );
});

test('a paragraph right above in the form of the rows that head others is the first of them', () => {
  const { plan } = read([
    TITLE,
    paragraph(2, '一、健全体系'),
    table(1, [
      HEADER,
      ['1', '开展演练', '6月底', '区应急局'],
      [['二、强化保障', 4, 1]],
      ['2', '加强值班', '9月底', '区水务局'],
    ]),
  ]);
  expect(plan.areas.map(({ name }) => name)).toEqual(['健全体系', '强化保障']);
  expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
});

test('同第1项 means the cell of that item in the same column', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      HEADER,
      ['1', '开展演练', '6月底', '区应急局、区水务局'],
      ['2', '加强值班', '9月底', '区科委'],
      ['3', '清理河道', '同2', '同第1项'],
      ['4', '储备物资', '10月底', '同9'],
    ]),
  ]);
  const [, , third, fourth] = plan.tasks;
  expect([third?.deadline.date, ...roles(third)]).toEqual([
    '2025-09-30',
    'RESPONSIBLE 区应急局',
    'RESPONSIBLE 区水务局',
  ]);
  expect(roles(fourth)).toEqual(['RESPONSIBLE 同9']);
  expect(plan.diagnostics.map(({ code, task }) => [code, task])).toEqual([
    ['ELIDED_NAME', null],
    ['ELIDED_NAME', null],
    ['UNREADABLE_PARTY', '4'],
  ]);
});

test('empty number and name above a text of its own: another part of the row above', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '重点任务', '具体要求', '责任单位', '完成时限'],
      ['1', '文明城市创建', '落实“门前五包”', '城管办', '全年'],
      ['', '', '开展志愿服务', '党建办', '12月底'],
    ]),
  ]);
  expect(plan.tasks.map((task) => `${taskKey(task)} ${task.name}: ${task.body}`)).toEqual([
    '1a 文明城市创建: 落实“门前五包”',
    '1b 文明城市创建: 开展志愿服务',
  ]);
});

test('numbers under 分值 and units of measure under 单位 are neither numbers of tasks nor parties', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['一级指标', '二级指标', '单位', '目标值', '分值', '责任单位'],
      ['经济效益', '营业收入', '亿元', '120', '20', '区财政局'],
      ['', '利润总额', '亿元', '8', '10', '区国资委'],
      ['创新驱动', '研发强度', '%', '3.5', '10', '区科委'],
    ]),
  ]);
  expect(plan.tasks.map((task) => `${taskKey(task)} ${task.area} ${task.name}`)).toEqual([
    '1 1 营业收入',
    '2 1 利润总额',
    '3 2 研发强度',
  ]);
  expect(plan.tasks.flatMap(roles)).toEqual([
    'RESPONSIBLE 区财政局',
    'RESPONSIBLE 区国资委',
    'RESPONSIBLE 区科委',
  ]);
});

test('who reports has no part, and the day of the beginning is no deadline', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '事项', '主责单位', '协办单位', '报送单位', '办结时限'],
      ['1', '优化公交线路', '县交通局', '县公安局', '县政府督查室', '3月底前'],
    ]),
  ]);
  expect(plan.tasks.flatMap(roles)).toEqual(['LEAD 县交通局', 'COOPERATING 县公安局']);
  const { plan: english } = read([
    table(1, [
      ['ID', 'Activity', 'Owner', 'Start', 'End'],
      ['A1', 'Publish the atlas', 'Survey Department', 'Jan 2025', 'Mar 2025'],
    ]),
  ]);
  expect(english.tasks.map(({ deadline }) => deadline.text)).toEqual(['Mar 2025']);
});

test('units under 责任人 owe where no other heading says who does, 河长 are persons', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '重点工作', '河长', '责任人', '协助人', '完成时间'],
      ['1', '编制预算', '张明（县级）', '财务部', '各部门', '1月'],
      ['2', '签订责任书', '李华（县级）', '安环部', '各车间', '2月'],
    ]),
  ]);
  expect(plan.tasks.map(({ name, body }) => `${name}: ${body}`)).toEqual(['编制预算: ', '签订责任书: ']);
  expect(plan.tasks.flatMap(roles)).toEqual([
    'RESPONSIBLE 财务部',
    'COOPERATING 部门',
    'RESPONSIBLE 安环部',
    'COOPERATING 车间',
  ]);
});

test('how far it is and how urgent are neither deadline nor text of a task', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['编号', '工作项目', 'Priority', '主责部门', '目标完成日期', '进度'],
      ['1', '改善行人路', 'High', '路政署', '7月', '筹备中'],
      ['2', '设立关爱队', 'Low', '民政署', '9月', '施工中'],
    ]),
  ]);
  expect(plan.tasks.map(({ body, deadline }) => [body, deadline.text])).toEqual([
    ['', '7月'],
    ['', '9月'],
  ]);
  expect(plan.diagnostics.map(({ code }) => code)).toEqual(['COLUMN_UNUSED', 'COLUMN_UNUSED']);
});

test('a number of a higher kind and a name over all other columns head the rows below', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '任务', '举措', '主责部门', '时限'],
      ['一', ['提升治理效能', 4, 1]],
      ['1', '落实职权', '制定授权清单', '办公室', '3月'],
      ['二', ['防范风险', 4, 1]],
      ['2', '建成系统', '覆盖全部企业', '财务部', '9月'],
    ]),
  ]);
  expect(plan.areas.map(({ name }) => name)).toEqual(['提升治理效能', '防范风险']);
  expect(plan.tasks.map(({ number, area, name }) => [number, area, name])).toEqual([
    ['1', 1, '落实职权'],
    ['2', 2, '建成系统'],
  ]);
});

test('a lead officer beside a lead service is a person, and alone is who leads', () => {
  const of = (...headings: string[]): string[] =>
    read([
      table(1, [
        ['Ref', 'Action', ...headings, 'Due'],
        [
          '1',
          'Install litter bins',
          'J. Smith',
          ...(headings.length > 1 ? ['Waste Services'] : []),
          'May 2025',
        ],
      ]),
    ]).plan.tasks.flatMap(roles);
  expect(of('Lead Officer', 'Lead Service')).toEqual(['LEAD Waste Services']);
  expect(of('Lead Officer')).toEqual(['LEAD J. Smith']);
});

test('a table that counts what each town is to do names no task', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['序号', '乡镇', '任务数（户）', '完成时限'],
      ['1', '城关镇', '35', '9月底前'],
      ['2', '河东乡', '28', '9月底前'],
      ['3', '西岭镇', '41', '10月底前'],
    ]),
  ]);
  expect(plan.tasks).toEqual([]);
  expect(plan.diagnostics.map(({ code }) => code)).toContain('NO_TASKS');
});

test('who will help cooperates', () => {
  const { plan } = read([
    table(1, [
      ['#', 'Action', 'Who will lead?', 'Who will help?', 'When?'],
      ['1', 'Install benches', 'Parks Department', 'neighborhood associations', 'May 2025'],
    ]),
  ]);
  expect(plan.tasks.flatMap(roles)).toEqual([
    'LEAD Parks Department',
    'COOPERATING neighborhood associations',
  ]);
});

test('the row above the headings is the first area where rows below go on numbering', () => {
  const { plan } = read([
    table(1, [
      [['2025年水利工作任务', 4, 1]],
      [['一、防汛抗旱', 4, 1]],
      ['序号', '任务', '责任股室', '完成时间'],
      ['1', '修订预案', '防汛办', '4月底前'],
      [['二、河湖管理', 4, 1]],
      ['序号', '任务', '责任股室', '完成时间'],
      ['1', '河湖清四乱', '规划股', '全年'],
    ]),
  ]);
  expect(plan.title).toBe('2025年水利工作任务');
  expect(plan.areas.map(({ name }) => name)).toEqual(['防汛抗旱', '河湖管理']);
  expect(plan.tasks.map(({ area }) => area)).toEqual([1, 2]);
});

test('指标编号 numbers the tasks', () => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['指标编号', '主要任务', '牵头单位', '完成年限'],
      ['1-1', '新增造林', '市林业局', '2025年'],
      ['1-2', '新建绿地', '市园林中心', '2026年'],
    ]),
  ]);
  expect(plan.tasks.map(({ number, name }) => [number, name])).toEqual([
    ['1-1', '新增造林'],
    ['1-2', '新建绿地'],
  ]);
});

test.each([
  ['督办责任单位', 'SUPERVISING'],
  ['监督责任', 'SUPERVISING'],
  ['被督查单位', 'RESPONSIBLE'],
  ['责任单位（配合）', 'COOPERATING'],
  ['会签单位', 'COOPERATING'],
  ['责任股室', 'RESPONSIBLE'],
  ['经办单位', 'RESPONSIBLE'],
])('%s is who has the part %s', (heading, role) => {
  const { plan } = read([
    TITLE,
    table(1, [
      ['项次', '任务', '主责单位', heading, '检查日期', '销号时限'],
      ['1', '清理通道', '区应急局', '区公安分局', '3月5日', '6月底'],
    ]),
  ]);
  expect(plan.tasks.flatMap(roles)).toContain(`${role} 区公安分局`);
  expect(plan.tasks.map(({ number, deadline }) => [number, deadline.text])).toEqual([['1', '6月底']]);
});

test('a heading that explains itself at length in brackets is a heading', () => {
  const { plan } = read([
    table(1, [
      ['Action', 'Responsible Party', 'Timeframe (Short 0-1 yr, Mid 1-3 yr, Long 3+ yr)'],
      ['Elevate the pump station', 'Department of Public Works', 'Mid'],
    ]),
  ]);
  expect(plan.tasks.flatMap(roles)).toEqual(['RESPONSIBLE Department of Public Works']);
});
