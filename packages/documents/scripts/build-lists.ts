/**
 * Builds the Word and Excel files of `samples/lists/`, and what LibreOffice makes of some of them. The other
 * lists there are text, and are their own source.
 *
 *     node --conditions=@zeren/source packages/documents/scripts/build-lists.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import ExcelJS from 'exceljs';
import { convert } from './convert.ts';

/** A cell as text, number or day; `[text, columns, rows]` where it is merged over several. */
type Drawn = string | number | Date | readonly [text: string | number, columns: number, rows: number];
type Rows = readonly (readonly Drawn[])[];

const folder = join(import.meta.dirname, '../../../samples/lists');
const font = 'WenQuanYi Micro Hei';

await writeWord('inspection-rectification', [
  centred('中共云溪区委第三巡察组反馈意见整改任务清单'),
  line('（2025年4月）'),
  table([
    ['序号', '反馈问题', '具体表现', '整改措施', '责任领导', '责任部门', '整改时限'],
    [
      ['1', 1, 2],
      ['理论学习不够深入', 1, 2],
      '党组理论学习中心组学习研讨流于形式',
      '制定年度学习计划，每季度开展1次专题研讨',
      '陈国强',
      '办公室、机关党委',
      '立行立改，长期坚持',
    ],
    ['学用结合不紧密', '开展“我为发展献一策”活动', '陈国强', '机关党委', '2025年6月30日前'],
    [
      '2',
      '财务管理不规范',
      '公务接待清单要素不全',
      '修订《公务接待管理办法》，组织财务人员培训2次',
      '刘 敏',
      '财务科（牵头）、审计科',
      '2025.5.31',
    ],
    [
      '3',
      '工程建设监管不力',
      '2个项目未按期竣工验收',
      '对2021—2024年项目开展“回头看”',
      '刘 敏',
      '工程管理科、建设中心、各相关科室',
      '2025年9月底前',
    ],
    [
      '4',
      '干部队伍建设滞后',
      '年轻干部比例偏低',
      '制定年轻干部培养三年计划',
      '周 浩',
      '组织人事科',
      '年底前',
    ],
  ]),
  line('填表单位（盖章）：云溪区水务局党组'),
]);
convertList('inspection-rectification', 'docx', 'pdf', 'pdf:writer_pdf_Export');
convertList('inspection-rectification', 'docx', 'html', 'html:HTML (StarWriter)');

await writeWord('several-tables-2025', [
  centred('东湖高新区2025年消防安全专项整治任务清单'),
  line('一、动员部署'),
  table([
    ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
    ['1', '印发实施方案，召开动员会', '区消安委办', '区消安委各成员单位', '3月15日前'],
    ['2', '成立工作专班', '区应急管理局', '区公安分局、区消防救援大队', '3月底前'],
  ]),
  line('二、排查整治'),
  table([
    ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
    ['3', '整治“三合一”场所', '区市场监督管理局', '各街道办事处、有关行业主管部门', '3—9月'],
    ['4', '整治建筑外墙保温材料', '区建设管理和交通局', '区自然资源和规划局', '2025年三季度末前'],
    ['5', '检查医院、养老机构', '区卫生健康和民政局', '', '4月、10月'],
  ]),
  line('三、总结提升'),
  table([
    ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
    ['6', '总结经验做法，形成长效机制', '区消安委办', '各街道办事处', '11—12月'],
  ]),
]);

