import { dayBefore, isInForce } from '../dated-name.ts';
import type { Directory } from '../directory.ts';
import { membershipOf } from '../unit-group.ts';
import type { ChangeOf } from './directory-change.ts';
import { findUnit, isNamed, Refusal, updateGroup } from './named-party.ts';

export function addMember(directory: Directory, { group, unit, from }: ChangeOf<'ADD_MEMBER'>): Directory {
  const { name } = findUnit(directory, unit);
  return updateGroup(directory, group, (one) => ({
    ...one,
    members: [...(one.members ?? []), from === null ? name : { unit: name, validFrom: from }],
  }));
}

export function addMembers(
  directory: Directory,
  { group, units, added, from }: ChangeOf<'ADD_MEMBERS'>,
): Directory {
  if (units.length + added.length === 0) {
    throw new Refusal('TOO_FEW', { COUNT: '1' }, `Name at least one member of ${group}.`);
  }
  const since = from === null ? {} : { validFrom: from };
  const grown: Directory = {
    ...directory,
    units: [...directory.units, ...added.map((unit) => ({ ...unit, ...since }))],
  };
  return [...units, ...added.map(({ name }) => name)].reduce<Directory>(
    (joined, unit) => addMember(joined, { kind: 'ADD_MEMBER', group, unit, from }),
    grown,
  );
}

export function endMembership(
  directory: Directory,
  { group, unit, from }: ChangeOf<'END_MEMBERSHIP'>,
): Directory {
  const member = findUnit(directory, unit);
  const day = dayBefore(from);
  return updateGroup(directory, group, (one) => {
    const place = one.members?.findIndex(
      (entry) => isNamed(member, membershipOf(entry).unit) && isInForce(membershipOf(entry), day),
    );
    if (place === undefined || place < 0) {
      const details = { PARTY: member.name, GROUP: one.name, DATE: day };
      throw new Refusal('NOT_A_MEMBER', details, `${member.name} is no member of ${one.name} on ${day}.`);
    }
    return {
      ...one,
      members:
        one.members?.map((entry, index) =>
          index === place ? { ...membershipOf(entry), validTo: day } : entry,
        ) ?? null,
    };
  });
}
