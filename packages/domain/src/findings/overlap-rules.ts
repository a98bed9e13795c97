import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '../responsibility.ts';
import type { Duty } from '../expand.ts';
import { foundInTask, listNames, type FindingRule, type TaskEntry } from './finding-rule.ts';

/** Does it carry a task by name, and help itself by name? */
function cooperatesWithItself({ derivations }: Duty): boolean {
  const roles = derivations
    .filter(({ kind }) => kind === 'DIRECT' || kind === 'ALIAS')
    .map(({ role }) => role);
  return roles.includes('COOPERATING') && roles.some((role) => role === 'LEAD' || role === 'RESPONSIBLE');
}

/** Its roles on the paper; what the office decided beside them is no fault. */
function rolesOf({ derivations }: Duty): ResponsibilityRole[] {
  const printed = derivations.filter(({ kind }) => kind !== 'DECISION').map(({ role }) => role);
  return RESPONSIBILITY_ROLES.filter((role) => printed.includes(role));
}

/** Where the weaker of its roles is printed. */
function weakerPlace(entry: TaskEntry, { derivations }: Duty) {
  return derivations.at(-1)?.source ?? entry.task.source;
}

/** One finding a task, with all who stand in it so. What is a `SELF_COOPERATION` is said there alone. */
export const roleOverlap: FindingRule = {
  code: 'ROLE_OVERLAP',
  severity: 'info',
  scope: 'TASK',
  title: 'A unit stands in two roles of one task, by name or through a group.',
  reason:
    'Only the stronger role holds; the other adds nothing, and it may show that the group was not meant so.',
  advice: 'Strike the weaker role, or leave the unit out of the group by 除…外 (except).',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const twice = entry.duties.filter((duty) => rolesOf(duty).length > 1 && !cooperatesWithItself(duty));
      const [first] = twice;
      if (!first) return [];
      const roles = rolesOf(first);
      const names = twice.map(({ party }) => party.name);
      return foundInTask(
        entry,
        `Task ${entry.key} has ${listNames(names)} as ${roles.join(' and as ')} at once. Strike the weaker role, or leave ${names.length === 1 ? 'it' : 'them'} out of the group.`,
        {
          parties: twice.map(({ party }) => party),
          source: weakerPlace(entry, first),
          details: { ROLES: roles.join(' ') },
          remedy: { kind: 'REMOVE_PARTY', role: roles.at(-1) ?? null, names },
        },
      );
    }),
};

/** One finding a task. Named in both columns; through a group it is a `ROLE_OVERLAP`. */
export const selfCooperation: FindingRule = {
  code: 'SELF_COOPERATION',
  severity: 'warning',
  scope: 'TASK',
  title: 'A party is named as responsible and as cooperating in the same task.',
  reason: 'Nobody helps itself: one of the two is a slip, and perhaps another name was meant.',
  advice: 'Strike it from the cooperating parties, or put the one that was meant there.',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const twice = entry.duties.filter(cooperatesWithItself);
      const [first] = twice;
      if (!first) return [];
      const names = twice.map(({ party }) => party.name);
      return foundInTask(
        entry,
        `Task ${entry.key} names ${listNames(names)} as responsible and as cooperating. Strike one, or correct the name.`,
        {
          parties: twice.map(({ party }) => party),
          source: weakerPlace(entry, first),
          remedy: { kind: 'REMOVE_PARTY', role: 'COOPERATING', names },
        },
      );
    }),
};
