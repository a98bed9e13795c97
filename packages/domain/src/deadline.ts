export const DEADLINE_KINDS = [
  'DATE',
  'MONTH_END',
  'QUARTER_END',
  'HALF_YEAR_END',
  'YEAR_END',
  'PERIOD',
  'RECURRING',
  'ONGOING',
  'IMMEDIATE',
  'EVENT_RELATIVE',
  'NONE',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_PRECISIONS = ['DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type DeadlinePrecision = (typeof DEADLINE_PRECISIONS)[number];

/** What the paper does not say and was inferred: the year from the plan, a month or day from 上旬, 月中. */
export const DEADLINE_ASSUMPTIONS = ['YEAR', 'MONTH', 'DAY'] as const;
export type DeadlineAssumption = (typeof DEADLINE_ASSUMPTIONS)[number];

/** 时间节点: by when a task is owed. */
export interface Deadline {
  /** As printed. */
  readonly text: string;
  readonly kind: DeadlineKind;
  /** `YYYY-MM-DD`, the last day that is still in time; null where the text names none. */
  readonly date: string | null;
  readonly precision: DeadlinePrecision | null;
  readonly assumed: readonly DeadlineAssumption[];
  /** What must have happened by then, where it is not simply the end of the task: 动工. */
  readonly milestone: string | null;
}

/** By date; what has none comes last. */
export function compareDeadlines(a: Pick<Deadline, 'date'>, b: Pick<Deadline, 'date'>): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999');
}
