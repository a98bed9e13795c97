import type { DatedName, Directory, Membership, Unit, UnitGroup } from '@zeren/domain';
import { DIRECTORY_FORMAT, DIRECTORY_FORMAT_VERSION } from '@zeren/domain/directory';
import type { DirectoryModel, StoredParty } from './directory-model.ts';

/** A directory in the portable format whose parties, names and memberships keep the ids they are stored under. */
export interface KeyedDirectory extends Directory {
  readonly units: readonly (Unit & { readonly aliases?: readonly Keyed<DatedName>[] })[];
  readonly groups: readonly (Omit<UnitGroup, 'members'> & {
    readonly aliases?: readonly Keyed<DatedName>[];
    readonly members: readonly (string | Keyed<Membership>)[] | null;
  })[];
}

/** `id` is there where it is stored already. */
export type Keyed<T> = T & { readonly id?: string };

/** The stored directory; whoever is referred to is referred to by name. */
export function keyedDirectory(model: DirectoryModel): KeyedDirectory {
  const nameOf = (id: string): string => model.party(id)?.name ?? id;
  const listed = model.parties.filter(({ collective }) => !collective);
  return {
    format: DIRECTORY_FORMAT,
    version: DIRECTORY_FORMAT_VERSION,
    name: model.name,
    units: listed.map((party) => ({
      ...identity(party),
      kind: party.kind as Unit['kind'],
      ...{ code: party.code, validFrom: party.validFrom, validTo: party.validTo },
      parent: party.parent === null ? null : nameOf(party.parent),
      host: party.host === null ? null : nameOf(party.host),
      succeededBy: party.succeededBy.map(nameOf),
    })),
    groups: model.parties
      .filter(({ collective }) => collective)
      .map((party) => ({
        ...identity(party),
        kind: party.kind as UnitGroup['kind'],
        members: party.membersKnown
          ? party.members.map((member) => ({ ...member, unit: nameOf(member.unit) }))
          : null,
        source: party.source,
      })),
  };
}

function identity({ id, name, names }: StoredParty) {
  return { id, name, aliases: names };
}

/** For a file: without ids, and without what is empty. */
export function portableDirectory(model: DirectoryModel): Directory {
  const { units, groups, ...directory } = keyedDirectory(model);
  return {
    ...directory,
    units: units.map(({ id: _, aliases = [], ...unit }) =>
      withoutEmpty({ ...unit, aliases: aliases.map(withoutId) }),
    ),
    groups: groups.map(({ id: _, aliases = [], members, ...group }) => ({
      ...withoutEmpty({ ...group, aliases: aliases.map(withoutId) }),
      members: members?.map((member) => (typeof member === 'string' ? member : bareMember(member))) ?? null,
    })),
  };
}

function bareMember(member: Keyed<Membership>): string | Membership {
  const { unit, ...dates } = withoutId(member);
  return Object.keys(dates).length === 0 ? unit : { unit, ...dates };
}

function withoutId<T extends object>({ id: _, ...rest }: T & { readonly id?: string }): T {
  return withoutEmpty(rest as unknown as T);
}

function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, held]) =>
        held !== null && !(Array.isArray(held) && held.length === 0) && !(key === 'kind' && held === 'ALIAS'),
    ),
  ) as T;
}
