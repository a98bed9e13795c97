import {
  DirectoryIndex,
  guessGroupKind,
  guessUnitKind,
  type Party,
  type Plan,
  type Unit,
  type UnitGroup,
} from '@zeren/domain';
import { v7 as uuid } from 'uuid';
import type { Connection } from './database.ts';
import { DIRECTORY_ID, type DirectoryModel } from './directory-model.ts';

/**
 * The id of every party that a plan names. Who is unknown to the directory joins it, so that the
 * next plan that names the same party means the same one.
 */
export async function storeParties(
  connection: Connection,
  { tasks, issuedOn }: Pick<Plan, 'tasks' | 'issuedOn'>,
  directory: DirectoryModel,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const joining = { units: [] as Unit[], groups: [] as UnitGroup[] };
  for (const { party: name, collective } of tasks.flatMap((task) => task.responsibilities)) {
    if (ids.has(name)) continue;
    const known =
      findNamedParty(directory.index, name, { issuedOn }) ?? new DirectoryIndex(joining).findParty(name);
    const id = known?.key ?? uuid();
    ids.set(name, id);
    if (known) continue;
    if (collective) joining.groups.push({ id, name, kind: guessGroupKind(name), members: null });
    else joining.units.push({ id, name, kind: guessUnitKind(name) });
  }
  const joined = [
    ...joining.units.map((unit) => ({ ...unit, collective: false })),
    ...joining.groups.map((group) => ({ ...group, collective: true })),
  ];
  if (joined.length > 0) {
    await connection.party.createMany({
      data: joined.map(({ id, name, kind, collective }, index) => ({
        id: id as string,
        name,
        kind,
        collective,
        origin: 'PLAN',
        position: directory.nextPosition + index,
      })),
    });
    await bumpDirectory(connection, directory.name);
  }
  return ids;
}

/** Whom a plan means by a name: who bore it when the plan was issued, else whoever ever did. */
export function findNamedParty(
  index: DirectoryIndex,
  name: string,
  { issuedOn }: Pick<Plan, 'issuedOn'>,
): Party | undefined {
  return index.findParty(name, issuedOn ?? undefined) ?? index.findParty(name);
}

/** Whatever was written to parties, names or memberships is a new revision of the directory. */
export async function bumpDirectory(connection: Connection, name: string): Promise<number> {
  const { revision } = await connection.directory.upsert({
    where: { id: DIRECTORY_ID },
    create: { id: DIRECTORY_ID, name, revision: 1 },
    update: { name, revision: { increment: 1 } },
  });
  return revision;
}
