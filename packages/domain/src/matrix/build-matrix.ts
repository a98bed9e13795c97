import type { DirectoryIndex } from '../directory-index.ts';
import { expand, partyOf, type Duty, type ExpandableTask } from '../expand.ts';
import type { Party } from '../party.ts';
import { certaintyOf, compareRoles, type Certainty, type ResponsibilityRole } from '../responsibility.ts';

/** `UNITS`: expanded, one column a unit (or a group whose members nobody knows). `PARTIES`: as written. */
export const MATRIX_COLUMNS = ['UNITS', 'PARTIES'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

/** Parallel lists of equal length, by row and then by column; indices from 0. */
export interface MatrixCells {
  readonly row: readonly number[];
  readonly column: readonly number[];
  readonly role: readonly ResponsibilityRole[];
  readonly certainty: readonly Certainty[];
  /** Named itself, not only through a group. */
  readonly direct: readonly boolean[];
}

/** Who owes what: tasks as rows, parties as columns, one cell for each pair that has a part in common. */
export interface Matrix<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Party[];
  readonly cells: MatrixCells;
}

/** As much of a duty as a cell shows. */
type CellDuty = Pick<Duty, 'task' | 'party' | 'role' | 'certainty' | 'direct'>;

/**
 * The matrix of some tasks, rows in the given order. Columns stand in the directory's order, units
 * before groups; those it does not know come behind, as they first appear.
 *
 * @param input.asOf day whose memberships count (`YYYY-MM-DD`); without it, all that ever were
 * @param input.duties the expansion, where it is at hand; else it is made here
 */
export function buildMatrix<Row extends ExpandableTask>(input: {
  tasks: readonly Row[];
  directory: DirectoryIndex;
  columns: MatrixColumns;
  asOf?: string | undefined;
  duties?: readonly Duty[];
}): Matrix<Row> {
  const { tasks, directory, asOf } = input;
  const duties =
    input.columns === 'PARTIES'
      ? partiesAsWritten(tasks, directory)
      : (input.duties ?? expand({ tasks, directory, asOf }));
  const columns = columnsOf(duties, directory);
  const place = new Map(columns.map((party, index) => [party.key, index]));
  const placed = duties
    .map((duty) => ({ duty, column: place.get(duty.party.key) as number }))
    .sort((a, b) => a.duty.task - b.duty.task || a.column - b.column);
  return {
    rows: tasks,
    columns,
    cells: {
      row: placed.map(({ duty }) => duty.task),
      column: placed.map(({ column }) => column),
      role: placed.map(({ duty }) => duty.role),
      certainty: placed.map(({ duty }) => duty.certainty),
      direct: placed.map(({ duty }) => duty.direct),
    },
  };
}

function partiesAsWritten(tasks: readonly ExpandableTask[], directory: DirectoryIndex): CellDuty[] {
  return tasks.flatMap((task, index) => {
    const strongest = new Map<string, CellDuty>();
    for (const responsibility of task.responsibilities) {
      const party = partyOf(responsibility, directory);
      const duty = {
        task: index,
        party,
        role: responsibility.role,
        certainty: certaintyOf(responsibility),
        direct: true,
      };
      const before = strongest.get(party.key);
      if (!before || isStronger(duty, before)) strongest.set(party.key, duty);
    }
    return [...strongest.values()];
  });
}

function isStronger(a: CellDuty, b: CellDuty): boolean {
  const order = compareRoles(a.role, b.role);
  return order < 0 || (order === 0 && a.certainty === 'DEFINITE' && b.certainty === 'POSSIBLE');
}

function columnsOf(duties: readonly CellDuty[], directory: DirectoryIndex): Party[] {
  const order = new Map(directory.parties.map((party, index) => [party.key, index]));
  const parties = new Map(duties.map(({ party }) => [party.key, party]));
  const rank = (party: Party): number => order.get(party.key) ?? Infinity;
  return [...parties.values()].sort((a, b) => {
    if (a.collective !== b.collective) return Number(a.collective) - Number(b.collective);
    return rank(a) === rank(b) ? 0 : rank(a) - rank(b);
  });
}
