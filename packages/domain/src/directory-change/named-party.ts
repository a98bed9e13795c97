import type { Details } from '../detail.ts';
import { nameKey } from '../directory-index.ts';
import type { Directory } from '../directory.ts';
import type { Objection, ObjectionCode } from '../objection.ts';
import type { UnitGroup } from '../unit-group.ts';
import type { Unit } from '../unit.ts';

/** Carries what stands against a change out of the midst of it. */
export class Refusal extends Error {
  readonly objection: Objection;

  constructor(code: ObjectionCode, details: Details, message: string) {
    super(message);
    this.objection = { code, details, message };
  }
}

export function updateParty(
  directory: Directory,
  name: string,
  update: <P extends Unit | UnitGroup>(party: P) => P,
): Directory {
  const unit = directory.units.find((one) => isNamed(one, name));
  if (!unit) return updateGroup(directory, name, update);
  const updated = update(unit);
  const renamed = new Map([[unit.name, updated.name]]);
  const nameNow = (one: string): string => renamed.get(one) ?? one;
  return {
    ...directory,
    units: directory.units.map((one) => withNames(one === unit ? updated : one, nameNow)),
    groups: directory.groups.map((group) => ({
      ...group,
      members:
        group.members?.map((member) =>
          typeof member === 'string' ? nameNow(member) : { ...member, unit: nameNow(member.unit) },
        ) ?? null,
    })),
  };
}

/** Whoever referred to a unit by the name it had refers to it by the name it has. */
function withNames(unit: Unit, nameNow: (name: string) => string): Unit {
  const { parent, host, succeededBy } = unit;
  return {
    ...unit,
    ...(parent != null && { parent: nameNow(parent) }),
    ...(host != null && { host: nameNow(host) }),
    ...(succeededBy && { succeededBy: succeededBy.map(nameNow) }),
  };
}

export function updateGroup(
  directory: Directory,
  name: string,
  update: (group: UnitGroup) => UnitGroup,
): Directory {
  const group = directory.groups.find((one) => isNamed(one, name));
  if (!group) {
    throw new Refusal('UNKNOWN_PARTY', { TEXT: name }, `The directory knows nobody called ${name}.`);
  }
  return { ...directory, groups: directory.groups.map((one) => (one === group ? update(group) : one)) };
}

export function findUnit(directory: Directory, name: string): Unit {
  const unit = directory.units.find((one) => isNamed(one, name));
  if (!unit) {
    throw new Refusal('UNKNOWN_PARTY', { TEXT: name }, `The directory knows no unit called ${name}.`);
  }
  return unit;
}

export function isNamed({ id, name, aliases }: Unit | UnitGroup, printed: string): boolean {
  const key = nameKey(printed);
  return (
    id === printed || nameKey(name) === key || (aliases ?? []).some((alias) => nameKey(alias.name) === key)
  );
}
