import { nameOn } from '../dated-name.ts';
import type { DirectoryIndex } from '../directory-index.ts';
import { expand, type Duty, type ExpandableTask } from '../expand.ts';
import type { Party } from '../party.ts';
import type { Matrix } from './matrix-cells.ts';
import { partiesAsWritten, type CellDuty } from './parties-as-written.ts';

/** `UNITS`: expanded, one column a unit (or a group whose members nobody knows). `PARTIES`: as written. */
export const MATRIX_COLUMNS = ['UNITS', 'PARTIES'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

/**
 * The matrix of some tasks, rows in the given order. Columns stand in the directory's order, units
 * before groups; those it does not know come behind, as they first appear.
 *
 * @param input.asOf day whose memberships count (`YYYY-MM-DD`); without it, all that ever were
 * @param input.expandGroups groups that give way to their members in the matrix as written; who is none, or
 *   has no known members, stays as he is
 * @param input.duties the expansion, where it is at hand; else it is made here
 */
export function buildMatrix<Row extends ExpandableTask>(input: {
  tasks: readonly Row[];
  directory: DirectoryIndex;
  columns: MatrixColumns;
  asOf?: string | undefined;
  duties?: readonly Duty[];
  expandGroups?: readonly string[] | undefined;
}): Matrix<Row> {
  const { tasks, directory, asOf, expandGroups = [] } = input;
  const duties =
    input.columns === 'PARTIES'
      ? partiesAsWritten(tasks, { directory, asOf, expandGroups })
      : (input.duties ?? expand({ tasks, directory, asOf }));
  const columns = columnsOf(duties, directory).map((party) => ({
    ...party,
    name: nameOn(party.unit ?? party.group ?? party, asOf),
  }));
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
      through: placed.map(({ duty: { direct, via } }) => {
        const [group] = direct ? [] : via;
        return group ? nameOn(group.group ?? group, asOf) : null;
      }),
    },
  };
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