await writeWord('university-2025', [
  centred('江州大学2025年重点工作任务分解表'),
  table([
    ['序号', '工作类别', '重点工作内容', '分管校领导', '主要责任单位', '协同责任单位', '完成期限'],
    [
      automatic(),
      ['党的建设', 1, 2],
      '召开第八次党代会',
      '书记',
      '党委办公室、党委组织部',
      '各二级党组织',
      '2025年6月',
    ],
    [automatic(), '开展党建“双创”工作', '副书记', '党委组织部', '马克思主义学院、机关党委', '全年'],
    [
      automatic(),
      ['人才培养', 1, 2],
      '修订2025版人才培养方案',
      '教学副校长',
      '教务处',
      '各学院（部）、研究生院',
      '5月底前',
    ],
    [
      automatic(),
      '推进“101计划”课程建设',
      '教学副校长',
      '教务处、教师发展中心',
      '计算机学院\n数学与统计学院',
      '12月',
    ],
    [
      automatic(),
      '条件保障',
      '建成新校区一期图书馆',
      '后勤副校长',
      '基建处、图书馆、信息化建设与管理处',
      '财务处、国有资产与实验室管理处等',
      '暑假结束前',
    ],
  ]),
]);

await writeWord('auto-numbered-2026', [
  centred('沙湾区2026年度法治政府建设重点任务分工'),
  numbered('chapters', '健全依法行政制度'),
  numbered('items', '制定年度立法计划。（牵头单位：区司法局；责任单位：区政府各部门；完成时限：2月底前）'),
  numbered(
    'items',
    '清理规范性文件。（牵头单位：区司法局；责任单位：各乡镇人民政府、各街道办事处；完成时限：9月底前）',
  ),
  numbered('chapters', '严格规范公正文明执法'),
  numbered(
    'items',
    '落实“扫码入企”。（牵头单位：区司法局；责任单位：区市场监管局、区生态环境局、区城市管理局等执法部门；完成时限：持续推进）',
  ),
  numbered('items', '开展案卷评查。（牵头单位：区司法局；完成时限：2026年上半年、下半年各1次）'),
]);

await writeWord('climate-action-plan', [
  centred('City of Brookhaven Climate Action Plan: Implementation Matrix'),
  table([
    ['#', 'Action', 'Lead Department', 'Partner Agencies', 'Timeframe'],
    [['Buildings & Energy', 5, 1]],
    [
      'BE-1',
      'Adopt an all-electric reach code for new construction',
      'Department of Planning and Building',
      'Office of Sustainability; Brookhaven Fire Department',
      'By 31 December 2026',
    ],
    [
      'BE-2',
      'Benchmark municipal buildings over 10,000 sq ft',
      'Department of General Services',
      'Office of Sustainability, Public Works Department',
      'Annually',
    ],
    [['Transportation', 5, 1]],
    [
      'T-1',
      'Add 12 miles of bus-priority lanes',
      'Department of Transportation',
      'Metropolitan Transit Authority and Police Department',
      'Q3 2027',
    ],
    [
      'T-2',
      'Complete the greenway network',
      'Parks and Recreation Department',
      'Department of Transportation',
      '2028',
    ],
    [
      'T-3',
      'Replace the light-duty fleet with electric vehicles',
      'Department of General Services',
      '',
      'Ongoing',
    ],
  ]),
]);
convertList('climate-action-plan', 'docx', 'pdf', 'pdf:writer_pdf_Export');

await writeExcel('supervision-items-2025', '督查事项', [
  [['2025年市政府重点督查事项台账', 8, 1]],
  [['填报单位：市政府督查室　　填报日期：2025年4月10日', 8, 1]],
  [
    ['序号', 1, 2],
    ['督查事项', 1, 2],
    ['工作要求', 1, 2],
    ['责任分工', 3, 1],
    ['完成期限', 1, 2],
    ['备注', 1, 2],
  ],
  ['主办单位', '协办单位', '督办单位'],
  [['一、重大项目建设', 8, 1]],
  [
    1,
    '滨江快速路工程',
    '完成主线桥梁下部结构',
    '市住房和城乡建设局',
    '市交通投资集团有限公司、滨江区人民政府',
    ['市政府督查室', 1, 2],
    day(2025, 6, 30),
    '',
  ],
  [2, '城北水厂扩建', '通水试运行', '市水务局', '市水务集团有限公司', '9月底前', '省重点'],
  [['二、民生保障', 8, 1]],
  [
    3,
    '保障性租赁住房',
    '筹集房源3000套',
    '市住房保障和房产管理局',
    '各区人民政府、高新区管委会',
    '市政府办公室',
    '11月',
    '',
  ],
  [
    4,
    '农贸市场改造',
    '改造20家',
    '市商务局',
    '市市场监督管理局\n市城市管理执法局',
    '市政府督查室',
    '2025年度内',
    '',
  ],
  [['合计', 2, 1], '4项', '', '', '', '', ''],
]);
convertList('supervision-items-2025', 'xlsx', 'xls', 'xls:MS Excel 97');

