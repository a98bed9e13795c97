import { RESPONSIBILITY_ROLES, type ResponsibilityRole } from '../responsibility.ts';
import { foundInTask, listNames, quote, type FindingRule, type TaskEntry } from './finding-rule.ts';

/** Has the office not yet said who is meant? */
function isOpen({ duties }: TaskEntry, place: number): boolean {
  return duties.some(({ derivations }) =>
    derivations.some(({ responsibility, certainty }) => responsibility === place && certainty === 'POSSIBLE'),
  );
}

/** Has the office said who else is meant? */
function isFilled({ duties }: TaskEntry, role: ResponsibilityRole): boolean {
  return duties.some(({ derivations }) =>
    derivations.some((one) => one.decision?.kind === 'FILL_OPEN_LIST' && one.role === role),
  );
}

/** One finding a task, with all of its unsettled groups. */
export const softSet: FindingRule = {
  code: 'SOFT_SET',
  severity: 'warning',
  scope: 'TASK',
  title: 'A group is qualified by 相关 or 有关 (relevant), and nobody says which members are meant.',
  reason: 'Every member may take itself for one that is not meant.',
  advice: 'Name the members, or pick them for this task.',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const soft = entry.named.filter(
        ({ responsibility: { qualifiers } }, place) => qualifiers.includes('SOME') && isOpen(entry, place),
      );
      const [first] = soft;
      if (!first) return [];
      const texts = [...new Set(soft.map(({ responsibility: { text } }) => text))];
      return foundInTask(
        entry,
        `Task ${entry.key} leaves open who is meant by ${listNames(texts.map(quote))}. Name the members that are.`,
        {
          parties: soft.map(({ party }) => party),
          source: first.responsibility.source ?? null,
          details: { TEXT: texts.join('、') },
          remedy: {
            kind: 'PICK_MEMBERS',
            role: first.responsibility.role,
            names: [...new Set(soft.map(({ party }) => party.name))],
          },
        },
      );
    }),
};

/** One finding a task. */
export const openList: FindingRule = {
  code: 'OPEN_LIST',
  severity: 'warning',
  scope: 'TASK',
  title: 'A list of parties ends in 等 (and others).',
  reason: 'Those who are not named do not know that they are meant.',
  advice: 'Name all of them, or strike 等.',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const role = RESPONSIBILITY_ROLES.find((one) => entry.task.openEnded[one]);
      if (!role || isFilled(entry, role)) return [];
      const last = entry.named.findLast(({ responsibility }) => responsibility.role === role);
      const behind = last ? ` behind ${last.party.name}` : '';
      return foundInTask(
        entry,
        `Task ${entry.key} ends its ${role} parties in 等${behind}. Name the others, or strike it.`,
        {
          source: last?.responsibility.source ?? null,
          details: { ROLES: role, ...(last && { PARTY: last.party.name }) },
          remedy: { kind: 'FILL_OPEN_LIST', role, names: [] },
        },
      );
    }),
};
