import fc from 'fast-check';
import { CERTAINTIES, RESPONSIBILITY_ROLES, type ResponsibilityRole } from '../src/responsibility.ts';
import type { Matrix } from '../src/matrix/index.ts';
import type { UnitKind } from '../src/unit.ts';

export interface DrawnRow {
  readonly number: string;
  readonly name: string;
  readonly area: number | null;
  readonly deadline: { readonly date: string | null };
}

export interface DrawnColumn {
  readonly name: string;
  readonly kind: UnitKind;
}

const ROLES: Readonly<Record<string, ResponsibilityRole>> = {
  '●': 'LEAD',
  '◉': 'RESPONSIBLE',
  '○': 'COOPERATING',
  '△': 'SUPERVISING',
  '?': 'COOPERATING',
};

/** A matrix as drawn: one line a task, `?` a cooperating part that is only possible, `.` none. */
export function matrixOf(
  lines: readonly {
    readonly cells: string;
    readonly area?: number | null;
    readonly date?: string;
    readonly number?: string;
  }[],
  columns: readonly DrawnColumn[] = ['甲局', '乙局', '丙镇', '丁镇']
    .slice(0, lines[0]?.cells.split(' ').length)
    .map((name) => ({ name, kind: name.endsWith('局') ? 'GOVERNMENT_DEPARTMENT' : 'TOWN' })),
): Matrix<DrawnRow, DrawnColumn> {
  const drawn = lines.flatMap(({ cells }, row) =>
    cells.split(' ').flatMap((mark, column) => (mark === '.' ? [] : [{ row, column, mark }])),
  );
  return {
    rows: lines.map(({ area = null, date = null, number }, index) => ({
      number: number ?? String(index + 1),
      name: '任务',
      area,
      deadline: { date },
    })),
    columns,
    cells: {
      row: drawn.map(({ row }) => row),
      column: drawn.map(({ column }) => column),
      role: drawn.map(({ mark }) => ROLES[mark] as ResponsibilityRole),
      certainty: drawn.map(({ mark }) => (mark === '?' ? 'POSSIBLE' : 'DEFINITE')),
      direct: drawn.map(() => true),
    },
  };
}

const KINDS: readonly UnitKind[] = ['GOVERNMENT_DEPARTMENT', 'TOWN', 'OTHER'];

export const anyMatrix: fc.Arbitrary<Matrix<DrawnRow, DrawnColumn>> = fc
  .record({
    rows: fc.array(
      fc.record({
        area: fc.constantFrom(null, 1, 2),
        date: fc.constantFrom(null, '2024-03-31', '2024-12-31'),
      }),
      { maxLength: 8 },
    ),
    columns: fc.array(fc.constantFrom(...KINDS), { maxLength: 6 }),
  })
  .chain(({ rows, columns }) =>
    fc
      .array(
        fc.option(
          fc.record({
            role: fc.constantFrom(...RESPONSIBILITY_ROLES),
            certainty: fc.constantFrom(...CERTAINTIES),
            direct: fc.boolean(),
          }),
        ),
        { minLength: rows.length * columns.length, maxLength: rows.length * columns.length },
      )
      .map((crossings) => {
        const cells = crossings.flatMap((part, index) => (part ? [{ ...part, index }] : []));
        return {
          rows: rows.map(({ area, date }, index) => ({
            number: String(index + 1),
            name: '任务',
            area,
            deadline: { date },
          })),
          columns: columns.map((kind, index) => ({ name: `单位${index + 1}`, kind })),
          cells: {
            row: cells.map(({ index }) => Math.floor(index / columns.length)),
            column: cells.map(({ index }) => index % columns.length),
            role: cells.map(({ role }) => role),
            certainty: cells.map(({ certainty }) => certainty),
            direct: cells.map(({ direct }) => direct),
          },
        };
      }),
  );