await writeExcel('state-enterprise-2025', '任务清单', [
  [['华能源集团有限公司2025年安全生产重点任务清单', 7, 1]],
  ['序号', '工作任务', '主要内容', '责任领导', '责任部门', '配合部门', '时间节点'],
  [
    1,
    '落实全员安全生产责任制',
    '层层签订责任书，签订率100%',
    '总经理',
    '安全环保部',
    '各部门、各所属企业',
    '2月底前',
  ],
  [2, '隐患排查治理', '每月开展1次公司级检查', '分管副总', '安全环保部、生产技术部', '各所属企业', '每月'],
  [3, '重大危险源管控', '完成包保责任人公示', '分管副总', '生产技术部', '有关所属企业', '3月'],
  [
    4,
    '外包单位管理',
    '建立“黑名单”制度',
    '分管副总',
    '工程管理部、物资采购中心',
    '纪检监察部、法律事务部',
    '二季度',
  ],
  [
    5,
    '应急能力提升',
    '修订综合应急预案及专项预案12个',
    '总经理',
    '应急指挥中心',
    '集团办公室、人力资源部',
    '10月31日前',
  ],
  [6, '安全文化建设', '开展“安康杯”竞赛', '工会主席', '集团工会', '集团团委', '6—12月'],
]);

await writeExcel('sub-rows-2026', 'Sheet1', [
  [['海州区2026年城市更新重点任务表', 6, 1]],
  ['序号', '重点任务', '分项任务', '责任单位', '配合单位', '完成时限'],
  [[1, 1, 3], ['老旧街区更新', 1, 3], '完成房屋征收', '区征收办', '区自然资源分局', '2026年3月'],
  ['完成管网改造', '区住建局', '区水务公司、国网海州供电公司', '2026年8月'],
  ['完成立面整治', '区城管局', ['各有关街道', 1, 2], '2026年12月'],
  [2, '停车设施建设', '新增泊位1500个', '区城投公司', '年底前'],
  [[3, 1, 2], ['完整社区建设', 1, 2], '编制实施方案', ['区住建局', 1, 2], '区民政局', '4月'],
  ['建成完整社区4个', '', '11月'],
]);

await writeExcel(
  'district-workbook-2025',
  '经济发展组',
  [
    [['城南区2025年重点工作任务清单', 6, 1]],
    ['序号', '重点工作', '目标任务', '牵头单位', '配合单位', '时间节点'],
    [1, '招商引资', '新签约亿元以上项目20个', '区投资促进局', '区商务委、区经委', '12月'],
    [2, '楼宇经济', '税收亿元楼宇达到10幢', '区商务委', '各街道', '四季度'],
  ],
  '社会事业组',
  [
    ['序号', '重点工作', '目标任务', '牵头单位', '配合单位', '时间节点'],
    [3, '社区医院', '建成社区医院2家', '区卫生健康委', '区规划资源局', '9月底前'],
    [4, '体育设施', '新增健身步道5条', '区体育局', '区绿化市容局、相关街道', '8月8日前'],
  ],
);

await writeExcel('asset-register', '资产', [
  [['固定资产登记表', 6, 1]],
  ['序号', '资产名称', '规格型号', '数量', '使用部门', '购置日期'],
  [1, '台式计算机', 'M450', 12, '办公室', day(2023, 5, 6)],
  [2, '激光打印机', 'P3015', 3, '财务科', day(2022, 11, 20)],
  [3, '空调', 'KFR-72', 5, '会议室', day(2021, 7, 1)],
  [4, '投影仪', 'CB-X05', 2, '教务处', day(2024, 3, 18)],
]);

