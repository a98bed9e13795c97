import type { DatedName, Directory, Membership, Unit, UnitGroup, Validity } from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import type { Changes } from './audit-event.ts';
import type { Connection } from './database.ts';
import type { DirectoryModel, StoredParty } from './directory-model.ts';
import type { MatchedDirectory, MatchedParty } from './match-parties.ts';
import { bumpDirectory } from './store-parties.ts';

export interface StoredDirectory {
  readonly changes: Changes;
  readonly revision: number;
  /** Has anything been written? */
  readonly written: boolean;
}

/**
 * Brings a directory file in: parties are the same by name, further names and memberships are added
 * or dated anew, nothing is deleted. A party that only plans named so far, under what turns out to be
 * another name of a listed one, becomes that one everywhere.
 */
export async function storeDirectory(
  connection: Connection,
  directory: Directory,
  { before, matched: { parties, others } }: { before: DirectoryModel; matched: MatchedDirectory },
): Promise<StoredDirectory> {
  const ids = new Map(parties.map((party) => [party, party.stored?.id ?? uuid()]));
  const positions = placeParties(parties, others);

  const changed = new Set<MatchedParty>();
  const added = parties.filter(({ stored }) => !stored);
  if (added.length > 0) {
    await connection.party.createMany({
      data: added.map((party) => ({
        id: ids.get(party) as string,
        ...partyColumns(party),
        position: positions.get(party) as number,
      })),
    });
  }
  for (const party of parties) {
    if (!party.stored) continue;
    const columns = { ...partyColumns(party), position: positions.get(party) as number };
    const differs = Object.entries(columns).some(
      ([name, value]) => party.stored?.[name as keyof StoredParty] !== value,
    );
    if (!differs) continue;
    await connection.party.update({ where: { id: party.stored.id }, data: columns });
    changed.add(party);
  }
  for (const other of others) {
    const position = positions.get(other) as number;
    if (position !== other.position) {
      await connection.party.update({ where: { id: other.id }, data: { position } });
    }
  }

  const unitIds = new Map(parties.map((party) => [party.listed.name, ids.get(party) as string]));
  for (const party of parties) {
    const partyId = ids.get(party) as string;
    if (await storeNames(connection, partyId, party)) changed.add(party);
    if (await storeTies(connection, partyId, party, unitIds)) changed.add(party);
    if (await storeMembers(connection, partyId, party, unitIds)) {
      changed.add(party);
    }
    for (const stray of party.strays) {
      await mergeStray(connection, stray, partyId);
      changed.add(party);
    }
  }

  const changes = {
    added: added.length,
    changed: parties.filter((party) => party.stored && changed.has(party)).length,
    removed: parties.flatMap(({ strays }) => strays).length,
    unchanged: parties.filter((party) => party.stored && !changed.has(party)).length,
  };
  const written = added.length + changed.size > 0 || before.name !== directory.name;
  const revision = written ? await bumpDirectory(connection, directory.name) : before.revision;
  return { changes, revision, written };
}

/** Who was listed before stays where it is, the newly listed follow as in the file, then the others. */
function placeParties(
  parties: readonly MatchedParty[],
  others: readonly StoredParty[],
): Map<MatchedParty | StoredParty, number> {
  const isListed = ({ stored }: MatchedParty): boolean => stored?.origin === 'DIRECTORY';
  const listed = [
    ...parties.filter(isListed).map((party) => ({ party, position: party.stored?.position ?? 0 })),
    ...others
      .filter(({ origin }) => origin === 'DIRECTORY')
      .map((party) => ({ party, position: party.position })),
  ].sort((a, b) => a.position - b.position);
  const order = [
    ...listed.map(({ party }) => party),
    ...parties.filter((party) => !isListed(party)),
    ...others.filter(({ origin }) => origin === 'PLAN'),
  ];
  return new Map(order.map((party, index) => [party, index + 1]));
}

function partyColumns({ listed, collective, stored }: MatchedParty) {
  const { members, source } = listed as UnitGroup;
  const { validFrom, validTo } = listed as Unit;
  return {
    name: listed.name,
    kind: listed.kind,
    collective,
    origin: 'DIRECTORY',
    code: ('code' in listed ? listed.code : null) ?? stored?.code ?? null,
    membersKnown: collective && (members != null || (stored?.membersKnown ?? false)),
    source: source ?? stored?.source ?? null,
    validFrom: validFrom ?? stored?.validFrom ?? null,
    validTo: validTo ?? stored?.validTo ?? null,
  };
}

