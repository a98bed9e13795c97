import type { Party } from '../party.ts';
import { foundInTask, listNames, type FindingRule, type TaskEntry } from './finding-rule.ts';

/** Who has to do it: the parties in the roles that carry a task. */
function carriers({ named }: TaskEntry): Party[] {
  const parties = named
    .filter(({ responsibility: { role } }) => role === 'LEAD' || role === 'RESPONSIBLE')
    .map(({ party }) => party);
  return [...new Map(parties.map((party) => [party.key, party])).values()];
}

/** Has the office made a unit carry the task, whatever the paper says? */
function hasDecidedCarrier({ duties }: TaskEntry): boolean {
  return duties.some(
    ({ party, derivations }) =>
      !party.collective &&
      derivations.some(
        ({ decision, role }) =>
          decision && decision.kind !== 'HAND_OVER' && (role === 'LEAD' || role === 'RESPONSIBLE'),
      ),
  );
}

/** One finding a task. */
export const nobodyResponsible: FindingRule = {
  code: 'NOBODY_RESPONSIBLE',
  severity: 'error',
  scope: 'TASK',
  title: 'A task has neither a lead nor a responsible party.',
  reason: 'What nobody is responsible for is not done, and nobody can be asked.',
  advice: 'Name the responsible party.',
  find: ({ entries }) =>
    entries
      .filter((entry) => carriers(entry).length === 0 && !hasDecidedCarrier(entry))
      .map((entry) =>
        foundInTask(entry, `Task ${entry.key} names nobody who is responsible. Name a responsible party.`, {
          parties: entry.named.map(({ party }) => party),
          remedy: { kind: 'ADD_PARTY', role: 'RESPONSIBLE', names: [] },
        }),
      ),
};

/** One finding a task. A group beside a unit counts: somebody has to call the others together. */
export const severalWithoutLead: FindingRule = {
  code: 'SEVERAL_WITHOUT_LEAD',
  severity: 'warning',
  scope: 'TASK',
  title: 'Several parties are responsible and none is said to lead.',
  reason:
    'Each waits for the other, and the order of the names says nothing unless the list says that it does.',
  advice: 'Mark the one that leads, or state one rule for the whole list.',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const parties = carriers(entry);
      if (parties.length < 2 || entry.duties.some(({ role }) => role === 'LEAD')) return [];
      const names = parties.map(({ name }) => name);
      const units = parties.filter(({ collective }) => !collective).map(({ name }) => name);
      return foundInTask(
        entry,
        `Task ${entry.key} makes ${listNames(names)} responsible and says of none that it leads. Name the lead.`,
        { parties, remedy: { kind: 'NAME_LEAD', role: 'LEAD', names: units.length > 0 ? units : names } },
      );
    }),
};

/** One finding a task. */
export const groupOnly: FindingRule = {
  code: 'GROUP_ONLY',
  severity: 'warning',
  scope: 'TASK',
  title: 'Only groups are responsible, and no unit.',
  reason: 'A duty of everybody is a duty of nobody: no single unit answers for the task.',
  advice: 'Name a unit that leads beside the group.',
  find: ({ entries }) =>
    entries.flatMap((entry) => {
      const parties = carriers(entry);
      if (parties.length === 0 || parties.some(({ collective }) => !collective)) return [];
      if (hasDecidedCarrier(entry)) return [];
      const names = parties.map(({ name }) => name);
      return foundInTask(
        entry,
        `Task ${entry.key} is given to ${listNames(names)} alone, and to no unit by name. Name a unit that leads.`,
        { parties, remedy: { kind: 'NAME_LEAD', role: 'LEAD', names: [] } },
      );
    }),
};
