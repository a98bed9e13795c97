import { isInForce } from '../dated-name.ts';
import { nameKey } from '../directory-index.ts';
import type { Party } from '../party.ts';
import { dutiesInText, type DutyInText } from './duties-in-text.ts';
import {
  foundInTask,
  listNames,
  type FindingContext,
  type FindingRule,
  type TaskEntry,
} from './finding-rule.ts';
import { NameTree } from './name-tree.ts';
import { isElided } from './printed-name.ts';

/** One finding a task, with all who are given work so. */
export const hiddenDuty: FindingRule = {
  code: 'HIDDEN_DUTY',
  severity: 'warning',
  scope: 'TASK',
  title: 'The text of a task gives work to a party that stands in none of its columns.',
  reason: 'Whoever looks for a unit in the columns, the unit itself first of all, does not find this duty.',
  advice: 'Name the party in its column, or strike it from the text.',
  find: (context) => {
    const search = { names: namesOf(context), levels: levelsOf(context) };
    return context.entries.flatMap((entry) => {
      const given = distinct(dutiesInText(entry.task.body, search));
      if (given.length === 0) return [];
      const hasPart = partsOf(entry, context);
      const hidden = given.filter(({ party }) => !hasPart(party));
      const [first] = hidden;
      if (!first) return [];
      const role = hidden.every((duty) => duty.role === first.role) ? first.role : null;
      return foundInTask(
        entry,
        `The text of task ${entry.key} gives work to ${listNames(hidden.map(({ text }) => text))}, named in none of its columns. Name ${hidden.length === 1 ? 'it' : 'them'} there.`,
        {
          parties: hidden.map(({ party }) => party),
          details: { TEXT: hidden.map(({ text }) => text).join('、') },
          remedy: { kind: 'ADD_PARTY', role, names: hidden.map(({ party }) => party.name) },
        },
      );
    });
  },
};

/** All names of the directory in force, and those that the plan prints. */
function namesOf({ directory, entries, asOf }: FindingContext): NameTree {
  const names = new NameTree();
  for (const party of directory.parties) {
    names.add(nameKey(party.name), party);
    for (const alias of (party.unit ?? party.group)?.aliases ?? [])
      if (isInForce(alias, asOf)) names.add(nameKey(alias.name), party);
  }
  for (const { named } of entries) {
    for (const one of named) {
      const { party, ownKey, printedKey, responsibility } = one;
      names.add(ownKey, party);
      if (printedKey === ownKey || responsibility.qualifiers.includes('EXCEPT')) continue;
      if (!isElided(one, directory)) names.add(printedKey, party);
    }
  }
  return names;
}

/** 区, 市: how the plan's own units begin. A superior's office is named in many texts and owes nothing here. */
function levelsOf({ entries }: FindingContext): ReadonlySet<string> {
  const first = entries.flatMap(({ named }) => named.map(({ party }) => party.name[0] as string));
  return new Set(first.filter((character) => /[省市区县州旗镇乡]/.test(character)));
}

/**
 * Who has a part in a task: by name, under any of its names, through a group, or as a group whose members all
 * have one.
 */
function partsOf(
  { named, duties }: TaskEntry,
  { directory, asOf }: FindingContext,
): (party: Party) => boolean {
  const keys = new Set([...duties, ...named].map(({ party }) => party.key));
  const texts = new Set(named.map(({ printedKey }) => printedKey));
  return (party) => {
    if (keys.has(party.key) || texts.has(nameKey(party.name))) return true;
    const members = party.collective ? directory.membershipsOf(party, asOf) : undefined;
    return (
      members !== undefined && members.length > 0 && members.every((member) => keys.has(member.party.key))
    );
  };
}

function distinct(duties: readonly DutyInText[]): DutyInText[] {
  return [...new Map(duties.toReversed().map((duty) => [duty.party.key, duty])).values()].toReversed();
}
