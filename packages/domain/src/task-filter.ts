import type { DeadlineKind } from './deadline.ts';
import type { DirectoryIndex } from './directory-index.ts';
import { expand, partyOf, type Duty, type ExpandableResponsibility } from './expand.ts';
import type { Certainty, ResponsibilityRole } from './responsibility.ts';
import type { Task } from './task.ts';

/** Which tasks are wanted. What is absent or null does not restrict; the parts of one filter all have to hold. */
export interface TaskFilter {
  /** Words that number, name, body, deadline or a party's printed name contain, whatever their case. */
  readonly text?: string | null;
  /** Positions of action areas. */
  readonly areas?: readonly number[] | null;
  /** Names or aliases of units or groups that have a part, directly or through a group. */
  readonly parties?: readonly string[] | null;
  /** A part in one of these roles; together with `parties`: theirs. */
  readonly roles?: readonly ResponsibilityRole[] | null;
  readonly certainty?: Certainty | null;
  readonly deadlineKinds?: readonly DeadlineKind[] | null;
  /** `YYYY-MM-DD`, both included; a task without a date is never in a range. */
  readonly dueFrom?: string | null;
  readonly dueTo?: string | null;
  /** Is any list of parties open, that is, does it end in 等? */
  readonly openEnded?: boolean | null;
  readonly and?: readonly TaskFilter[] | null;
  readonly or?: readonly TaskFilter[] | null;
  readonly not?: TaskFilter | null;
}

/** As much of a task as a filter looks at. */
export type FilterableTask = Pick<Task, 'number' | 'name' | 'body' | 'area' | 'openEnded'> & {
  readonly deadline: Pick<Task['deadline'], 'text' | 'kind' | 'date'>;
  readonly responsibilities: readonly ExpandableResponsibility[];
};

export interface FilterInput {
  readonly tasks: readonly FilterableTask[];
  readonly directory: DirectoryIndex;
  readonly asOf?: string | undefined;
  /** The expansion of the tasks, where it is at hand. */
  readonly duties?: readonly Duty[];
}

/** Indexes of the tasks that match, in their order. */
export function filterTasks({
  filter,
  ...input
}: FilterInput & { filter: TaskFilter | null | undefined }): number[] {
  const parts = partsByTask(input);
  const matches = matcherOf(filter ?? {}, input);
  return input.tasks.flatMap((task, index) => (matches(task, parts[index] as TaskPart[]) ? [index] : []));
}

/** One party's part in one task, after expansion or as a group that was named. */
interface TaskPart {
  readonly key: string;
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
}

/** A task's duties, and beside them the groups that it names and that were expanded. */
function partsByTask({ tasks, directory, asOf, duties }: FilterInput): TaskPart[][] {
  const parts: TaskPart[][] = tasks.map(() => []);
  for (const { task, party, role, certainty, derivations } of duties ?? expand({ tasks, directory, asOf })) {
    (parts[task] as TaskPart[]).push({ key: party.key, role, certainty });
    for (const { group, role: groupRole, certainty: groupCertainty } of derivations) {
      if (group)
        (parts[task] as TaskPart[]).push({ key: group.key, role: groupRole, certainty: groupCertainty });
    }
  }
  return parts;
}

type Matcher = (task: FilterableTask, parts: readonly TaskPart[]) => boolean;

