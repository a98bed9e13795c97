import {
  buildAreaMatrix,
  buildUnitMatrix,
  dutiesIn,
  ROLE_COUNTS,
  ROLE_MARKS,
  type CellDifference,
  type RoleCounts,
} from '@zeren/domain/matrix';
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '@zeren/domain/responsibility';
import { taskKey } from '@zeren/domain/task';
import type { WrittenWords } from '@zeren/domain/terms';
import type { LeadingColumn, MatrixMark, MatrixTable, WrittenColumn, WrittenMatrix } from './matrix-table.ts';

/** Tasks against parties: one mark for a part. */
export function taskTable({ matrix, pinned, comparison }: WrittenMatrix, words: WrittenWords): MatrixTable {
  const { rows, columns, cells } = matrix;
  const { headings, roles, matrix: named } = words;
  const hasAreas = rows.some(({ area }) => area !== null);
  const leading = (number: string, area: string, name: string, due: string): string[] =>
    hasAreas ? [number, area, name, due] : [number, name, due];
  const marks = emptyMarks(rows.length, columns.length);
  const [byRow, byColumn] = [rows.map(() => 0), columns.map(() => 0)];
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell] as number;
    const difference = comparison?.differenceAt(rows[row], columns[column]);
    (marks[row] as (MatrixMark | undefined)[])[column] = partMark(cells.role[cell] as ResponsibilityRole, {
      isPossible: cells.certainty[cell] === 'POSSIBLE',
      isThroughGroup: cells.direct[cell] === false,
      difference,
    });
    // what is gone is no part any more
    if (difference?.change === 'REMOVED') return;
    const duties = dutiesIn(cells, cell);
    byRow[row] = (byRow[row] as number) + duties;
    byColumn[column] = (byColumn[column] as number) + duties;
  });
  return {
    leading: [
      { heading: headings.NUMBER, width: 7, isCentred: true },
      ...(hasAreas ? [{ heading: headings.AREA, width: 24, isCentred: true }] : []),
      { heading: headings.NAME, width: 43 },
      { heading: headings.DEADLINE, width: 16, isCentred: true },
    ],
    columns: columns.map((column) => nameOfColumn(column, words)),
    edge: named.total,
    rows: rows.map((task, row) => ({
      leading: leading(
        (comparison?.sidesOf(task)?.after === null ? '−' : '') + taskKey(task),
        task.area?.name ?? '',
        task.name,
        task.deadline.date ?? task.deadline.text,
      ),
      marks: marks[row] as MatrixMark[],
      total: String(byRow[row]),
    })),
    foot: footRow(
      leading('', '', named.total, ''),
      byColumn,
      byRow.reduce((sum, count) => sum + count, 0),
    ),
    pinned,
    mergedColumn: hasAreas ? 1 : -1,
    legend: [
      ...RESPONSIBILITY_ROLES.map((role) => ({ mark: partMark(role), meaning: roles[role] })),
      ...RESPONSIBILITY_ROLES.map((role) => ({
        mark: partMark(role, { isPossible: true }),
        meaning: named.possible(roles[role]),
      })),
      { mark: { lines: [], isThroughGroup: true }, meaning: named.throughGroup },
      ...(comparison ? CHANGED_PARTS : []).map(({ role, difference }) => ({
        mark: partMark(role, { difference }),
        meaning: named.changes[difference.change],
      })),
    ],
  };
}

/** What a legend shows of a comparison. */
const CHANGED_PARTS: readonly { role: ResponsibilityRole; difference: CellDifference }[] = [
  { role: 'RESPONSIBLE', difference: { change: 'ADDED', before: null } },
  { role: 'RESPONSIBLE', difference: { change: 'REMOVED', before: null } },
  {
    role: 'RESPONSIBLE',
    difference: { change: 'CHANGED', before: { role: 'COOPERATING', certainty: 'DEFINITE' } },
  },
];

