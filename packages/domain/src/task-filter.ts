import type { DeadlineKind } from './deadline.ts';
import type { DirectoryIndex } from './directory-index.ts';
import type { Duty, ExpandableResponsibility } from './expand.ts';
import type { FindingCode } from './findings/finding.ts';
import type { Certainty, ResponsibilityRole } from './responsibility.ts';
import { conditionsOf } from './task-filter-condition.ts';
import { partsByTask } from './task-filter-part.ts';
import { taskKey, type Task } from './task.ts';
import type { UnitKind } from './unit.ts';

/**
 * Which tasks are wanted. What is absent or null does not restrict; the parts of one filter all have to hold.
 * `roles` and `certainty` say what part `parties`, `allParties` and `unitKinds` have to have.
 */
export interface TaskFilter {
  /** Words that number, name, body, deadline or a party's printed name contain, whatever their case. */
  readonly text?: string | null;
  /** Positions of action areas. */
  readonly areas?: readonly number[] | null;
  /** Names or aliases of units or groups of which one has a part, directly or through a group. */
  readonly parties?: readonly string[] | null;
  /** Likewise, but every one of them has a part. */
  readonly allParties?: readonly string[] | null;
  /** A unit of one of these kinds has a part. */
  readonly unitKinds?: readonly UnitKind[] | null;
  /** A part in one of these roles; together with `parties`: theirs. */
  readonly roles?: readonly ResponsibilityRole[] | null;
  readonly certainty?: Certainty | null;
  readonly deadlineKinds?: readonly DeadlineKind[] | null;
  /** `YYYY-MM`: due in one of these months. */
  readonly months?: readonly string[] | null;
  /** `YYYY-MM-DD`, both included; a task without a date is never in a range. */
  readonly dueFrom?: string | null;
  readonly dueTo?: string | null;
  /** Is any list of parties open, that is, does it end in 等? */
  readonly openEnded?: boolean | null;
  /** Codes of which one stands against the task. */
  readonly findings?: readonly FindingCode[] | null;
  readonly and?: readonly TaskFilter[] | null;
  readonly or?: readonly TaskFilter[] | null;
  readonly not?: TaskFilter | null;
}

/** As much of a task as a filter looks at. */
export type FilterableTask = Pick<Task, 'number' | 'name' | 'body' | 'area' | 'openEnded'> & {
  readonly part?: string | null;
  readonly deadline: Pick<Task['deadline'], 'text' | 'kind' | 'date'>;
  readonly responsibilities: readonly ExpandableResponsibility[];
};

/** As much of a finding as a filter looks at: its code, and the keys of its tasks. */
export interface TaskFinding {
  readonly code: FindingCode;
  readonly tasks: readonly string[];
}

export interface FilterInput {
  readonly tasks: readonly FilterableTask[];
  readonly directory: DirectoryIndex;
  readonly asOf?: string | undefined;
  /** The expansion of the tasks, where it is at hand. */
  readonly duties?: readonly Duty[];
  /** What stands against the tasks and has not been waived; without it, nothing does. */
  readonly findings?: readonly TaskFinding[];
}

export interface FilteredInput extends FilterInput {
  readonly filter: TaskFilter | null | undefined;
}

/** Indexes of the tasks that match, in their order. */
export function filterTasks({ filter, ...input }: FilteredInput): number[] {
  return filterCandidates(candidatesOf(input), filter ?? {}, input);
}

/** Does the filter look at findings? Who has none at hand need not look for them otherwise. */
export function asksForFindings(filter: TaskFilter | null | undefined): boolean {
  if (!filter) return false;
  const { findings, and, or, not } = filter;
  return findings != null || [...(and ?? []), ...(or ?? []), not].some(asksForFindings);
}

/** A task beside what is known of it. */
export interface Candidate {
  readonly task: FilterableTask;
  readonly parts: ReturnType<typeof partsByTask>[number];
  readonly findings: ReadonlySet<FindingCode>;
}

export function candidatesOf(input: FilterInput): Candidate[] {
  const parts = partsByTask(input);
  const codes = new Map<string, Set<FindingCode>>();
  for (const { code, tasks } of input.findings ?? []) {
    for (const key of tasks) codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  const none = new Set<FindingCode>();
  return input.tasks.map((task, index) => ({
    task,
    parts: parts[index] ?? [],
    findings: codes.get(taskKey({ number: task.number, part: task.part ?? null })) ?? none,
  }));
}

export function filterCandidates(
  candidates: readonly Candidate[],
  filter: TaskFilter,
  scope: Pick<FilterInput, 'directory' | 'asOf'>,
): number[] {
  const conditions = conditionsOf(filter, scope);
  return candidates.flatMap((candidate, index) =>
    conditions.every(({ holds }) => holds(candidate)) ? [index] : [],
  );
}
