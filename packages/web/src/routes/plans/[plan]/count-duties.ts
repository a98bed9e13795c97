import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';

interface Counted<Party> {
  columns: Party[];
  cells: { column: number[]; role: ResponsibilityRole[]; certainty: Certainty[] };
}

export interface Workload<Party> {
  party: Party;
  total: number;
  /** How many of them the paper leaves open. */
  possible: number;
  roles: Record<ResponsibilityRole, number>;
}

/** What every column of a matrix carries, the busiest first; equals keep the order of the columns. */
export function countDuties<Party>({ columns, cells }: Counted<Party>): Workload<Party>[] {
  const workloads = columns.map((party) => ({
    party,
    total: 0,
    possible: 0,
    roles: { LEAD: 0, RESPONSIBLE: 0, COOPERATING: 0, SUPERVISING: 0 },
  }));
  cells.column.forEach((column, cell) => {
    const workload = workloads[column];
    const role = cells.role[cell];
    if (workload === undefined || role === undefined) return;
    workload.total += 1;
    workload.roles[role] += 1;
    if (cells.certainty[cell] === 'POSSIBLE') workload.possible += 1;
  });
  return workloads.sort((a, b) => b.total - a.total);
}
