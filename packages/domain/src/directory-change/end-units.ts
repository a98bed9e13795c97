import { dayBefore, isInForce } from '../dated-name.ts';
import { nameKey } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import { membershipOf } from '../unit-group.ts';
import type { Unit } from '../unit.ts';
import type { ChangeOf } from './directory-change.ts';
import { findUnit, isNamed, Refusal } from './named-party.ts';

export function merge(directory: Directory, { units, into, from }: ChangeOf<'MERGE'>): Directory {
  const merged = units.map((name) => findUnit(directory, name));
  if (new Set(merged).size < 2) {
    throw new Refusal('TOO_FEW', { COUNT: '2' }, 'Name at least two different units to merge.');
  }
  const stays = merged.find((unit) => nameKey(unit.name) === nameKey(into.name));
  const ending = merged.filter((unit) => unit !== stays);
  const groups = groupsOn(directory, merged, from);
  const ended = endUnits(directory, ending, from, [into.name]);
  const after = stays ? ended.units : [...ended.units, { ...into, validFrom: from }];
  return joinGroups({ ...ended, units: after }, [into.name], groups, from);
}

export function split(directory: Directory, { unit, into, from }: ChangeOf<'SPLIT'>): Directory {
  const whole = findUnit(directory, unit);
  if (into.length < 2) {
    const message = `Name at least two units into which ${whole.name} is split.`;
    throw new Refusal('TOO_FEW', { COUNT: '2' }, message);
  }
  const stays = into.some(({ name }) => nameKey(name) === nameKey(whole.name));
  const groups = groupsOn(directory, [whole], from);
  const names = into.map(({ name }) => name);
  const ended = stays ? directory : endUnits(directory, [whole], from, names);
  const added = into.filter(({ name }) => nameKey(name) !== nameKey(whole.name));
  const units = [...ended.units, ...added.map((one) => ({ ...one, validFrom: from }))];
  return joinGroups(
    { ...ended, units },
    added.map(({ name }) => name),
    groups,
    from,
  );
}

/** The units' last day is the day before `from`, also in every group. */
export function endUnits(
  directory: Directory,
  ending: readonly Unit[],
  from: string,
  successors: readonly string[],
): Directory {
  const validTo = dayBefore(from);
  for (const { name, validFrom, validTo: lastDay } of ending) {
    if (lastDay != null && lastDay < from) {
      const details = { PARTY: name, DATE: lastDay };
      throw new Refusal('HAS_ENDED', details, `${name} has ended on ${lastDay} already.`);
    }
    if (validFrom != null && validFrom >= from) {
      const message = `${name} begins on ${validFrom}: it cannot end before ${from}.`;
      throw new Refusal('BEFORE_ITS_START', { PARTY: name, DATE: validFrom }, message);
    }
  }
  const isEnding = (name: string): boolean => ending.some((unit) => isNamed(unit, name));
  return {
    ...directory,
    units: directory.units.map((unit) =>
      ending.includes(unit)
        ? { ...unit, validTo, ...(successors.length > 0 && { succeededBy: successors }) }
        : unit,
    ),
    groups: directory.groups.map((group) => ({
      ...group,
      members:
        group.members?.map((member) => {
          const membership = membershipOf(member);
          return isEnding(membership.unit) && isInForce(membership, from)
            ? { ...membership, validTo }
            : member;
        }) ?? null,
    })),
  };
}

function groupsOn(directory: Directory, units: readonly Unit[], day: string): Set<string> {
  const names = directory.groups
    .filter(({ members }) =>
      members?.some((member) => {
        const membership = membershipOf(member);
        return isInForce(membership, day) && units.some((unit) => isNamed(unit, membership.unit));
      }),
    )
    .map(({ name }) => name);
  return new Set(names);
}

function joinGroups(
  directory: Directory,
  units: readonly string[],
  groups: ReadonlySet<string>,
  from: string,
): Directory {
  return {
    ...directory,
    groups: directory.groups.map((group) => {
      if (!groups.has(group.name) || group.members === null) return group;
      const joining = units.filter(
        (name) =>
          !group.members?.some(
            (member) => membershipOf(member).unit === name && isInForce(membershipOf(member), from),
          ),
      );
      return { ...group, members: [...group.members, ...joining.map((unit) => ({ unit, validFrom: from }))] };
    }),
  };
}
