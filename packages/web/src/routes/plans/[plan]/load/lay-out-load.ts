import type { Certainty, ResponsibilityRole } from '@zeren/domain/responsibility';
import type { LoadSearch } from './load-search.ts';

export interface LoadParty {
  __typename: 'Unit' | 'UnitGroup';
  name: string;
}

/** Duties of one party, month, role and certainty. */
export interface LoadCount {
  party: string;
  /** `YYYY-MM`; null: without a last day. */
  month: string | null;
  role: ResponsibilityRole;
  certainty: Certainty;
  count: number;
  /** Those among them by which the party is named itself. */
  direct: number;
}

export interface Load {
  months: readonly string[];
  parties: readonly LoadParty[];
  counts: readonly LoadCount[];
}

interface LoadLists {
  months: readonly string[];
  parties: readonly LoadParty[];
  cells: {
    party: readonly number[];
    month: readonly (number | null)[];
    role: readonly ResponsibilityRole[];
    certainty: readonly Certainty[];
    count: readonly number[];
    direct: readonly number[];
  };
}

export interface LoadCell {
  count: number;
  /** Against the load that it is compared with. */
  change: number;
  /** 0 to 4, by its part of the fullest cell: a help for the eye. */
  shade: number;
}

export interface LoadLayout {
  months: readonly string[];
  /** Is anything due on no day? The cells have one more column then. */
  hasUndated: boolean;
  rows: { party: LoadParty; cells: LoadCell[]; total: LoadCell }[];
  totals: LoadCell[];
  total: LoadCell;
}

/** The parallel lists of the API as one list. */
export function readLoad({ months, parties, cells }: LoadLists): Load {
  const counts = cells.count.map((count, index) => {
    const month = cells.month[index] ?? null;
    return {
      party: parties[cells.party[index] as number]?.name ?? '',
      month: month === null ? null : (months[month] as string),
      role: cells.role[index] as ResponsibilityRole,
      certainty: cells.certainty[index] as Certainty,
      count,
      direct: cells.direct[index] as number,
    };
  });
  return { months, parties, counts };
}

/**
 * The load as a table: a row for each party that has anything, a column for each month from the first to the
 * last, one for what is undated, and sums on both edges. With `before` each cell says how it changed.
 */
export function layOutLoad(load: Load, search: LoadSearch, before: Load = load): LoadLayout {
  const [now, then] = [count(load, search), count(before, search)];
  const parties = new Map([...load.parties, ...before.parties].map((party) => [party.name, party]));
  const months = [...new Set([...load.months, ...before.months])].sort();
  const hasUndated = [now, then].some(({ byMonth }) => byMonth.has(UNDATED));
  const columns = hasUndated ? [...months, UNDATED] : months;
  const most = Math.max(1, ...now.byCell.values());
  const cellOf = (of: (counted: Counted) => number | undefined, full = Infinity): LoadCell => {
    const total = of(now) ?? 0;
    return { count: total, change: total - (of(then) ?? 0), shade: Math.ceil((4 * total) / full) };
  };
  const rows = [...parties.values()]
    .filter(({ name }) => now.byParty.has(name) || then.byParty.has(name))
    .map((party) => ({
      party,
      cells: columns.map((month) => cellOf(({ byCell }) => byCell.get(`${party.name}\n${month}`), most)),
      total: cellOf(({ byParty }) => byParty.get(party.name)),
    }));
  return {
    months,
    hasUndated,
    rows,
    totals: columns.map((month) => cellOf(({ byMonth }) => byMonth.get(month))),
    total: cellOf(({ total }) => total),
  };
}

const UNDATED = '';

interface Counted {
  byCell: ReadonlyMap<string, number>;
  byParty: ReadonlyMap<string, number>;
  byMonth: ReadonlyMap<string, number>;
  total: number;
}

function count({ counts }: Load, { roles, directOnly, certainOnly }: LoadSearch): Counted {
  const byCell = new Map<string, number>();
  const byParty = new Map<string, number>();
  const byMonth = new Map<string, number>();
  let total = 0;
  for (const { party, month, role, certainty, ...counted } of counts) {
    if ((roles.length > 0 && !roles.includes(role)) || (certainOnly && certainty === 'POSSIBLE')) continue;
    const duties = directOnly ? counted.direct : counted.count;
    if (duties === 0) continue;
    total += duties;
    for (const [sums, key] of [
      [byCell, `${party}\n${month ?? UNDATED}`],
      [byParty, party],
      [byMonth, month ?? UNDATED],
    ] as const)
      sums.set(key, (sums.get(key) ?? 0) + duties);
  }
  return { byCell, byParty, byMonth, total };
}
