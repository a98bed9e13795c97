import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DirectoryIndex } from '../directory-index.ts';
import { expand } from '../expand.ts';
import { RESPONSIBILITY_ROLES, type Qualifier, type ResponsibilityRole } from '../responsibility.ts';
import { buildMatrix, filterMatrix, renderCsv, renderText } from './index.ts';

const directory = new DirectoryIndex({
  units: [
    { name: '区应急局', kind: 'GOVERNMENT_DEPARTMENT' },
    { name: '华阳路街道', kind: 'SUBDISTRICT' },
    { name: '新泾镇', kind: 'TOWN' },
  ],
  groups: [
    { name: '各街镇', kind: 'ENUMERATED', members: ['华阳路街道', '新泾镇'] },
    { name: '签约单位', kind: 'LISTED', members: null },
  ],
});

function task(number: string, name: string, ...parties: [ResponsibilityRole, string, ...Qualifier[]][]) {
  return {
    number,
    part: null,
    name,
    deadline: {
      text: '12月',
      kind: 'MONTH_END',
      date: '2024-12-31',
      precision: 'MONTH',
      assumed: [],
      milestone: null,
    } as const,
    responsibilities: parties.map(([role, party, ...qualifiers]) => ({
      role,
      party,
      text: party,
      collective: qualifiers.length > 0,
      qualifiers,
      except: [],
    })),
  };
}

const tasks = [
  task('1', '组建专班', ['LEAD', '区应急局'], ['COOPERATING', '街镇', 'EACH']),
  task('2', '细化部署', ['RESPONSIBLE', '签约单位', 'SOME'], ['RESPONSIBLE', '区科委']),
];

test('the expanded matrix as text', () => {
  expect(renderText(buildMatrix({ tasks, directory, columns: 'UNITS' }))).toBe(
    [
      '           1 2  3  4 5   Σ',
      '1 组建专班 ● ○· ○·       3',
      '2 细化部署         ◉ (◉) 2',
      '  Σ        1 1  1  1 1   5',
      '',
      '  1 区应急局',
      '  2 华阳路街道',
      '  3 新泾镇',
      '  4 区科委',
      '  5 签约单位',
    ].join('\n'),
  );
});

test('the matrix as written keeps the groups as columns', () => {
  const { columns, cells } = buildMatrix({ tasks, directory, columns: 'PARTIES' });
  expect(columns.map(({ name }) => name)).toEqual(['区应急局', '区科委', '各街镇', '签约单位']);
  expect(cells).toEqual({
    row: [0, 0, 1, 1],
    column: [0, 2, 1, 3],
    role: ['LEAD', 'COOPERATING', 'RESPONSIBLE', 'RESPONSIBLE'],
    certainty: ['DEFINITE', 'DEFINITE', 'DEFINITE', 'POSSIBLE'],
    direct: [true, true, true, true],
    through: [null, null, null, null],
  });
});

test('a cell that came through a group says through which', () => {
  const { columns, cells } = buildMatrix({ tasks, directory, columns: 'UNITS' });
  const told = cells.column.map((column, cell) => [
    columns[column]?.name,
    cells.direct[cell],
    cells.through?.[cell],
  ]);
  expect(told.filter(([, direct]) => direct === false)).not.toEqual([]);
  for (const [, direct, through] of told) expect(through).toBe(direct ? null : '各街镇');
});

test('a filtered matrix keeps whole rows and drops columns without a cell', () => {
  const { rows, columns, cells } = filterMatrix(
    buildMatrix({ tasks, directory, columns: 'UNITS' }),
    ({ number }) => number === '2',
  );
  expect(rows.map(({ number }) => number)).toEqual(['2']);
  expect(columns.map(({ name }) => name)).toEqual(['区科委', '签约单位']);
  expect(cells).toMatchObject({ row: [0, 0], column: [0, 1] });
});

test('as CSV, possible parts stand in brackets and formulas stay text', () => {
  expect(
    renderCsv(
      buildMatrix({ tasks: [task('1', '=1+1, "x"', ['LEAD', '区应急局'])], directory, columns: 'UNITS' }),
    ),
  ).toBe('number,name,deadline,区应急局\r\n1,"\'=1+1, ""x""",2024-12-31,●\r\n');
});

const anyResponsibility = fc.record({
  role: fc.constantFrom(...RESPONSIBILITY_ROLES),
  party: fc.constantFrom('区应急局', '华阳路街道', '新泾镇', '街镇', '签约单位', '区科委'),
  qualifiers: fc.subarray<Qualifier>(['EACH', 'SOME']),
});
const anyTasks = fc.array(
  fc
    .array(anyResponsibility, { maxLength: 6 })
    .map((parties) =>
      task(
        '1',
        '任务',
        ...parties.map(({ role, party, qualifiers }): [ResponsibilityRole, string, ...Qualifier[]] => [
          role,
          party,
          ...qualifiers,
        ]),
      ),
    ),
  { maxLength: 8 },
);

test('every cell is one duty, and every duty is one cell', () => {
  fc.assert(
    fc.property(anyTasks, (some) => {
      const { cells, columns } = buildMatrix({ tasks: some, directory, columns: 'UNITS' });
      const pairs = cells.row.map((row, index) => `${row} ${columns[cells.column[index] as number]?.name}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      expect([...pairs].sort()).toEqual(
        expand({ tasks: some, directory })
          .map(({ task: row, party }) => `${row} ${party.name}`)
          .sort(),
      );
    }),
  );
});

test('no party that is named is lost: it is a column, or its members are', () => {
  fc.assert(
    fc.property(anyTasks, (some) => {
      const names = new Set(
        buildMatrix({ tasks: some, directory, columns: 'UNITS' }).columns.map(({ name }) => name),
      );
      for (const { party } of some.flatMap(({ responsibilities }) => responsibilities)) {
        expect(party === '街镇' ? names.has('新泾镇') && names.has('华阳路街道') : names.has(party)).toBe(
          true,
        );
      }
    }),
  );
});
