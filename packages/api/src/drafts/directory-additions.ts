import { EMPTY_DIRECTORY, type Directory, type Party } from '@zeren/domain';
import type { DirectoryAdditions } from '@zeren/domain/review';
import type { Connection } from '../database/database.ts';
import { findDirectoryConflicts } from '../database/directory-conflicts.ts';
import type { DirectoryModel } from '../database/directory-model.ts';
import { matchParties } from '../database/match-parties.ts';
import { storeDirectory } from '../database/store-directory.ts';
import type { UserError } from '../user-error.ts';

/**
 * Brings in what the decisions add, as a directory file would that lists nothing else. Answers with the
 * conflicts instead, each naming both sides.
 */
export async function storeAdditions(
  connection: Connection,
  additions: DirectoryAdditions,
  before: DirectoryModel,
): Promise<UserError[]> {
  const { units, groups, aliases } = additions;
  if (units.length + groups.length + aliases.length === 0) return [];
  const directory = listAdditions(additions, before);
  const matched = matchParties(directory, before);
  const conflicts = findDirectoryConflicts(matched);
  if (conflicts.length > 0) return conflicts.map((conflict) => ({ ...conflict, path: ['id'] }));
  await storeDirectory(connection, directory, { before, matched });
  return [];
}

/** Whoever gets a name or joins a group has to be in the file too. */
function listAdditions(
  { units, groups, aliases }: DirectoryAdditions,
  { name, listed }: DirectoryModel,
): Directory {
  const namesOf = Map.groupBy(aliases, ({ party }) => party);
  const withNames = <P extends { readonly name: string }>(party: P) => ({
    ...party,
    aliases: namesOf.get(party.name)?.map((alias) => ({ name: alias.name })) ?? [],
  });
  const added = new Set([...units, ...groups].map((party) => party.name));
  const mentioned = new Set([
    ...namesOf.keys(),
    ...groups.flatMap(({ members }) => members?.map(unitOf) ?? []),
  ]);
  const known = [...mentioned].flatMap((one): Party[] => {
    const party = added.has(one) ? undefined : listed.findParty(one);
    return party ? [party] : [];
  });
  return {
    ...EMPTY_DIRECTORY,
    name,
    units: [
      ...known.flatMap(({ unit }) => (unit ? [{ name: unit.name, kind: unit.kind }] : [])),
      ...units,
    ].map(withNames),
    groups: [
      ...known.flatMap(({ group }) => (group ? [{ name: group.name, kind: group.kind, members: null }] : [])),
      ...groups,
    ].map(withNames),
  };
}

function unitOf(member: string | { readonly unit: string }): string {
  return typeof member === 'string' ? member : member.unit;
}
