import type { DirectoryIndex } from '../directory-index.ts';
import { derive, partyOf, type Duty, type ExpandableTask } from '../expand.ts';
import { certaintyOf } from '../responsibility.ts';
import { isStronger } from './stronger-part.ts';

/** As much of a duty as a cell shows. */
export type CellDuty = Pick<Duty, 'task' | 'party' | 'role' | 'certainty' | 'direct' | 'via'>;

/**
 * The parts of the parties that stand in the cells of a list, groups as such. Those among `expandGroups`
 * (names, aliases or keys) give way to their members in force on the day: what comes through such a group
 * and what names the member itself is one part.
 */
export function partiesAsWritten(
  tasks: readonly ExpandableTask[],
  {
    directory,
    asOf,
    expandGroups,
  }: { directory: DirectoryIndex; asOf: string | undefined; expandGroups: readonly string[] },
): CellDuty[] {
  const expanded = new Set(expandGroups.map((name) => directory.findParty(name)?.key));
  return tasks.flatMap((task, index) => {
    const parts = new Map<string, CellDuty>();
    task.responsibilities.forEach((responsibility, place) => {
      const { role } = responsibility;
      const named = partyOf(responsibility, directory);
      const shown = expanded.has(named.key)
        ? derive(responsibility, place, directory, task.membershipsOn ?? asOf)
        : [[named, { kind: 'DIRECT', group: null }] as const];
      for (const [party, { kind, group }] of shown) {
        const before = parts.get(party.key);
        const via = [...(before?.via ?? []), ...(group ? [group] : [])];
        const part = { task: index, party, role, certainty: certaintyOf(responsibility) };
        const direct = kind !== 'GROUP' || before?.direct === true;
        parts.set(party.key, { ...(!before || isStronger(part, before) ? part : before), direct, via });
      }
    });
    return [...parts.values()];
  });
}
