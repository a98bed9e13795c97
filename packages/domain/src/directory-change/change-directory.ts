import type { Validity } from '../dated-name.ts';
import { findFaults } from '../directory-format.ts';
import { nameKey } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { addMember, addMembers, endMembership } from './change-members.ts';
import type { ChangedDirectory, ChangeOf, DirectoryChange } from './directory-change.ts';
import { endUnits, merge, split } from './end-units.ts';
import { findUnit, isNamed, Refusal, updateParty } from './named-party.ts';
import { rename } from './rename.ts';

/**
 * Changes a directory without losing its history: names, units and memberships are ended, never taken
 * away. Refused: a party that is not there, a unit that has ended by that day, a name that another party
 * bears at the time, a change that ends something before it started.
 */
export function changeDirectory(directory: Directory, change: DirectoryChange): ChangedDirectory {
  const wrongBefore = new Set(findFaults(directory).map(({ message }) => message));
  try {
    const changed = apply(directory, change);
    const refused = findFaults(changed).filter(({ message }) => !wrongBefore.has(message));
    return refused.length > 0 ? { refused } : { directory: changed, refused: [] };
  } catch (error) {
    if (error instanceof Refusal) return { refused: [error.objection] };
    throw error;
  }
}

function apply(directory: Directory, change: DirectoryChange): Directory {
  switch (change.kind) {
    case 'ADD_UNIT':
      return { ...directory, units: [...directory.units, change.unit] };
    case 'ADD_GROUP':
      return { ...directory, groups: [...directory.groups, change.group] };
    case 'RENAME': {
      const { party, name, from } = change;
      refuseTakenName(directory, change);
      return updateParty(directory, party, (one) => rename(one, name, from));
    }
    case 'ADD_NAME':
      return updateParty(directory, change.party, (party) => ({
        ...party,
        aliases: [...(party.aliases ?? []), change.name],
      }));
    case 'END_UNIT':
      return endUnits(directory, [findUnit(directory, change.unit)], change.from, []);
    case 'MERGE':
      return merge(directory, change);
    case 'SPLIT':
      return split(directory, change);
    case 'ADD_MEMBER':
      return addMember(directory, change);
    case 'ADD_MEMBERS':
      return addMembers(directory, change);
    case 'END_MEMBERSHIP':
      return endMembership(directory, change);
  }
}

function refuseTakenName({ units, groups }: Directory, { party, name, from }: ChangeOf<'RENAME'>): void {
  const bearer = [...units, ...groups].find(
    (one) =>
      nameKey(one.name) === nameKey(name) && !isNamed(one, party) && !('validTo' in one && isOver(one, from)),
  );
  if (!bearer) return;
  const message = `${party} cannot be called ${name}: ${bearer.name} bears that name.`;
  throw new Refusal('NAME_BORNE', { TEXT: name, PARTY: bearer.name }, message);
}

function isOver({ validTo }: Validity, from: string): boolean {
  return validTo != null && validTo < from;
}
