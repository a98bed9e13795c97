import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildMatrix, DirectoryIndex, taskKey, type ActionArea, type Task } from '@zeren/domain';
import {
  compareMatrices,
  MATRIX_KINDS,
  type Arrangement,
  type Matrix,
  type MatrixKind,
} from '@zeren/domain/matrix';
import type { WrittenMatrix } from './matrix-table.ts';
import type { Paper } from './paper.ts';
import { readDocument } from './read-document.ts';
import { smallPlan } from './testing/small-plan.ts';
import { writeMatrix, type MatrixFormat } from './write-matrix.ts';

const plan = smallPlan([
  { area: 1, name: '=1+1', responsible: '区应急局', cooperating: '各街镇' },
  { area: 1, name: '排查隐患', responsible: '相关街镇' },
  { area: 2, name: '宣传', lead: '区应急局', responsible: '新泾镇', due: '6月' },
]);
const directory = new DirectoryIndex({
  units: [
    { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [{ name: '各街镇', kind: 'ENUMERATED', members: ['新泾镇'] }],
});
const arranged = (arrangement: Partial<Arrangement>): Pick<WrittenMatrix, 'arrangement'> => ({
  arrangement: {
    ...{ matrix: 'TASKS', rows: 'DOCUMENT', columns: 'DOCUMENT' },
    ...{ pinned: [], pinnedColumns: [], folded: [] },
    ...arrangement,
  },
});
const matrixOf = (tasks: readonly Task[], areas: readonly ActionArea[] = []) =>
  withAreas(buildMatrix({ tasks, directory, columns: 'UNITS' }), areas);
const withAreas = ({ rows, ...rest }: Matrix<Task>, areas: readonly ActionArea[]) => ({
  ...rest,
  rows: rows.map((task) => ({
    ...task,
    key: taskKey(task),
    area: areas.find(({ position }) => position === task.area) ?? null,
  })),
});
const written: WrittenMatrix = {
  matrix: matrixOf(plan.tasks, plan.areas),
  ...arranged({}),
  areas: plan.areas,
  title: plan.title,
  columns: 'UNITS',
  asOf: '2024-12-31',
  all: 4,
  filter: { roles: ['LEAD', 'RESPONSIBLE', 'COOPERATING'], dueTo: '2024-12-31' },
};
const write = (format: MatrixFormat, more: Partial<WrittenMatrix> & { paper?: Paper } = {}): Uint8Array =>
  writeMatrix({ ...written, ...more }, { format, paper: more.paper ?? 'A4' }).bytes;

async function openBook(bytes: Uint8Array): Promise<ExcelJS.Worksheet[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book.worksheets;
}
const linesOf = (sheet: ExcelJS.Worksheet): string[] =>
  sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1).join('|')] : []));

describe('as a workbook', () => {
  test('what is shown is said, areas are merged, marks and totals stand, and what the marks mean', async () => {
    const [sheet, legend] = (await openBook(write('xlsx'))) as [ExcelJS.Worksheet, ExcelJS.Worksheet];
    expect(linesOf(sheet).map((line) => line.replace(/^(.*?)(?:\|\1)+$/, '$1'))).toEqual([
      '某区2024年工作任务清单责任矩阵',
      '集合称谓已展开到单位；成员关系以2024年12月31日为准；全部4项任务中的3项',
      '筛选条件：角色为牵头、责任、配合；2024-12-31及以前到期',
      '序号|行动领域|工作任务|时间节点|区应急局|新泾镇|合计',
      '1|第1类|=1+1|12月|◉|○·|2',
      '2|第1类|排查隐患|12月||(◉·)|1',
      '3|第2类|宣传|6月|●|◉|2',
      '||合计||2|3|5',
    ]);
    expect(sheet.model.merges).toEqual(['A1:D1', 'A2:D2', 'A3:D3', 'B5:B6']);
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 4, ySplit: 4 }]);
    expect(sheet.getCell('F6')).toMatchObject({ font: { italic: true }, fill: { pattern: 'lightUp' } });
    expect(sheet.getCell('E4').alignment.textRotation).toBe('vertical');
    expect(linesOf(legend)).toEqual([
      ...['符号|含义', '●|牵头', '◉|责任', '○|配合', '△|督导'],
      ...['(●)|牵头（待定）', '(◉)|责任（待定）', '(○)|配合（待定）', '(△)|督导（待定）'],
      '·|经由集合称谓',
    ]);
  });

  test('headings and leading columns are printed on every page, which is numbered as official papers are', async () => {
    const [sheet] = (await openBook(write('xlsx', { paper: 'A3' }))) as [ExcelJS.Worksheet];
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      printTitlesRow: '4:4',
      printTitlesColumn: 'A:D',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C— &P —');
  });

  test('areas against units say how many of each role, units against units how many they share', async () => {
    const [areas] = (await openBook(write('xlsx', { ...arranged({ matrix: 'AREAS' }), filter: {} }))) as [
      ExcelJS.Worksheet,
    ];
    expect(linesOf(areas).slice(2)).toEqual([
      '行动领域|任务数|区应急局|新泾镇|合计',
      '第1类|2|◉1|◉1\n○1|3',
      '第2类|1|●1|◉1|2',
      '合计|3|2|3|5',
    ]);
    const [units] = (await openBook(write('xlsx', { ...arranged({ matrix: 'UNITS' }), filter: {} }))) as [
      ExcelJS.Worksheet,
    ];
    expect(linesOf(units).slice(2)).toEqual([
      '单位|任务数|区应急局|新泾镇|协同单位数',
      '区应急局|2|2|2\n→1|1',
      '新泾镇|3|2\n←1|3|1',
      '协同单位数|3|1|1',
    ]);
  });
});

