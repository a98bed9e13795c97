import type { Directory, Unit, UnitGroup } from '@zeren/domain';
import { nameKey } from '@zeren/domain/directory-index';
import type { DirectoryModel, StoredParty } from './directory-model.ts';

/** One unit or group of a directory file, and who it is among those stored. */
export interface MatchedParty {
  readonly listed: Unit | UnitGroup;
  readonly collective: boolean;
  /** The same name. */
  readonly stored: StoredParty | undefined;
  /** Came in with a plan, under what now turns out to be a further name of this party. */
  readonly strays: readonly StoredParty[];
}

export interface MatchedDirectory {
  readonly parties: readonly MatchedParty[];
  /** Stored, and not in the file under any name. */
  readonly others: readonly StoredParty[];
}

export function matchParties(directory: Directory, before: DirectoryModel): MatchedDirectory {
  const listed = [
    ...directory.units.map((unit) => ({ listed: unit, collective: false })),
    ...directory.groups.map((group) => ({ listed: group, collective: true })),
  ];
  const byName = new Map(before.parties.map((party) => [nameKey(party.name), party]));
  const listedNames = new Set(listed.map(({ listed: { name } }) => nameKey(name)));
  const parties = listed.map((party) => ({
    ...party,
    stored: byName.get(nameKey(party.listed.name)),
    strays: (party.listed.aliases ?? []).flatMap(({ name }) => {
      const stray = byName.get(nameKey(name));
      return stray?.origin === 'PLAN' && !listedNames.has(nameKey(name)) ? [stray] : [];
    }),
  }));
  const matched = new Set(parties.flatMap(({ stored, strays }) => [stored, ...strays]));
  return { parties, others: before.parties.filter((party) => !matched.has(party)) };
}