/** Whom a unit belongs to, in whom it is seated, and who took its place. */
async function storeTies(
  connection: Connection,
  id: string,
  { listed, stored }: MatchedParty,
  unitIds: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { parent, host, succeededBy = [] } = listed as Unit;
  const parentId = parent == null ? (stored?.parent ?? null) : (unitIds.get(parent) ?? null);
  const hostId = host == null ? (stored?.host ?? null) : (unitIds.get(host) ?? null);
  const differs = parentId !== (stored?.parent ?? null) || hostId !== (stored?.host ?? null);
  if (differs) await connection.party.update({ where: { id }, data: { parentId, hostId } });
  const successors = succeededBy
    .flatMap((name) => unitIds.get(name) ?? [])
    .filter((successorId) => !stored?.succeededBy.includes(successorId));
  if (successors.length > 0) {
    await connection.succession.createMany({
      data: successors.map((successorId) => ({ endedId: id, successorId })),
    });
  }
  return differs || successors.length > 0;
}

async function storeNames(
  connection: Connection,
  partyId: string,
  { listed, stored }: MatchedParty,
): Promise<boolean> {
  const { added, dated } = compareDated<DatedName>(
    listed.aliases ?? [],
    stored?.names ?? [],
    ({ name }) => name,
  );
  const position = stored?.names.length ?? 0;
  if (added.length > 0) {
    await connection.partyName.createMany({
      data: added.map(({ name, kind, validFrom, validTo }, index) => ({
        ...{ id: uuid(), partyId, position: position + index + 1, name, kind: kind ?? 'ALIAS' },
        ...{ validFrom: validFrom ?? null, validTo: validTo ?? null },
      })),
    });
  }
  for (const { id, ...data } of dated) await connection.partyName.update({ where: { id }, data });
  return added.length + dated.length > 0;
}

async function storeMembers(
  connection: Connection,
  groupId: string,
  { listed, stored }: MatchedParty,
  unitIds: ReadonlyMap<string, string>,
): Promise<boolean> {
  const members = ((listed as UnitGroup).members ?? []).map((member): Membership => {
    const membership = typeof member === 'string' ? { unit: member } : member;
    return { ...membership, unit: unitIds.get(membership.unit) as string };
  });
  const { added, dated } = compareDated(members, stored?.members ?? [], ({ unit }) => unit);
  const position = stored?.members.length ?? 0;
  if (added.length > 0) {
    await connection.membership.createMany({
      data: added.map(({ unit, validFrom, validTo }, index) => ({
        ...{ id: uuid(), groupId, unitId: unit, position: position + index + 1 },
        ...{ validFrom: validFrom ?? null, validTo: validTo ?? null },
      })),
    });
  }
  for (const { id, ...data } of dated) await connection.membership.update({ where: { id }, data });
  return added.length + dated.length > 0;
}

/** Which entries are new, and which stored ones get other days; the same name again is the next one. */
function compareDated<T extends Validity>(
  listed: readonly T[],
  stored: readonly (T & { id: string })[],
  keyOf: (entry: T) => string,
): { added: T[]; dated: (Validity & { id: string })[] } {
  const waiting = Map.groupBy(stored, keyOf);
  const added: T[] = [];
  const dated: (Validity & { id: string })[] = [];
  for (const entry of listed) {
    const known = waiting.get(keyOf(entry))?.shift();
    const { validFrom = null, validTo = null } = entry;
    if (!known) added.push(entry);
    else if (known.validFrom !== validFrom || known.validTo !== validTo) {
      dated.push({ id: known.id, validFrom, validTo });
    }
  }
  return { added, dated };
}

async function mergeStray(connection: Connection, stray: StoredParty, partyId: string): Promise<void> {
  await connection.plan.updateMany({
    where: { responsibilities: { some: { partyId: stray.id } } },
    data: { revision: { increment: 1 }, updatedAt: new Date() },
  });
  await connection.responsibility.updateMany({ where: { partyId: stray.id }, data: { partyId } });
  await connection.taskDecision.updateMany({ where: { partyId: stray.id }, data: { partyId } });
  await connection.taskDecisionUnit.updateMany({ where: { unitId: stray.id }, data: { unitId: partyId } });
  await connection.party.delete({ where: { id: stray.id } });
}