test('a deadline that its heading completes is written as what it means, any other as it is printed', () => {
  const [june, ...others] = matrixOf(plan.tasks, plan.areas).rows;
  const bare = { ...june!, deadline: { ...plan.tasks[2]!.deadline, text: '6' } };
  const csv = write('csv', { matrix: { ...written.matrix, rows: [bare, ...others] } });
  const lines = new TextDecoder().decode(csv).split('\r\n');
  expect(lines.slice(1, 4).map((line) => line.split(',')[3])).toEqual(['2024年6月', '12月', '6月']);
});

test('as CSV: the area in each row, formulas guarded, nothing above the headings', () => {
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(write('csv'))).toBe(
    [
      '\ufeff序号,行动领域,工作任务,时间节点,区应急局,新泾镇,合计',
      "1,第1类,'=1+1,12月,◉,○·,2",
      '2,第1类,排查隐患,12月,,(◉·),1',
      '3,第2类,宣传,6月,●,◉,2',
      ',,合计,,2,3,5',
      '',
    ].join('\r\n'),
  );
});

describe('as an annex in Word', () => {
  const bodyOf = (bytes: Uint8Array): string =>
    strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);

  test('the heading is repeated, names run from top to bottom, areas are merged', () => {
    const body = bodyOf(write('docx'));
    expect(body.match(/<w:pStyle w:val="Annex"\/><\/w:pPr><w:r><w:t[^>]*>附件</g)).toHaveLength(1);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:textDirection w:val="tbRlV"\/>/g)).toHaveLength(2);
    expect(body.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
  });

  test('what is wider than the sheet goes on in further tables with all rows, and no column is lost', async () => {
    const names = Array.from({ length: 70 }, (_, index) => `第${index + 1}局`);
    const wide = smallPlan([{ responsible: names.join('、') }, { responsible: '第1局' }]);
    const matrix = matrixOf(wide.tasks);
    const { document } = await readDocument(write('docx', { matrix, areas: [] }), { name: 'matrix.docx' });
    const tables = document?.blocks.flatMap((block) => (block.kind === 'TABLE' ? [block.rows] : [])) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    expect(new Set(tables.map((rows) => rows.length))).toEqual(new Set([4]));
    const headings = tables.flatMap((rows) => rows[0]?.cells.slice(3).map(({ text }) => text) ?? []);
    expect(headings.slice(0, -1).map((name) => name.replace(/\s/g, ''))).toEqual(names);
  });
});

