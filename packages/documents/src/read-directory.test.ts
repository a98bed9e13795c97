import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatDirectory, parseDirectory, type Directory } from '@zeren/domain';
import { readDirectory } from './read-directory.ts';
import { anyDirectory } from './testing/random-directories.ts';
import { writeDirectory } from './write-directory.ts';
import { writeWorkbook } from './write-workbook.ts';

const seed = parseDirectory(
  readFileSync(new URL('../../../seeds/changning-directory.json', import.meta.url), 'utf8'),
).value as Directory;

const read = (bytes: Uint8Array) => readDirectory(bytes, { name: 'directory.xlsx' });

/** A workbook of these sheets, the first row of each its headings. */
const workbook = (sheets: Record<string, string[][]>): Uint8Array =>
  writeWorkbook(
    Object.entries(sheets).map(([name, [head = [], ...rows]]) => ({
      ...{ name, rows },
      columns: head.map((heading) => ({ heading, width: 10 })),
    })),
  );

describe('a directory written as a workbook', () => {
  test('reads the same: that of the seed', async () => {
    expect(await read(writeDirectory(seed))).toEqual({ directory: seed, guessedKinds: [], faults: [] });
  });

  test('reads the same: any', async () => {
    await fc.assert(
      fc.asyncProperty(anyDirectory, async (directory) => {
        expect(await read(writeDirectory(directory))).toEqual({ directory, guessedKinds: [], faults: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('names units by their names where they are stored under keys', async () => {
    const units = [
      { id: 'u1', name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' as const },
      { id: 'u2', name: '区安委办', kind: 'COORDINATING_OFFICE' as const, host: 'u1', succeededBy: ['u1'] },
    ];
    const { directory } = await read(writeDirectory({ ...seed, units, groups: [] }));
    expect(directory?.units[1]).toMatchObject({ host: '区应急局', succeededBy: ['区应急局'] });
  });

  test('offers the kinds to choose from, keeps the headings in sight, and takes nothing for a formula', async () => {
    const units = [{ name: '=1+1', kind: 'TOWN' as const, validFrom: '2024-01-01' }];
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(writeDirectory({ ...seed, units, groups: [] }).slice().buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['单位', '名称', '集合', '成员', '名录']);
    const [sheet] = book.worksheets as [ExcelJS.Worksheet];
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 1, ySplit: 1 }]);
    expect(['A2', 'B2', 'F2'].map((cell) => [sheet.getCell(cell).value, sheet.getCell(cell).numFmt])).toEqual(
      [
        ['=1+1', '@'],
        ['镇', '@'],
        ['2024-01-01', '@'],
      ],
    );
    expect(sheet.getCell('B3').dataValidation).toMatchObject({
      type: 'list',
      formulae: [
        '"议事协调机构办公室,党委部门,政府部门,垂直管理机构,司法机关,事业单位,群团组织,街道,镇,地方政府,企业,其他单位"',
      ],
    });
  });

  test('JSON is read by its content, whatever the file is called', async () => {
    const bytes = new TextEncoder().encode(formatDirectory(seed));
    expect(await read(bytes)).toEqual({ directory: seed, guessedKinds: [], faults: [] });
  });
});

describe('a plain list of units', () => {
  test('of names alone: the kinds are guessed', async () => {
    const { directory } = await read(
      workbook({ Sheet1: [['单位名称'], ['区应急局'], ['新泾镇'], ['虹桥街道']] }),
    );
    expect(directory).toMatchObject({
      name: '',
      units: [
        { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' },
        { name: '新泾镇', kind: 'TOWN' },
        { name: '虹桥街道', kind: 'SUBDISTRICT' },
      ],
      groups: [],
    });
  });

  test('with a title above it, and kind, short name, superior unit and groups beside the names', async () => {
    const { directory, guessedKinds } = await read(
      workbook({
        名单: [
          ['某区单位名单（2024年）'],
          ['序号', '单位名称', '类别', '简称', '上级', '所属集合'],
          ['1', '区建设和管理委员会', '委办局', '区建管委、建管委', '', '安委会成员单位'],
          ['2', '区房屋管理局', '', '区房管局', '区建设和管理委员会', '安委会成员单位；签约单位'],
        ],
      }),
    );
    expect(directory).toEqual({
      ...{ format: 'zeren/directory', version: 1, name: '' },
      units: [
        {
          ...{ name: '区建设和管理委员会', kind: 'GOVERNMENT_DEPARTMENT' },
          aliases: [
            { name: '区建管委', kind: 'ABBREVIATION' },
            { name: '建管委', kind: 'ABBREVIATION' },
          ],
        },
        {
          ...{ name: '区房屋管理局', kind: 'GOVERNMENT_DEPARTMENT', parent: '区建设和管理委员会' },
          aliases: [{ name: '区房管局', kind: 'ABBREVIATION' }],
        },
      ],
      groups: [
        { name: '安委会成员单位', kind: 'LISTED', members: ['区建设和管理委员会', '区房屋管理局'] },
        { name: '签约单位', kind: 'LISTED', members: ['区房屋管理局'] },
      ],
    });
    expect(guessedKinds).toEqual(['区房屋管理局', '安委会成员单位', '签约单位']);
  });

  test('on several sheets, and as CSV', async () => {
    const several = workbook({
      委办局: [['单位'], ['区应急局']],
      街镇: [['单位'], ['新泾镇']],
      说明: [['注']],
    });
    expect((await read(several)).directory?.units.map(({ name }) => name)).toEqual(['区应急局', '新泾镇']);
    const csv = new TextEncoder().encode('单位名称,类别,简称\n区应急局,政府部门,\n新泾镇,镇,\n');
    expect((await read(csv)).directory?.units.map(({ name }) => name)).toEqual(['区应急局', '新泾镇']);
  });
});

describe('what is wrong is refused with its place and a remedy', () => {
  const units = [
    ['单位名称', '类别', '开始日期', '上级单位'],
    ['区应急局', '政府部门'],
  ];
  const unknown = 'Add it to them, or write its name as it stands there.';

  test.each<[string, Record<string, string[][]>, (object | null)[], string[]]>([
    [
      'an unknown kind',
      { 单位: [...units, ['区民政局', '某类']], 名录: [['名录名称']] },
      [{ sheet: '单位', row: 3, column: 2 }],
      [
        '单位, row 3, column B: “某类” is not known here. Choose one of 议事协调机构办公室、党委部门、政府部门、垂直管理机构、司法机关、事业单位、群团组织、街道、镇、地方政府、企业、其他单位, or leave it empty.',
      ],
    ],
    [
      'a member that is no unit',
      {
        单位: units,
        成员: [
          ['集合名称', '单位名称'],
          ['各局', '区应急局'],
          ['各局', '区气象局'],
        ],
      },
      [{ sheet: '成员', row: 3, column: 2 }],
      [`成员, row 3, column B: “区气象局” is not among the units. ${unknown}`],
    ],
    [
      'a group that is not listed where others are',
      {
        单位: units,
        集合: [['集合名称'], ['各街镇']],
        成员: [
          ['集合名称', '单位名称'],
          ['各局', '区应急局'],
        ],
      },
      [{ sheet: '成员', row: 2, column: 1 }],
      [`成员, row 2, column A: “各局” is not among the groups. ${unknown}`],
    ],
    [
      'days that are none',
      { 单位: [...units, ['甲局', '', '2024-02-30'], ['乙局', '', '去年'], ['丙局', '', '2024年3月1日']] },
      [
        { sheet: null, row: 3, column: 3 },
        { sheet: null, row: 4, column: 3 },
      ],
      [
        'row 3, column C: “2024-02-30” is no day. Write it like 2024-12-31, or leave it empty.',
        'row 4, column C: “去年” is no day. Write it like 2024-12-31, or leave it empty.',
      ],
    ],
    [
      'a missing heading',
      {
        单位: units,
        成员: [
          ['集合名称', '备注'],
          ['各局', '区应急局'],
        ],
      },
      [{ sheet: '成员', row: 1, column: null }],
      [
        '成员, row 1: there is no heading 集合名称 and 单位名称. Write it above the column, in the first row.',
      ],
    ],
    [
      'a name twice',
      { 单位: [...units, ['区应急局', '事业单位']], 集合: [['集合名称'], ['区应急局']] },
      [
        { sheet: '单位', row: 3, column: 1 },
        { sheet: '集合', row: 2, column: 1 },
      ],
      [
        '单位, row 3, column A: “区应急局” stands in 单位, row 2 already. Delete one of the two rows.',
        '集合, row 2, column A: “区应急局” stands in 单位, row 2 already. Delete one of the two rows.',
      ],
    ],
    [
      'a superior unit that is not listed',
      { 单位: [...units, ['区民政局', '', '', '区政府']] },
      [{ sheet: null, row: 3, column: 4 }],
      [`row 3, column D: “区政府” is not among the units. ${unknown}`],
    ],
    [
      'a name of nobody',
      {
        单位: units,
        名称: [
          ['单位或集合', '其他名称'],
          ['区民政局', '民政局'],
        ],
      },
      [{ sheet: '名称', row: 2, column: 1 }],
      [
        '名称, row 2, column A: “区民政局” is neither among the units nor among the groups. Write its name as it stands there.',
      ],
    ],
    [
      'members of a group of which nobody knows them',
      {
        单位: units,
        集合: [
          ['集合名称', '成员'],
          ['各局', '不明'],
        ],
        成员: [
          ['集合名称', '单位名称'],
          ['各局', '区应急局'],
        ],
      },
      [{ sheet: '成员', row: 2, column: 1 }],
      [
        '成员, row 2, column A: the members of “各局” are said to be 不明. Write 见成员表 there, or delete this row.',
      ],
    ],
    [
      'what contradicts itself as a whole',
      {
        单位: [...units, ['应急局']],
        名称: [
          ['单位或集合', '其他名称'],
          ['区应急局', '应急局'],
        ],
      },
      [null],
      ['“应急局” is claimed by both 区应急局 and 应急局 at one time.'],
    ],
    [
      'a file without units',
      {
        任务: [
          ['序号', '工作任务'],
          ['1', '排查隐患'],
        ],
      },
      [null],
      ['No list of units was found. Name the sheet 单位 and write 单位名称 above the column of their names.'],
    ],
  ])('%s', async (_, sheets, places, messages) => {
    const { directory, refusal, faults } = await read(workbook(sheets));
    expect([directory, refusal]).toEqual([undefined, undefined]);
    expect(faults.map(({ place }) => place)).toEqual(places);
    expect(faults.map(({ message }) => message)).toEqual(messages);
    for (const { place, objection, details } of faults) {
      expect(objection).toBeDefined();
      if (place) expect(details).toMatchObject({ ROW: String(place.row) });
    }
  });

  test('what is wrong is told by its code and in values, for another language', async () => {
    const { faults } = await read(
      workbook({
        单位: [
          ['单位名称', '设立日期'],
          ['区应急局', '年初'],
        ],
        成员: [['集合称谓']],
      }),
    );
    expect(faults.map(({ objection, details }) => [objection, details])).toEqual([
      ['NO_HEADING', { SHEET: '成员', ROW: '1', HEADING: '集合名称、单位名称' }],
    ]);
    const { faults: others } = await read(
      workbook({ 单位: [['单位名称', '设立日期'], ['区应急局', '年初'], ['区应急局']] }),
    );
    expect(others.map(({ objection, details }) => [objection, details])).toEqual([
      ['NO_DAY', { ROW: '2', COLUMN: 'B', TEXT: '年初' }],
      ['LISTED_TWICE', { ROW: '3', COLUMN: 'A', TEXT: '区应急局' }],
    ]);
  });

  test('a file that cannot be read, and JSON that is no directory', async () => {
    expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 1]))).toMatchObject({
      refusal: { code: 'DAMAGED_FILE' },
      faults: [],
    });
    expect((await read(new TextEncoder().encode('{"format":"zeren/plan"}'))).faults).toEqual([
      {
        place: null,
        message: 'This is not in the format zeren/directory: its "format" says "zeren/plan".',
        details: { POINTER: '/format' },
      },
    ]);
  });

  test.each([
    [
      'hidden',
      '<sheetPr>',
      [
        'The sheet 单位 has hidden rows (3): they were not read. If they belong to the list, show them and save the file again.',
      ],
    ],
    ['filtered out, which are read', '<sheetPr filterMode="1">', []],
  ])('half a directory is none: rows that are %s', async (_, properties, messages) => {
    const bytes = workbook({ 单位: [...units, ['区民政局'], ['区房管局']] });
    const parts = unzipSync(bytes);
    const part = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[part] as Uint8Array)
      .replace('<sheetPr>', properties)
      .replace('<row r="3"', '<row r="3" hidden="1"');
    const { faults } = await read(zipSync({ ...parts, [part]: strToU8(xml) }));
    expect(faults.map(({ message }) => message)).toEqual(messages);
  });
});