function matcherOf(filter: TaskFilter, input: FilterInput): Matcher {
  const { directory, asOf } = input;
  const words = (filter.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const keys = filter.parties?.map(
    (name) => directory.findParty(name, asOf)?.key ?? directory.findParty(name)?.key ?? name,
  );
  const and = (filter.and ?? []).map((part) => matcherOf(part, input));
  const or = (filter.or ?? []).map((part) => matcherOf(part, input));
  const not = filter.not ? matcherOf(filter.not, input) : undefined;
  const asksForPart = keys || filter.roles || filter.certainty;

  return (task, parts) => {
    if (words.length > 0 && !containsAll(task, words)) return false;
    if (filter.areas && !filter.areas.includes(task.area ?? NaN)) return false;
    if (filter.deadlineKinds && !filter.deadlineKinds.includes(task.deadline.kind)) return false;
    if (filter.dueFrom && (task.deadline.date ?? '') < filter.dueFrom) return false;
    if (filter.dueTo && (task.deadline.date ?? '9999') > filter.dueTo) return false;
    if (filter.openEnded != null && filter.openEnded !== Object.values(task.openEnded).some(Boolean))
      return false;
    if (
      asksForPart &&
      !parts.some(
        (part) =>
          (!keys || keys.includes(part.key)) &&
          (!filter.roles || filter.roles.includes(part.role)) &&
          (!filter.certainty || filter.certainty === part.certainty),
      )
    ) {
      return false;
    }
    if (not?.(task, parts)) return false;
    if (or.length > 0 && !or.some((matches) => matches(task, parts))) return false;
    return and.every((matches) => matches(task, parts));
  };
}

function containsAll(task: FilterableTask, words: readonly string[]): boolean {
  const text = [
    task.number,
    task.name,
    task.body,
    task.deadline.text,
    ...task.responsibilities.map((responsibility) => responsibility.text),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

export interface FacetValue {
  /** What the filter takes: a position, an enum value, a party's name, `YYYY-MM`. */
  readonly value: string;
  /** Tasks that would be left with this value and the rest of the filter. */
  readonly count: number;
}

export interface TaskFacets {
  readonly areas: readonly FacetValue[];
  readonly roles: readonly FacetValue[];
  readonly parties: readonly FacetValue[];
  readonly months: readonly FacetValue[];
  readonly deadlineKinds: readonly FacetValue[];
  readonly certainties: readonly FacetValue[];
}

/** How many tasks each value of each facet would leave; a facet's own part of the filter does not count for it. */
export function countFacets({
  filter,
  ...input
}: FilterInput & { filter: TaskFilter | null | undefined }): TaskFacets {
  const duties = input.duties ?? expand(input);
  const parts = partsByTask({ ...input, duties });
  const count = (
    without: Partial<TaskFilter>,
    valuesOf: (task: FilterableTask, parts: readonly TaskPart[]) => Iterable<string>,
  ): FacetValue[] => {
    const matches = matcherOf({ ...filter, ...without }, input);
    const counts = new Map<string, number>();
    input.tasks.forEach((task, index) => {
      if (!matches(task, parts[index] as TaskPart[])) return;
      for (const value of new Set(valuesOf(task, parts[index] as TaskPart[])))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    return [...counts].map(([value, total]) => ({ value, count: total }));
  };
  const names = new Map(
    duties.flatMap(({ party, via }) => [party, ...via]).map((party) => [party.key, party.name]),
  );
  const byValue = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1);
  return {
    areas: count({ areas: null }, (task) => (task.area === null ? [] : [String(task.area)])).sort(
      (a, b) => Number(a.value) - Number(b.value),
    ),
    roles: count({ roles: null }, (_, found) => found.map(({ role }) => role)),
    parties: count({ parties: null }, (_, found) => found.map(({ key }) => names.get(key) ?? key)).sort(
      (a, b) => b.count - a.count,
    ),
    months: count({ dueFrom: null, dueTo: null }, (task) =>
      task.deadline.date ? [task.deadline.date.slice(0, 7)] : [],
    ).sort(byValue),
    deadlineKinds: count({ deadlineKinds: null }, (task) => [task.deadline.kind]).sort(byValue),
    certainties: count({ certainty: null }, (_, found) => found.map(({ certainty }) => certainty)).sort(
      byValue,
    ),
  };
}

/** The name by which a responsibility's party goes: that of the directory, else as printed. */
export function partyName(responsibility: ExpandableResponsibility, directory: DirectoryIndex): string {
  return partyOf(responsibility, directory).name;
}
