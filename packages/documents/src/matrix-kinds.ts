import {
  arrangeAreas,
  arrangeComparison,
  arrangeMatrix,
  arrangeUnits,
  dutiesIn,
  ROLE_COUNTS,
  ROLE_MARKS,
  type CellChange,
  type CellDifference,
} from '@zeren/domain/matrix';
import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '@zeren/domain/responsibility';
import type { WrittenWords } from '@zeren/domain/terms';
import { CHANGE_SIGNS } from './change-signs.ts';
import { changedCounts, countMark, type WrittenCount } from './count-mark.ts';
import { issuedDeadline } from './issued-deadline.ts';
import type {
  LeadingColumn,
  MatrixMark,
  MatrixTable,
  WrittenColumn,
  WrittenMatrix,
  WrittenTask,
} from './matrix-table.ts';

/** A table, and in a comparison how many of its cells became what. */
interface BuiltTable extends MatrixTable {
  readonly totals?: Readonly<Record<CellChange, number>> | undefined;
}

/** Tasks against parties: one mark for a part. */
export function taskTable(
  { matrix, comparison, arrangement }: WrittenMatrix,
  words: WrittenWords,
): BuiltTable {
  const compared = comparison && arrangeComparison(comparison, arrangement);
  const {
    matrix: { rows, columns, cells },
    pinned,
  } = compared ?? arrangeMatrix(matrix, arrangement);
  const { headings, roles, matrix: named } = words;
  const hasAreas = rows.some(({ area }) => area !== null);
  const leading = (number: string, area: string, name: string, due: string): string[] =>
    hasAreas ? [number, area, name, due] : [number, name, due];
  const marks = emptyMarks(rows.length, columns.length);
  const [byRow, byColumn] = [rows.map(() => 0), columns.map(() => 0)];
  cells.row.forEach((row, cell) => {
    const column = cells.column[cell] as number;
    const difference = compared?.differenceAt(rows[row], columns[column]);
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
        (compared?.sidesOf(task)?.after === null ? CHANGE_SIGNS.REMOVED : '') + task.key,
        task.area?.name ?? '',
        task.name,
        deadlineText(task, words),
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
    totals: comparison?.totals,
  };
}

/** A matrix may hold tasks of two years: each deadline is read again in its own. */
function deadlineText({ deadline }: WrittenTask, words: WrittenWords): string {
  const year = deadline.date === null ? null : Number(deadline.date.slice(0, 4));
  return issuedDeadline(deadline, { year, schoolYear: null, words });
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
export function areaTable({ arrangement, ...shown }: WrittenMatrix, words: WrittenWords): BuiltTable {
  const { areas, compared, pinned } = arrangeAreas(shown, arrangement);
  const { rows, columns, cells, rowTotals, columnTotals, total } = areas;
  const { headings, roles, matrix: named } = words;
  const greatest = Math.max(1, ...cells.total);
  const marks = emptyMarks(rows.length, columns.length);
  cells.row.forEach((row, cell) => {
    const counts = RESPONSIBILITY_ROLES.map((role): WrittenCount => ({
      sign: ROLE_MARKS[role],
      count: cells[ROLE_COUNTS[role]][cell] as number,
      before: compared?.before[ROLE_COUNTS[role]][cell],
    }));
    (marks[row] as (MatrixMark | undefined)[])[cells.column[cell] as number] = countMark(counts, {
      change: compared?.change[cell],
      heat: (cells.total[cell] as number) / greatest,
    });
  });
  const isGone = (row: number): boolean => compared?.sides[row]?.after === null;
  return {
    leading: [{ heading: headings.AREA, width: 32 }, countColumn(named.tasks)],
    columns: columns.map((column) => nameOfColumn(column, words)),
    edge: named.total,
    rows: rows.map(({ area, tasks }, row) => ({
      leading: [(isGone(row) ? CHANGE_SIGNS.REMOVED : '') + (area?.name ?? words.none), String(tasks)],
      marks: marks[row] as MatrixMark[],
      total: String(rowTotals.total[row]),
    })),
    foot: footRow([named.total, String(shown.matrix.rows.length)], columnTotals.total, total),
    pinned: { rows: 0, columns: pinned },
    mergedColumn: -1,
    legend: [
      ...RESPONSIBILITY_ROLES.map((role) => ({
        mark: { lines: [ROLE_MARKS[role]], role },
        meaning: named.counted(roles[role]),
      })),
      ...(compared ? changedCounts(ROLE_MARKS.RESPONSIBLE, words) : []),
    ],
    totals: compared?.totals,
  };
}

/** Parties against parties: how many tasks they share, and who leads whom. */
export function unitTable({ arrangement, ...shown }: WrittenMatrix, words: WrittenWords): BuiltTable {
  const { matrix: named } = words;
  const { units, compared, pinned } = arrangeUnits(shown, arrangement);
  const { columns, cells, partners } = units;
  const names = columns.map((column) => nameOfColumn(column, words));
  const isOwn = (cell: number): boolean => cells.row[cell] === cells.column[cell];
  const greatest = Math.max(1, ...cells.shared.filter((_, cell) => !isOwn(cell)));
  const marks = emptyMarks(columns.length, columns.length);
  const own = columns.map(() => 0);
  cells.row.forEach((row, cell) => {
    const shared = cells.shared[cell] as number;
    const counted = (sign: string, count: 'shared' | 'leads' | 'helps'): WrittenCount => ({
      sign,
      count: cells[count][cell] as number,
      before: compared?.before[count][cell],
    });
    if (isOwn(cell)) own[row] = shared;
    (marks[row] as (MatrixMark | undefined)[])[cells.column[cell] as number] = countMark(
      [counted('', 'shared'), ...(isOwn(cell) ? [] : [counted('→', 'leads'), counted('←', 'helps')])],
      { change: compared?.change[cell], heat: isOwn(cell) ? undefined : shared / greatest },
    );
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
    foot: footRow([named.partners, String(shown.matrix.rows.length)], partners, null),
    pinned: { rows: pinned, columns: pinned },
    mergedColumn: -1,
    legend: [
      { mark: { lines: ['3'] }, meaning: named.shared },
      { mark: { lines: ['→2'] }, meaning: named.rowLeads },
      { mark: { lines: ['←1'] }, meaning: named.rowHelps },
      ...(compared ? changedCounts('', words) : []),
    ],
    totals: compared?.totals,
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
  const isChanged = change === 'CHANGED' && before;
  return {
    ...{ lines: [ROLE_MARKS[role]], role, change },
    // whether it was certain does not matter any more
    isPossible: isPossible && change !== 'REMOVED',
    isThroughGroup,
    ...(change && { sign: (isChanged ? beforeText(before) : '') + CHANGE_SIGNS[change] }),
  };
}

function beforeText({ role, certainty }: NonNullable<CellDifference['before']>): string {
  return certainty === 'POSSIBLE' ? `(${ROLE_MARKS[role]})` : ROLE_MARKS[role];
}

function nameOfColumn(column: WrittenColumn, { matrix: named, partyKind }: WrittenWords): string {
  return 'name' in column ? column.name : named.folded(partyKind(column.kind), column.folded.length);
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