/** Areas against parties: how many parts of each role. */
export function areaTable({ matrix, pinned }: WrittenMatrix, words: WrittenWords): MatrixTable {
  const { rows, columns, cells, rowTotals, columnTotals, total } = buildAreaMatrix(matrix);
  const { headings, roles, matrix: named } = words;
  const greatest = Math.max(1, ...cells.total);
  const marks = emptyMarks(rows.length, columns.length);
  cells.row.forEach((row, cell) => {
    (marks[row] as (MatrixMark | undefined)[])[cells.column[cell] as number] = {
      lines: roleCounts(cells, cell),
      heat: (cells.total[cell] as number) / greatest,
    };
  });
  return {
    leading: [{ heading: headings.AREA, width: 32 }, countColumn(named.tasks)],
    columns: columns.map((column) => nameOfColumn(column, words)),
    edge: named.total,
    rows: rows.map(({ area, tasks }, row) => ({
      leading: [area?.name ?? words.none, String(tasks)],
      marks: marks[row] as MatrixMark[],
      total: String(rowTotals.total[row]),
    })),
    foot: footRow([named.total, String(matrix.rows.length)], columnTotals.total, total),
    pinned: { rows: 0, columns: pinned.columns },
    mergedColumn: -1,
    legend: RESPONSIBILITY_ROLES.map((role) => ({
      mark: { lines: [ROLE_MARKS[role]], role },
      meaning: named.counted(roles[role]),
    })),
  };
}

/** Parties against parties: how many tasks they share, and who leads whom. */
export function unitTable({ matrix, pinned }: WrittenMatrix, words: WrittenWords): MatrixTable {
  const { matrix: named } = words;
  const { columns, cells, partners } = buildUnitMatrix(matrix);
  const names = columns.map((column) => nameOfColumn(column, words));
  const isOwn = (cell: number): boolean => cells.row[cell] === cells.column[cell];
  const greatest = Math.max(1, ...cells.shared.filter((_, cell) => !isOwn(cell)));
  const marks = emptyMarks(columns.length, columns.length);
  const own = columns.map(() => 0);
  cells.row.forEach((row, cell) => {
    const [shared, leads, helps] = [cells.shared[cell], cells.leads[cell], cells.helps[cell]] as [
      ...[number, number, number],
    ];
    if (isOwn(cell)) own[row] = shared;
    (marks[row] as (MatrixMark | undefined)[])[cells.column[cell] as number] = isOwn(cell)
      ? { lines: [String(shared)] }
      : {
          lines: [String(shared), ...(leads > 0 ? [`→${leads}`] : []), ...(helps > 0 ? [`←${helps}`] : [])],
          heat: shared / greatest,
        };
  });
  return {
    leading: [{ heading: named.unit, width: 28 }, countColumn(named.tasks)],
    columns: names,
    edge: named.partners,
    rows: names.map((name, row) => ({
      leading: [name, String(own[row])],
      marks: marks[row] as MatrixMark[],
      total: String(partners[row]),
    })),
    foot: footRow([named.partners, String(matrix.rows.length)], partners, null),
    pinned: { rows: pinned.columns, columns: pinned.columns },
    mergedColumn: -1,
    legend: [
      { mark: { lines: ['3'] }, meaning: named.shared },
      { mark: { lines: ['→2'] }, meaning: named.rowLeads },
      { mark: { lines: ['←1'] }, meaning: named.rowHelps },
    ],
  };
}

interface PartMark {
  readonly isPossible?: boolean;
  readonly isThroughGroup?: boolean;
  readonly difference?: CellDifference | undefined;
}

function partMark(
  role: ResponsibilityRole,
  { isPossible = false, isThroughGroup = false, difference }: PartMark = {},
): MatrixMark {
  const { change, before } = difference ?? {};
  return {
    ...{ lines: [ROLE_MARKS[role]], role, change },
    // whether it was certain does not matter any more
    isPossible: isPossible && change !== 'REMOVED',
    isThroughGroup,
    ...(change === 'CHANGED' && before && { before: beforeText(before) }),
  };
}

function beforeText({ role, certainty }: NonNullable<CellDifference['before']>): string {
  return certainty === 'POSSIBLE' ? `(${ROLE_MARKS[role]})` : ROLE_MARKS[role];
}

function nameOfColumn(column: WrittenColumn, { matrix: named, partyKind }: WrittenWords): string {
  return 'name' in column ? column.name : named.folded(partyKind(column.kind), column.folded.length);
}

function roleCounts(cells: RoleCounts, cell: number): string[] {
  return RESPONSIBILITY_ROLES.flatMap((role) => {
    const count = cells[ROLE_COUNTS[role]][cell] as number;
    return count > 0 ? [`${ROLE_MARKS[role]}${count}`] : [];
  });
}

function countColumn(heading: string): LeadingColumn {
  return { heading, width: 8, isCentred: true };
}

function emptyMarks(rows: number, columns: number): (MatrixMark | undefined)[][] {
  return Array.from({ length: rows }, () => new Array<MatrixMark | undefined>(columns).fill(undefined));
}

function footRow(leading: readonly string[], byColumn: readonly number[], total: number | null) {
  return {
    leading,
    marks: byColumn.map((count): MatrixMark => ({ lines: [String(count)] })),
    total: total === null ? '' : String(total),
  };
}
