import type { Party } from '../party.ts';
import type { SourcePlace } from '../source-place.ts';
import {
  distinctParties,
  listTasks,
  type FindingContext,
  type FindingRule,
  type Found,
} from './finding-rule.ts';
import type { Remedy } from './finding.ts';

interface PartyInPlan {
  readonly party: Party;
  readonly tasks: string[];
  readonly source: SourcePlace | null;
}

/** Every party that the plan names, with the tasks that do, in the order of the paper. */
function partiesOfPlan({ entries }: FindingContext): PartyInPlan[] {
  const byKey = new Map<string, PartyInPlan>();
  for (const { key, named } of entries) {
    for (const { party, responsibility } of named) {
      const known = byKey.get(party.key) ?? { party, tasks: [], source: responsibility.source ?? null };
      if (known.tasks.at(-1) !== key) known.tasks.push(key);
      byKey.set(party.key, known);
    }
  }
  return [...byKey.values()];
}

function foundOfParty({ party, tasks, source }: PartyInPlan, message: string, remedy: Remedy): Found {
  return { task: null, tasks, parties: distinctParties([party]), source, message, remedy };
}

/** One finding a party. Without a directory nobody is unknown, so nothing is said. */
export const unknownParty: FindingRule = {
  code: 'UNKNOWN_PARTY',
  severity: 'info',
  scope: 'PARTY',
  title: 'A party is named that the directory does not list.',
  reason: 'It may be misspelled, gone or renamed, and then nobody is told of the task.',
  advice: 'Correct the name, or list the party.',
  find: (context) =>
    context.hasDirectory
      ? partiesOfPlan(context)
          .filter(({ party }) => !context.isListed(party))
          .map((found) =>
            foundOfParty(
              found,
              `The directory does not list ${found.party.name}, named by ${listTasks(found.tasks)}. Correct the name, or list it.`,
              { kind: 'LIST_PARTY', role: null, names: [found.party.name] },
            ),
          )
      : [],
};

/** One finding a group. A group that the directory does not list at all is an `UNKNOWN_PARTY`. */
export const groupWithoutMembers: FindingRule = {
  code: 'GROUP_WITHOUT_MEMBERS',
  severity: 'warning',
  scope: 'PARTY',
  title: 'Nobody knows who is in a group that is named.',
  reason: 'The duty stays with the group, and no unit finds it among its own.',
  advice: 'List the members in the directory.',
  find: (context) =>
    partiesOfPlan(context)
      .filter(
        ({ party }) =>
          party.group !== undefined &&
          context.isListed(party) &&
          !context.directory.membershipsOf(party, context.asOf)?.length,
      )
      .map((found) => {
        const day = found.party.group?.members?.length ? ` on ${context.asOf}` : '';
        return foundOfParty(
          found,
          `Nobody knows the members of ${found.party.name}${day}, named by ${listTasks(found.tasks)}. List them in the directory.`,
          { kind: 'LIST_MEMBERS', role: null, names: [found.party.name] },
        );
      }),
};