describe('as a picture', () => {
  test('its text is text, what is possible is hatched, and nothing is fetched', () => {
    const svg = new TextDecoder().decode(write('svg'));
    expect(svg).toContain('<title>某区2024年工作任务清单责任矩阵</title>');
    expect(svg).toContain('>=1+1</text>');
    expect(svg.match(/fill="url\(#possible\)"/g)).toHaveLength(1 + 4);
    expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  test.each(MATRIX_KINDS)(
    'whatever the names are, %s is well-formed and runs nothing',
    (kind: MatrixKind) => {
      const hostile = fc.string({
        unit: fc.constantFrom(
          '<',
          '>',
          '&',
          '"',
          "'",
          '\u0000',
          '\ud800',
          ']]>',
          '<script>',
          '区',
          ' ',
          '（',
        ),
        minLength: 1,
      });
      fc.assert(
        fc.property(hostile, hostile, (name, title) => {
          const tasks = smallPlan([{ area: 1, name }]).tasks.map((task) => ({
            ...task,
            responsibilities: task.responsibilities.map((one) => ({ ...one, party: name })),
          }));
          const areas = [{ position: 1, name }];
          const svg = write('svg', {
            ...arranged({ matrix: kind }),
            title,
            matrix: matrixOf(tasks, areas),
            areas,
            filter: { text: name },
          });
          const elements = new Set<string>();
          const parser = new SaxesParser();
          parser.on('opentag', ({ name: element }) => elements.add(element));
          parser.on('error', (error) => {
            throw error;
          });
          parser.write(new TextDecoder('utf-8', { fatal: true }).decode(svg)).close();
          expect(elements.has('script')).toBe(false);
        }),
        { numRuns: 50 },
      );
    },
  );
});

test.each(MATRIX_KINDS)('%s comes back cell for cell from .xlsx by our own reader', async (kind) => {
  const csv = new TextDecoder().decode(write('csv', arranged({ matrix: kind })));
  const { document } = await readDocument(write('xlsx', arranged({ matrix: kind })), { name: 'matrix.xlsx' });
  const table = document?.blocks.find((block) => block.kind === 'TABLE');
  const read = table?.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' ')));
  const expected = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').map((text) => text.replace(/^'(?==)/, '')));
  // a merged area stands in its first row only
  expect(read?.map((cells) => cells.slice(-3))).toEqual(expected.map((cells) => cells.slice(-3)));
  expect(read?.map(([first]) => first)).toEqual(expected.map(([first]) => first));
});