function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month - 1, date));
}

function line(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, font, size: 20 })] });
}

function centred(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, font, size: 28 })],
  });
}

function numbered(reference: string, text: string): Paragraph {
  return new Paragraph({
    numbering: { reference, level: 0 },
    children: [new TextRun({ text, font, size: 20 })],
  });
}

/** A number that Word counts and that stands in no text. */
function automatic(): string {
  return '#auto';
}

/** Drawn cells with the grid column that each takes, which is the next that no merge from above covers. */
function placed(rows: Rows): { text: Drawn; column: number; columns: number; rows: number }[][] {
  const covered = new Set<string>();
  return rows.map((drawn, row) => {
    let column = 0;
    return drawn.map((cell) => {
      const [text, columns, down] = Array.isArray(cell)
        ? (cell as [Drawn, number, number])
        : [cell as Drawn, 1, 1];
      while (covered.has(`${row} ${column}`)) column++;
      for (let below = 0; below < down; below++)
        for (let across = 0; across < columns; across++) covered.add(`${row + below} ${column + across}`);
      const at = column;
      column += columns;
      return { text, column: at, columns, rows: down };
    });
  });
}

/** Word has no cell over several rows, but cells that go on with the one above. */
function table(rows: Rows): Table {
  const grid = placed(rows);
  const width = Math.max(
    ...grid.map((cells) => Math.max(...cells.map(({ column, columns }) => column + columns))),
  );
  const drawn = grid.map((cells) => cells.map((one) => ({ ...one, continues: false })));
  grid.forEach((cells, row) => {
    for (const one of cells) {
      for (let below = 1; below < one.rows; below++)
        drawn[row + below]?.push({ ...one, text: '', continues: true });
    }
  });
  return new Table({
    columnWidths: Array.from({ length: width }, () => Math.floor(9600 / width)),
    rows: drawn.map(
      (cells) =>
        new TableRow({
          children: cells
            .sort((a, b) => a.column - b.column)
            .map(
              ({ text, columns, rows: down, continues }) =>
                new TableCell({
                  columnSpan: columns,
                  ...(down > 1 && {
                    verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
                  }),
                  children:
                    text === automatic()
                      ? [numbered('rows', '')]
                      : String(text)
                          .split('\n')
                          .map((one) => line(one)),
                }),
            ),
        }),
    ),
  });
}

async function writeWord(name: string, children: (Paragraph | Table)[]): Promise<void> {
  const document = new Document({
    numbering: {
      config: [
        { reference: 'chapters', levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }] },
        { reference: 'items', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] },
        { reference: 'rows', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1' }] },
      ],
    },
    sections: [{ children }],
  });
  writeFileSync(join(folder, `${name}.docx`), await Packer.toBuffer(document));
}

/** `sheets`: name and rows of each by turns. */
async function writeExcel(name: string, ...sheets: (string | Rows)[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (let index = 0; index < sheets.length; index += 2)
    drawSheet(workbook.addWorksheet(sheets[index] as string), sheets[index + 1] as Rows);
  await workbook.xlsx.writeFile(join(folder, `${name}.xlsx`));
}

function drawSheet(sheet: ExcelJS.Worksheet, rows: Rows): void {
  placed(rows).forEach((cells, row) => {
    for (const { text, column, columns, rows: down } of cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = text === '' ? null : (text as string | number | Date);
      if (text instanceof Date) cell.numFmt = 'yyyy"年"m"月"d"日"';
      if (columns > 1 || down > 1) sheet.mergeCells(row + 1, column + 1, row + down, column + columns);
    }
  });
}

function convertList(name: string, from: string, to: string, filter: string): void {
  convert(join(folder, `${name}.${from}`), join(folder, `${name}.${to}`), filter);
}
