import type { DirectoryIndex } from './directory-index.ts';
import { expand, type Duty } from './expand.ts';
import type { Party } from './party.ts';
import type { Certainty, ResponsibilityRole } from './responsibility.ts';
import type { FilterInput, TaskFilter } from './task-filter.ts';

/** One party's part in one task, after expansion or as a group that was named. */
export interface TaskPart {
  readonly party: Party;
  readonly role: ResponsibilityRole;
  readonly certainty: Certainty;
}

/** Of an expansion that is at hand: whoever filters a plan asks for them again and again. */
const known = new WeakMap<readonly Duty[], readonly TaskPart[][]>();

/** A task's duties, and beside them the groups that it names and that were expanded. */
export function partsByTask({ tasks, directory, asOf, duties }: FilterInput): readonly TaskPart[][] {
  if (!duties) return collectParts(tasks.length, expand({ tasks, directory, asOf }));
  let parts = known.get(duties);
  if (parts?.length !== tasks.length) known.set(duties, (parts = collectParts(tasks.length, duties)));
  return parts;
}

function collectParts(tasks: number, duties: readonly Duty[]): TaskPart[][] {
  const parts = Array.from({ length: tasks }, (): TaskPart[] => []);
  for (const duty of duties) {
    const own = parts[duty.task] as TaskPart[];
    own.push(duty);
    if (duty.via.length > 0) own.push(...groupParts(duty));
  }
  return parts;
}

function groupParts({ derivations }: Duty): TaskPart[] {
  return derivations.flatMap(({ group, role, certainty }) =>
    group ? [{ party: group, role, certainty }] : [],
  );
}

/** What a filter asks of the parts in a task: all of it together, since the roles are those of the parties. */
export interface WantedParts {
  readonly keys?: ReadonlySet<Party['key']> | undefined;
  readonly allKeys: readonly Party['key'][];
  readonly unitKinds?: readonly Party['kind'][] | undefined;
  readonly roles?: readonly ResponsibilityRole[] | undefined;
  readonly certainty?: Certainty | undefined;
}

/** Undefined where the filter asks for no part. */
export function wantedParts(
  { parties, allParties, unitKinds, roles, certainty }: TaskFilter,
  { directory, asOf }: { directory: DirectoryIndex; asOf?: string | undefined },
): WantedParts | undefined {
  if (!parties && !allParties?.length && !unitKinds && !roles && !certainty) return undefined;
  const keyOf = (name: string): Party['key'] =>
    directory.findParty(name, asOf)?.key ?? directory.findParty(name)?.key ?? name;
  return {
    keys: parties ? new Set(parties.map(keyOf)) : undefined,
    allKeys: (allParties ?? []).map(keyOf),
    unitKinds: unitKinds ?? undefined,
    roles: roles ?? undefined,
    certainty: certainty ?? undefined,
  };
}

export function isInRole({ role, certainty }: TaskPart, wanted: WantedParts | undefined): boolean {
  return (
    (!wanted?.roles || wanted.roles.includes(role)) && (!wanted?.certainty || wanted.certainty === certainty)
  );
}

export const isOfKind = ({ party }: TaskPart, kinds: readonly Party['kind'][]): boolean =>
  !party.collective && kinds.includes(party.kind);

export function hasParts(parts: readonly TaskPart[], wanted: WantedParts | undefined): boolean {
  if (!wanted) return true;
  const { keys, allKeys, unitKinds } = wanted;
  if (!keys && allKeys.length === 0 && !unitKinds) return parts.some((part) => isInRole(part, wanted));
  const some = (test: (part: TaskPart) => boolean): boolean =>
    parts.some((part) => test(part) && isInRole(part, wanted));
  return (
    (!keys || some(({ party }) => keys.has(party.key))) &&
    allKeys.every((key) => some(({ party }) => party.key === key)) &&
    (!unitKinds || some((part) => isOfKind(part, unitKinds)))
  );
}