/** The tables that our own reader finds in a workbook; what a merge covers has no cell. */
async function readBook(bytes: Uint8Array): Promise<string[][]> {
  const { document } = await readDocument(bytes, { name: 'matrix.xlsx' });
  return (document?.blocks ?? []).flatMap((block) =>
    block.kind === 'TABLE'
      ? [block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', ' ')).join('|'))]
      : [],
  );
}

describe('as it is laid out', () => {
  test('what is pinned comes first and is within the frozen panes, and no merged area reaches out of them', async () => {
    const bytes = write('xlsx', { ...arranged({ pinned: ['2'], pinnedColumns: ['新泾镇'] }), filter: {} });
    const [table] = await readBook(bytes);
    expect(table).toEqual([
      '序号|行动领域|工作任务|时间节点|新泾镇|区应急局|合计',
      '2|第1类|排查隐患|12月|(◉·)||1',
      '1|第1类|=1+1|12月|○·|◉|2',
      '3|第2类|宣传|6月|◉|●|2',
      '||合计||3|2|5',
    ]);
    const [sheet] = (await openBook(bytes)) as [ExcelJS.Worksheet];
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 4 + 1, ySplit: 3 + 1 }]);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '3:3', printTitlesColumn: 'A:D' });
    expect(sheet.model.merges).toEqual(['A1:D1', 'A2:D2']);
  });

  test('pinned units are the first rows and columns of units against units, areas have pinned columns only', async () => {
    const [units] = (await openBook(
      write('xlsx', {
        ...arranged({ matrix: 'UNITS', pinned: ['2'], pinnedColumns: ['新泾镇'] }),
        filter: {},
      }),
    )) as [ExcelJS.Worksheet];
    expect(units.views).toMatchObject([{ xSplit: 2 + 1, ySplit: 3 + 1 }]);
    expect(units.getCell('A4').text).toBe('新泾镇');
    const [areas] = (await openBook(
      write('xlsx', {
        ...arranged({ matrix: 'AREAS', pinned: ['2'], pinnedColumns: ['新泾镇'] }),
        filter: {},
      }),
    )) as [ExcelJS.Worksheet];
    expect(areas.views).toMatchObject([{ xSplit: 2 + 1, ySplit: 3 }]);
  });

  test.each<[kind: MatrixKind, table: string[]]>([
    [
      'TASKS',
      [
        '序号|行动领域|工作任务|时间节点|政府部门（1个）|新泾镇|合计',
        '1|第1类|=1+1|12月|◉|○·|2',
        '2|排查隐患|12月||(◉·)|1',
        '3|第2类|宣传|6月|●|◉|2',
        '||合计||2|3|5',
      ],
    ],
    [
      'AREAS',
      [
        '行动领域|任务数|政府部门（1个）|新泾镇|合计',
        '第1类|2|◉1|◉1 ○1|3',
        '第2类|1|●1|◉1|2',
        '合计|3|2|3|5',
      ],
    ],
    [
      'UNITS',
      [
        '单位|任务数|政府部门（1个）|新泾镇|协同单位数',
        '政府部门（1个）|2|2|2 →1|1',
        '新泾镇|3|2 ←1|3|1',
        '协同单位数|3|1|1|',
      ],
    ],
  ])('a folded kind is one column of %s, by its name and how many it holds', async (kind, table) => {
    const folded = ['GOVERNMENT_DEPARTMENT'];
    expect((await readBook(write('xlsx', { ...arranged({ matrix: kind, folded }), filter: {} })))[0]).toEqual(
      table,
    );
  });

  test('the fullest area comes first where the rows go by their load', async () => {
    const full = smallPlan([
      { area: 1, responsible: '区应急局' },
      { area: 2, responsible: '新泾镇', cooperating: '区应急局' },
    ]);
    const bytes = write('xlsx', {
      ...arranged({ matrix: 'AREAS', rows: 'LOAD' }),
      filter: {},
      matrix: matrixOf(full.tasks, full.areas),
    });
    expect((await readBook(bytes))[0]?.map((row) => row.split('|')[0])).toEqual([
      ...['行动领域', '第2类', '第1类', '合计'],
    ]);
  });

  test('each unit of a folded kind is a partner', async () => {
    const towns = smallPlan([{ lead: '区应急局', responsible: '新泾镇、华泾镇' }]);
    const bytes = write('xlsx', {
      ...arranged({ matrix: 'UNITS', folded: ['TOWN'] }),
      filter: {},
      matrix: matrixOf(towns.tasks),
    });
    expect((await readBook(bytes))[0]).toEqual([
      '单位|任务数|区应急局|镇（2个）|协同单位数',
      '区应急局|1|1|1|2',
      '镇（2个）|1|1|1|1',
      '协同单位数|1|2|1|',
    ]);
  });

  describe('in a comparison', () => {
    const older = smallPlan([
      { area: 1, name: '=1+1', responsible: '各街镇', cooperating: '区应急局' },
      { area: 1, name: '排查隐患', responsible: '新泾镇' },
      { area: 2, name: '演练', number: '9', responsible: '相关街镇' },
    ]);
    const comparedWith = (earlier: typeof older): Partial<WrittenMatrix> => ({
      filter: {},
      comparison: {
        ...compareMatrices(
          matrixOf(earlier.tasks, [
            { position: 1, name: '第1类' },
            { position: 2, name: '旧类' },
          ]),
          written.matrix,
        ),
        against: { title: '某区2023年清单' },
      },
    });
    const compared = comparedWith(older);

    test('what is new, gone and changed is marked, what is gone is not counted, and the legend says so', async () => {
      const bytes = write('xlsx', compared);
      const [table, legend] = await readBook(bytes);
      expect(table).toEqual([
        '序号|行动领域|工作任务|时间节点|区应急局|新泾镇|合计',
        '1|第1类|=1+1|12月|○→◉|◉→○·|2',
        '2|排查隐患|12月||◉→(◉·)|1',
        '−9|旧类|演练|12月||−◉·|0',
        '3|第2类|宣传|6月|+●|+◉|2',
        '||合计||2|3|5',
      ]);
      expect(legend?.slice(-3)).toEqual(['+◉|新增', '−◉|已取消', '○→◉|有改变：箭头前为原来的角色']);
      const [sheet] = (await openBook(bytes)) as [ExcelJS.Worksheet];
      expect(sheet.getCell('A3').text).toBe('与《某区2023年清单》相比：新增2格，取消1格，改变3格');
      expect(sheet.getCell('F7').font.strike).toBe(true);
      expect(sheet.getCell('E8').border.top?.style).toBe('medium');
    });

    test('of a folded kind that changed, but not in its strongest part, the arrow stands alone', async () => {
      const two = smallPlan([{ area: 1, name: '=1+1', lead: '新泾镇', cooperating: '华泾镇' }]);
      const one = matrixOf(smallPlan([{ area: 1, name: '=1+1', lead: '新泾镇' }]).tasks);
      const comparison = {
        ...compareMatrices(matrixOf(two.tasks), one),
        against: { day: '2024-03-01' },
      };
      const bytes = write('xlsx', { ...arranged({ folded: ['TOWN'] }), filter: {}, matrix: one, comparison });
      expect((await readBook(bytes))[0]).toEqual([
        '序号|工作任务|时间节点|区应急局|镇（2个）|合计',
        '1|=1+1|12月|◉|→●|2',
        '|合计||1|1|2',
      ]);
    });

    test('a comparison with a day names the day', async () => {
      const against = { day: '2024-03-01' };
      const bytes = write('xlsx', { ...compared, comparison: { ...compared.comparison!, against } });
      const [sheet] = (await openBook(bytes)) as [ExcelJS.Worksheet];
      expect(sheet.getCell('A3').text).toBe('与2024年3月1日相比：新增2格，取消1格，改变3格');
    });

    test('areas say of each role how many there were, what is gone stands below a sign and is not counted', async () => {
      const bytes = write('xlsx', { ...compared, ...arranged({ matrix: 'AREAS' }) });
      const [table, legend] = await readBook(bytes);
      expect(table).toEqual([
        '行动领域|任务数|区应急局|新泾镇|合计',
        '第1类|2|+◉1 −○1|◉2→1 +○1|3',
        '−旧类|0||−◉1|0',
        '第2类|1|+●1|+◉1|2',
        '合计|3|2|3|5',
      ]);
      expect(legend?.slice(-3)).toEqual(['+◉1|新增', '−◉1|已取消', '◉1→2|有改变：箭头前为原来的数目']);
      const [sheet] = await openBook(bytes);
      expect(sheet?.getCell('A3').text).toBe('与《某区2023年清单》相比：新增2格，取消1格，改变2格');
      expect(sheet?.getCell('D6').font.strike).toBe(true);
      expect(sheet?.getCell('C7').border.top?.style).toBe('medium');
    });

    test('units say how many tasks they share and shared, and each pair is counted once', async () => {
      const bytes = write('xlsx', { ...compared, ...arranged({ matrix: 'UNITS' }) });
      const [table] = await readBook(bytes);
      expect(table).toEqual([
        '单位|任务数|区应急局|新泾镇|协同单位数',
        '区应急局|2|1→2|1→2 +→1 −←1|1',
        '新泾镇|3|1→2 −→1 +←1|3|1',
        '协同单位数|3|1|1|',
      ]);
      const [sheet] = await openBook(bytes);
      expect(sheet?.getCell('A3').text).toBe('与《某区2023年清单》相比：新增协同0对单位，取消0对，改变1对');
    });

    test('where as many parts are less certain than before, the arrow stands alone', async () => {
      const certain = smallPlan([{ area: 1, responsible: '新泾镇' }]);
      const possible = smallPlan([{ area: 1, responsible: '相关街镇' }]);
      const matrix = matrixOf(possible.tasks, possible.areas);
      const comparison = {
        ...compareMatrices(matrixOf(certain.tasks, certain.areas), matrix),
        against: { day: '2024-03-01' },
      };
      const [table] = await readBook(
        write('xlsx', { ...arranged({ matrix: 'AREAS' }), filter: {}, matrix, comparison }),
      );
      expect(table?.[1]).toBe('第1类|1|→◉1|1');
    });

    test('as CSV the same marks stand, and no sign begins a formula', () => {
      const lines = new TextDecoder().decode(write('csv', compared)).split('\r\n');
      expect(lines[4]).toBe("3,第2类,宣传,6月,'+●,'+◉,2");
    });

    test('in Word and in a picture what is gone is struck and what is new is framed', () => {
      const word = strFromU8(unzipSync(write('docx', compared))['word/document.xml'] as Uint8Array);
      expect(word.match(/<w:pStyle w:val="Struck"\/>/g)).toHaveLength(1);
      expect(word.match(/<w:tcBorders>/g)).toHaveLength(2);
      const svg = new TextDecoder().decode(write('svg', compared));
      // one in the matrix, one in the legend
      expect(svg.match(/text-decoration="line-through"[^>]*>−◉</g)).toHaveLength(1 + 1);
      expect(svg.match(/stroke-width="2"/g)).toHaveLength(2 + 1);
    });
  });
});

test('the same matrix gives the same bytes', () => {
  for (const format of ['xlsx', 'docx', 'svg'] as const)
    expect(write(format)).toEqual(write(format, structuredClone(written)));
});
