import { nameKey } from '@zeren/domain/directory-index';
import type { DatedName, Membership, Unit, UnitGroup } from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import type { Connection } from './database.ts';
import { keyedDirectory, type Keyed, type KeyedDirectory } from './portable-directory.ts';
import type { DirectoryModel } from './directory-model.ts';
import { bumpDirectory } from './store-parties.ts';

type Listed = KeyedDirectory['units'][number] | KeyedDirectory['groups'][number];

/**
 * Writes the stored directory so that it becomes `after`: only what differs. Parties, names and
 * memberships are the same by their ids; those that `after` does not hold are removed, which the database
 * refuses for a party that a plan names.
 */
export async function updateDirectory(
  connection: Connection,
  model: DirectoryModel,
  after: KeyedDirectory,
): Promise<number> {
  const before = keyedDirectory(model);
  const ids = new Map<string, string>();
  for (const party of [...after.units, ...after.groups]) ids.set(nameKey(party.name), party.id ?? uuid());
  const idOf = (name: string): string | null => ids.get(nameKey(name)) ?? null;
  const stored = new Map([...before.units, ...before.groups].map((party) => [party.id, party]));

  let position = model.nextPosition;
  for (const party of [...after.units, ...after.groups]) {
    const known = party.id === undefined ? undefined : stored.get(party.id);
    if (known) continue;
    const columns = { ...partyColumns(party), parentId: null, hostId: null, position: position++ };
    await connection.party.create({
      data: { id: idOf(party.name) as string, origin: 'DIRECTORY', ...columns },
    });
  }
  for (const party of [...after.units, ...after.groups]) {
    const id = idOf(party.name) as string;
    const known = party.id === undefined ? undefined : stored.get(party.id);
    const columns = partyColumns(party);
    const ties = tiesOf(party, idOf);
    if (!known || JSON.stringify([partyColumns(known), known]) !== JSON.stringify([columns, party])) {
      await connection.party.update({ where: { id }, data: { ...columns, ...ties.columns } });
      await connection.succession.deleteMany({ where: { endedId: id } });
      if (ties.successors.length > 0) {
        await connection.succession.createMany({
          data: ties.successors.map((successorId) => ({ endedId: id, successorId })),
        });
      }
      await updateNames(connection, id, party.aliases ?? [], known?.aliases ?? []);
    }
    if ('members' in party) {
      const members = (known as UnitGroup | undefined)?.members ?? [];
      await updateMembers(connection, id, party.members ?? [], members, idOf);
    }
  }
  const kept = new Set(ids.values());
  const gone = model.parties.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await connection.party.deleteMany({ where: { id: { in: gone } } });
  return bumpDirectory(connection, after.name);
}

function partyColumns(party: Listed) {
  const { code, validFrom, validTo } = party as Unit;
  const { members, source } = party as UnitGroup;
  const collective = 'members' in party;
  return {
    ...{ name: party.name, kind: party.kind, collective, code: code ?? null, source: source ?? null },
    ...{ validFrom: validFrom ?? null, validTo: validTo ?? null },
    membersKnown: collective && members !== null,
  };
}

function tiesOf(party: Listed, idOf: (name: string) => string | null) {
  const { parent, host, succeededBy = [] } = party as Unit;
  return {
    columns: { parentId: parent == null ? null : idOf(parent), hostId: host == null ? null : idOf(host) },
    successors: succeededBy.flatMap((name) => idOf(name) ?? []),
  };
}

async function updateNames(
  connection: Connection,
  partyId: string,
  after: readonly Keyed<DatedName>[],
  before: readonly Keyed<DatedName>[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.flatMap(({ id }) => (id === undefined || kept.has(id) ? [] : [id]));
  if (gone.length > 0) await connection.partyName.deleteMany({ where: { id: { in: gone } } });
  for (const [index, { id, name, kind, validFrom, validTo }] of after.entries()) {
    const data = {
      ...{ partyId, position: index + 1, name, kind: kind ?? 'ALIAS' },
      ...{ validFrom: validFrom ?? null, validTo: validTo ?? null },
    };
    const key = id ?? uuid();
    await connection.partyName.upsert({ where: { id: key }, create: { id: key, ...data }, update: data });
  }
}

async function updateMembers(
  connection: Connection,
  groupId: string,
  after: readonly (string | Keyed<Membership>)[],
  before: readonly (string | Keyed<Membership>)[],
  idOf: (name: string) => string | null,
): Promise<void> {
  const stored = new Map(before.map((member) => [keyOf(member), JSON.stringify(member)]));
  const kept = new Set(after.map(keyOf));
  const gone = [...stored.keys()].flatMap((id) => (id === undefined || kept.has(id) ? [] : [id]));
  if (gone.length > 0) await connection.membership.deleteMany({ where: { id: { in: gone } } });
  for (const [index, member] of after.entries()) {
    const id = keyOf(member);
    if (id !== undefined && stored.get(id) === JSON.stringify(member)) continue;
    const { unit, validFrom, validTo }: Membership = typeof member === 'string' ? { unit: member } : member;
    const data = {
      ...{ groupId, unitId: idOf(unit) as string, position: index + 1 },
      ...{ validFrom: validFrom ?? null, validTo: validTo ?? null },
    };
    const key = id ?? uuid();
    await connection.membership.upsert({ where: { id: key }, create: { id: key, ...data }, update: data });
  }
}

function keyOf(member: string | Keyed<Membership>): string | undefined {
  return typeof member === 'string' ? undefined : member.id;
}
