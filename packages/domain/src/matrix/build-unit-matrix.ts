import { cellsBy, type Matrix } from './matrix-cells.ts';

/** Parallel lists of equal length, by row and then by column, only where a task is shared; indices from 0. */
export interface UnitMatrixCells {
  readonly row: readonly number[];
  readonly column: readonly number[];
  /** Tasks in which both have a part; on the diagonal, a party's own tasks. */
  readonly shared: readonly number[];
  /** Among them: the row leads or is responsible, the column cooperates. */
  readonly leads: readonly number[];
  /** Among them: the row cooperates, the column leads or is responsible. */
  readonly helps: readonly number[];
  /** Among them: one part or the other is only possible. */
  readonly possible: readonly number[];
}

/** Parties × parties: who has to work with whom. */
export interface UnitMatrix<Column> {
  /** Rows and columns alike. */
  readonly columns: readonly Column[];
  readonly cells: UnitMatrixCells;
  /** With how many others each of the columns shares a task. */
  readonly partners: readonly number[];
}

/** How many tasks of a matrix any two of its parties share. */
export function buildUnitMatrix<Column>({
  rows,
  columns,
  cells,
}: Matrix<unknown, Column>): UnitMatrix<Column> {
  const ofTask = cellsBy(cells.row, rows.length);
  const ofParty = cellsBy(cells.column, columns.length);
  const carries = cells.role.map((role) => role === 'LEAD' || role === 'RESPONSIBLE');
  const cooperates = cells.role.map((role) => role === 'COOPERATING');
  const found = {
    ...{ row: [] as number[], column: [] as number[], shared: [] as number[] },
    ...{ leads: [] as number[], helps: [] as number[], possible: [] as number[] },
  };
  // One row at a time in lists as long as an axis, emptied after each: no hashing of pairs.
  const [shared, leads, helps, possible] = Array.from(
    { length: 4 },
    () => new Int32Array(columns.length),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const add = (list: Int32Array, column: number): void => void (list[column] = (list[column] as number) + 1);
  const partners = ofParty.map((own, row) => {
    const met: number[] = [];
    for (const mine of own) {
      for (const theirs of ofTask[cells.row[mine] as number] as number[]) {
        const column = cells.column[theirs] as number;
        if (shared[column] === 0) met.push(column);
        add(shared, column);
        if (carries[mine] && cooperates[theirs]) add(leads, column);
        if (cooperates[mine] && carries[theirs]) add(helps, column);
        if (cells.certainty[mine] === 'POSSIBLE' || cells.certainty[theirs] === 'POSSIBLE')
          add(possible, column);
      }
    }
    for (const column of met.sort((a, b) => a - b)) {
      found.row.push(row);
      found.column.push(column);
      found.shared.push(shared[column] as number);
      found.leads.push(leads[column] as number);
      found.helps.push(helps[column] as number);
      found.possible.push(possible[column] as number);
      shared[column] = leads[column] = helps[column] = possible[column] = 0;
    }
    return met.length - (own.length > 0 ? 1 : 0);
  });
  return { columns, cells: found, partners };
}

/**
 * With how many others the parties of each group share a task: those of the group itself do not count. A group of
 * one has as many as `buildUnitMatrix` says; a folded column is the group of those in it.
 */
export function countPartners<Column>(
  { rows, columns, cells }: Matrix<unknown, Column>,
  groups: readonly (readonly Column[])[],
): number[] {
  const ofTask = cellsBy(cells.row, rows.length);
  const ofParty = cellsBy(cells.column, columns.length);
  const placeOf = new Map(columns.map((column, place) => [column, place]));
  return groups.map((group) => {
    const own = new Set(group.map((column) => placeOf.get(column) as number));
    const met = new Set<number>();
    for (const place of own)
      for (const mine of ofParty[place] as number[])
        for (const theirs of ofTask[cells.row[mine] as number] as number[])
          met.add(cells.column[theirs] as number);
    return [...met].filter((place) => !own.has(place)).length;
  });
}
